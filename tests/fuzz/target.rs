//! What is fed, what it is fed with, and what must hold of everything that it takes.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use clap::ValueEnum;
use handoff::montecarlo::replication::Simulator;
use handoff::page::way::{self, Way};
use handoff::scenario::link::{Opened, Shared, decode, encode};
use handoff::scenario::{Preset, Scenario, json};

use crate::actions;
use crate::packing::{SUM, V2, deflated, sealed};

/// What reads the inputs.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Target {
    /// The decoder of links, damaged as a text on its way
    Link,
    /// The same decoder, where what was packed is damaged, and its check sum holds
    Content,
    /// The decoder of version 1, where what was packed is damaged
    Old,
    /// The reader of scenario files
    File,
    /// The page's session, and what visitors do to it
    Actions,
}

impl Target {
    /// Inputs that are good.
    pub fn corpus(self) -> Vec<Vec<u8>> {
        let scenarios = Preset::ALL.map(Preset::scenario);
        let shared = |preset: Preset| {
            // The next preset's company: a link that differs in much from its own.
            let next = (preset as usize + 1) % Preset::ALL.len();
            Shared { preset, scenario: scenarios[next].clone(), seed: 7, goal: Some(2.5e6) }
        };
        let links = Preset::ALL.map(|preset| encode(&shared(preset)));
        match self {
            Self::Link => links.map(String::into_bytes).to_vec(),
            Self::Content => {
                let bytes = |link: &String| URL_SAFE_NO_PAD.decode(&link[V2.len()..]).expect("our own link");
                let content = |bytes: Vec<u8>| bytes[..bytes.len() - SUM].to_vec();
                links.iter().map(bytes).map(content).collect()
            }
            Self::Old => {
                let packed = |scenario| {
                    format!(r#"{{"p":"small-firm","s":7,"g":2.5e6,"d":{}}}"#, json::write(scenario))
                };
                scenarios.iter().map(|scenario| packed(scenario).into_bytes()).collect()
            }
            Self::File => scenarios.map(|scenario| json::write(&scenario).into_bytes()).to_vec(),
            Self::Actions => actions::corpus(),
        }
    }

    /// Reads an input. It panics where that goes wrong.
    pub fn read(self, input: &[u8]) {
        match self {
            Self::Link => open(&String::from_utf8_lossy(input)),
            Self::Content => open(&sealed(input)),
            Self::Old => open(&deflated(input)),
            Self::File => {
                if let Ok(reading) = json::read(&String::from_utf8_lossy(input)) {
                    let again =
                        json::read(&json::write(&reading.scenario)).expect("what was written can be read");
                    assert_eq!(again.scenario, reading.scenario);
                    play(reading.scenario);
                }
            }
            Self::Actions => actions::play(input),
        }
    }
}

fn open(fragment: &str) {
    let _ = Way::of(fragment);
    let Some(part) = way::scenario(fragment) else { return };
    if let Ok(Opened::Whole(shared) | Opened::Partly(shared, _)) = decode(part) {
        assert_eq!(decode(&encode(&shared)), Ok(Opened::Whole(shared.clone())));
        play(shared.scenario);
    }
}

/// Every valid scenario either has a future or says why not.
fn play(scenario: Scenario) {
    if let Ok(simulator) = Simulator::new(scenario, 1) {
        let _ = simulator.replicate(0);
    }
}
