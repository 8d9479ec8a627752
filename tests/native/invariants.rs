//! What holds in every replication, whatever the luck.

use handoff::funnel::calibration::calibrate;
use handoff::funnel::chance::{Cell, Chance, Draw};
use handoff::funnel::source::{ByClass, CLASSES};
use handoff::funnel::year::{Luck, Year};
use handoff::insight::summary::Summary;
use handoff::montecarlo::batch::{Batch, Row};
use handoff::montecarlo::key::Words;
use handoff::montecarlo::luck::KeyedLuck;
use handoff::montecarlo::replication::{Simulator, Teams};
use handoff::montecarlo::world;
use handoff::scenario::{Inputs, Levels, Practice, Preset, Scenario};
use proptest::prelude::*;

use crate::generated::inputs;
use crate::support::scenario;

fn simulator(scenario: Scenario) -> Simulator {
    Simulator::new(scenario, 7).expect("reachable")
}

#[test]
fn equal_teams_have_no_gap_in_any_replication() {
    for level in [0.0, 0.37, 1.0] {
        let levels = Levels::all(level).with(Practice::Nurture, 0.2);
        let simulator = simulator(scenario(|inputs| {
            inputs.practices.siloed = levels;
            inputs.practices.aligned = levels;
        }));
        for replication in 0..100 {
            let Teams { siloed, aligned } = simulator.replicate(replication);
            assert_eq!(siloed, aligned, "level {level}, replication {replication}");
        }
    }
}

#[test]
fn every_lead_is_somewhere() {
    for preset in Preset::ALL {
        let scenario = preset.scenario();
        let company = calibrate(&scenario).expect("reachable");
        let simulator = simulator(scenario.clone());
        for replication in 0..40 {
            let opening = world::draw(&scenario, &company, &Words::new(7, replication)).opening;
            let waiting = [opening.nurture, opening.sql, opening.opportunities];
            let at_first: u64 = waiting.iter().flatten().flatten().sum();
            for year in simulator.replicate(replication).into_array() {
                let came = at_first + year.leads.iter().sum::<u64>();
                let went = year.waiting + year.lost + year.won.iter().flatten().sum::<u64>();
                assert_eq!(came, went, "{}, replication {replication}", preset.key());
            }
        }
    }
}

#[test]
fn no_stage_holds_more_than_could_reach_it() {
    let simulator = simulator(scenario(|_| ()));
    for replication in 0..200 {
        for year in simulator.replicate(replication).into_array() {
            let mql: u64 = year.mql.iter().sum();
            assert!(year.worked <= mql && year.sql <= year.worked);
            assert!(year.leads.iter().sum::<u64>() <= year.visitors);
            assert!(year.cumulative_revenue.is_sorted());
            let shares: f64 = year.budget_shares.iter().sum();
            assert!((shares - 1.0).abs() < 1e-12, "{shares}");
        }
    }
}

#[test]
fn batches_in_any_order_size_and_number_give_the_same_bits() {
    let simulator = simulator(scenario(|_| ()));
    let whole = Batch::play(&simulator, 0, 60);
    for parts in [[(0, 1), (1, 29), (30, 30)], [(40, 20), (0, 25), (25, 15)], [(33, 27), (20, 13), (0, 20)]] {
        let mut merged = Batch::default();
        for (first, count) in parts {
            merged.absorb(Batch::play(&simulator, first, count));
        }
        assert_eq!(merged, whole, "{parts:?}");
    }
}

#[test]
fn a_replication_depends_on_its_number_and_the_seed_alone() {
    let rows = |seed| {
        let simulator = Simulator::new(scenario(|_| ()), seed).expect("reachable");
        Batch::play(&simulator, 5, 20).rows
    };
    assert_eq!(rows(1), rows(1));
    let (one, other) = (rows(1), rows(2));
    let revenue = |row: &Row| row.teams.siloed.revenue;
    assert!(one.iter().zip(&other).all(|(one, other)| revenue(one) != revenue(other)));
    assert!(one.windows(2).all(|pair| revenue(&pair[0]) != revenue(&pair[1])));
}

#[test]
fn twice_the_deal_value_is_twice_the_deal_revenue_to_the_cent() {
    let once = simulator(scenario(|_| ()));
    let twice = simulator(scenario(|inputs| inputs.sales.deal_median *= 2.0));
    let revenues = |years: Teams<Year>| -> [ByClass<i128>; 2] {
        [years.siloed.deal_revenue, years.aligned.deal_revenue]
    };
    for replication in 0..100 {
        let once = revenues(once.replicate(replication));
        let twice = revenues(twice.replicate(replication));
        for (once, twice) in once.iter().flatten().zip(twice.iter().flatten()) {
            assert!((2 * once - twice).abs() <= 1, "{once} and {twice} cents");
        }
    }
}

#[test]
fn both_teams_share_the_luck_of_their_leads() {
    let simulator = simulator(scenario(|inputs| {
        inputs.practices.aligned = Levels::all(0.4).with(Practice::ClosedLoopBudget, 0.0);
    }));
    for replication in 0..50 {
        let Teams { siloed, aligned } = simulator.replicate(replication);
        assert_eq!((siloed.leads, siloed.visitors), (aligned.leads, aligned.visitors));
    }
}

#[test]
fn the_levers_leave_the_calibration_alone() {
    let today = calibrate(&scenario(|_| ())).expect("reachable");
    let planned = calibrate(&scenario(|inputs| {
        inputs.plan.spend_per_month = Some(vec![0.0, 1e6, 3.0, 0.0, 9e4]);
        inputs.plan.reps = Some(0.0);
        inputs.practices.aligned = Levels::all(1.0);
    }));
    let planned = planned.expect("reachable");
    assert_eq!((planned.rates, planned.opening), (today.rates, today.opening));
}

#[test]
fn a_plan_without_reps_wins_only_what_was_already_open() {
    let simulator = simulator(scenario(|inputs| inputs.plan.reps = Some(0.0)));
    for year in simulator.replicate(3).into_array() {
        assert_eq!((year.worked, year.sql), (0, 0));
        assert!(year.won.iter().flatten().sum::<u64>() > 0);
    }
}

#[test]
fn extreme_but_valid_scenarios_play_to_the_end() {
    let extremes: [fn(&mut Inputs); 5] = [
        |inputs| inputs.plan.spend_per_month = Some(vec![0.0; 5]),
        |inputs| inputs.marketing.channels.iter_mut().for_each(|channel| channel.leads_per_month = 1e5),
        |inputs| inputs.practices.aligned = Levels::all(0.0).with(Practice::ClosedLoopBudget, 1.0),
        |inputs| (inputs.market.lead_dispersion, inputs.market.persistence) = (0.5, 0.99),
        |inputs| (inputs.funnel.certainty, inputs.funnel.lead_to_mql) = (10.0, 0.001),
    ];
    for (index, extreme) in extremes.into_iter().enumerate() {
        let scenario = scenario(|inputs| {
            inputs.sales.reps = 1_000.0;
            inputs.funnel.mql_to_sql = 0.001;
            extreme(inputs);
        });
        let simulator = simulator(scenario);
        for year in simulator.replicate(0).into_array() {
            assert!(year.cumulative_revenue.iter().all(|&cents| cents >= 0), "extreme {index}");
            assert!(year.budget_shares.iter().all(|share| (0.0..=1.0).contains(share)), "extreme {index}");
        }
    }
}

fn cells() -> impl Strategy<Value = Cell> {
    (0..9usize, 0..2usize).prop_map(|(source, class)| Cell { source, class: CLASSES[class] })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_valid_scenario_is_refused_by_name_or_plays_to_the_end(inputs in inputs()) {
        let scenario = Scenario::new(inputs).expect("valid");
        match Simulator::new(scenario.clone(), 7) {
            Err(unreachable) => prop_assert!(unreachable.to_string().starts_with("funnel.mql_to_sql: ")),
            Ok(simulator) => {
                let batch = Batch::play(&simulator, 0, 2);
                let summary = Summary::of(&scenario, &batch);
                prop_assert!(summary.gap.moments.mean.is_finite());
                for team in summary.teams.into_array() {
                    prop_assert!(team.totals.revenue.mean >= 0.0 && team.contribution.is_finite());
                    prop_assert!(team.sources.iter().all(|source| (0.0..=1.0).contains(&source.of_budget)));
                }
            }
        }
    }
}

proptest! {
    #[test]
    fn more_leads_or_a_better_chance_never_lower_a_split(
        replication in any::<u64>(), week in 0..156usize, cell in cells(),
        n in 0..100_000u64, more in 0..1_000u64, p in 0.0..1.0, better in 0.0..0.1,
    ) {
        let luck = KeyedLuck::new(Words::new(1, replication), 0.6).week(week);
        let split = |n: u64, p: f64| luck.split(Draw::Qualify, cell, n, &luck.coin(p.min(1.0)));
        prop_assert!(split(n + more, p) >= split(n, p));
        prop_assert!(split(n, p + better) >= split(n, p));
        prop_assert!(split(n, p) <= n);
    }

    #[test]
    fn more_demand_never_brings_fewer_leads(
        replication in any::<u64>(), week in 0..156usize, cell in cells(), mean in 0.0..5e4, more in 0.0..500.0,
    ) {
        let luck = KeyedLuck::new(Words::new(1, replication), 0.6);
        prop_assert!(luck.arrivals(week, cell, mean + more) >= luck.arrivals(week, cell, mean));
        prop_assert!(luck.orders(week, mean + more) >= luck.orders(week, mean));
    }

    #[test]
    fn one_more_deal_never_lowers_their_sum(replication in any::<u64>(), n in 0..50u64, cell in cells()) {
        let luck = KeyedLuck::new(Words::new(1, replication), 0.6);
        prop_assert!(luck.deals(4, cell, n + 1).0 > luck.deals(4, cell, n).0);
    }
}
