//! The long runs, whose last results stand in VERIFICATION.md.

use crate::args::Part;
use crate::failure::{Done, Failure};
use crate::shell::{self, say};
use crate::{build, place, test, tools};
use std::process::Command;
use std::thread;
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

/// Judges of broken lines, the quickest first: each is shown what nobody before it has noticed. What is broken,
/// and which tests a judge knows, stands in .cargo/mutants/.
const JUDGES: [&str; 6] = ["golden", "engine", "insight", "studies", "scenario", "all"];

fn mutants(rest: &[String]) -> Done {
    /// How cargo-mutants ends where tests noticed not all that it broke, or took for ever.
    const MISSED: [i32; 2] = [2, 3];
    let tool = tools::mutants()?;
    // Each works in a copy of its own, with a target folder of its own.
    let jobs = thread::available_parallelism().map_or(1, |cores| cores.get().min(4));
    say("Breaking the engine line by line: what is done stays in target/mutants.out");
    let mut noticed = true;
    for judge in JUDGES {
        let mut mutants = Command::new(&tool);
        mutants.args(["mutants", "--output", "target", "--workspace", "--iterate", "--no-shuffle"]);
        mutants.args(["--jobs", &jobs.to_string(), "--config", &format!(".cargo/mutants/{judge}.toml")]);
        mutants.args(rest).current_dir(place::root());
        noticed = shell::succeeds_or(&MISSED, &mut mutants, "read what cargo-mutants says above")?;
    }
    if noticed {
        return Ok(());
    }
    Err(Failure::new("some broken lines passed all tests", "see target/mutants.out/missed.txt"))
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
