//! Leads in sales' hands, by what will become of them.
//!
//! Of a group of SQLs only those are followed who will be won, or will go back to nurture and
//! wake, within the horizon; of the others it only matters how many become opportunities.

use wide::f64x2;

use super::fate::{End, Fate, fates};
use super::key::{Draw, Key, Place};
use super::luck::{Luck, share};
use super::origins::{FirstMixes, Mix, Origins, by_source};
use super::pace::Pace;
use super::pool::Pool;
use super::split::Split;
use crate::funnel::nurture::Nurture;
use crate::funnel::source::{ByClass, BySource};
use crate::funnel::team::Team;
use crate::funnel::world::World;

/// A team's leads in sales' hands.
pub struct Pipeline<'a> {
    luck: &'a Luck,
    pace: &'a Pace,
    /// From the end of the horizon backwards.
    fates: Vec<Fate>,
    winning_sqls: ByClass<u64>,
    winning_opportunities: ByClass<u64>,
    returning_sqls: Pool,
    returning_opportunities: Pool,
    /// SQLs that became or will become opportunities.
    pub opportunities: u64,
}

impl<'a> Pipeline<'a> {
    /// Opens with the first day's SQLs and opportunities.
    pub fn new(
        luck: &'a Luck,
        pace: &'a Pace,
        team: &Team,
        world: &World,
        first: &FirstMixes,
        origins: &mut Origins,
    ) -> Self {
        let strength = &world.strength;
        let (nurture, message, season) =
            (team.nurture(strength), team.message(strength), team.season(strength));
        let mut pipeline = Self {
            luck,
            pace,
            fates: fates(pace, nurture, message, season),
            winning_sqls: [0; 2],
            winning_opportunities: [0; 2],
            returning_sqls: Pool::default(),
            returning_opportunities: Pool::default(),
            opportunities: 0,
        };
        for class in 0..2 {
            pipeline.open_sqls(class, world.opening.sql[class], &first.sqls[class], origins);
            let opportunities = world.opening.opportunities[class];
            pipeline.open_opportunities(class, opportunities, &first.opportunities[class], origins);
        }
        pipeline
    }

    /// Takes in the first day's SQLs of a class.
    fn open_sqls(&mut self, class: usize, n: u64, mix: &Mix, origins: &mut Origins) {
        let place = Place::FirstSqls;
        let key = |draw| Key::of_week(draw, 0, place, class);
        let ends = Split::by_weights(self.fate_at(0).sql.map(|chances| chances.to_array()[class]));
        let [wins, opens, returns, _] = ends.count(&self.luck.words, key(Draw::Verdict), n);
        self.sell(class, wins, opens);
        let sources = |draw, n| by_source(&mix.count(&self.luck.words, key(draw), n));
        origins.win_known(class, &sources(Draw::SourceOfWinner, wins));
        let returners = sources(Draw::SourceOfReturner, returns);
        self.take_back(class, &returners);
    }

    /// Takes in the first day's opportunities of a class.
    fn open_opportunities(&mut self, class: usize, n: u64, mix: &Mix, origins: &mut Origins) {
        let place = Place::FirstOpportunities;
        let key = |draw| Key::of_week(draw, 0, place, class);
        let &Fate { wins, returns, .. } = self.fate_at(0);
        let [wins, returns] = [wins, returns].map(|chances| chances.to_array()[class]);
        let ends = Split::by_weights([wins, returns, (1.0 - wins - returns).max(0.0)]);
        let [wins, returns, _] = ends.count(&self.luck.words, key(Draw::Verdict), n);
        self.winning_opportunities[class] += wins;
        let sources = |draw, n| by_source(&mix.count(&self.luck.words, key(draw), n));
        origins.win_known(class, &sources(Draw::SourceOfWinner, wins));
        self.returning_opportunities.add_all(class, &sources(Draw::SourceOfReturner, returns));
    }

    /// The chances of SQLs that are accepted in week `t`.
    pub fn fate(&self, t: usize) -> &Fate {
        self.fate_at(t + 1)
    }

    /// The chances of those who are there at the start of week `t`.
    #[inline]
    fn fate_at(&self, t: usize) -> &Fate {
        &self.fates[self.fates.len() - 1 - t]
    }

    /// Takes in SQLs of a class of whom some will be won, and others become opportunities only.
    pub fn sell(&mut self, class: usize, wins: u64, opens: u64) {
        self.opportunities += wins + opens;
        self.winning_sqls[class] += wins;
    }

    /// Takes in SQLs of a class that will be lost, go back and wake.
    pub fn take_back(&mut self, class: usize, counts: &BySource<u64>) {
        self.returning_sqls.add_all(class, counts);
    }

    /// Plays week `t` for those who were there at its start: the deals won, by class. Leads that go
    /// back join `waiting`.
    #[inline(never)]
    pub fn week(&mut self, t: usize, nurture: &Nurture, waiting: &mut Pool) -> ByClass<u64> {
        let luck = self.luck;
        let fate = self.fate_at(t);
        let leaving = [fate.winner_closes.to_array(), fate.winner_opens.to_array()];
        let winning = [self.winning_opportunities, self.winning_sqls];
        let [won, opened] = luck.binomials([Draw::WinnerCloses, Draw::WinnerOpens], t, winning, leaving);
        for class in 0..2 {
            self.winning_opportunities[class] += opened[class];
            self.winning_opportunities[class] -= won[class];
            self.winning_sqls[class] -= opened[class];
        }
        if !(self.returning_sqls.is_empty() && self.returning_opportunities.is_empty()) {
            self.release(t, nurture, waiting);
        }
        won
    }

    #[inline(never)]
    fn release(&mut self, t: usize, nurture: &Nurture, waiting: &mut Pool) {
        let [next, now] = [t + 1, t].map(|week| *self.fate_at(week));
        let Self { luck, pace, returning_sqls, returning_opportunities, opportunities, .. } = self;
        let of = |chances: f64x2, class: usize| chances.to_array()[class];
        let closing = |class: usize| share(of(now.returns_now, class), of(now.returns, class));
        returning_opportunities.release(luck, Draw::ReturnerCloses, t, closing, |source, class, n| {
            waiting.add(source, class, n)
        });
        let opens = |class: usize| pace.leave_sql * pace.convert[class] * of(next.returns, class);
        let fails = |class: usize| pace.leave_sql * (1.0 - pace.convert[class]) * nurture.lost_returns[class];
        let leaving =
            |class: usize| share(opens(class) + fails(class), of(now.sql[End::Returns as usize], class));
        returning_sqls.release(luck, Draw::ReturnerLeaves, t, leaving, |source, class, n| {
            let p = share(opens(class), opens(class) + fails(class));
            let opened = luck.binomial(Draw::ReturnerOpens, t, Place::Source(source), class, n, p);
            *opportunities += opened;
            returning_opportunities.add(source, class, opened);
            waiting.add(source, class, n - opened);
        });
    }
}
