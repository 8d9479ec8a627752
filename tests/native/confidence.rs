//! What a run says about its own error is true, and better rates never make the answer worse.

use handoff::funnel::calibration::calibrate;
use handoff::insight::team::money;
use handoff::montecarlo::batch::{Batch, Row};
use handoff::montecarlo::replication::Simulator;
use handoff::scenario::field::FIELDS;
use handoff::scenario::{Preset, Scenario};
use rayon::prelude::*;

use crate::support::{Estimate, play};

/// Standard errors to both sides of a mean that hold 90 of 100 normal numbers.
const NINE_IN_TEN: f64 = 1.6449;

fn gap(row: &Row) -> f64 {
    money(row.teams.aligned.revenue - row.teams.siloed.revenue)
}

#[test]
fn nine_in_ten_confidence_intervals_hold_the_mean_gap() {
    const SEEDS: u64 = 1_000;
    const REPLICATIONS: u64 = 500;
    let scenario = Preset::SmallFirm.scenario();
    let of_seed = |seed| {
        let simulator = Simulator::new(scenario.clone(), seed).expect("reachable");
        let gaps: Vec<f64> = Batch::play(&simulator, 0, REPLICATIONS).rows.iter().map(gap).collect();
        Estimate::mean(&gaps)
    };
    let runs: Vec<Estimate> = (0..SEEDS).into_par_iter().map(of_seed).collect();
    // The mean over all seeds is thirty times as exact as that of any one.
    let truth = runs.iter().map(|run| run.value).sum::<f64>() / SEEDS as f64;
    let holding = runs.iter().filter(|run| (run.value - truth).abs() <= NINE_IN_TEN * run.error).count();
    assert!((860..=940).contains(&holding), "{holding} of {SEEDS} intervals hold the mean");
}

/// A scenario with a rate of its company a tenth higher; none where sales cannot work so many leads.
fn with_higher(rate: &str, scenario: &Scenario) -> Option<Scenario> {
    let field = FIELDS.iter().find(|field| field.path == rate).expect("a field");
    let mut inputs = scenario.clone().into_inputs();
    let value = (field.get)(&inputs);
    (field.set)(&mut inputs, (value * 1.1).min(field.range.max));
    Scenario::new(inputs).ok().filter(|scenario| calibrate(scenario).is_ok())
}

#[test]
fn a_higher_rate_never_lowers_paired_revenue_by_more_than_noise_allows() {
    const REPLICATIONS: u64 = 300;
    const RATES: [&str; 4] =
        ["funnel.lead_to_mql", "funnel.mql_to_sql", "funnel.sql_to_opportunity", "funnel.opportunity_to_won"];
    const TEAMS: [(&str, Revenue); 2] = [
        ("siloed", |row| money(row.teams.siloed.revenue)),
        ("aligned", |row| money(row.teams.aligned.revenue)),
    ];
    type Revenue = fn(&Row) -> f64;
    let mut compared = 0;
    for preset in Preset::ALL {
        let scenario = preset.scenario();
        let before = play(&scenario, REPLICATIONS);
        for rate in RATES {
            let Some(higher) = with_higher(rate, &scenario) else { continue };
            let after = play(&higher, REPLICATIONS);
            for (team, revenue) in TEAMS {
                let pairs = before.rows.iter().zip(&after.rows);
                let gains: Vec<f64> = pairs.map(|(before, after)| revenue(after) - revenue(before)).collect();
                let gain = Estimate::mean(&gains);
                assert!(gain.value >= -4.0 * gain.error, "{}, {rate}, {team}: {gain:?}", preset.key());
                compared += 1;
            }
        }
    }
    assert!(compared >= 60, "only {compared} comparisons were possible");
}
