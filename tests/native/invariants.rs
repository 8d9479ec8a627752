//! What holds in every replication, whatever the luck.

use handoff::funnel::calibration::calibrate;
use handoff::funnel::source::ByClass;
use handoff::funnel::team::Team;
use handoff::funnel::year::Year;
use handoff::insight::summary::Summary;
use handoff::montecarlo::batch::{Batch, Row};
use handoff::montecarlo::deals::Deals;
use handoff::montecarlo::key::{Draw, Key, Place, Words};
use handoff::montecarlo::luck::Luck;
use handoff::montecarlo::replication::{Simulator, Teams};
use handoff::montecarlo::split::Split;
use handoff::montecarlo::world::{self, Market};
use handoff::scenario::{Inputs, Levels, Practice, Preset, Scenario};
use proptest::prelude::*;

use crate::generated::inputs;
use crate::straightforward::{self, Balance, Dice, Ledger};
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
fn every_lead_of_the_straightforward_engine_is_somewhere_at_the_end_of_every_week() {
    for preset in Preset::ALL {
        let scenario = preset.scenario();
        let company = calibrate(&scenario).expect("reachable");
        let market = Market::new(&scenario);
        let team = Team::new(&scenario, &company, &scenario.practices.aligned);
        for replication in 0..40 {
            let world = world::draw(&scenario, &company, &market, &Words::new(7, replication));
            let mut week = 0;
            let see = |balance: &dyn Fn() -> Balance| {
                let Balance { came, are_somewhere } = balance();
                week += 1;
                assert_eq!(came, are_somewhere, "{}, {replication}, week {week}", preset.key());
            };
            let dice = Dice::new(replication);
            let Ledger { year, opening, lost, waiting } =
                straightforward::watch(&scenario, &company, &team, &world, &dice, see);
            let came = opening + year.leads.iter().sum::<u64>();
            let went = waiting + lost + year.won.iter().flatten().sum::<u64>();
            assert_eq!(came, went, "{}, replication {replication}", preset.key());
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
        let visitors = simulator.replicate(replication).map(|year| year.visitors as f64);
        // Two Poisson numbers of this mean that shared only the world would differ by √(2·215,000).
        assert!((visitors.siloed - visitors.aligned).abs() < 4.0 * 80.0, "{visitors:?}");
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

fn places() -> impl Strategy<Value = (usize, Place, usize)> {
    (0..156usize, 0..9usize, 0..2usize).prop_map(|(week, source, class)| (week, Place::Source(source), class))
}

proptest! {
    #[test]
    fn more_leads_or_a_better_chance_never_lower_a_split(
        replication in any::<u64>(), (week, place, class) in places(),
        n in 0..100_000u64, more in 0..1_000u64, p in 0.0..1.0f64, better in 0.0..0.1,
    ) {
        let luck = Luck { words: Words::new(1, replication) };
        let split = |n: u64, p: f64| luck.binomial(Draw::WinnerCloses, week, place, class, n, p.min(1.0));
        prop_assert!(split(n + more, p) >= split(n, p));
        prop_assert!(split(n, p + better) >= split(n, p));
        prop_assert!(split(n, p) <= n);
    }

    #[test]
    fn more_demand_never_brings_fewer_leads(
        replication in any::<u64>(), (week, place, class) in places(), mean in 0.0..5e4, more in 0.0..500.0,
    ) {
        let luck = Luck { words: Words::new(1, replication) };
        let count = |mean| luck.poisson(Draw::TakeUp, week, place, class, mean);
        prop_assert!(count(mean + more) >= count(mean));
    }

    #[test]
    fn one_more_lead_changes_no_others_group(
        replication in any::<u64>(), n in 0..200u64, weights in prop::array::uniform12(0.0..5.0f64),
    ) {
        let words = Words::new(1, replication);
        let key = Key::of_week(Draw::SourceOfSql, 3, Place::Everywhere, 0);
        let split = Split::by_weights(weights.map(|weight| weight + 1e-3));
        let (fewer, more) = (split.count(&words, key, n), split.count(&words, key, n + 1));
        prop_assert_eq!(more.iter().sum::<u64>(), n + 1);
        prop_assert!(fewer.iter().zip(&more).all(|(fewer, more)| fewer <= more));
    }

    #[test]
    fn one_more_deal_never_lowers_their_sum(replication in any::<u64>(), n in 0..50u64, class in 0..2usize) {
        let words = Words::new(1, replication);
        let deals = Deals::new(0.6);
        let sum = |n| deals.sum(&words, 4, class, n);
        prop_assert!(sum(n + 1) > sum(n));
    }
}
