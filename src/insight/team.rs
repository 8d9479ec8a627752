//! One team's possible futures, summed up.

use serde::Serialize;

use super::cost::Cost;
use super::statistics::{Moments, Sorted, share};
use crate::montecarlo::batch::{Scoreboards, Tally, Totals};
use crate::scenario::Scenario;

/// Means and spreads of a team's totals over the horizon.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct TotalMoments {
    /// Visitors of all sources.
    pub visitors: Moments,
    /// Leads of all sources.
    pub leads: Moments,
    /// Leads that marketing passed on.
    pub mql: Moments,
    /// MQLs that sales worked.
    pub worked: Moments,
    /// Worked leads that sales accepted.
    pub sql: Moments,
    /// SQLs that became opportunities.
    pub opportunities: Moments,
    /// Deals won.
    pub won: Moments,
    /// Revenue in money.
    pub revenue: Moments,
    /// Orders of the shop.
    pub orders: Moments,
}

/// One source's part in a team's leads and customers.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceShare {
    /// Mean leads over the horizon.
    pub leads: f64,
    /// Mean customers.
    pub customers: f64,
    /// Share of the team's leads.
    pub of_leads: f64,
    /// Share of the team's customers.
    pub of_customers: f64,
    /// Mean share of the budget at the end; 0 for the organic source.
    pub of_budget: f64,
}

/// One team's possible futures.
#[derive(Clone, Debug, PartialEq)]
pub struct TeamSummary {
    /// Totals over the horizon.
    pub totals: TotalMoments,
    /// Revenue of every replication, in money.
    pub revenue: Sorted,
    /// What the team costs.
    pub cost: Cost,
    /// Mean of what is left after all costs, in money.
    pub contribution: f64,
    /// Cost of winning a customer, in money; none without customers.
    pub cost_per_customer: Option<f64>,
    /// Five years' mean value of a customer won, in money; none without customers.
    pub lifetime_value: Option<f64>,
    /// By source, in the order of the scenario.
    pub sources: Vec<SourceShare>,
    /// Share of futures in which each quarter's quota was met.
    pub quota_by_quarter: Vec<f64>,
    /// Quarters by lead goal and quota.
    pub scoreboards: Scoreboards,
    /// Mean cumulative revenue at the end of each week, in money.
    pub revenue_by_week: Vec<f64>,
}

impl TeamSummary {
    /// Sums up a team's rows, in the order of their numbers, and its tally.
    pub fn of(scenario: &Scenario, cost: Cost, rows: &[&Totals], tally: &Tally) -> Self {
        let count = |field: fn(&Totals) -> u64| Moments::of(rows.iter().map(move |row| field(row) as f64));
        let revenue: Vec<f64> = rows.iter().map(|row| money(row.revenue)).collect();
        let totals = TotalMoments {
            visitors: count(|row| row.visitors),
            leads: count(|row| row.leads),
            mql: count(|row| row.mql),
            worked: count(|row| row.worked),
            sql: count(|row| row.sql),
            opportunities: count(|row| row.opportunities),
            won: count(|row| row.won),
            revenue: Moments::of(revenue.iter().copied()),
            orders: count(|row| row.orders),
        };
        let per_future = |sum: i128| money(sum) / rows.len().max(1) as f64;
        let customers = totals.won.mean;
        let for_each_customer = |sum: f64| (customers > 0.0).then(|| sum / customers);
        Self {
            totals,
            revenue: Sorted::new(revenue),
            cost,
            contribution: scenario.economics.gross_margin * totals.revenue.mean - cost.total(),
            cost_per_customer: for_each_customer(cost.total()),
            lifetime_value: for_each_customer(five_years(scenario, tally.deal_revenue.map(per_future))),
            sources: source_shares(scenario, tally, rows.len()),
            quota_by_quarter: tally.quota_met.iter().map(|&met| share(met as usize, rows.len())).collect(),
            scoreboards: tally.scoreboards,
            revenue_by_week: tally.revenue_by_week.iter().map(|&sum| per_future(sum)).collect(),
        }
    }

    /// Share of all quarters in which the quota was met.
    pub fn quota_met(&self) -> f64 {
        self.of_quarters(self.scoreboards.both + self.scoreboards.quota_only)
    }

    /// Share of all quarters in which one department met its goal and the other one did not.
    pub fn quarters_apart(&self) -> f64 {
        self.of_quarters(self.scoreboards.leads_only + self.scoreboards.quota_only)
    }

    fn of_quarters(&self, some: u64) -> f64 {
        let Scoreboards { both, leads_only, quota_only, neither } = self.scoreboards;
        share(some as usize, (both + leads_only + quota_only + neither) as usize)
    }
}

/// Deal revenue by class, renewed over five years: deal × Σ renewal^k, k = 0 to 4.
fn five_years(scenario: &Scenario, [good, poor]: [f64; 2]) -> f64 {
    let years = |renewal: f64| (0..5).fold((0.0, 1.0), |(sum, kept), _| (sum + kept, kept * renewal)).0;
    good * years(scenario.economics.renewal_good_fit) + poor * years(scenario.economics.renewal_poor_fit)
}

fn source_shares(scenario: &Scenario, tally: &Tally, futures: usize) -> Vec<SourceShare> {
    let of = |part: u64, all: u64| share(part as usize, all as usize);
    let (all_leads, all_won) = (tally.leads.iter().sum(), tally.won.iter().sum());
    let shares_of = |source: usize| SourceShare {
        leads: of(tally.leads[source], futures as u64),
        customers: of(tally.won[source], futures as u64),
        of_leads: of(tally.leads[source], all_leads),
        of_customers: of(tally.won[source], all_won),
        of_budget: tally.budget_shares[source] as f64 / Tally::SHARE_UNIT / futures.max(1) as f64,
    };
    (0..=scenario.marketing.channels.len()).map(shares_of).collect()
}

/// Cents as money.
pub fn money(cents: i128) -> f64 {
    cents as f64 / 100.0
}
