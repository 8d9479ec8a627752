//! The summary of a run for programs.

use std::io::{self, Write};

use handoff::insight::gap::Gap;
use handoff::insight::summary::Summary;
use handoff::insight::team::{TeamSummary, TotalMoments};
use handoff::montecarlo::ENGINE;
use handoff::montecarlo::replication::{Simulator, Teams};
use handoff::montecarlo::span::Span;
use serde::Serialize;

#[derive(Serialize)]
struct Report<'a> {
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

/// Writes the summary as one JSON object.
pub fn write(simulator: &Simulator, span: Span, summary: &Summary, out: &mut impl Write) -> io::Result<()> {
    let report = Report {
        engine: ENGINE,
        seed: simulator.seed(),
        first: span.first,
        replications: span.count,
        teams: summary.teams.as_ref().map(|team| team_report(simulator, team)),
        gap: gap_report(summary),
        payback: PaybackReport { week: summary.payback.week, never: summary.payback.never },
    };
    serde_json::to_writer_pretty(&mut *out, &report)?;
    writeln!(out)
}

fn team_report<'a>(simulator: &'a Simulator, team: &'a TeamSummary) -> TeamReport<'a> {
    let names = simulator.scenario().source_names();
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
    let Teams { siloed, aligned } = &summary.teams;
    GapReport {
        mean: moments.mean,
        median: sorted.quantile(0.5),
        sd: moments.sd,
        p5: sorted.quantile(0.05),
        p95: sorted.quantile(0.95),
        relative: *relative,
        ahead_independent: *ahead_independent,
        ahead_same_luck: *ahead_same_luck,
        contribution: aligned.contribution - siloed.contribution,
    }
}
