//! The world that both teams share has the laws of MODEL.md section 2.

use handoff::funnel::calibration::calibrate;
use handoff::funnel::evidence::grade;
use handoff::funnel::world::{World, strength};
use handoff::montecarlo::key::Words;
use handoff::montecarlo::world::{Market, draw};
use handoff::scenario::{Inputs, Practice};

use crate::support::{Estimate, calm, scenario};

const WORLDS: u64 = 6_000;

fn worlds(change: impl FnOnce(&mut Inputs)) -> Vec<World> {
    let scenario = scenario(change);
    let company = calibrate(&scenario).expect("reachable");
    let market = Market::new(&scenario);
    (0..WORLDS).map(|replication| draw(&scenario, &company, &market, &Words::new(5, replication))).collect()
}

#[track_caller]
fn has(sample: impl Iterator<Item = f64>, mean: f64, sd: f64, what: &str) {
    let sample: Vec<f64> = sample.collect();
    Estimate::mean(&sample).agrees(Estimate::new(mean, 1e-9), &format!("mean of {what}"));
    Estimate::spread(&sample).agrees(Estimate::new(sd, 1e-9), &format!("spread of {what}"));
}

#[test]
fn the_market_is_stationary_from_the_first_week() {
    let worlds = worlds(|inputs| {
        calm(inputs);
        inputs.market.volatility = 0.1;
    });
    let variance: f64 = 0.01 / (1.0 - 0.81) + 1.0 / 1_000.0;
    for t in [0, 1, 10, 51] {
        has(
            worlds.iter().map(|world| world.demand[t][0]),
            1.0,
            market_spread(0.01 / 0.19),
            &format!("week {t}"),
        );
        let logs = worlds.iter().map(|world| world.demand[t][0].ln());
        let of_mean = -0.5 * 0.01 / 0.19 - 0.5 / 1_000.0;
        has(logs, of_mean, variance.sqrt(), &format!("the logarithm in week {t}"));
    }
    let product = |lag: usize| {
        worlds.iter().map(move |w| (w.demand[20][0].ln() + 0.0268) * (w.demand[20 + lag][0].ln() + 0.0268))
    };
    for lag in [1, 5] {
        let covariance: Vec<f64> = product(lag).collect();
        let expected = 0.9f64.powi(lag as i32) * 0.01 / 0.19;
        Estimate::mean(&covariance)
            .agrees(Estimate::new(expected, 1e-4), &format!("covariance {lag} weeks apart"));
    }
}

/// Standard deviation of a mean-one lognormal market times Gamma noise of shape 1,000.
fn market_spread(variance: f64) -> f64 {
    (variance.exp() * (1.0 + 1.0 / 1_000.0) - 1.0).sqrt()
}

#[test]
fn the_season_peaks_after_a_quarter_and_bottoms_after_three() {
    let worlds = worlds(|inputs| {
        calm(inputs);
        inputs.market.seasonality = 0.3;
    });
    for (t, expected) in [(0, 1.0), (13, 1.3), (26, 1.0), (39, 0.7)] {
        let demand: Vec<f64> = worlds.iter().map(|world| world.demand[t][1]).collect();
        Estimate::mean(&demand).agrees(Estimate::new(expected, 1e-9), &format!("week {t}"));
    }
}

#[test]
fn yield_lasts_all_year_and_noise_a_week() {
    let worlds = worlds(|inputs| {
        calm(inputs);
        inputs.market.yield_spread = 0.5;
        inputs.market.lead_dispersion = 2.0;
    });
    let square = 0.25f64;
    let spread = (square.exp() * 1.5 - 1.0).sqrt();
    has(worlds.iter().map(|world| world.demand[7][2]), 1.0, spread, "yield and noise");
    let product: Vec<f64> = worlds.iter().map(|world| world.demand[7][2] * world.demand[30][2]).collect();
    Estimate::mean(&product).agrees(Estimate::new(square.exp(), 1e-9), "two weeks of a source");
    let product: Vec<f64> = worlds.iter().map(|world| world.demand[7][2] * world.demand[7][3]).collect();
    Estimate::mean(&product).agrees(Estimate::new(1.0, 1e-9), "two sources in a week");
}

#[test]
fn rates_and_fits_are_as_uncertain_as_the_cases_they_were_seen_on() {
    let worlds = worlds(|inputs| inputs.funnel.certainty = 200.0);
    let typed = [0.30, 0.30, 0.55, 0.24];
    let mut seen: f64 = 200.0;
    for (stage, rate) in typed.into_iter().enumerate() {
        let sd = ((1.0 - rate) / rate / (seen.max(2.0) + 1.0)).sqrt();
        has(worlds.iter().map(|world| world.rate_luck[stage]), 1.0, sd, &format!("rate {stage}"));
        seen *= rate;
    }
    for (source, fit) in [0.45, 0.10, 0.42, 0.30, 0.65, 0.40].into_iter().enumerate() {
        let sd = (fit * (1.0f64 - fit) / 81.0).sqrt();
        has(worlds.iter().map(|world| world.fit[source]), fit, sd, &format!("fit {source}"));
    }
}

#[test]
fn five_strengths_of_each_practice_are_equally_likely() {
    let worlds = worlds(|_| ());
    for practice in Practice::ALL {
        for index in 0..5 {
            let hit =
                worlds.iter().map(|world| f64::from(u8::from(world.strength[practice as usize] == index)));
            has(hit, 0.2, 0.4, practice.key());
        }
        let d = grade(practice).doubt();
        let values: [f64; 5] = std::array::from_fn(|index| strength(practice, index));
        assert_eq!(values, [1.0 - d, 1.0 - d / 2.0, 1.0, 1.0 + d / 2.0, 1.0 + d]);
    }
    let doubts = Practice::ALL.map(|practice| grade(practice).doubt());
    assert_eq!(doubts, [0.6, 0.4, 0.6, 0.4, 0.8, 1.0, 0.4]);
}

#[test]
fn opening_stocks_are_poisson_around_the_calibration() {
    let worlds = worlds(|_| ());
    let opening = calibrate(&scenario(|_| ())).expect("reachable").opening;
    for class in [0, 1] {
        let mean: f64 = opening.sql.iter().map(|cell| cell[class]).sum();
        has(worlds.iter().map(|world| world.opening.sql[class] as f64), mean, mean.sqrt(), "SQLs");
        let mean: f64 = opening.opportunities.iter().map(|cell| cell[class]).sum();
        let open = worlds.iter().map(|world| world.opening.opportunities[class] as f64);
        has(open, mean, mean.sqrt(), "opportunities");
    }
}
