//! The engine has the law of the straightforward one: no total tells the two apart.
//!
//! A few hundred replications here; `HANDOFF_REPLICATIONS=100000 cargo test --release --test native
//! agreement` for the long form.

use std::env;

use handoff::funnel::calibration::calibrate;
use handoff::funnel::team::Team;
use handoff::funnel::week::QUARTER;
use handoff::funnel::year::Year;
use handoff::montecarlo::key::Words;
use handoff::montecarlo::replication::{Simulator, Teams};
use handoff::montecarlo::world::{self, Market};
use handoff::scenario::{Inputs, Levels, Practice, Preset, Scenario};
use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};
use rayon::prelude::*;

use crate::straightforward::{self, Dice};
use crate::support::Estimate;

fn replications() -> u64 {
    let typed = env::var("HANDOFF_REPLICATIONS").ok();
    typed.map_or(300, |number| number.parse().expect("HANDOFF_REPLICATIONS is a whole number"))
}

/// A team's name and its year.
type Pick = (&'static str, fn(&Teams<Year>) -> &Year);

/// Everything that a year reports, as numbers with names.
fn figures(year: &Year, sources: usize) -> Vec<(String, f64)> {
    let money = |cents: i128| cents as f64 / 100.0;
    let mut figures = vec![
        ("visitors".to_owned(), year.visitors as f64),
        ("leads".to_owned(), year.leads.iter().sum::<u64>() as f64),
        ("MQL".to_owned(), year.mql.iter().sum::<u64>() as f64),
        ("worked".to_owned(), year.worked as f64),
        ("SQL".to_owned(), year.sql as f64),
        ("opportunities".to_owned(), year.opportunities as f64),
        ("won".to_owned(), year.won.iter().flatten().sum::<u64>() as f64),
        ("orders".to_owned(), year.orders as f64),
        ("good-fit deals".to_owned(), money(year.deal_revenue[0])),
        ("poor-fit deals".to_owned(), money(year.deal_revenue[1])),
    ];
    for (quarter, &mql) in year.mql.iter().enumerate() {
        figures.push((format!("MQL of quarter {quarter}"), mql as f64));
    }
    for (t, &cents) in year.cumulative_revenue.iter().enumerate().skip(QUARTER - 1).step_by(QUARTER) {
        figures.push((format!("revenue to week {t}"), money(cents)));
    }
    for source in 0..sources {
        let [good, poor] = year.won[source];
        figures.push((format!("leads of source {source}"), year.leads[source] as f64));
        figures.push((format!("customers of source {source}"), (good + poor) as f64));
        figures.push((format!("budget of source {source}"), year.budget_shares[source]));
        // What is reported together must also move together.
        let together = year.leads[source] as f64 * (good + poor) as f64;
        figures.push((format!("leads times customers of source {source}"), together));
    }
    let [won, leads] = [year.won.iter().flatten().sum::<u64>(), year.leads.iter().sum()];
    figures.push(("leads times won".to_owned(), leads as f64 * won as f64));
    figures.push(("MQL times leads".to_owned(), year.mql.iter().sum::<u64>() as f64 * leads as f64));
    figures
}

fn agrees(name: &str, scenario: &Scenario) {
    let company = calibrate(scenario).expect("reachable");
    let (simulator, market) =
        (Simulator::new(scenario.clone(), 5).expect("reachable"), Market::new(scenario));
    let practices = &scenario.practices;
    let teams = Teams { siloed: practices.siloed, aligned: practices.aligned }
        .map(|levels| Team::new(scenario, &company, &levels));
    let regrouped: Vec<Teams<Year>> =
        (0..replications()).into_par_iter().map(|number| simulator.replicate(number)).collect();
    let straightforward: Vec<Teams<Year>> = (0..replications())
        .into_par_iter()
        .map(|number| {
            let world = world::draw(scenario, &company, &market, &Words::new(6, number));
            let dice = Dice::new(number);
            teams.as_ref().map(|team| straightforward::play(scenario, &company, team, &world, &dice).year)
        })
        .collect();
    let pick: [Pick; 2] = [("siloed", |years| &years.siloed), ("aligned", |years| &years.aligned)];
    for (team, pick) in pick {
        let columns = |years: &[Teams<Year>]| -> Vec<Vec<(String, f64)>> {
            years.iter().map(|years| figures(pick(years), company.sources.len())).collect()
        };
        let (found, expected) = (columns(&regrouped), columns(&straightforward));
        for (index, (figure, _)) in found[0].iter().enumerate() {
            let column =
                |rows: &[Vec<(String, f64)>]| -> Vec<f64> { rows.iter().map(|row| row[index].1).collect() };
            let (found, expected) = (column(&found), column(&expected));
            let what = format!("{name}, {team}, {figure}");
            // A handful of rare events has no normal mean yet.
            if found.iter().chain(&expected).filter(|&&value| value != 0.0).count() < 60 {
                continue;
            }
            Estimate::mean(&found).agrees(Estimate::mean(&expected), &what);
            Estimate::spread(&found).agrees(Estimate::spread(&expected), &what);
        }
    }
}

#[test]
fn every_preset_has_the_straightforward_law() {
    for preset in Preset::ALL {
        agrees(preset.key(), &preset.scenario());
    }
}

#[test]
fn twenty_random_scenarios_have_the_straightforward_law() {
    let mut found = 0;
    for number in 0.. {
        let scenario = Scenario::new(random(number)).expect("valid");
        if calibrate(&scenario).is_ok() {
            agrees(&format!("random {number}"), &scenario);
            found += 1;
        }
        if found == 20 {
            return;
        }
    }
}

/// A company that differs from the default one in everything.
fn random(number: u64) -> Inputs {
    let mut dice = Xoshiro256PlusPlus::seed_from_u64(number);
    let mut between = |low: f64, high: f64| low + (high - low) * dice.random::<f64>();
    let mut inputs = Inputs { horizon_months: between(6.0, 15.0).round(), ..Inputs::default() };
    inputs.marketing.channels.truncate(between(1.0, 5.9) as usize);
    let size = between(0.1, 3.0);
    for channel in &mut inputs.marketing.channels {
        channel.leads_per_month *= size * between(0.2, 2.0);
        channel.half_saturation = between(0.3, 4.0);
        channel.carry_over = between(0.0, 0.9);
        channel.fit_share = between(0.05, 0.9);
        channel.visitor_to_lead = between(0.01, 0.4);
    }
    inputs.marketing.organic.leads_per_month *= size;
    let funnel = &mut inputs.funnel;
    funnel.lead_to_mql = between(0.05, 0.9);
    funnel.mql_to_sql = between(0.05, 0.5);
    funnel.sql_to_opportunity = between(0.1, 0.9);
    funnel.opportunity_to_won = between(0.05, 0.9);
    funnel.certainty = between(30.0, 3_000.0);
    inputs.sales.reps = size * between(2.0, 12.0);
    inputs.sales.sql_weeks = between(1.0, 8.0);
    inputs.sales.opportunity_weeks = between(1.0, 20.0);
    inputs.sales.deal_spread = between(0.0, 1.0);
    inputs.shop.orders_per_visitor = between(0.0, 0.01);
    inputs.market.lead_dispersion = between(0.6, 20.0);
    inputs.market.volatility = between(0.0, 0.2);
    inputs.market.fit_certainty = between(10.0, 300.0);
    inputs.plan.reps = Some(inputs.sales.reps * between(0.3, 2.0));
    inputs.plan.spend_per_month = Some(
        inputs.marketing.channels.iter().map(|channel| channel.spend_per_month * between(0.0, 3.0)).collect(),
    );
    let mut levels = || {
        Practice::ALL
            .into_iter()
            .fold(Levels::default(), |levels, practice| levels.with(practice, between(0.0, 1.0)))
    };
    let practices = &mut inputs.practices;
    (practices.today, practices.siloed, practices.aligned) = (levels(), levels(), levels());
    practices.ramp_weeks = between(0.0, 30.0).round();
    inputs
}
