//! The project's own commands: get the tools, build and serve the page, run every test and the long runs,
//! time the engine and the page, weigh the page.

mod address;
mod args;
mod bench;
mod build;
mod cache;
mod debian;
mod failure;
#[path = "../../src/page/onefile.rs"]
mod onefile;
mod optimize;
mod package;
mod pins;
mod place;
mod preview;
mod seal;
mod serve;
mod shell;
mod size;
mod split;
mod test;
mod tools;
mod verify;
mod wasm;

use args::Command;
use failure::Done;
use std::process::ExitCode;

fn main() -> ExitCode {
    let command = match args::parse(std::env::args().skip(1)) {
        Ok(command) => command,
        Err(complaint) => {
            eprintln!("{complaint}\n\n{}", args::USAGE);
            return ExitCode::from(2);
        }
    };
    match run(command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Done {
    match command {
        Command::Help => println!("{}", args::USAGE),
        Command::Serve(serving) => serve::serve(&serving)?,
        Command::Build => drop(build::release_page()?),
        Command::Test(part, engine, rest) => test::run(part, engine, &rest)?,
        Command::Verify(run, rest) => verify::run(run, &rest)?,
        Command::Bench => bench::engine()?,
        Command::BenchPage => bench::page()?,
        Command::Size => size::run()?,
        Command::Package => package::run()?,
        Command::Preview => preview::make()?,
        Command::Seal => seal::staged_page()?,
    }
    Ok(())
}
