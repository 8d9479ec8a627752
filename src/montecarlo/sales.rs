//! What sales does with a week's MQLs (MODEL.md section 4, steps 3 to 7 and 10, regrouped).

use super::fate::ENDS;
use super::inflow::Mqls;
use super::key::{Draw, Key, Place};
use super::luck::Luck;
use super::origins::{ORIGINS, Origins, add};
use super::pace::Pace;
use super::pipeline::Pipeline;
use super::play::Setting;
use super::pool::Pool;
use super::split::Rounded;
use super::untaken::Untaken;
use super::verdict::{Chances, VERDICTS, Verdict};
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
    /// Worked leads that were accepted.
    pub sql: u64,
    /// Deals won, by class.
    pub won: ByClass<u64>,
    /// MQLs that were counted.
    pub mql: u64,
    /// MQLs that went back and will wake.
    pub back: u64,
}

/// Leads of one source and class that sales has met before, and that woke this week.
#[derive(Clone, Copy, Debug)]
struct Woken {
    source: usize,
    class: usize,
    mql: u64,
    taken: u64,
}

/// How many MQLs of a class met each verdict.
type Met = [u64; VERDICTS];

/// A team's sales force, and what it has met.
pub struct Sales<'a> {
    luck: &'a Luck,
    /// Where the leads came from.
    pub origins: Origins<'a>,
    /// Leads in sales' hands.
    pub pipeline: Pipeline<'a>,
    /// MQLs by quarter.
    pub untaken: Untaken,
    /// Whether the budget follows the SQLs of each source.
    pub reviews: bool,
    /// This week's SQLs by source, where the budget follows them.
    pub sql_by_source: BySource<u64>,
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
        let mut origins = Origins::new(luck, &setting.first);
        Self {
            luck,
            pipeline: Pipeline::new(luck, pace, team, world, &setting.first, &mut origins),
            origins,
            untaken: Untaken::new(setting.scenario.weeks()),
            reviews: team.reviews_budget(&world.strength),
            sql_by_source: [0; _],
            waiting: Pool::default(),
            woken: Vec::new(),
            worked: 0,
            sql: 0,
        }
    }

    /// Plays week `t` for its untouched MQLs, and for those whom sales has met before.
    #[inline(never)]
    pub fn week(&mut self, t: usize, terms: &Terms, mqls: &Mqls) -> Week {
        let all = mqls.all[0] + mqls.all[1];
        let taken = self.luck.poisson(Draw::TakeUp, t, Place::Everywhere, 0, terms.taken_up * all);
        let wanted = (taken + self.wake(t, terms)) as f64;
        let won = self.pipeline.week(t, terms.nurture, &mut self.waiting);
        let chances =
            Chances::new(terms.capacity, wanted, terms.accept, self.pipeline.fate(t), terms.nurture);
        let woken: u64 = self.woken.iter().map(|woken| woken.mql).sum();
        let mut week = Week { won, mql: taken + woken, ..Week::default() };
        self.untaken.count(t, taken);
        if self.reviews {
            self.sql_by_source = [0; _];
        }
        if all > 0.0 {
            self.untouched(t, terms, mqls, taken, &chances, &mut week);
        }
        for woken in std::mem::take(&mut self.woken) {
            self.known(t, terms, &chances, woken, &mut week);
        }
        self.worked += week.worked;
        self.sql += week.sql;
        week
    }

    /// Leads that sales has met before wake up; how many of them are taken up.
    fn wake(&mut self, t: usize, terms: &Terms) -> u64 {
        if self.waiting.is_empty() {
            return 0;
        }
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
    #[inline(never)]
    fn untouched(
        &mut self,
        t: usize,
        terms: &Terms,
        mqls: &Mqls,
        taken: u64,
        chances: &Chances,
        week: &mut Week,
    ) {
        let words = &self.luck.words;
        let key = |draw, class| Key::of_week(draw, t, Place::Everywhere, class);
        let verdicts = chances.of_both(mqls.shares).count(words, key(Draw::Verdict, 0), taken);
        let unworked_returns = terms.nurture.unworked_returns;
        let untaken = 1.0 - terms.taken_up;
        for class in 0..2 {
            let returns = untaken * mqls.all[class] * unworked_returns[class];
            let returns = self.luck.poisson(Draw::UntakenReturns, t, Place::Everywhere, class, returns);
            self.untaken.count(t, returns);
            week.mql += returns;
            let met = std::array::from_fn(|verdict| verdicts[2 * verdict + class]);
            let mix = mqls.mixes[class].rounded(words, key(Draw::SourceOfOther, class));
            self.note(t, class, &mix, &met, returns, week);
        }
        // The others are leads, and nothing more.
        self.untaken.remember(t, mqls, unworked_returns.map(|returns| untaken * (1.0 - returns)));
    }

    /// Notes what MQLs of a class met; `untaken` more go back without having been taken up.
    #[inline(never)]
    fn note(
        &mut self,
        t: usize,
        class: usize,
        mix: &Rounded<ORIGINS>,
        met: &Met,
        untaken: u64,
        week: &mut Week,
    ) {
        let [wins, opens, returns, stays] = self.count(class, met, week);
        let gone = met[Verdict::Rejected as usize] + met[Verdict::Unworked as usize];
        let Self { origins, sql_by_source, reviews, .. } = self;
        if *reviews {
            if wins > 0 {
                let winners = origins.trace(Draw::SourceOfWinner, t, class, mix, wins);
                origins.win_known(class, &winners);
                add(sql_by_source, &winners);
            }
            if opens + stays > 0 {
                add(sql_by_source, &origins.trace(Draw::SourceOfSql, t, class, mix, opens + stays));
            }
            origins.meet(t, class, mix, gone);
        } else {
            origins.win(t, class, mix, wins);
            origins.meet(t, class, mix, opens + stays + gone);
        }
        if returns > 0 {
            let returners = origins.trace(Draw::SourceOfReturner, t, class, mix, returns);
            self.pipeline.take_back(class, &returners);
            add(sql_by_source, &returners);
        }
        let back = untaken + back(met);
        week.back += back;
        if back > 0 {
            self.waiting.add_all(class, &origins.trace(Draw::SourceOfReturn, t, class, mix, back));
        }
    }

    /// Counts MQLs of a class by what they met, and returns the ends of the SQLs among them.
    fn count(&mut self, class: usize, met: &Met, week: &mut Week) -> [u64; ENDS] {
        let [wins, opens, returns, stays, rejected_returns, rejected, ..] = *met;
        let sql = wins + opens + returns + stays;
        week.sql += sql;
        week.worked += sql + rejected_returns + rejected;
        self.pipeline.sell(class, wins, opens);
        [wins, opens, returns, stays]
    }

    /// What becomes of leads of one source and class that sales has met before.
    #[inline(never)]
    fn known(&mut self, t: usize, terms: &Terms, chances: &Chances, woken: Woken, week: &mut Week) {
        let Woken { source, class, mql, taken } = woken;
        let place = Place::Source(source);
        let key = Key::of_week(Draw::Verdict, t, place, class);
        let met = chances.of_class(class).count(&self.luck.words, key, taken);
        let returns = terms.nurture.unworked_returns[class];
        let untaken = self.luck.binomial(Draw::UntakenReturns, t, place, class, mql - taken, returns);
        let back = untaken + back(&met);
        week.back += back;
        self.waiting.add(source, class, back);
        let [wins, opens, returns, stays] = self.count(class, &met, week);
        self.origins.win_known(class, &from(source, wins));
        self.pipeline.take_back(class, &from(source, returns));
        self.sql_by_source[source] += wins + opens + returns + stays;
    }
}

/// Those who go back to nurture and wake, worked or not.
fn back(met: &Met) -> u64 {
    met[Verdict::RejectedReturns as usize] + met[Verdict::UnworkedReturns as usize]
}

/// Leads of one source.
fn from(source: usize, n: u64) -> BySource<u64> {
    let mut counts = [0; _];
    counts[source] = n;
    counts
}
