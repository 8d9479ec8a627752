//! Times the engine natively and in a browser, on the same scenarios, and prints the table of BENCHMARKS.md.

mod table;
mod wasm;

use crate::failure::{Done, Failure};
use crate::shell::{self, say};
use crate::{place, test};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

/// Microseconds a replication of both teams, by scenario.
type Times = BTreeMap<String, f64>;

/// What one machine took in one run.
struct Measured {
    straightforward: Times,
    native: Times,
    /// Wasm with and without SIMD.
    wasm: [Times; 2],
}

/// Measures, and prints the table.
pub fn run() -> Done {
    let driver = test::chromedriver()?;
    let folders = wasm::build()?;
    say("Timing the engine and the straightforward one natively");
    let mut cargo = Command::new("cargo");
    cargo.args(["bench", "--bench", "engine"]).current_dir(place::root());
    let printed = output(&mut cargo)?;
    say("Timing the engine in a browser, with SIMD and without");
    let [simd, plain] = folders.map(|folder| in_browser(&folder, &driver));
    let measured = Measured {
        straightforward: table::divan(&printed, "straightforward"),
        native: table::divan(&printed, "engine"),
        wasm: [simd?, plain?],
    };
    println!("\n{}", table::markdown(&measured));
    Ok(())
}

fn in_browser(folder: &Path, driver: &std::ffi::OsStr) -> Done<Times> {
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--quiet", "--package", "handoff-browser-tests", "--bin", "bench", "--"]).arg(folder);
    cargo.current_dir(place::root()).env("CHROMEDRIVER", driver);
    Ok(table::lines(&output(&mut cargo)?))
}

fn output(command: &mut Command) -> Done<String> {
    shell::output(command).ok_or_else(|| {
        Failure::new(format!("{command:?} failed"), "run it by hand: its messages say what is wrong")
    })
}
