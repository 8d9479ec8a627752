//! Texts that stay as they were recorded.
//!
//! A change that is meant to change values is logged in CHANGELOG.md as value-breaking, and
//! `HANDOFF_RECORD_GOLDEN=1 cargo xtask test native recorded` records the new ones.

use std::{env, fs};

/// Fails where what was computed differs from what was `recorded` in a file, and names the lines that do.
#[track_caller]
pub fn stays(path: &str, recorded: &str, computed: &str) {
    if env::var_os("HANDOFF_RECORD_GOLDEN").is_some() {
        fs::write(path, computed).expect("the recorded values can be written");
        return;
    }
    let differing: Vec<String> = recorded
        .lines()
        .zip(computed.lines())
        .filter(|(recorded, computed)| recorded != computed)
        .map(|(recorded, computed)| format!("  recorded {recorded}\n  computed {computed}"))
        .collect();
    assert!(
        computed == recorded,
        "Values of {path} changed:\n{}\nIf that is meant, CHANGELOG.md must say \"value-breaking\", and\n\
         HANDOFF_RECORD_GOLDEN=1 cargo xtask test native recorded records the new ones.",
        differing.join("\n")
    );
}
