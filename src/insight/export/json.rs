//! The figures of a run, and everything that is known of it.

use serde::{Serialize, Serializer};

use super::{columns, numbers};
use crate::insight::attribution::AttributionReport;
use crate::insight::budget::BudgetReport;
use crate::insight::gap::Gap;
use crate::insight::sensitivity::SensitivityReport;
use crate::insight::summary::Summary;
use crate::insight::team::{TeamSummary, TotalMoments};
use crate::montecarlo::ENGINE;
use crate::montecarlo::batch::Row;
use crate::montecarlo::replication::Teams;
use crate::montecarlo::span::Span;
use crate::scenario::{Inputs, Scenario};

/// The figures of a run. Shares are 0 to 1, money is in the scenario's currency.
#[derive(Serialize)]
pub struct RunReport<'a> {
    engine: &'a str,
    seed: u64,
    first: u64,
    replications: u64,
    teams: Teams<TeamReport<'a>>,
    gap: GapReport,
    payback: PaybackReport,
}

#[derive(Serialize)]
struct TeamReport<'a> {
    totals: &'a TotalMoments,
    revenue_quantiles: Quantiles,
    cost_per_customer: Option<f64>,
    contribution: f64,
    lifetime_value: Option<f64>,
    quota_met: f64,
    quota_by_quarter: &'a [f64],
    sources: Vec<SourceReport<'a>>,
}

#[derive(Serialize)]
struct SourceReport<'a> {
    name: &'a str,
    leads: f64,
    customers: f64,
    share_of_leads: f64,
    share_of_customers: f64,
    final_share_of_budget: f64,
}

#[derive(Serialize)]
struct Quantiles {
    p5: f64,
    p25: f64,
    p50: f64,
    p75: f64,
    p95: f64,
}

#[derive(Serialize)]
struct GapReport {
    mean: f64,
    median: f64,
    sd: f64,
    p5: f64,
    p95: f64,
    relative: Option<f64>,
    ahead_independent: f64,
    ahead_same_luck: f64,
    contribution: f64,
}

#[derive(Serialize)]
struct PaybackReport {
    week: Option<usize>,
    never: f64,
}

impl<'a> RunReport<'a> {
    /// Of the replications `span` of a scenario under a seed.
    pub fn of(scenario: &'a Scenario, seed: u64, span: Span, summary: &'a Summary) -> Self {
        Self {
            engine: ENGINE,
            seed,
            first: span.first,
            replications: span.count,
            teams: summary.teams.as_ref().map(|team| team_report(scenario, team)),
            gap: gap_report(summary),
            payback: PaybackReport { week: summary.payback.week, never: summary.payback.never },
        }
    }
}

/// Everything that is known of a run; a study that has not found anything yet is null.
#[derive(Serialize)]
pub struct Results<'a> {
    /// The figures.
    #[serde(flatten)]
    pub run: RunReport<'a>,
    /// What was simulated, as in a scenario file.
    pub scenario: &'a Inputs,
    /// Where the gap comes from.
    pub attribution: Option<&'a AttributionReport>,
    /// What budget is worth as much.
    pub budget: Option<&'a BudgetReport>,
    /// What would change the answer.
    pub sensitivity: Option<&'a SensitivityReport>,
    /// Every future.
    pub futures: Futures<'a>,
}

/// Futures as the names of their columns and a list of numbers for each, as in the CSV.
pub struct Futures<'a>(pub &'a [Row]);

impl Serialize for Futures<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Table {
            columns: Vec<String>,
            rows: Vec<Vec<f64>>,
        }
        let rows = self.0.iter().map(|row| numbers(row).collect()).collect();
        Table { columns: columns().collect(), rows }.serialize(serializer)
    }
}

fn team_report<'a>(scenario: &'a Scenario, team: &'a TeamSummary) -> TeamReport<'a> {
    let names = scenario.source_names();
    let quantile = |p| team.revenue.quantile(p);
    TeamReport {
        totals: &team.totals,
        revenue_quantiles: Quantiles {
            p5: quantile(0.05),
            p25: quantile(0.25),
            p50: quantile(0.50),
            p75: quantile(0.75),
            p95: quantile(0.95),
        },
        cost_per_customer: team.cost_per_customer,
        contribution: team.contribution,
        lifetime_value: team.lifetime_value,
        quota_met: team.quota_met(),
        quota_by_quarter: &team.quota_by_quarter,
        sources: names
            .zip(&team.sources)
            .map(|(name, source)| SourceReport {
                name,
                leads: source.leads,
                customers: source.customers,
                share_of_leads: source.of_leads,
                share_of_customers: source.of_customers,
                final_share_of_budget: source.of_budget,
            })
            .collect(),
    }
}

fn gap_report(summary: &Summary) -> GapReport {
    let Gap { moments, sorted, relative, ahead_independent, ahead_same_luck } = &summary.gap;
    GapReport {
        mean: moments.mean,
        median: sorted.quantile(0.5),
        sd: moments.sd,
        p5: sorted.quantile(0.05),
        p95: sorted.quantile(0.95),
        relative: *relative,
        ahead_independent: *ahead_independent,
        ahead_same_luck: *ahead_same_luck,
        contribution: summary.payback.left.mean,
    }
}
