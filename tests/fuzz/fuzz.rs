//! Feeds damaged links, files and rows of actions to what reads them, until the time is up or something panics.
//!
//! Inputs are mutated blindly, not led by coverage, which stable Rust does not offer. Each is made from the
//! seed and its number alone, so `--first NUMBER` plays one again. Debug assertions and checks of overflow
//! are on, as in every build for tests.

mod actions;
mod mutation;
#[path = "../links/packing.rs"]
mod packing;
mod target;

use std::panic::catch_unwind;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use clap::Parser;
use target::Target;

/// What to feed, how long, and which inputs.
#[derive(Parser)]
struct Args {
    /// What reads the inputs
    target: Target,
    /// How long to go on
    #[arg(long, default_value_t = 10.0, value_parser = minutes)]
    minutes: f64,
    /// Another seed gives other inputs
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The number of the first input
    #[arg(long, default_value_t = 0)]
    first: u64,
}

fn minutes(typed: &str) -> Result<f64, String> {
    let minutes = typed.parse().ok().filter(|minutes| (0.0..=1e6).contains(minutes));
    minutes.ok_or_else(|| "minutes are a number from 0 to a million".to_owned())
}

/// The input that took longest.
#[derive(Default)]
struct Slowest {
    time: Duration,
    number: u64,
    input: Vec<u8>,
}

fn main() -> ExitCode {
    let Args { target, minutes, seed, first } = Args::parse();
    let corpus = target.corpus();
    let start = Instant::now();
    let mut slowest = Slowest::default();
    let mut number = first;
    while start.elapsed().as_secs_f64() < 60.0 * minutes || number == first {
        let input = mutation::mutated(&corpus, seed, number);
        let Ok(once) = catch_unwind(|| timed(target, &input)) else {
            eprintln!("\n{target:?}: input {number} of seed {seed} panics:\n{}", shown(&input));
            return ExitCode::FAILURE;
        };
        // A busy machine makes any input slow once, hardly ever twice.
        let time = if once > slowest.time { once.min(timed(target, &input)) } else { once };
        if time > slowest.time {
            slowest = Slowest { time, number, input };
        }
        number += 1;
    }
    let Slowest { time, number: longest, input } = slowest;
    println!("{target:?}: {} inputs of seed {seed}, no panic", number - first);
    println!("the slowest, input {longest}, took {} ms: {}", time.as_millis(), shown(&input));
    ExitCode::SUCCESS
}

fn timed(target: Target, input: &[u8]) -> Duration {
    let start = Instant::now();
    target.read(input);
    start.elapsed()
}

/// The beginning of an input, as a text that a program can hold.
fn shown(input: &[u8]) -> String {
    const CHARACTERS: usize = 2_000;
    let text = String::from_utf8_lossy(input);
    let beginning: String = text.chars().take(CHARACTERS).collect();
    let rest = text.chars().count().saturating_sub(CHARACTERS);
    if rest == 0 { format!("{beginning:?}") } else { format!("{beginning:?} and {rest} characters more") }
}
