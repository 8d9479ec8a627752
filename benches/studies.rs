//! Every study of a default company and of a busy one, on all cores.
//!
//! `cargo bench --bench studies`; the run that studies lean on is made beforehand.

#[path = "../src/bin/handoff/study.rs"]
mod study;

use divan::Bencher;
use handoff::insight::attribution::Attribution;
use handoff::insight::budget::Budget;
use handoff::insight::checks::Checks;
use handoff::insight::counterexample::Counterexample;
use handoff::insight::estimate::Anchors;
use handoff::insight::sensitivity::Sensitivity;
use handoff::insight::study::Inquiry;
use handoff::insight::summary::Summary;
use handoff::montecarlo::batch::Batch;
use handoff::montecarlo::replication::Simulator;
use handoff::scenario::{Preset, Scenario};

const SEED: u64 = 1;
const COMPANIES: [&str; 2] = ["professional-services", "online-retailer"];

fn main() {
    divan::main();
}

/// Times an inquiry from its first round to its report.
fn time<I: Inquiry>(bencher: Bencher, name: &str, inquiry: fn(Scenario, Anchors) -> I) {
    let scenario = Preset::from_key(name).expect("a preset").scenario();
    let simulator = Simulator::new(scenario.clone(), SEED).expect("reachable");
    let anchors = Summary::of(&scenario, &Batch::play(&simulator, 0, 10_000)).anchors();
    bencher.bench_local(|| study::answer(inquiry(scenario.clone(), anchors.clone()), SEED, |_| ()));
}

#[divan::bench(args = COMPANIES, sample_count = 5, sample_size = 1)]
fn attribution(bencher: Bencher, name: &str) {
    time(bencher, name, Attribution::new);
}

#[divan::bench(args = COMPANIES, sample_count = 5, sample_size = 1)]
fn budget(bencher: Bencher, name: &str) {
    time(bencher, name, Budget::new);
}

#[divan::bench(args = COMPANIES, sample_count = 5, sample_size = 1)]
fn sensitivity(bencher: Bencher, name: &str) {
    time(bencher, name, |scenario, _| Sensitivity::new(scenario));
}

#[divan::bench(args = COMPANIES, sample_count = 5, sample_size = 1)]
fn counterexample(bencher: Bencher, name: &str) {
    time(bencher, name, |scenario, run| Counterexample::new(scenario, run.gap));
}

#[divan::bench(args = COMPANIES, sample_count = 5, sample_size = 1)]
fn checks(bencher: Bencher, name: &str) {
    time(bencher, name, |scenario, _| Checks::new(scenario));
}
