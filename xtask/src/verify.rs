//! The long runs, whose last results stand in VERIFICATION.md.

use crate::args::Part;
use crate::failure::{Done, OrElse};
use crate::shell::{self, say};
use crate::{build, place, test, tools};
use std::fs;
use std::process::Command;
use xtask::engine::Engine;

/// A long run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Run {
    /// Damaged inputs, blindly made.
    Fuzz,
    /// Broken engines, which tests should notice.
    Mutants,
    /// One page that answers again and again.
    Soak,
    /// Both engines, over many futures.
    Agreement,
    /// The browser tests in another browser.
    In(Engine),
}

impl Run {
    /// All of them, the shortest first.
    const ALL: [Self; 6] = [
        Self::Soak,
        Self::In(Engine::Firefox),
        Self::In(Engine::WebKit),
        Self::Fuzz,
        Self::Agreement,
        Self::Mutants,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::Fuzz => "fuzz",
            Self::Mutants => "mutants",
            Self::Soak => "soak",
            Self::Agreement => "agreement",
            Self::In(engine) => engine.name(),
        }
    }

    /// The one with a name; a sentence that says which there are where there is none.
    pub fn named(name: &str) -> Result<Self, String> {
        let found = Self::ALL.into_iter().find(|run| run.name() == name);
        let names = Self::ALL.map(Self::name).join(", ");
        found.ok_or_else(|| format!("there is no long run `{name}`: {names}"))
    }
}

/// Makes a long run, or all of them; `rest` goes to its runner.
pub fn run(run: Option<Run>, rest: &[String]) -> Done {
    match run {
        Some(Run::Fuzz) => fuzz(rest),
        Some(Run::Mutants) => mutants(rest),
        Some(Run::Soak) => soak(rest),
        Some(Run::Agreement) => agreement(rest),
        Some(Run::In(engine)) => test::run(Part::Browser, engine, rest),
        None => Run::ALL.into_iter().try_for_each(|each| self::run(Some(each), rest)),
    }
}

fn fuzz(rest: &[String]) -> Done {
    for target in ["link", "content", "old", "file", "actions"] {
        say(&format!("Feeding damaged inputs: {target}"));
        let mut cargo = cargo(&["run", "--quiet", "--example", "fuzz", "--", target]);
        shell::run(cargo.args(rest), "mend what panics; `--first NUMBER` plays an input again")?;
    }
    Ok(())
}

/// What is broken, and which tests judge at first, stands in .cargo/mutants.toml. What passes these quick ones
/// meets all tests after them.
fn mutants(rest: &[String]) -> Done {
    /// How cargo-mutants ends where tests noticed not all that it broke, or took for ever.
    const MISSED: [i32; 2] = [2, 3];
    const REMEDY: &str = "target/mutants.out/missed.txt lists what no test noticed";
    let tool = tools::mutants()?;
    let pass = |options: &[String]| {
        let mut mutants = Command::new(&tool);
        mutants.args(["mutants", "--output", "target", "--workspace", "--iterate", "--jobs", "1"]);
        mutants.args(options).current_dir(place::root());
        mutants
    };
    say("Breaking the engine line by line: what is done stays in target/mutants.out");
    if shell::succeeds_or(&MISSED, &mut pass(rest), REMEDY)? {
        return Ok(());
    }
    let list = fs::read_to_string(place::root().join("target/mutants.out/missed.txt"));
    let missed = list.or_fail("cargo-mutants left no list", "look into target/mutants.out")?;
    // What never ends has been noticed.
    if missed.is_empty() {
        return Ok(());
    }
    say("Showing all tests what the quick ones did not notice");
    let mut options = vec!["--config".to_owned(), ".cargo/mutants-all.toml".to_owned()];
    options.extend(missed.lines().map(|name| format!("--re=^{}$", literally(name))));
    options.extend(without_sample(rest));
    shell::run(&mut pass(&options), REMEDY)
}

/// The same options without those that choose a sample, each of which has a value, in the same word or the next.
fn without_sample(options: &[String]) -> Vec<String> {
    let mut kept = Vec::new();
    let mut options = options.iter();
    while let Some(option) = options.next() {
        match option.split_once('=').map_or(option.as_str(), |(name, _)| name) {
            "--shard" | "--sharding" if option.contains('=') => {}
            "--shard" | "--sharding" => drop(options.next()),
            _ => kept.push(option.clone()),
        }
    }
    kept
}

/// A regular expression for this very text.
fn literally(text: &str) -> String {
    let letter = |letter: char| match letter {
        letter if letter.is_ascii_alphanumeric() => letter.to_string(),
        other => format!("\\x{{{:x}}}", u32::from(other)),
    };
    text.chars().map(letter).collect()
}

fn soak(rest: &[String]) -> Done {
    let driver = test::chromedriver()?;
    let _page = build::release_page()?;
    say("Changing the page's company again and again");
    let mut cargo = cargo(&["run", "--quiet", "--package", "handoff-browser-tests", "--bin", "soak", "--"]);
    cargo.args(rest).env("CHROMEDRIVER", driver);
    shell::run(&mut cargo, "find what keeps the memory: Chromium's heap snapshots name it")
}

fn agreement(rest: &[String]) -> Done {
    let replications = rest.first().map_or("100000", String::as_str);
    say(&format!("Comparing both engines over {replications} futures of each company"));
    let mut cargo = cargo(&["test", "--release", "--test", "native", "agreement"]);
    cargo.env("HANDOFF_REPLICATIONS", replications);
    shell::run(&mut cargo, "find which of MODEL.md's equations the two read differently")
}

fn cargo(arguments: &[&str]) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.args(arguments).current_dir(place::root());
    cargo
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sample_is_not_taken_from_a_sample() {
        let options = ["--shard", "5/36", "--timeout", "200", "--sharding=slice", "--no-shuffle"];
        assert_eq!(without_sample(&options.map(str::to_owned)), ["--timeout", "200", "--no-shuffle"]);
    }

    #[test]
    fn what_was_missed_is_found_by_its_name() {
        assert_eq!(literally("a.rs:1 + b"), r"a\x{2e}rs\x{3a}1\x{20}\x{2b}\x{20}b");
    }
}
