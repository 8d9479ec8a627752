//! One replication of both teams, by the engine and by the straightforward one of the tests.
//!
//! `cargo bench --bench engine`; both engines run on the same scenarios, so that their ratio is
//! of one machine and one moment.

#[expect(dead_code, reason = "the tests also read where leads are at the end")]
#[path = "../tests/native/straightforward.rs"]
mod straightforward;

use divan::{Bencher, black_box};
use handoff::funnel::team::Team;
use handoff::montecarlo::key::Words;
use handoff::montecarlo::replication::{Simulator, Teams};
use handoff::montecarlo::world::{self, Market};
use handoff::scenario::{Inputs, Preset, Scenario};
use straightforward::Dice;

const SEED: u64 = 1;

fn main() {
    divan::main();
}

/// The presets, and the default company in other shapes.
fn names() -> Vec<&'static str> {
    Preset::ALL
        .map(|preset| preset.key())
        .into_iter()
        .chain(["one-channel", "eight-channels-36-months", "large"])
        .collect()
}

fn scenario(name: &str) -> Scenario {
    if let Some(preset) = Preset::ALL.into_iter().find(|preset| preset.key() == name) {
        return preset.scenario();
    }
    let mut inputs = Inputs::default();
    let channels = &mut inputs.marketing.channels;
    match name {
        "one-channel" => channels.truncate(1),
        "eight-channels-36-months" => {
            channels.extend_from_within(..3);
            inputs.horizon_months = 36.0;
        }
        _ => {
            channels.iter_mut().for_each(|channel| channel.leads_per_month = 1e5);
            inputs.sales.reps = 1_000.0;
            inputs.sales.leads_per_rep_per_week = 30.0;
        }
    }
    Scenario::new(inputs).expect("valid")
}

#[divan::bench(args = names())]
fn regrouped(bencher: Bencher, name: &str) {
    let simulator = Simulator::new(scenario(name), SEED).expect("reachable");
    let mut number = 0;
    bencher.bench_local(|| {
        number += 1;
        black_box(simulator.replicate(number))
    });
}

#[divan::bench(args = names())]
fn every_split(bencher: Bencher, name: &str) {
    let scenario = scenario(name);
    let simulator = Simulator::new(scenario.clone(), SEED).expect("reachable");
    let (company, market) = (simulator.company(), Market::new(&scenario));
    let practices = &scenario.practices;
    let teams = Teams { siloed: practices.siloed, aligned: practices.aligned }
        .map(|levels| Team::new(&scenario, company, &levels));
    let mut number = 0;
    bencher.bench_local(|| {
        number += 1;
        let world = world::draw(&scenario, company, &market, &Words::new(SEED, number));
        let dice = Dice::new(number);
        black_box(
            teams.as_ref().map(|team| straightforward::play(&scenario, company, team, &world, &dice).year),
        )
    });
}
