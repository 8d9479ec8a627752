//! What a run means: every figure recomputed from its replications.

use handoff::insight::cost::Cost;
use handoff::insight::payback::paying_week;
use handoff::insight::statistics::{Moments, Sorted};
use handoff::insight::summary::Summary;
use handoff::montecarlo::batch::{Batch, Scoreboards};
use handoff::montecarlo::replication::Simulator;
use handoff::scenario::{Levels, Practice, Scenario};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::scenario;

const REPLICATIONS: u64 = 120;

fn run(scenario: &Scenario) -> (Simulator, Batch, Summary) {
    let simulator = Simulator::new(scenario.clone(), 3).expect("reachable");
    let batch = Batch::play(&simulator, 0, REPLICATIONS);
    let summary = Summary::of(scenario, &batch);
    (simulator, batch, summary)
}

fn close(left: f64, right: f64) -> bool {
    (left - right).abs() <= 1e-9 * left.abs().max(right.abs()).max(1.0)
}

#[test]
fn quantiles_interpolate_between_neighbours() {
    let sample = Sorted::new(vec![4.0, 1.0, 3.0, 2.0]);
    for (p, expected) in [(0.0, 1.0), (0.25, 1.75), (0.5, 2.5), (0.9, 3.7), (1.0, 4.0)] {
        assert!(close(sample.quantile(p), expected), "{p}");
    }
    assert_eq!(Sorted::new(vec![7.0]).quantile(0.3), 7.0);
    assert_eq!(Sorted::default().quantile(0.5), 0.0);
}

#[test]
fn a_goal_counts_as_reached_when_it_is_met_exactly() {
    let sample = Sorted::new(vec![1.0, 2.0, 2.0, 5.0]);
    for (goal, chance) in [(0.0, 1.0), (2.0, 0.75), (2.1, 0.25), (5.0, 0.25), (5.1, 0.0)] {
        assert_eq!(sample.share_reaching(goal), chance, "{goal}");
    }
}

#[test]
fn moments_are_those_of_a_sample() {
    let moments = Moments::of([2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0].into_iter());
    assert!(close(moments.mean, 5.0) && close(moments.sd, (32.0f64 / 7.0).sqrt()));
    assert_eq!(Moments::of([3.0].into_iter()), Moments { mean: 3.0, sd: 0.0 });
    assert_eq!(Moments::of(std::iter::empty()), Moments::default());
}

proptest! {
    #[test]
    fn the_win_rate_is_the_share_of_pairs_with_ties_split(
        ours in vec(0..9i32, 1..40), theirs in vec(0..9i32, 1..40),
    ) {
        let sorted = |values: &[i32]| Sorted::new(values.iter().map(|&value| f64::from(value)).collect());
        let pairs = ours.iter().flat_map(|us| theirs.iter().map(move |them| us.cmp(them) as i32 + 1));
        let halves: i32 = pairs.sum();
        let expected = f64::from(halves) / 2.0 / (ours.len() * theirs.len()) as f64;
        prop_assert!(close(sorted(&ours).chance_above(&sorted(&theirs)), expected));
        prop_assert!(close(sorted(&theirs).chance_above(&sorted(&ours)), 1.0 - expected));
    }
}

#[test]
fn a_gap_pays_from_the_week_from_which_it_stays_at_or_above_zero() {
    for (gaps, week) in [
        (&[-1.0, 0.0, 2.0][..], Some(2)),
        (&[1.0, -1.0, 0.5], Some(3)),
        (&[0.0, 0.0], Some(1)),
        (&[5.0, -0.1], None),
    ] {
        assert_eq!(paying_week(gaps), week, "{gaps:?}");
    }
}

#[test]
fn alignment_costs_what_levels_rise_above_today() {
    let scenario = scenario(|inputs| {
        inputs.practices.today = Levels::all(0.5);
        inputs.practices.siloed = Levels::all(0.0);
        inputs.practices.aligned =
            Levels::all(0.2).with(Practice::Nurture, 1.0).with(Practice::FollowUp, 0.7);
        inputs.plan.reps = Some(2.5);
        inputs.plan.spend_per_month = Some(vec![0.0, 0.0, 0.0, 100.0, 900.0]);
    });
    let cost = Cost::of(&scenario, 52);
    assert!(close(cost.siloed.marketing, 12_000.0) && close(cost.siloed.sales, 2.5 * 90_000.0));
    assert_eq!(cost.siloed.alignment, 0.0, "levels below today's cost nothing");
    assert!(close(cost.aligned.alignment, 120_000.0 * (0.5 + 0.2) / 7.0));
    assert_eq!(cost.aligned.marketing, cost.siloed.marketing);
}

#[test]
fn contribution_and_cost_per_customer_follow_from_revenue_and_cost() {
    let (_, _, summary) = run(&scenario(|_| ()));
    for team in summary.teams.into_array() {
        let Moments { mean: revenue, .. } = team.totals.revenue;
        assert!(close(team.contribution, 0.6 * revenue - team.cost.total()));
        let per_customer = team.cost_per_customer.expect("customers");
        assert!(close(per_customer * team.totals.won.mean, team.cost.total()));
    }
}

#[test]
fn a_team_without_customers_has_no_cost_per_customer() {
    let (_, _, summary) = run(&scenario(|inputs| {
        inputs.marketing.organic.leads_per_month = 0.0;
        inputs.marketing.channels.iter_mut().for_each(|channel| channel.leads_per_month = 0.0);
    }));
    assert_eq!(summary.gap.relative, None);
    assert_eq!((summary.gap.ahead_independent, summary.gap.ahead_same_luck), (0.5, 0.5));
    for team in summary.teams.into_array() {
        assert_eq!((team.cost_per_customer, team.lifetime_value), (None, None));
    }
}

#[test]
fn customers_who_always_renew_are_worth_five_deals() {
    let scenario = scenario(|inputs| {
        inputs.economics.renewal_good_fit = 1.0;
        inputs.economics.renewal_poor_fit = 1.0;
        inputs.shop.orders_per_visitor = 0.0;
    });
    let (_, _, summary) = run(&scenario);
    for team in summary.teams.into_array() {
        let value = team.lifetime_value.expect("customers");
        assert!(close(value, 5.0 * team.totals.revenue.mean / team.totals.won.mean));
    }
}

#[test]
fn sources_add_up_to_the_team() {
    let (_, _, summary) = run(&scenario(|_| ()));
    for team in summary.teams.into_array() {
        assert_eq!(team.sources.len(), 6);
        let sum = |part: fn(&handoff::insight::team::SourceShare) -> f64| {
            team.sources.iter().map(part).sum::<f64>()
        };
        assert!(close(sum(|source| source.leads), team.totals.leads.mean));
        assert!(close(sum(|source| source.customers), team.totals.won.mean));
        assert!(close(sum(|source| source.of_leads), 1.0) && close(sum(|source| source.of_customers), 1.0));
        assert!((sum(|source| source.of_budget) - 1.0).abs() < 1e-8);
        assert_eq!(team.sources[5].of_budget, 0.0);
    }
}

#[test]
fn only_complete_quarters_have_a_quota_and_orders_count_towards_it() {
    let scenario = scenario(|inputs| {
        inputs.horizon_months = 10.0;
        inputs.sales.quota_per_quarter = 1.0;
        inputs.sales.deal_median = 0.0;
        inputs.shop.orders_per_visitor = 0.5;
    });
    assert_eq!(scenario.weeks(), 43);
    let (_, _, summary) = run(&scenario);
    let Summary { teams, .. } = summary;
    assert_eq!(teams.siloed.quota_by_quarter, [1.0; 3]);
    assert_eq!(teams.siloed.quota_met(), 1.0);
}

#[test]
fn scoreboards_count_every_quarter_once() {
    let scenario = scenario(|_| ());
    let (simulator, _, summary) = run(&scenario);
    let goal = 13.0 * simulator.company().flow.mql;
    let mut counted = Scoreboards::default();
    for replication in 0..REPLICATIONS {
        let year = simulator.replicate(replication).siloed;
        let mut before = 0;
        for quarter in 0..4 {
            let end = 13 * (quarter + 1);
            let leads = year.mql[end / 13 - 1] as f64 >= goal;
            let revenue = year.cumulative_revenue[end - 1] - before >= 45_000_000;
            before = year.cumulative_revenue[end - 1];
            match (leads, revenue) {
                (true, true) => counted.both += 1,
                (true, false) => counted.leads_only += 1,
                (false, true) => counted.quota_only += 1,
                (false, false) => counted.neither += 1,
            }
        }
    }
    assert_eq!(summary.teams.siloed.scoreboards, counted);
}

#[test]
fn payback_is_the_first_week_after_which_the_mean_gap_never_falls_below_nothing() {
    for cost in [0.0, 10_000.0, 60_000.0, 1e6] {
        let scenario = scenario(|inputs| inputs.economics.full_alignment_cost_per_month = cost);
        let (_, batch, summary) = run(&scenario);
        let by_week = |t: usize| {
            let gaps =
                batch.paths.iter().map(|path| f64::from(path.revenue.aligned[t] - path.revenue.siloed[t]));
            0.6 * gaps.sum::<f64>() / batch.paths.len() as f64 - 0.4 * cost * 12.0 / 52.0 * (t + 1) as f64
        };
        let gaps: Vec<f64> = (0..52).map(by_week).collect();
        for (found, expected) in summary.payback.mean_by_week.iter().zip(&gaps) {
            assert!((found - expected).abs() < 1.0, "{found} against {expected}");
        }
        let paid = (0..52).find(|&t| gaps[t..].iter().all(|&gap| gap >= 0.0));
        assert_eq!(summary.payback.week, paid.map(|t| t + 1), "at {cost} a month");
        let unpaid = batch.rows.iter().filter(|row| {
            let gap = (row.teams.aligned.revenue - row.teams.siloed.revenue) as f64 / 100.0;
            0.6 * gap < 0.4 * cost * 12.0
        });
        assert!(close(summary.payback.never, unpaid.count() as f64 / REPLICATIONS as f64));
    }
}
