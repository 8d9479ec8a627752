//! Drawn values stay as they were recorded, bit for bit.
//!
//! A change that is meant to change values is logged in CHANGELOG.md as value-breaking, and
//! `HANDOFF_RECORD_GOLDEN=1 cargo test --package handoff-engine` records the new ones.
//!
//! A test of the engine's own package: it compiles in a second where the engine has changed, so that it can
//! judge thousands of broken lines.

// As everyone else knows the engine's layers.
extern crate handoff_engine as handoff;

mod rows;

use std::fs;

#[test]
fn values_are_as_recorded() {
    let [computed, others @ ..] = rows::ORDERS.map(rows::computed);
    for other in others {
        assert!(other == computed, "the order of batches changes the values");
    }
    if std::env::var_os("HANDOFF_RECORD_GOLDEN").is_some() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/golden/rows.csv");
        fs::write(file, computed).expect("the recorded rows can be written");
        return;
    }
    let differing: Vec<String> = rows::RECORDED
        .lines()
        .zip(computed.lines())
        .filter(|(recorded, computed)| recorded != computed)
        .map(|(recorded, computed)| format!("  recorded {recorded}\n  computed {computed}"))
        .collect();
    assert!(
        computed == rows::RECORDED,
        "Drawn values changed:\n{}\nIf that is meant, CHANGELOG.md must say \"value-breaking\", and\n\
         HANDOFF_RECORD_GOLDEN=1 cargo test --package handoff-engine records the new values.",
        differing.join("\n")
    );
}
