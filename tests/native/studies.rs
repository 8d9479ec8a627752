//! How studies are played: in pieces of any size, in any order, more than once, to the same bits.

use std::collections::HashMap;

use handoff::insight::attribution::{Attribution, AttributionReport};
use handoff::insight::budget::Budget;
use handoff::insight::checks::Checks;
use handoff::insight::counterexample::Counterexample;
use handoff::insight::estimate::{Anchor, Anchors, Estimate};
use handoff::insight::sensitivity::Sensitivity;
use handoff::insight::statistics::Moments;
use handoff::insight::study::{Inquiry, Played, Study, Task, Trial};
use handoff::montecarlo::batch::{Batch, Totals};
use handoff::montecarlo::key::{Key, Words, WorldDraw};
use handoff::montecarlo::outcome::{Keep, Outcome, OutcomeRow};
use handoff::montecarlo::panel::{Panel, PanelSpec, Refused, Variant};
use handoff::montecarlo::replication::{Simulator, Teams};
use handoff::montecarlo::span::Span;
use handoff::scenario::inputs::Plan;
use handoff::scenario::{Levels, Practice, Scenario};

use proptest::prelude::*;

use crate::generated;
use crate::support::scenario;

const SEED: u64 = 11;

/// Three practices of the default company, which makes eight subsets.
fn three_practices() -> Scenario {
    scenario(|inputs| {
        inputs.practices.aligned = Levels::all(0.0)
            .with(Practice::ResponseTime, 0.5)
            .with(Practice::FollowUp, 0.4)
            .with(Practice::Nurture, 0.6);
    })
}

fn inquiry() -> Attribution {
    let gap = Anchor { moments: Moments { mean: 2e5, sd: 1e3 }, replications: 70 };
    let company = three_practices();
    let weeks = company.weeks();
    let gap_by_week = (1..=weeks).map(|week| 2e5 * week as f64 / weeks as f64).collect();
    Attribution::new(company, Anchors { gap, gap_by_week, ..Anchors::default() })
}

/// Plays a study in pieces of `team_years`, always the piece that `choose` picks of those at hand.
fn drive(team_years: u64, choose: impl Fn(usize) -> usize) -> AttributionReport {
    let mut study = Study::new(inquiry());
    let mut panels = HashMap::new();
    let mut at_hand: Vec<Trial> = Vec::new();
    while !study.is_done() {
        let asked = std::iter::from_fn(|| study.ask(team_years)).collect::<Vec<_>>();
        // Eight teams live through each replication.
        assert!(asked.iter().all(|trial| trial.span.count <= (team_years / 8).max(1)));
        at_hand.extend(asked);
        let trial = at_hand.swap_remove(choose(at_hand.len()) % at_hand.len());
        let panel = panels.entry(trial.panel).or_insert_with(|| {
            Panel::new(study.spec(trial.panel).clone(), SEED).expect("the company can be calibrated")
        });
        let outcome = panel.play(trial.span);
        study.take(trial, Ok(outcome.clone()));
        study.take(trial, Ok(outcome));
    }
    assert_eq!(study.rounds(), 2);
    study.report()
}

#[test]
fn a_study_finds_the_same_in_pieces_of_any_size_and_order() {
    let whole = drive(10_000, |_| 0);
    assert_eq!(whole.replications, 70);
    for team_years in [1, 30, 100] {
        assert_eq!(drive(team_years, |_| 0), whole, "in order, pieces of {team_years}");
        assert_eq!(drive(team_years, |n| n - 1), whole, "last first, pieces of {team_years}");
        assert_eq!(drive(team_years, |n| n * 7 / 3), whole, "mixed, pieces of {team_years}");
    }
}

#[test]
fn a_panel_lives_the_futures_of_a_run() {
    let scenario = three_practices();
    let practices = &scenario.practices;
    let variant = |levels, keep| Variant { levels, plan: scenario.plan.clone(), keep };
    let variants = vec![variant(practices.siloed, Keep::Totals), variant(practices.aligned, Keep::Weeks)];
    let spec = PanelSpec { scenario: scenario.clone(), variants };
    let outcome = Panel::new(spec, SEED).expect("valid").play(Span { first: 5, count: 20 });
    let simulator = Simulator::new(scenario.clone(), SEED).expect("valid");
    let batch = Batch::play(&simulator, 5, 20);
    for (ours, theirs) in outcome.rows.iter().zip(&batch.rows) {
        assert_eq!(ours.replication, theirs.replication);
        assert_eq!(ours.revenue, [theirs.teams.siloed.revenue, theirs.teams.aligned.revenue]);
        assert_eq!(ours.totals, [theirs.teams.siloed]);
    }
    assert_eq!(outcome.rows.len(), batch.rows.len());
    assert_eq!(outcome.revenue_by_week, [Vec::new(), batch.tallies.aligned.revenue_by_week.clone()]);
}

#[test]
fn a_variant_has_its_own_budget_and_reps() {
    let levels = Levels::all(0.3);
    let plan = Plan { spend_per_month: Some(vec![9_000.0; 5]), reps: Some(2.5) };
    let variants = vec![Variant { levels, plan: plan.clone(), keep: Keep::Revenue }];
    let panel = Panel::new(PanelSpec { scenario: three_practices(), variants }, SEED).expect("valid");
    let planned = scenario(|inputs| {
        inputs.plan = plan;
        inputs.practices.aligned = levels;
    });
    let batch = Batch::play(&Simulator::new(planned, SEED).expect("valid"), 0, 10);
    let revenue = panel.play(Span { first: 0, count: 10 }).rows.into_iter().map(|row| row.revenue[0]);
    assert!(revenue.eq(batch.rows.iter().map(|row| row.teams.aligned.revenue)));
}

#[test]
fn a_panel_travels_as_bytes() {
    let variants = vec![
        Variant { levels: Levels::all(0.1), plan: Plan::default(), keep: Keep::Weeks },
        Variant {
            levels: Levels::all(0.7),
            plan: Plan { spend_per_month: None, reps: Some(3.3) },
            keep: Keep::Revenue,
        },
    ];
    let spec = PanelSpec { scenario: three_practices(), variants };
    let bytes = postcard::to_allocvec(&spec).expect("serialises");
    assert_eq!(postcard::from_bytes::<PanelSpec>(&bytes).expect("reads back"), spec);
    let outcome = Panel::new(spec, SEED).expect("valid").play(Span { first: 0, count: 3 });
    let bytes = postcard::to_allocvec(&outcome).expect("serialises");
    assert_eq!(postcard::from_bytes::<Outcome>(&bytes).expect("reads back"), outcome);
}

#[test]
fn what_cannot_be_played_is_refused_with_its_reason() {
    let variants = |reps| {
        let plan = Plan { spend_per_month: None, reps: Some(reps) };
        vec![Variant { levels: Levels::all(0.0), plan, keep: Keep::Revenue }]
    };
    let refused = |scenario, reps| {
        Panel::new(PanelSpec { scenario, variants: variants(reps) }, SEED).expect_err("refused")
    };
    let invalid = refused(three_practices(), f64::NAN);
    assert!(matches!(&invalid, Refused::Invalid(issues) if issues.contains("plan.reps")), "{invalid}");
    let idle = scenario(|inputs| inputs.sales.reps = 0.0);
    assert!(matches!(refused(idle, 3.0), Refused::Unreachable(_)));
}

/// Asks for two panels at once, one of which is refused.
struct HalfRefused(Vec<Played>);

impl Inquiry for HalfRefused {
    type Report = Vec<bool>;

    fn round(&self) -> Vec<Task> {
        let task = |reps| Task {
            spec: PanelSpec {
                scenario: scenario(|inputs| inputs.sales.reps = reps),
                variants: vec![Variant {
                    levels: Levels::all(0.0),
                    plan: Plan::default(),
                    keep: Keep::Revenue,
                }],
            },
            span: Span { first: 0, count: 5 },
        };
        if self.0.is_empty() { vec![task(0.0), task(4.0)] } else { Vec::new() }
    }

    fn learn(&mut self, played: Vec<Played>) {
        self.0 = played;
    }

    fn report(&self) -> Vec<bool> {
        self.0.iter().map(Result::is_ok).collect()
    }
}

#[test]
fn a_panel_that_is_refused_does_not_hold_up_the_others() {
    let mut study = Study::new(HalfRefused(Vec::new()));
    let mut trials = 0;
    while let Some(trial) = study.ask(1) {
        let panel = Panel::new(study.spec(trial.panel).clone(), SEED);
        study.take(trial, panel.map(|panel| panel.play(trial.span)));
        trials += 1;
    }
    assert!(study.is_done());
    assert_eq!(study.report(), [false, true]);
    assert_eq!(trials, 1 + 5, "what was refused once is not asked for again");
}

#[test]
fn an_anchored_estimate_takes_over_what_the_run_knows() {
    let control = [1.0, 2.0, 3.0, 4.0, 5.0];
    let run = Anchor { moments: Moments { mean: 4.0, sd: 2.0 }, replications: 400 };
    let twice = control.map(|value| 2.0 * value + 1.0);
    let exact = Estimate::anchored(&twice, &control, &run);
    assert!((exact.mean - 9.0).abs() < 1e-12 && (exact.error - 0.2).abs() < 1e-12, "{exact:?}");
    let parts = [[0.3, 0.1, 0.9, 2.0, 2.2], [0.7, 1.9, 2.1, 2.0, 2.8]];
    let [first, second] = parts.map(|part| Estimate::anchored(&part, &control, &run));
    assert!((first.mean + second.mean - 4.0).abs() < 1e-12, "{first:?} and {second:?}");
    let steady = Estimate::anchored(&twice, &[1.0; 5], &run);
    assert_eq!(steady, Estimate::of(&twice), "a control that never moves tells nothing");
}

/// Outcomes of no engine: `revenue` of a replication and a variant; a panel that it says nothing
/// about is refused.
fn made_up(
    inquiry: impl Inquiry,
    weeks: usize,
    revenue: impl Fn(&PanelSpec, u64, usize) -> Option<i128>,
) -> usize {
    let mut study = Study::new(inquiry);
    let mut trials = 0;
    while let Some(trial) = study.ask(1_000_000) {
        let spec = study.spec(trial.panel);
        let variants = 0..spec.variants.len();
        let row = |replication| {
            let revenue = variants.clone().map(|variant| revenue(spec, replication, variant));
            let revenue = revenue.collect::<Option<Vec<i128>>>()?;
            Some(OutcomeRow { replication, totals: vec![Totals::default(); revenue.len()], revenue })
        };
        let rows: Option<Vec<OutcomeRow>> = trial.span.numbers().map(row).collect();
        let revenue_by_week = vec![vec![1; weeks]; variants.len()];
        let played = rows.map(|rows| Outcome { rows, revenue_by_week });
        study.take(trial, played.ok_or_else(|| Refused::Invalid("made up".to_owned())));
        study.report();
        trials += 1;
    }
    assert!(study.is_done(), "it waits for nothing");
    trials
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Years of noise, of nothing and of one number; now and then a company that cannot be.
    #[test]
    fn every_study_ends_whatever_comes_back(
        inputs in generated::inputs(), kind in 0..4u64, gap in -1e7..1e7f64, sd in 0.0..1e7f64,
    ) {
        let scenario = Scenario::new(inputs).expect("generated scenarios are valid");
        let weeks = scenario.weeks();
        let revenue = |spec: &PanelSpec, replication: u64, variant: usize| {
            let noise = Words::new(kind, replication).uniform(Key::of_world(WorldDraw::Noise, 0, variant % 16, 0));
            let company = spec.scenario.leads_per_month().to_bits();
            let refused = kind == 3 && company.is_multiple_of(3);
            (!refused).then_some(match kind {
                0 => 0,
                1 => 12_345,
                _ => (noise * 1e9) as i128,
            })
        };
        let anchor = |mean| Anchor { moments: Moments { mean, sd }, replications: 300 };
        let run = Anchors {
            revenue: Teams { siloed: anchor(1e6), aligned: anchor(1e6 + gap) },
            gap: anchor(gap),
            gap_by_week: (1..=scenario.weeks()).map(|week| gap * week as f64).collect(),
        };
        let copy = || scenario.clone();
        prop_assert!(made_up(Attribution::new(copy(), run.clone()), weeks, revenue) < 100);
        prop_assert!(made_up(Budget::new(copy(), run.clone()), weeks, revenue) < 100);
        prop_assert!(made_up(Sensitivity::new(copy()), weeks, revenue) < 1_000);
        prop_assert!(made_up(Counterexample::new(copy(), run.gap), weeks, revenue) < 1_000);
        prop_assert!(made_up(Checks::new(copy()), weeks, revenue) < 10);
    }
}
