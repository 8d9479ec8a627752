//! Texts that stay as they were recorded.

use std::{env, fs};

/// Fails where what was computed differs from what was `recorded` in a file, and says what to do where that is
/// meant.
#[track_caller]
pub fn stays(path: &str, recorded: &str, computed: &str, where_meant: &str) {
    if env::var_os("HANDOFF_RECORD_GOLDEN").is_some() {
        fs::write(path, computed).expect("the recorded values can be written");
        return;
    }
    let line = |text: &str, index: usize| text.lines().nth(index).unwrap_or("nothing").to_owned();
    let lines = recorded.lines().count().max(computed.lines().count());
    let differing: Vec<usize> =
        (0..lines).filter(|&index| line(recorded, index) != line(computed, index)).collect();
    let Some(&first) = differing.first() else { return };
    panic!(
        "{path} is not as recorded in {} of {lines} lines. Line {}:\n  recorded {}\n  computed {}\nIf that is meant, \
         {where_meant}, and HANDOFF_RECORD_GOLDEN=1 cargo xtask test native recorded records the new values.",
        differing.len(),
        first + 1,
        line(recorded, first),
        line(computed, first),
    );
}
