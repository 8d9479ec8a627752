//! Drawn values stay as they were recorded, bit for bit.
//!
//! A test of the engine's own package: it compiles in a second where the engine has changed, so that it can
//! judge thousands of broken lines.

// As everyone else knows the engine's layers.
extern crate handoff_engine as handoff;

mod recorded;
mod rows;

#[test]
fn values_are_as_recorded() {
    let [computed, others @ ..] = rows::ORDERS.map(rows::computed);
    for other in others {
        assert!(other == computed, "the order of batches changes the values");
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/golden/rows.csv");
    recorded::stays(path, rows::RECORDED, &computed, "say in CHANGELOG.md that it is value-breaking");
}
