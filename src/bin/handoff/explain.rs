//! Explains a gap: plays the run, then every study of it.

mod text;

use std::io::Write;
use std::time::Duration;

use handoff::insight::attribution::{Attribution, AttributionReport};
use handoff::insight::budget::{Budget, BudgetReport};
use handoff::insight::checks::{Check, Checks};
use handoff::insight::counterexample::{Counterexample, CounterexampleReport};
use handoff::insight::report::{MarketingReport, SalesReport, mean_email_open_rate, of_a_hundred};
use handoff::insight::sensitivity::{Sensitivity, SensitivityReport};
use handoff::insight::study::Inquiry;
use handoff::insight::summary::Summary;
use handoff::insight::team::TeamSummary;
use handoff::montecarlo::ENGINE;
use handoff::montecarlo::batch::Scoreboards;
use handoff::montecarlo::replication::{Simulator, Teams};
use handoff::montecarlo::span::Span;
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;

use crate::args::{ExplainArgs, Style};
use crate::files::Failure;
use crate::{prepare, print_json, run as replications, study};

/// Everything that is known about a gap. Money is in the scenario's currency.
#[derive(Serialize)]
struct Explanation {
    engine: &'static str,
    seed: u64,
    replications: u64,
    currency: String,
    gap: Gap,
    attribution: AttributionReport,
    budget: BudgetReport,
    departments: Teams<Departments>,
    sensitivity: SensitivityReport,
    counterexample: CounterexampleReport,
    checks: Option<Vec<Check>>,
}

/// The gap of the run.
#[derive(Serialize)]
struct Gap {
    mean: f64,
    error: f64,
    relative: Option<f64>,
    contribution: f64,
}

/// What the departments of a team report.
#[derive(Serialize)]
struct Departments {
    marketing: MarketingReport,
    sales: SalesReport,
    /// By marketing's lead goal and sales' quota, out of 100.
    quarters: Scoreboards,
}

/// Explains the scenario that is asked for.
///
/// # Errors
/// [`Failure`], as for a run.
pub fn run(args: &ExplainArgs, out: &mut impl Write) -> Result<(), Failure> {
    let simulator = prepare(&args.subject)?;
    let explanation = explain(&simulator, args.subject.replications);
    match args.format {
        Style::Text => text::write(&explanation, out)?,
        Style::Json => print_json(&explanation, out)?,
    }
    Ok(())
}

fn explain(simulator: &Simulator, count: u64) -> Explanation {
    let (scenario, seed) = (simulator.scenario(), simulator.seed());
    let batch = replications::all(simulator, Span { first: 0, count });
    let summary = Summary::of(scenario, &batch);
    let anchors = summary.anchors();
    let copy = || scenario.clone();
    let opened = mean_email_open_rate(seed, &batch.rows);
    Explanation {
        engine: ENGINE,
        seed,
        replications: count,
        currency: scenario.currency.clone(),
        gap: Gap {
            mean: summary.gap.moments.mean,
            error: anchors.gap.error(),
            relative: summary.gap.relative,
            contribution: summary.payback.left.mean,
        },
        attribution: answer("where the gap comes from", Attribution::new(copy(), anchors.clone()), seed),
        budget: answer("what it is worth in budget", Budget::new(copy(), anchors.clone()), seed),
        departments: summary.teams.as_ref().map(|team| departments(simulator, team, opened)),
        sensitivity: answer("what would change it", Sensitivity::new(copy()), seed),
        counterexample: answer("where it does not pay", Counterexample::new(copy(), anchors.gap), seed),
        checks: answer("closed forms", Checks::new(copy()), seed),
    }
}

fn departments(simulator: &Simulator, team: &TeamSummary, opened: f64) -> Departments {
    Departments {
        marketing: MarketingReport::of(simulator.scenario(), team, opened),
        sales: SalesReport::of(simulator.scenario(), team),
        quarters: of_a_hundred(&team.scoreboards),
    }
}

/// Answers a study; on a terminal, standard error shows how much was played.
fn answer<I: Inquiry>(question: &'static str, inquiry: I, seed: u64) -> I::Report {
    let bar = ProgressBar::new_spinner().with_message(question);
    if let Ok(style) = ProgressStyle::with_template("{spinner} {msg}: {human_pos} years of a team") {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(500));
    let report = study::answer(inquiry, seed, |team_years| bar.inc(team_years));
    bar.finish_and_clear();
    report
}
