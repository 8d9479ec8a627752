//! The command line: the same engine as the page, natively, on all cores.

mod args;
mod explain;
mod files;
mod run;
mod study;
mod text;

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use args::{Command, Format, RunArgs, Subject};
use clap::Parser;
use files::{Failure, open};
use handoff::insight::export::csv;
use handoff::insight::export::json::RunReport;
use handoff::insight::summary::Summary;
use handoff::montecarlo::replication::Simulator;
use handoff::montecarlo::span::Span;
use handoff::scenario::Preset;
use serde::Serialize;

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
        Command::Explain(args) => explain::run(&args, &mut out)?,
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
    let simulator = prepare(&args.subject)?;
    let span = Span { first: args.first, count: args.subject.replications };
    if args.format == Format::Csv {
        csv::heading(out)?;
        return Ok(run::in_order(&simulator, span, |batch| csv::rows(&batch.rows, out))?);
    }
    let batch = run::all(&simulator, span);
    let summary = Summary::of(simulator.scenario(), &batch);
    match args.format {
        Format::Json => {
            let report = RunReport::of(simulator.scenario(), simulator.seed(), span, &summary);
            print_json(&report, out)?;
        }
        _ => text::report(&simulator, span, &summary, out)?,
    }
    Ok(())
}

/// Opens what is asked for, tells what it leaves to the defaults, and calibrates it.
fn prepare(subject: &Subject) -> Result<Simulator, Failure> {
    let opened = open(&subject.scenario)?;
    opened.report_defaults();
    opened.simulator(subject.seed)
}

/// Prints one JSON object for programs, in lines for people.
fn print_json(object: &impl Serialize, out: &mut impl Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, object)?;
    writeln!(out)
}
