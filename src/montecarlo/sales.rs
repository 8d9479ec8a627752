//! What sales does with a week's MQLs (MODEL.md section 4, steps 3 to 7 and 10, regrouped).

use super::inflow::Mqls;
use super::key::{Draw, Place};
use super::labels::Mix;
use super::luck::{Luck, share};
use super::origins::Origins;
use super::pace::Pace;
use super::pipeline::Pipeline;
use super::play::Setting;
use super::pool::Pool;
use super::untaken::Untaken;
use crate::funnel::nurture::Nurture;
use crate::funnel::source::{ByClass, BySource};
use crate::funnel::team::Team;
use crate::funnel::world::World;

/// The terms of a week.
#[derive(Clone, Copy, Debug)]
pub struct Terms<'a> {
    /// What nurturing does.
    pub nurture: &'a Nurture,
    /// Share of MQLs taken up.
    pub taken_up: f64,
    /// Leads that sales can work.
    pub capacity: f64,
    /// Share of worked leads that are accepted, by class.
    pub accept: ByClass<f64>,
}

/// What a week came to.
#[derive(Clone, Copy, Debug, Default)]
pub struct Week {
    /// MQLs that were worked.
    pub worked: u64,
    /// Worked leads that were accepted, by source.
    pub sql: BySource<u64>,
    /// Deals won, by class.
    pub won: ByClass<u64>,
}

/// Leads of one source and class that sales has met before, and that woke this week.
#[derive(Clone, Copy, Debug)]
struct Woken {
    source: usize,
    class: usize,
    mql: u64,
    taken: u64,
}

/// A team's sales force, and what it has met.
pub struct Sales<'a> {
    /// The luck of the replication.
    pub luck: &'a Luck,
    /// This year's leads among those whose sources were drawn.
    pub origins: Origins<'a>,
    sources: usize,
    /// Leads in sales' hands.
    pub pipeline: Pipeline<'a>,
    /// MQLs by quarter.
    pub untaken: Untaken,
    /// Leads that went back and will wake.
    waiting: Pool,
    woken: Vec<Woken>,
    /// MQLs that were worked so far.
    pub worked: u64,
    /// SQLs so far.
    pub sql: u64,
}

impl<'a> Sales<'a> {
    /// Opens with the first day's stocks.
    pub fn new(setting: &'a Setting, team: &Team, world: &World, luck: &'a Luck, pace: &'a Pace) -> Self {
        let sources = setting.company.sources.len();
        Self {
            luck,
            origins: Origins::new(luck, &setting.first, sources),
            sources,
            pipeline: Pipeline::new(luck, pace, team, world, &setting.first),
            untaken: Untaken::new(sources, setting.scenario.weeks()),
            waiting: Pool::default(),
            woken: Vec::new(),
            worked: 0,
            sql: 0,
        }
    }

    /// Plays week `t` for its untouched MQLs, and for those whom sales has met before.
    pub fn week(&mut self, t: usize, terms: &Terms, mqls: &Mqls) -> Week {
        let luck = self.luck;
        let all = mqls.all[0] + mqls.all[1];
        let taken = luck.poisson(Draw::TakeUp, t, Place::Everywhere, 0, terms.taken_up * all);
        let wanted = (taken + self.wake(t, terms)) as f64;
        let workable = if wanted > terms.capacity { terms.capacity / wanted } else { 1.0 };
        let worked = if workable < 1.0 {
            luck.binomial(Draw::Work, t, Place::Everywhere, 0, taken, workable)
        } else {
            taken
        };
        let won = self.pipeline.week(t, terms.nurture, &mut self.waiting);
        let mut week = Week { worked, won, ..Week::default() };
        self.untaken.count(t, taken);
        if all > 0.0 {
            self.untouched(t, terms, mqls, taken, &mut week);
        }
        for woken in std::mem::take(&mut self.woken) {
            self.known(t, terms, workable, woken, &mut week);
        }
        self.worked += week.worked;
        self.sql += week.sql.iter().sum::<u64>();
        week
    }

    /// Leads that sales has met before wake up; how many of them are taken up.
    fn wake(&mut self, t: usize, terms: &Terms) -> u64 {
        let Self { luck, waiting, woken, untaken, .. } = self;
        let mut all_taken = 0;
        waiting.release(
            luck,
            Draw::Wake,
            t,
            |class| terms.nurture.due[class],
            |source, class, mql| {
                let taken = luck.binomial(Draw::TakeUp, t, Place::Source(source), class, mql, terms.taken_up);
                untaken.count(t, mql);
                all_taken += taken;
                woken.push(Woken { source, class, mql, taken });
            },
        );
        all_taken
    }

    /// What becomes of MQLs that sales never met before, of whom `taken` were taken up.
    fn untouched(&mut self, t: usize, terms: &Terms, mqls: &Mqls, taken: u64, week: &mut Week) {
        let luck = self.luck;
        let Nurture { unworked_returns, lost_returns, .. } = terms.nurture;
        let classes = both(|class| mqls.all[class] / (mqls.all[0] + mqls.all[1]));
        let mixes = [mqls.mix(self.sources, 0), mqls.mix(self.sources, 1)];

        let accepted = both(|class| classes[class] * terms.accept[class]);
        let sql = luck.apart(Draw::Accept, t, week.worked, accepted);
        for class in 0..2 {
            self.accept(t, class, &mixes[class], sql[class], week);
        }

        let mut unworked = taken - week.worked;
        let mut rejected = week.worked - sql[0] - sql[1];
        let returning = both(|class| classes[class] * unworked_returns[class]);
        let from_unworked = luck.apart(Draw::UnworkedReturns, t, unworked, returning);
        let failed = both(|class| classes[class] - accepted[class]);
        let returning = both(|class| share(failed[class], failed[0] + failed[1]) * lost_returns[class]);
        let from_rejected = luck.apart(Draw::RejectedReturns, t, rejected, returning);
        for class in 0..2 {
            let untaken = (1.0 - terms.taken_up) * mqls.all[class] * unworked_returns[class];
            let untaken = luck.poisson(Draw::UntakenReturns, t, Place::Everywhere, class, untaken);
            self.untaken.count(t, untaken);
            unworked -= from_unworked[class];
            rejected -= from_rejected[class];
            let n = untaken + from_unworked[class] + from_rejected[class];
            let waiting = &mut self.waiting;
            self.origins.trace(Draw::SourceOfReturn, t, class, &mixes[class], n, |source, n| {
                waiting.add(source, class, n);
            });
        }

        // The others are leads, and nothing more.
        let stay = both(|class| 1.0 - unworked_returns[class]);
        self.untaken.remember(t, mqls, stay.map(|stay| (1.0 - terms.taken_up) * stay));
        self.origins.forget(Draw::SourceOfUnworked, t, unworked, mqls, stay);
        let stay = both(|class| (1.0 - terms.accept[class]) * (1.0 - lost_returns[class]));
        self.origins.forget(Draw::SourceOfRejected, t, rejected, mqls, stay);
    }

    /// Takes `n` SQLs of a class into the pipeline.
    fn accept(&mut self, t: usize, class: usize, mix: &Mix, n: u64, week: &mut Week) {
        let sold = self.pipeline.sell(t, Place::Everywhere, class, n);
        let Pipeline { won, returning_sqls, .. } = &mut self.pipeline;
        self.origins.trace(Draw::SourceOfWinner, t, class, mix, sold.winners, |source, n| {
            won[source][class] += n;
            week.sql[source] += n;
        });
        self.origins.trace(Draw::SourceOfReturner, t, class, mix, sold.returners, |source, n| {
            returning_sqls.add(source, class, n);
            week.sql[source] += n;
        });
        self.origins.trace(Draw::SourceOfSql, t, class, mix, sold.others, |source, n| week.sql[source] += n);
    }

    /// What becomes of leads of one source and class that sales has met before.
    fn known(&mut self, t: usize, terms: &Terms, workable: f64, woken: Woken, week: &mut Week) {
        let Woken { source, class, mql, taken } = woken;
        let place = Place::Source(source);
        let draw = |draw, n, p| self.luck.binomial(draw, t, place, class, n, p);
        let worked = draw(Draw::Work, taken, workable);
        let sql = draw(Draw::Accept, worked, terms.accept[class]);
        let back = draw(Draw::UnworkedReturns, mql - worked, terms.nurture.unworked_returns[class])
            + draw(Draw::RejectedReturns, worked - sql, terms.nurture.lost_returns[class]);
        self.waiting.add(source, class, back);
        let sold = self.pipeline.sell(t, place, class, sql);
        self.pipeline.won[source][class] += sold.winners;
        self.pipeline.returning_sqls.add(source, class, sold.returners);
        week.worked += worked;
        week.sql[source] += sql;
    }
}

/// A value for each class.
#[inline]
fn both(of: impl Fn(usize) -> f64) -> ByClass<f64> {
    [of(0), of(1)]
}
