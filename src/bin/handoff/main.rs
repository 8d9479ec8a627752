//! The command line: the same engine as the page, natively, on all cores.

mod args;
mod csv;
mod files;
mod json;
mod run;
mod text;

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use args::{Command, Format, RunArgs};
use clap::Parser;
use files::{Failure, open};
use handoff::insight::summary::Summary;
use handoff::scenario::Preset;

fn main() -> ExitCode {
    match execute(args::Args::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads the output has seen enough.
        Err(Failure::Output(problem)) if problem.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(failure) => {
            eprint!("{failure}");
            failure.exit_code()
        }
    }
}

fn execute(command: Command) -> Result<(), Failure> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    match command {
        Command::Run(args) => run(&args, &mut out)?,
        Command::Presets => {
            for preset in Preset::ALL {
                writeln!(out, "{:24} {}", preset.key(), preset.summary())?;
            }
        }
        Command::Check { file } => text::check(&open(&file)?, &mut out)?,
    }
    Ok(out.flush()?)
}

fn run(args: &RunArgs, out: &mut impl Write) -> Result<(), Failure> {
    let opened = open(&args.scenario)?;
    opened.report_defaults();
    let simulator = opened.simulator(args.seed)?;
    let span = run::Span { first: args.first, replications: args.replications };
    if args.format == Format::Csv {
        csv::heading(out)?;
        return Ok(run::in_order(&simulator, span, |batch| csv::rows(&batch, out))?);
    }
    let batch = run::all(&simulator, span);
    let summary = Summary::of(simulator.scenario(), &batch);
    match args.format {
        Format::Json => json::write(&simulator, span, &summary, out)?,
        _ => text::report(&simulator, span, &summary, out)?,
    }
    Ok(())
}
