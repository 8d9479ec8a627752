//! The engine for a browser's clock: `index.html` beside this file times it.
#![cfg(target_arch = "wasm32")]

#[path = "../engine/companies.rs"]
mod companies;

use handoff::montecarlo::replication::Simulator;
use std::hint::black_box;
use wasm_bindgen::prelude::wasm_bindgen;

/// The scenarios to time.
#[wasm_bindgen]
pub fn names() -> Vec<String> {
    companies::NAMES.map(str::to_owned).into()
}

/// A scenario, ready to play.
#[wasm_bindgen]
pub struct Bench {
    simulator: Simulator,
    number: u64,
}

#[wasm_bindgen]
impl Bench {
    /// Prepares the scenario of a name.
    #[wasm_bindgen(constructor)]
    pub fn new(name: &str) -> Self {
        Self { simulator: Simulator::new(companies::scenario(name), 1).expect("reachable"), number: 0 }
    }

    /// Plays the next replications with both teams.
    pub fn play(&mut self, replications: u32) {
        for _ in 0..replications {
            self.number += 1;
            black_box(self.simulator.replicate(self.number));
        }
    }
}

/// Bytes of memory that the engine has taken so far.
#[wasm_bindgen]
pub fn bytes() -> usize {
    core::arch::wasm32::memory_size(0) * 65_536
}
