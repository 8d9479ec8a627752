//! Batches of replications: what is kept of each year, and what is only added up.
//!
//! Counts and cents are whole numbers, so batches merge in any order to the same bits.

use serde::{Deserialize, Serialize};

use super::replication::{Simulator, Teams};
use crate::funnel::source::{ByClass, BySource};
use crate::funnel::week::QUARTER;
use crate::funnel::year::{Year, cents, quarter_ends};

/// Replications below this number keep their weekly path, for the pictures over time.
pub const PATHS: u64 = 1_000;

/// What one team's year came to, as kept for every replication.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Totals {
    /// Visitors of all sources.
    pub visitors: u64,
    /// Leads of all sources.
    pub leads: u64,
    /// Leads that marketing passed on.
    pub mql: u64,
    /// MQLs that sales worked.
    pub worked: u64,
    /// Worked leads that sales accepted.
    pub sql: u64,
    /// SQLs that became opportunities.
    pub opportunities: u64,
    /// Deals won.
    pub won: u64,
    /// Orders of the shop.
    pub orders: u64,
    /// Revenue of deals and orders, in cents.
    pub revenue: i128,
}

/// One replication with both teams.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Its number within the seed.
    pub replication: u64,
    /// What each team's year came to.
    pub teams: Teams<Totals>,
}

/// Cumulative revenue of both teams at the end of each week, in money, for pictures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Path {
    /// The replication.
    pub replication: u64,
    /// A value for each week.
    pub revenue: Teams<Vec<f32>>,
}

/// Quarters counted by whether marketing's lead goal and sales' quota were met.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scoreboards {
    /// Both met.
    pub both: u64,
    /// Lead goal met, quota missed.
    pub leads_only: u64,
    /// Quota met, lead goal missed.
    pub quota_only: u64,
    /// Both missed.
    pub neither: u64,
}

/// What is added up over a team's years.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Leads by source.
    pub leads: BySource<u64>,
    /// Deals won by source.
    pub won: BySource<u64>,
    /// Deal revenue by class, in cents.
    pub deal_revenue: ByClass<i128>,
    /// Cumulative revenue at the end of each week, in cents.
    pub revenue_by_week: Vec<i128>,
    /// Years in which the quota was met, for each complete quarter.
    pub quota_met: Vec<u64>,
    /// Both departments' scoreboards over all quarters.
    pub scoreboards: Scoreboards,
    /// Final share of the budget by channel, in units of 2⁻³².
    pub budget_shares: BySource<u64>,
}

/// Replications that were played, in the order of their numbers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Batch {
    /// One row a replication, sorted by number.
    pub rows: Vec<Row>,
    /// Sums over the rows.
    pub tallies: Teams<Tally>,
    /// Weekly paths of the first replications, sorted by number.
    pub paths: Vec<Path>,
}

impl Batch {
    /// Plays replications `first` to `first + count − 1`.
    pub fn play(simulator: &Simulator, first: u64, count: u64) -> Self {
        let mut batch = Self::default();
        let goals = Goals::new(simulator);
        for replication in first..first + count {
            batch.record(replication, &goals, &simulator.replicate(replication));
        }
        batch
    }

    /// Takes in another batch of the same run; the two share no replication.
    pub fn absorb(&mut self, other: Self) {
        let Self { rows, tallies, paths } = other;
        insert_sorted(&mut self.rows, rows, |row| row.replication);
        insert_sorted(&mut self.paths, paths, |path| path.replication);
        self.tallies.siloed.absorb(&tallies.siloed);
        self.tallies.aligned.absorb(&tallies.aligned);
    }

    fn record(&mut self, replication: u64, goals: &Goals, years: &Teams<Year>) {
        self.rows.push(Row { replication, teams: years.as_ref().map(Totals::of) });
        self.tallies.siloed.record(goals, &years.siloed);
        self.tallies.aligned.record(goals, &years.aligned);
        if replication < PATHS {
            let path =
                |year: &Year| year.cumulative_revenue.iter().map(|&cents| cents as f32 / 100.0).collect();
            self.paths.push(Path { replication, revenue: years.as_ref().map(path) });
        }
    }
}

impl Totals {
    /// Of a year.
    pub(super) fn of(year: &Year) -> Self {
        Self {
            visitors: year.visitors,
            leads: year.leads.iter().sum(),
            mql: year.mql.iter().sum(),
            worked: year.worked,
            sql: year.sql,
            opportunities: year.opportunities,
            won: year.won.iter().flatten().sum(),
            orders: year.orders,
            revenue: year.cumulative_revenue.last().copied().unwrap_or_default(),
        }
    }
}

/// What a quarter is measured against.
struct Goals {
    mql: f64,
    quota: i128,
}

impl Goals {
    fn new(simulator: &Simulator) -> Self {
        Self {
            mql: simulator.company().flow.mql * QUARTER as f64,
            quota: cents(simulator.scenario().sales.quota_per_quarter),
        }
    }
}

impl Tally {
    /// Fixed-point unit of a budget share.
    pub const SHARE_UNIT: f64 = 4_294_967_296.0;

    fn record(&mut self, goals: &Goals, year: &Year) {
        let weeks = year.cumulative_revenue.len();
        self.revenue_by_week.resize(weeks, 0);
        add(&mut self.revenue_by_week, &year.cumulative_revenue);
        add(&mut self.leads, &year.leads);
        add(&mut self.won, &year.won.map(|won| won.iter().sum()));
        add(&mut self.deal_revenue, &year.deal_revenue);
        add(
            &mut self.budget_shares,
            &year.budget_shares.map(|share| (share * Self::SHARE_UNIT).round() as u64),
        );
        self.quota_met.resize(weeks / QUARTER, 0);
        let mut before = 0;
        for (met, end) in self.quota_met.iter_mut().zip(quarter_ends(weeks)) {
            let until = year.cumulative_revenue[end - 1];
            let quota = until - before >= goals.quota;
            let leads = year.mql[end / QUARTER - 1] as f64 >= goals.mql;
            before = until;
            *met += u64::from(quota);
            *self.scoreboards.cell(leads, quota) += 1;
        }
    }

    fn absorb(&mut self, other: &Self) {
        self.revenue_by_week.resize(other.revenue_by_week.len().max(self.revenue_by_week.len()), 0);
        self.quota_met.resize(other.quota_met.len().max(self.quota_met.len()), 0);
        add(&mut self.revenue_by_week, &other.revenue_by_week);
        add(&mut self.quota_met, &other.quota_met);
        add(&mut self.leads, &other.leads);
        add(&mut self.won, &other.won);
        add(&mut self.deal_revenue, &other.deal_revenue);
        add(&mut self.budget_shares, &other.budget_shares);
        let (scores, more) = (&mut self.scoreboards, &other.scoreboards);
        scores.both += more.both;
        scores.leads_only += more.leads_only;
        scores.quota_only += more.quota_only;
        scores.neither += more.neither;
    }
}

impl Scoreboards {
    fn cell(&mut self, lead_goal_met: bool, quota_met: bool) -> &mut u64 {
        match (lead_goal_met, quota_met) {
            (true, true) => &mut self.both,
            (true, false) => &mut self.leads_only,
            (false, true) => &mut self.quota_only,
            (false, false) => &mut self.neither,
        }
    }
}

/// Adds item by item.
pub(super) fn add<T: Copy + std::ops::AddAssign>(to: &mut [T], more: &[T]) {
    for (to, &more) in to.iter_mut().zip(more) {
        *to += more;
    }
}

/// Puts a sorted run of new items where it belongs among sorted items.
pub(super) fn insert_sorted<T>(items: &mut Vec<T>, more: Vec<T>, number: impl Fn(&T) -> u64) {
    let Some(first) = more.first().map(&number) else { return };
    let at = items.partition_point(|item| number(item) < first);
    items.splice(at..at, more);
}
