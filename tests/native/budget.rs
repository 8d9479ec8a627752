//! Budget against revenue: curves that rise, meet the headline, and say why no budget is enough.

use handoff::insight::budget::{Budget, BudgetReport, Equivalent, Shortfall};
use handoff::insight::summary::Summary;
use handoff::montecarlo::replication::Teams;
use handoff::scenario::inputs::Plan;
use handoff::scenario::{Inputs, Levels, Practice, Preset, Scenario};

use crate::study::answer;
use crate::support::{SEED, play, scenario};

fn studied(scenario: &Scenario, replications: u64) -> (Summary, BudgetReport) {
    let summary = Summary::of(scenario, &play(scenario, replications));
    let report = answer(Budget::new(scenario.clone(), summary.anchors()), SEED, |_| ());
    (summary, report)
}

fn equivalents(scenario: &Scenario, replications: u64) -> Teams<Equivalent> {
    studied(scenario, replications).1.equivalents.expect("there is a budget")
}

#[track_caller]
fn reason(equivalent: Equivalent) -> Shortfall {
    match equivalent {
        Equivalent::NoneDoes { reason, .. } => reason,
        Equivalent::Budget { .. } => panic!("{equivalent:?}"),
    }
}

/// Companies that are unusual in one way each.
fn companies() -> Vec<(&'static str, Scenario)> {
    let changed = |name, change: fn(&mut Inputs)| (name, scenario(change));
    vec![
        changed("default", |_| ()),
        changed("one channel", |inputs| inputs.marketing.channels.truncate(1)),
        changed("no shop", |inputs| inputs.shop.orders_per_visitor = 0.0),
        changed("six months", |inputs| inputs.horizon_months = 6.0),
        changed("three years", |inputs| inputs.horizon_months = 36.0),
        changed("no reps planned", |inputs| inputs.plan.reps = Some(0.0)),
        ("overloaded", Preset::OverloadedSales.scenario()),
    ]
}

#[test]
fn curves_rise_within_their_error_and_meet_the_headline() {
    for (name, scenario) in companies() {
        let (summary, report) = studied(&scenario, 250);
        for (curve, team) in report.curves.into_array().iter().zip(summary.teams.into_array()) {
            assert_eq!(curve.len(), 15);
            for pair in curve.windows(2) {
                let (less, more) = (pair[0].revenue, pair[1].revenue);
                let slack = 3.0 * less.error.hypot(more.error);
                assert!(more.mean >= less.mean - slack, "{name}: {pair:?}");
            }
            let on_plan = curve.iter().find(|point| point.multiple == 1.0).expect("the plan is a point");
            let mean = team.totals.revenue.mean;
            assert!((on_plan.revenue.mean - mean).abs() <= 1e-9 * mean, "{name}: {on_plan:?} against {mean}");
        }
    }
}

#[test]
fn the_equivalent_budget_earns_what_the_other_team_does() {
    let scenario = Preset::B2bSoftware.scenario();
    let (summary, report) = studied(&scenario, 1_000);
    let Some(Teams { siloed: Equivalent::Budget { multiple, low, high }, aligned }) = report.equivalents
    else {
        panic!("{report:?}")
    };
    assert!(low < multiple && high.is_some_and(|high| multiple < high) && multiple > 1.5);
    let Equivalent::Budget { multiple: share, .. } = aligned else { panic!("{aligned:?}") };
    assert!((0.3..0.9).contains(&share), "{share}");
    let revenue = |multiple: f64, team: fn(&Summary) -> f64| {
        let mut inputs = scenario.clone().into_inputs();
        let spend = inputs.planned_spend().iter().map(|spend| spend * multiple).collect();
        inputs.plan.spend_per_month = Some(spend);
        let planned = Scenario::new(inputs).expect("valid");
        team(&Summary::of(&planned, &play(&planned, 1_000)))
    };
    let siloed = revenue(multiple, |summary| summary.teams.siloed.totals.revenue.mean);
    let aligned = revenue(share, |summary| summary.teams.aligned.totals.revenue.mean);
    let goals = summary.teams.as_ref().map(|team| team.totals.revenue.mean);
    assert!((siloed / goals.aligned - 1.0).abs() < 0.01, "{siloed} against {}", goals.aligned);
    assert!((aligned / goals.siloed - 1.0).abs() < 0.01, "{aligned} against {}", goals.siloed);
}

#[test]
fn an_overloaded_sales_force_gains_nothing_from_more_leads() {
    let equivalents = equivalents(&Preset::OverloadedSales.scenario(), 500);
    assert_eq!(reason(equivalents.siloed), Shortfall::Capacity);
}

#[test]
fn saturated_channels_bring_nothing_more_for_any_sales_force() {
    let saturated = scenario(|inputs| {
        inputs.marketing.channels.iter_mut().for_each(|channel| channel.half_saturation = 0.05);
        inputs.sales.reps = 40.0;
    });
    assert_eq!(reason(equivalents(&saturated, 400).siloed), Shortfall::Saturation);
}

#[test]
fn leads_that_take_longer_than_the_horizon_come_too_late() {
    let slow = scenario(|inputs| {
        inputs.horizon_months = 6.0;
        inputs.sales.reps = 1_000.0;
        inputs.sales.sql_weeks = 2.0;
        inputs.sales.opportunity_weeks = 14.0;
        inputs.practices.ramp_weeks = 0.0;
        inputs.practices.aligned = Levels::all(0.0).with(Practice::MessageMatch, 1.0);
        inputs.plan = Plan { spend_per_month: Some(vec![2_000.0; 5]), reps: None };
        inputs.marketing.organic.leads_per_month = 1_000.0;
    });
    let equivalents = equivalents(&slow, 400);
    assert_eq!(reason(equivalents.siloed), Shortfall::Horizon);
}

#[test]
fn equal_teams_need_equal_budgets() {
    for equivalent in equivalents(&Preset::EqualTeams.scenario(), 120).into_array() {
        let Equivalent::Budget { multiple, .. } = equivalent else { panic!("{equivalent:?}") };
        assert!((multiple - 1.0).abs() < 1e-12, "{equivalent:?}");
    }
}

#[test]
fn without_a_budget_there_is_nothing_to_compare_with() {
    let idle = scenario(|inputs| inputs.plan.spend_per_month = Some(vec![0.0; 5]));
    let (_, report) = studied(&idle, 60);
    assert_eq!((report.planned, report.replications, report.equivalents), (0.0, 0, None));
    assert!(report.curves.into_array().iter().all(Vec::is_empty));
}

#[test]
fn a_team_that_earns_more_without_any_ads_needs_none() {
    let organic = scenario(|inputs| {
        inputs.marketing.organic.leads_per_month = 2_000.0;
        inputs.sales.reps = 40.0;
        inputs.marketing.channels.iter_mut().for_each(|channel| channel.leads_per_month = 2.0);
    });
    let Equivalent::Budget { multiple, .. } = equivalents(&organic, 200).aligned else { panic!() };
    assert_eq!(multiple, 0.0);
}
