//! A year of both teams natively, by the engine and by the straightforward one of the tests.
//!
//! `cargo bench --bench engine`; `cargo xtask bench` puts it beside the same engine in a browser.

mod companies;
#[expect(dead_code, reason = "the tests also read where leads are at the end")]
#[path = "../../tests/native/straightforward.rs"]
mod straightforward;

use companies::scenario;
use divan::{Bencher, black_box};
use handoff::funnel::team::Team;
use handoff::montecarlo::key::Words;
use handoff::montecarlo::replication::{Simulator, Teams};
use handoff::montecarlo::world::{self, Market};
use straightforward::Dice;

const SEED: u64 = 1;

fn main() {
    divan::main();
}

#[divan::bench(args = companies::NAMES, sample_count = 30, sample_size = 100)]
fn engine(bencher: Bencher, name: &str) {
    let simulator = Simulator::new(scenario(name), SEED).expect("reachable");
    let mut number = 0;
    bencher.bench_local(|| {
        number += 1;
        black_box(simulator.replicate(number))
    });
}

#[divan::bench(args = companies::NAMES, sample_count = 10, sample_size = 20)]
fn straightforward(bencher: Bencher, name: &str) {
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
