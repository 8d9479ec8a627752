//! What would change the answer: each change is the difference of two runs, and every input is asked.

use std::sync::LazyLock;

use handoff::insight::input::Input;
use handoff::insight::sensitivity::{Change, Effect, Sensitivity, SensitivityReport};
use handoff::insight::summary::Summary;
use handoff::scenario::{Inputs, Scenario};
use proptest::prelude::*;

use crate::generated;
use crate::study::answer;
use crate::support::{SEED, play, scenario};

fn default() -> Scenario {
    Scenario::new(Inputs::default()).expect("valid")
}

/// The default company's report, which several tests read.
static DEFAULT: LazyLock<SensitivityReport> =
    LazyLock::new(|| answer(Sensitivity::new(default()), SEED, |_| ()));

fn effect<'a>(report: &'a SensitivityReport, path: &str) -> &'a Effect {
    report.effects.iter().find(|effect| effect.input.path() == path).expect("an effect")
}

fn low(effect: &Effect) -> Change {
    effect.low.as_ref().and_then(|side| side.change).expect("a reachable company")
}

#[test]
fn a_change_is_the_difference_of_two_runs() {
    let report = &*DEFAULT;
    let summary = |scenario: &Scenario| Summary::of(scenario, &play(scenario, report.replications));
    let base = summary(&default());
    let left = |summary: &Summary| summary.teams.aligned.contribution - summary.teams.siloed.contribution;
    for path in [
        "funnel.opportunity_to_won",
        "marketing.leads_per_month",
        "marketing.channels[].fit_share",
        "plan.spend_per_month",
        "plan.reps",
        "practices.aligned.nurture",
        "economics.gross_margin",
        "economics.full_alignment_cost_per_month",
    ] {
        let input = Input::all().into_iter().find(|input| input.path() == path).expect("an input");
        let changed = input.changed(&default(), |value| input.step().low(value)).expect("it moves");
        let (other, change) = (summary(&changed), low(effect(report, path)));
        for (found, expected) in [
            (change.gap, other.gap.moments.mean - base.gap.moments.mean),
            (change.contribution_gap, left(&other) - left(&base)),
            (change.siloed, other.teams.siloed.totals.revenue.mean - base.teams.siloed.totals.revenue.mean),
        ] {
            assert!((found.mean - expected).abs() < 1e-3, "{path}: {found:?} against {expected}");
        }
    }
}

#[test]
fn every_input_that_can_move_is_reported_once_and_the_strongest_first() {
    let report = &*DEFAULT;
    assert_eq!(report.effects.len(), Input::all().len());
    let reach = |effect: &Effect| {
        let sides = [&effect.low, &effect.high].into_iter().flatten().filter_map(|side| side.change);
        sides.map(|change| change.gap.mean.abs()).fold(0.0, f64::max)
    };
    assert!(report.effects.windows(2).all(|pair| reach(&pair[0]) >= reach(&pair[1])));
    for path in ["sales.quota_per_quarter", "economics.renewal_good_fit", "economics.rep_cost_per_year"] {
        let change = low(effect(report, path));
        assert_eq!((change.gap.mean, change.contribution_gap.mean, change.siloed.mean), (0.0, 0.0, 0.0));
    }
    let margin = low(effect(report, "economics.gross_margin"));
    assert_eq!(margin.gap.mean, 0.0);
    assert!(margin.contribution_gap.mean < 0.0);
}

#[test]
fn a_company_that_cannot_be_is_reported_as_such() {
    let scarce = scenario(|inputs| {
        inputs.marketing.channels.truncate(1);
        inputs.horizon_months = 6.0;
        inputs.sales.reps = 0.7;
    });
    let report = answer(Sensitivity::new(scarce), SEED, |_| ());
    let rate = effect(&report, "funnel.mql_to_sql");
    let high = rate.high.as_ref().expect("above what is typed");
    assert_eq!((high.value, high.change), (0.50, None));
    assert!(low(rate).gap.mean < 0.0);
}

#[test]
fn values_in_print_are_the_ends_of_their_fields() {
    let report = &*DEFAULT;
    let rate = effect(report, "funnel.mql_to_sql");
    let value =
        |side: &Option<handoff::insight::sensitivity::Variation>| side.as_ref().map(|side| side.value);
    assert_eq!((value(&rate.low), rate.now, value(&rate.high)), (Some(0.13), 0.30, Some(0.50)));
    let highest_in_print = effect(report, "funnel.lead_to_mql");
    assert_eq!((value(&highest_in_print.low), value(&highest_in_print.high)), (Some(0.15), None));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn changed_inputs_stay_valid_and_move_the_right_way(inputs in generated::inputs(), steps in 0.1..12.0f64) {
        let scenario = Scenario::new(inputs).expect("generated scenarios are valid");
        for input in Input::all() {
            for steps in [steps, -steps] {
                let step = input.step();
                let Some(changed) = input.changed(&scenario, |value| step.away(value, steps)) else { continue };
                let (before, after) = (input.value(&scenario), input.value(&changed));
                prop_assert!((after > before) == (steps > 0.0), "{}: {before} to {after}", input.path());
            }
        }
    }
}
