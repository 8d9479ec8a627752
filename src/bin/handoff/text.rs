//! Answers for people.

use std::io::{self, Write};

use handoff::insight::statistics::Moments;
use handoff::insight::summary::Summary;
use handoff::insight::team::TotalMoments;
use handoff::montecarlo::ENGINE;
use handoff::montecarlo::replication::Simulator;
use handoff::montecarlo::span::Span;

use crate::files::{Failure, Opened};

/// The stages of a report: a label, and the figure of a team.
type Stage = (&'static str, fn(&TotalMoments) -> Moments);

const STAGES: [Stage; 8] = [
    ("visitors", |totals| totals.visitors),
    ("leads", |totals| totals.leads),
    ("MQLs", |totals| totals.mql),
    ("worked", |totals| totals.worked),
    ("SQLs", |totals| totals.sql),
    ("opportunities", |totals| totals.opportunities),
    ("won", |totals| totals.won),
    ("shop orders", |totals| totals.orders),
];

/// Prints the answer and both teams' figures.
pub fn report(simulator: &Simulator, span: Span, summary: &Summary, out: &mut impl Write) -> io::Result<()> {
    let scenario = simulator.scenario();
    let currency = &scenario.currency;
    let (siloed, aligned) = (&summary.teams.siloed, &summary.teams.aligned);
    let gap = &summary.gap;
    let relative = gap.relative.map_or(String::new(), |share| format!(" ({:+.1} %)", 100.0 * share));
    let comparison = if gap.moments.mean < 0.0 { "less" } else { "more" };
    writeln!(
        out,
        "Over {} months the aligned team earns {} {currency}{relative} {comparison} on average than the siloed one.\n\
         Draw one future from each team: the aligned one is ahead in {:.0} of 100.\n",
        scenario.horizon_months,
        whole(gap.moments.mean.abs()),
        100.0 * gap.ahead_independent,
    )?;
    writeln!(out, "{:30}{:>16}{:>16}", "mean", "siloed", "aligned")?;
    let mut line =
        |label: &str, siloed: String, aligned: String| writeln!(out, "{label:30}{siloed:>16}{aligned:>16}");
    for (label, stage) in STAGES {
        let mean = |totals| format!("{:.1}", stage(totals).mean);
        line(label, mean(&siloed.totals), mean(&aligned.totals))?;
    }
    let money = |label: String, value: fn(&handoff::insight::team::TeamSummary) -> Option<f64>| {
        let show = |team| value(team).map_or("none won".to_owned(), whole);
        (label, show(siloed), show(aligned))
    };
    for (label, siloed, aligned) in [
        money(format!("revenue, {currency}"), |team| Some(team.totals.revenue.mean)),
        money("  5 of 100 are below".to_owned(), |team| Some(team.revenue.quantile(0.05))),
        money("  5 of 100 are above".to_owned(), |team| Some(team.revenue.quantile(0.95))),
        money(format!("left after all costs, {currency}"), |team| Some(team.contribution)),
        money(format!("cost to win a customer, {currency}"), |team| team.cost_per_customer),
    ] {
        line(&label, siloed, aligned)?;
    }
    let quota = |met: f64| format!("{:.0} of 100", 100.0 * met);
    line("quarters with the quota met", quota(siloed.quota_met()), quota(aligned.quota_met()))?;
    let pays = match summary.payback.week {
        Some(week) => format!("Alignment pays from week {week} on average"),
        None => "Alignment does not pay on average".to_owned(),
    };
    writeln!(
        out,
        "\n{pays}; in {:.0} of 100 futures it does not within the horizon.\n\
         A simulation of assumptions that you can change, not a forecast.\n\
         {ENGINE}, seed {}, futures {} to {}",
        100.0 * summary.payback.never,
        simulator.seed(),
        span.first,
        span.first + span.count - 1,
    )
}

/// Prints that a scenario is valid, what it leaves to the defaults, and its calibration.
pub fn check(opened: &Opened, out: &mut impl Write) -> Result<(), Failure> {
    let simulator = opened.simulator(0)?;
    let company = simulator.company();
    opened.report_defaults();
    writeln!(out, "A valid scenario. Its company of today, in an expected week without the rush:")?;
    let leads: f64 = company.sources.iter().map(|source| source.leads_per_week).sum();
    let flow = &company.flow;
    for (label, value) in [
        ("leads", leads),
        ("MQLs", flow.mql),
        ("worked", flow.worked),
        ("SQLs", flow.sql.iter().sum()),
        ("opportunities", flow.opportunities),
        ("won", flow.won.iter().flatten().sum()),
    ] {
        writeln!(out, "  {label:14}{value:>12.3}")?;
    }
    let capacity = company.capacity;
    writeln!(
        out,
        "Sales can work {capacity:.1} leads a week; its worked leads are accepted at {:.3}.",
        company.trust
    )?;
    Ok(())
}

/// Money without decimals.
pub fn whole(money: f64) -> String {
    format!("{money:.0}")
}
