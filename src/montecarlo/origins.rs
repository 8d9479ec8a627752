//! Where MQLs came from that sales never met before, and which of them are leads of this year.

use super::key::{Draw, Key, Place};
use super::luck::Luck;
use super::split::{Rounded, Split, Tally};
use crate::funnel::source::{ByClass, BySource, MAX_SOURCES};
use crate::funnel::stock::Stock;

/// The pool of the first day, and behind it the sources.
pub const ORIGINS: usize = 1 + MAX_SOURCES;

/// The origins of leads that were counted together.
pub type Mix = Split<ORIGINS>;
/// Leads by origin.
type ByOrigin = [u64; ORIGINS];

/// Where leads of the first day came from, by class.
#[derive(Clone, Debug)]
pub struct FirstMixes {
    /// Those of the nurture pool.
    pub pool: ByClass<Mix>,
    /// SQLs.
    pub sqls: ByClass<Mix>,
    /// Opportunities.
    pub opportunities: ByClass<Mix>,
}

impl FirstMixes {
    /// The mixes of the stocks that the calibration expects.
    pub fn new(opening: &Stock<f64>) -> Self {
        let mixes = |stock: &BySource<ByClass<f64>>| {
            [0, 1].map(|class| {
                Mix::by_weights(std::array::from_fn(|origin| {
                    origin.checked_sub(1).map_or(0.0, |source| stock[source][class])
                }))
            })
        };
        Self {
            pool: mixes(&opening.nurture),
            sqls: mixes(&opening.sql),
            opportunities: mixes(&opening.opportunities),
        }
    }
}

/// Draws origins, and keeps what is reported by source.
#[derive(Clone, Debug)]
pub struct Origins<'a> {
    luck: &'a Luck,
    first: &'a FirstMixes,
    /// MQLs that sales never met before, but for those who will be won.
    met: Tally<ORIGINS>,
    /// Those who will be won.
    winners: ByClass<Tally<ORIGINS>>,
    /// MQLs among the former whose origins were needed at once.
    traced: ByOrigin,
    /// Winners whom sales had met before.
    known_winners: ByClass<BySource<u64>>,
}

impl<'a> Origins<'a> {
    /// Nothing yet.
    pub fn new(luck: &'a Luck, first: &'a FirstMixes) -> Self {
        Self {
            luck,
            first,
            met: Tally::default(),
            winners: [Tally::default(); 2],
            traced: [0; _],
            known_winners: [[0; _]; 2],
        }
    }

    /// Remembers `n` MQLs of a class, in week `t`, whose origins only count at the end.
    #[inline]
    pub fn meet(&mut self, t: usize, class: usize, mix: &Rounded<ORIGINS>, n: u64) {
        let key = Key::of_week(Draw::SourceOfOther, t, Place::Everywhere, class);
        mix.sort(&self.luck.words, key, n, &mut self.met);
    }

    /// Remembers `n` MQLs of a class who will be won, in week `t`.
    #[inline]
    pub fn win(&mut self, t: usize, class: usize, mix: &Rounded<ORIGINS>, n: u64) {
        if n > 0 {
            let key = Key::of_week(Draw::SourceOfWinner, t, Place::Everywhere, class);
            mix.sort(&self.luck.words, key, n, &mut self.winners[class]);
        }
    }

    /// Remembers leads of a class who will be won, and whom sales had met before this year's MQLs.
    pub fn win_known(&mut self, class: usize, counts: &BySource<u64>) {
        add(&mut self.known_winners[class], counts);
    }

    /// Remembers `n` MQLs of a class, in week `t`, and says where they came from; `n` above 0.
    pub fn trace(
        &mut self,
        draw: Draw,
        t: usize,
        class: usize,
        mix: &Rounded<ORIGINS>,
        n: u64,
    ) -> BySource<u64> {
        let counts = mix.count(&self.luck.words, Key::of_week(draw, t, Place::Everywhere, class), n);
        add(&mut self.traced, &counts);
        self.sources(draw, t, class, counts)
    }

    /// The sources of leads of a class: those of the first day's pool have one, too.
    #[inline]
    fn sources(&self, draw: Draw, t: usize, class: usize, counts: ByOrigin) -> BySource<u64> {
        let mut sources = by_source(&counts);
        let old = counts[0];
        if old > 0 {
            let key = Key::of_week(draw, t, Place::FirstPool, class);
            add(&mut sources, &by_source(&self.first.pool[class].count(&self.luck.words, key, old)));
        }
        sources
    }

    /// This year's leads among those who were met, by source.
    pub fn leads(&self) -> BySource<u64> {
        let mut leads = self.met.counts();
        add(&mut leads, &self.traced);
        self.winners.iter().for_each(|winners| add(&mut leads, &winners.counts()));
        by_source(&leads)
    }

    /// Deals that are or will be won, by source and class.
    pub fn won(&self) -> BySource<ByClass<u64>> {
        let won = [0, 1].map(|class| {
            let mut won = self.sources(Draw::SourceOfWinner, 0, class, self.winners[class].counts());
            add(&mut won, &self.known_winners[class]);
            won
        });
        std::array::from_fn(|source| [won[0][source], won[1][source]])
    }
}

/// Adds up leads.
#[inline]
pub fn add<const N: usize>(to: &mut [u64; N], more: &[u64; N]) {
    for (to, more) in to.iter_mut().zip(more) {
        *to += more;
    }
}

/// Leads that came from a source.
#[inline]
pub fn by_source(counts: &ByOrigin) -> BySource<u64> {
    std::array::from_fn(|source| counts[source + 1])
}
