//! Times the engine natively and in a browser, on the same scenarios, and the page under a hand: the tables of BENCHMARKS.md.

mod table;
mod wasm;

use crate::failure::{Done, Failure};
use crate::shell::{self, say};
use crate::{build, place, test, tools};
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;

/// Microseconds a replication of both teams, by scenario.
type Times = BTreeMap<String, f64>;

/// What one machine took in one run.
#[derive(Default)]
struct Measured {
    straightforward: Times,
    native: Times,
    /// Wasm with and without SIMD.
    wasm: [Times; 2],
}

impl Measured {
    /// Keeps the shorter times.
    fn learn(&mut self, other: Self) {
        let Self { straightforward, native, wasm: [simd, plain] } = other;
        keep_shorter(&mut self.straightforward, straightforward);
        keep_shorter(&mut self.native, native);
        let [shortest_simd, shortest_plain] = &mut self.wasm;
        keep_shorter(shortest_simd, simd);
        keep_shorter(shortest_plain, plain);
    }
}

fn keep_shorter(times: &mut Times, others: Times) {
    for (name, other) in others {
        let time = times.entry(name).or_insert(other);
        *time = time.min(other);
    }
}

/// How often Lighthouse visits the page.
const VISITS: &str = "5";

/// How often an engine is started to be timed: where its code comes to lie in memory is luck, worth some per cent.
const STARTS: usize = 3;

/// Times the page, and prints the tables.
pub fn page() -> Done {
    let driver = test::chromedriver()?;
    let lighthouse = tools::lighthouse()?;
    let _page = build::release_page()?;
    say("Timing the page in a browser, twice: as it is, and with the whole browser held to a quarter");
    println!("\n{}", in_browser("quickness", &place::dist(), &driver)?);
    say("Letting Lighthouse visit the page on its simulated phone");
    let mut node = Command::new("node");
    node.arg(place::root().join("xtask/src/bench/phone.mjs")).arg(place::dist()).arg(lighthouse).arg(VISITS);
    println!("\n{}", output(&mut node)?);
    Ok(())
}

/// Times the engine, and prints the table.
pub fn engine() -> Done {
    let driver = test::chromedriver()?;
    let folders = wasm::build()?;
    let mut fastest = Measured::default();
    for start in 1..=STARTS {
        say(&format!("Timing the engine and the straightforward one natively ({start} of {STARTS})"));
        let mut cargo = Command::new("cargo");
        cargo.args(["bench", "--bench", "engine"]).current_dir(place::root());
        let printed = output(&mut cargo)?;
        say("Timing the engine in a browser, with SIMD and without");
        let [simd, plain] = folders.each_ref().map(|folder| in_browser("bench", folder, &driver));
        fastest.learn(Measured {
            straightforward: table::divan(&printed, "straightforward"),
            native: table::divan(&printed, "engine"),
            wasm: [table::lines(&simd?), table::lines(&plain?)],
        });
    }
    println!("\n{}", table::markdown(&fastest));
    Ok(())
}

/// What a program of the browser tests prints of what a folder holds.
fn in_browser(program: &str, folder: &Path, driver: &OsStr) -> Done<String> {
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--quiet", "--package", "handoff-browser-tests", "--bin", program, "--"]).arg(folder);
    cargo.current_dir(place::root()).env("CHROMEDRIVER", driver);
    output(&mut cargo)
}

fn output(command: &mut Command) -> Done<String> {
    shell::output(command).ok_or_else(|| {
        Failure::new(format!("{command:?} failed"), "run it by hand: its messages say what is wrong")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_several_starts_the_shortest_times_are_kept() {
        let of = |pairs: &[(&str, f64)]| -> Times {
            pairs.iter().map(|&(name, time)| (name.to_owned(), time)).collect()
        };
        let mut times = Times::new();
        keep_shorter(&mut times, of(&[("default", 3.0), ("large", 5.0)]));
        keep_shorter(&mut times, of(&[("default", 2.0), ("large", 6.0)]));
        assert_eq!(times, of(&[("default", 2.0), ("large", 5.0)]));
    }
}
