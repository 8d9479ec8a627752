//! Where MQLs came from that sales never met before, and which of them are leads of this year.

use super::inflow::Mqls;
use super::key::{Draw, Key, Place};
use super::labels::Mix;
use super::luck::Luck;
use super::pipeline::FirstMixes;
use crate::funnel::source::{ByClass, BySource};

/// Draws sources, and counts this year's leads among those drawn.
#[derive(Clone, Debug)]
pub struct Origins<'a> {
    luck: &'a Luck,
    first: &'a FirstMixes,
    sources: usize,
    /// This year's leads so far, by source.
    pub leads: BySource<u64>,
}

impl<'a> Origins<'a> {
    /// Nothing yet.
    pub fn new(luck: &'a Luck, first: &'a FirstMixes, sources: usize) -> Self {
        Self { luck, first, sources, leads: BySource::default() }
    }

    /// Says how many of `n` MQLs of a class came from each source.
    #[inline]
    pub fn trace(
        &mut self,
        draw: Draw,
        t: usize,
        class: usize,
        mix: &Mix,
        n: u64,
        mut count: impl FnMut(usize, u64),
    ) {
        if n == 0 {
            return;
        }
        let words = &self.luck.words;
        let old = mix.label(words, Key::of_week(draw, t, Place::Everywhere, class), n, |source, n| {
            self.leads[source] += n;
            count(source, n);
        });
        if old > 0 {
            let key = Key::of_week(draw, t, Place::FirstPool, class);
            self.first.pool[class].label(words, key, old, count);
        }
    }

    /// Counts this year's leads among `n` MQLs of both classes, in the given proportion to their
    /// means, that change nothing more.
    pub fn forget(&mut self, draw: Draw, t: usize, n: u64, mqls: &Mqls, weights: ByClass<f64>) {
        if n > 0 {
            let mix = mqls.mix_of_both(self.sources, weights);
            let key = Key::of_week(draw, t, Place::Everywhere, 0);
            mix.label(&self.luck.words, key, n, |source, n| self.leads[source] += n);
        }
    }
}
