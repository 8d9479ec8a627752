//! Leads in sales' hands, by what will become of them.
//!
//! Of a group of SQLs only those are followed who will be won, or will go back to nurture and
//! wake, within the horizon; of the others it only matters how many become opportunities.

use super::fate::{End, Fate, fates};
use super::key::{Draw, Key, Place};
use super::luck::{Luck, share};
use super::origins::{ByOrigin, FirstMixes, Mix, Origins};
use super::pace::Pace;
use super::pool::Pool;
use super::split::Split;
use crate::funnel::nurture::Nurture;
use crate::funnel::source::ByClass;
use crate::funnel::team::Team;
use crate::funnel::world::World;

/// A team's leads in sales' hands.
pub struct Pipeline<'a> {
    luck: &'a Luck,
    pace: &'a Pace,
    fates: Vec<ByClass<Fate>>,
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
        let ends = Split::by_weights(self.fates[0][class].sql);
        let [wins, opens, returns, _] = ends.count(&self.luck.words, key(Draw::Verdict), n);
        self.sell(class, wins, opens);
        origins.win_known(class, &mix.count(&self.luck.words, key(Draw::SourceOfWinner), wins));
        self.take_back(class, &mix.count(&self.luck.words, key(Draw::SourceOfReturner), returns));
    }

    /// Takes in the first day's opportunities of a class.
    fn open_opportunities(&mut self, class: usize, n: u64, mix: &Mix, origins: &mut Origins) {
        let place = Place::FirstOpportunities;
        let key = |draw| Key::of_week(draw, 0, place, class);
        let Fate { wins, returns, .. } = self.fates[0][class];
        let ends = Split::by_weights([wins, returns, (1.0 - wins - returns).max(0.0), 0.0]);
        let [wins, returns, _, _] = ends.count(&self.luck.words, key(Draw::Verdict), n);
        self.winning_opportunities[class] += wins;
        origins.win_known(class, &mix.count(&self.luck.words, key(Draw::SourceOfWinner), wins));
        let returners = mix.count(&self.luck.words, key(Draw::SourceOfReturner), returns);
        self.returning_opportunities.add_all(class, &returners);
    }

    /// The chances of SQLs of a class that are accepted in week `t`.
    pub fn fate(&self, t: usize, class: usize) -> &Fate {
        &self.fates[t + 1][class]
    }

    /// Takes in SQLs of a class of whom some will be won, and others become opportunities only.
    pub fn sell(&mut self, class: usize, wins: u64, opens: u64) {
        self.opportunities += wins + opens;
        self.winning_sqls[class] += wins;
    }

    /// Takes in SQLs of a class that will be lost, go back and wake.
    pub fn take_back(&mut self, class: usize, counts: &ByOrigin) {
        self.returning_sqls.add_all(class, counts);
    }

    /// Plays week `t` for those who were there at its start: the deals won, by class. Leads that go
    /// back join `waiting`.
    #[inline(never)]
    pub fn week(&mut self, t: usize, nurture: &Nurture, waiting: &mut Pool) -> ByClass<u64> {
        let luck = self.luck;
        let mut won = [0; 2];
        for (class, won) in won.iter_mut().enumerate() {
            let fate = &self.fates[t][class];
            let draw = |draw, n, p| luck.binomial(draw, t, Place::Everywhere, class, n, p);
            let (open, sqls) = (&mut self.winning_opportunities[class], &mut self.winning_sqls[class]);
            *won = draw(Draw::WinnerCloses, *open, fate.winner_closes);
            let opened = draw(Draw::WinnerOpens, *sqls, fate.winner_opens);
            *open = *open - *won + opened;
            *sqls -= opened;
        }
        if !(self.returning_sqls.is_empty() && self.returning_opportunities.is_empty()) {
            self.release(t, nurture, waiting);
        }
        won
    }

    #[inline(never)]
    fn release(&mut self, t: usize, nurture: &Nurture, waiting: &mut Pool) {
        let Self { luck, pace, fates, returning_sqls, returning_opportunities, opportunities, .. } = self;
        let closing = |class: usize| share(fates[t][class].returns_now, fates[t][class].returns);
        returning_opportunities.release(luck, Draw::ReturnerCloses, t, closing, |source, class, n| {
            waiting.add(source, class, n)
        });
        let opens = |class: usize| pace.leave_sql * pace.convert[class] * fates[t + 1][class].returns;
        let fails = |class: usize| pace.leave_sql * (1.0 - pace.convert[class]) * nurture.lost_returns[class];
        let leaving =
            |class: usize| share(opens(class) + fails(class), fates[t][class].sql[End::Returns as usize]);
        returning_sqls.release(luck, Draw::ReturnerLeaves, t, leaving, |source, class, n| {
            let p = share(opens(class), opens(class) + fails(class));
            let opened = luck.binomial(Draw::ReturnerOpens, t, Place::Source(source), class, n, p);
            *opportunities += opened;
            returning_opportunities.add(source, class, opened);
            waiting.add(source, class, n - opened);
        });
    }
}
