//! What the command line accepts.

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};

/// What is it worth when marketing and sales work as one team? Simulates possible futures of
/// a siloed and an aligned team. Not a forecast: a simulation of assumptions you can change.
#[derive(Parser)]
#[command(version, max_term_width = 100)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The verbs.
#[derive(Subcommand)]
pub enum Command {
    /// Simulate a scenario with both teams.
    Run(RunArgs),
    /// Explain the gap: where it comes from, what it is worth in budget, what would change it.
    Explain(ExplainArgs),
    /// List the presets.
    Presets,
    /// Check a scenario file, and show what the calibration makes of it.
    Check {
        /// A scenario file (JSON), a preset, or - for standard input.
        file: String,
    },
}

/// What is simulated.
#[derive(ClapArgs)]
pub struct Subject {
    /// A scenario file (JSON), a preset, or - for standard input.
    #[arg(value_name = "FILE|PRESET")]
    pub scenario: String,
    /// How many possible futures of each team.
    #[arg(long, short = 'n', default_value_t = 10_000, value_parser = clap::value_parser!(u64).range(1..=1_000_000_000))]
    pub replications: u64,
    /// The seed of the run: the same seed, the same futures, on every machine.
    #[arg(long, short, default_value_t = handoff::montecarlo::DEFAULT_SEED)]
    pub seed: u64,
}

/// What a run needs.
#[derive(ClapArgs)]
pub struct RunArgs {
    #[command(flatten)]
    pub subject: Subject,
    /// The number of the first future, to spread a run over several machines.
    #[arg(long, default_value_t = 0, value_parser = clap::value_parser!(u64).range(..=1_000_000_000_000))]
    pub first: u64,
    /// How to print the answer; csv is a row a future.
    #[arg(long, short, value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

/// What an explanation needs.
#[derive(ClapArgs)]
pub struct ExplainArgs {
    #[command(flatten)]
    pub subject: Subject,
    /// How to print the explanation.
    #[arg(long, short, value_enum, default_value_t = Style::Text)]
    pub format: Style,
}

/// How an explanation is printed.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Style {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// How an answer is printed.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Text,
    /// For programs: the summary.
    Json,
    /// For programs: every future.
    Csv,
}
