//! Leads in sales' hands, by what will become of them.
//!
//! Of a group of SQLs only those are followed who will be won, or will go back to nurture and
//! wake, within the horizon; of the others it only matters how many become opportunities.

use super::fate::{Fate, fates};
use super::key::{Draw, Key, Place};
use super::labels::Mix;
use super::luck::{Luck, share};
use super::pace::Pace;
use super::pool::Pool;
use crate::funnel::nurture::Nurture;
use crate::funnel::source::{ByClass, BySource};
use crate::funnel::stock::Stock;
use crate::funnel::team::Team;
use crate::funnel::world::World;

/// Where leads of the first day came from, by class.
#[derive(Clone, Debug)]
pub struct FirstMixes {
    /// Those of the nurture pool.
    pub pool: ByClass<Mix>,
    /// SQLs.
    sqls: ByClass<Mix>,
    /// Opportunities.
    opportunities: ByClass<Mix>,
}

impl FirstMixes {
    /// The mixes of the stocks that the calibration expects.
    pub fn new(sources: usize, opening: &Stock<f64>) -> Self {
        let mixes = |stock: &BySource<ByClass<f64>>| {
            [0, 1].map(|class| Mix::closed(sources, |source| stock[source][class]))
        };
        Self {
            pool: mixes(&opening.nurture),
            sqls: mixes(&opening.sql),
            opportunities: mixes(&opening.opportunities),
        }
    }
}

/// A group of SQLs of a class, by what will become of them.
#[derive(Clone, Copy, Debug)]
pub struct Sold {
    /// Will be won.
    pub winners: u64,
    /// Will be lost, go back and wake.
    pub returners: u64,
    /// Neither.
    pub others: u64,
}

/// A team's leads in sales' hands.
pub struct Pipeline<'a> {
    luck: &'a Luck,
    pace: &'a Pace,
    fates: ByClass<Vec<Fate>>,
    winning_sqls: ByClass<u64>,
    winning_opportunities: ByClass<u64>,
    /// SQLs that will be lost, go back and wake.
    pub returning_sqls: Pool,
    returning_opportunities: Pool,
    /// Deals that are or will be won, by source and class.
    pub won: BySource<ByClass<u64>>,
    /// SQLs that became or will become opportunities.
    pub opportunities: u64,
}

impl<'a> Pipeline<'a> {
    /// Opens with the first day's SQLs and opportunities.
    pub fn new(luck: &'a Luck, pace: &'a Pace, team: &Team, world: &World, mixes: &FirstMixes) -> Self {
        let strength = &world.strength;
        let (nurture, message, season) =
            (team.nurture(strength), team.message(strength), team.season(strength));
        let mut pipeline = Self {
            luck,
            pace,
            fates: [0, 1].map(|class| fates(pace, class, nurture, message, season)),
            winning_sqls: [0; 2],
            winning_opportunities: [0; 2],
            returning_sqls: Pool::default(),
            returning_opportunities: Pool::default(),
            won: BySource::default(),
            opportunities: 0,
        };
        for class in 0..2 {
            pipeline.open(class, world, mixes);
        }
        pipeline
    }

    fn open(&mut self, class: usize, world: &World, mixes: &FirstMixes) {
        let luck = self.luck;
        let label = |mix: &Mix, place, draw, n, count: &mut dyn FnMut(usize, u64)| {
            mix.label(&luck.words, Key::of_week(draw, 0, place, class), n, count);
        };
        let (mix, place) = (&mixes.sqls[class], Place::FirstSqls);
        let Sold { winners, returners, .. } = self.sell_at(0, 0, place, class, world.opening.sql[class]);
        let mut win = |source: usize, n| self.won[source][class] += n;
        label(mix, place, Draw::SourceOfWinner, winners, &mut win);
        let mut take_back = |source: usize, n| self.returning_sqls.add(source, class, n);
        label(mix, place, Draw::SourceOfReturner, returners, &mut take_back);

        let (mix, place) = (&mixes.opportunities[class], Place::FirstOpportunities);
        let fate = self.fates[class][0];
        let all = world.opening.opportunities[class];
        let winners = luck.binomial(Draw::Win, 0, place, class, all, fate.wins);
        let returns = share(fate.returns, 1.0 - fate.wins);
        let returners = luck.binomial(Draw::Return, 0, place, class, all - winners, returns);
        self.winning_opportunities[class] += winners;
        let mut win = |source: usize, n| self.won[source][class] += n;
        label(mix, place, Draw::SourceOfWinner, winners, &mut win);
        let mut take_back = |source: usize, n| self.returning_opportunities.add(source, class, n);
        label(mix, place, Draw::SourceOfReturner, returners, &mut take_back);
    }

    /// Takes in `n` SQLs of a class at the end of week `t`. Where winners and returners come from
    /// is the caller's to note in [`Self::won`] and [`Self::returning_sqls`].
    pub fn sell(&mut self, t: usize, place: Place, class: usize, n: u64) -> Sold {
        self.sell_at(t + 1, t, place, class, n)
    }

    /// Takes in SQLs that wait at the start of week `start`, under the name of week `t`.
    fn sell_at(&mut self, start: usize, t: usize, place: Place, class: usize, n: u64) -> Sold {
        let fate = self.fates[class][start];
        let draw = |draw, n, p| self.luck.binomial(draw, t, place, class, n, p);
        let winners = draw(Draw::Win, n, fate.sql_wins);
        let rest = 1.0 - fate.sql_wins;
        let returners = draw(Draw::Return, n - winners, share(fate.sql_returns, rest));
        let others = n - winners - returners;
        let opens = fate.sql_opens - fate.sql_wins - fate.sql_opens_and_returns;
        let opened = draw(Draw::Open, others, share(opens, rest - fate.sql_returns));
        self.opportunities += winners + opened;
        self.winning_sqls[class] += winners;
        Sold { winners, returners, others }
    }

    /// Plays week `t` for those who were there at its start: the deals won, by class. Leads that go
    /// back join `waiting`.
    pub fn week(&mut self, t: usize, nurture: &Nurture, waiting: &mut Pool) -> ByClass<u64> {
        let luck = self.luck;
        let mut won = [0; 2];
        for (class, won) in won.iter_mut().enumerate() {
            let (now, next) = (&self.fates[class][t], &self.fates[class][t + 1]);
            let open = &mut self.winning_opportunities[class];
            if *open > 0 {
                let p = share(now.wins_now, now.wins);
                *won = luck.binomial(Draw::WinnerCloses, t, Place::Everywhere, class, *open, p);
                *open -= *won;
            }
            let sqls = &mut self.winning_sqls[class];
            if *sqls > 0 {
                let p = share(self.pace.leave_sql * self.pace.convert[class] * next.wins, now.sql_wins);
                let opened = luck.binomial(Draw::WinnerOpens, t, Place::Everywhere, class, *sqls, p);
                *sqls -= opened;
                *open += opened;
            }
        }
        self.release(t, nurture, waiting);
        won
    }

    fn release(&mut self, t: usize, nurture: &Nurture, waiting: &mut Pool) {
        let Self { luck, pace, fates, returning_sqls, returning_opportunities, opportunities, .. } = self;
        let closing = |class: usize| share(fates[class][t].returns_now, fates[class][t].returns);
        returning_opportunities.release(luck, Draw::ReturnerCloses, t, closing, |source, class, n| {
            waiting.add(source, class, n)
        });
        let opens = |class: usize| pace.leave_sql * pace.convert[class] * fates[class][t + 1].returns;
        let fails = |class: usize| pace.leave_sql * (1.0 - pace.convert[class]) * nurture.lost_returns[class];
        let leaving = |class: usize| share(opens(class) + fails(class), fates[class][t].sql_returns);
        returning_sqls.release(luck, Draw::ReturnerLeaves, t, leaving, |source, class, n| {
            let p = share(opens(class), opens(class) + fails(class));
            let opened = luck.binomial(Draw::ReturnerOpens, t, Place::Source(source), class, n, p);
            *opportunities += opened;
            returning_opportunities.add(source, class, opened);
            waiting.add(source, class, n - opened);
        });
    }
}
