//! Drawn values stay as they were recorded, bit for bit.
//!
//! A change that is meant to change values is logged in CHANGELOG.md as value-breaking, and
//! `HANDOFF_RECORD_GOLDEN=1 cargo test --test native golden` records the new ones.

#[path = "../golden/rows.rs"]
mod rows;

use std::fs;

#[test]
fn values_are_as_recorded() {
    let [computed, others @ ..] = rows::ORDERS.map(rows::computed);
    for other in others {
        assert!(other == computed, "the order of batches changes the values");
    }
    if std::env::var_os("HANDOFF_RECORD_GOLDEN").is_some() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/rows.csv");
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
         HANDOFF_RECORD_GOLDEN=1 cargo test --test native golden records the new values.",
        differing.join("\n")
    );
}
