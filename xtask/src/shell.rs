//! Runs other programs, and says which and why.

use crate::failure::{Done, Failure};
use std::process::{Command, Stdio};

/// Announces a step: what happens, and why.
pub fn say(what: &str) {
    println!("\n==> {what}");
}

/// Runs a program to its end with its output on the terminal; fails with `remedy`.
pub fn run(command: &mut Command, remedy: &str) -> Done {
    let shown = shown(command);
    println!("    {shown}");
    let status = command
        .stdin(Stdio::null())
        .status()
        .map_err(|error| Failure::new(format!("`{shown}` did not start: {error}"), remedy))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!("`{shown}` ended with {status}"), remedy))
}

/// What a program prints, if it runs and succeeds.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then_some(text)
}

/// Whether a program is on PATH: it starts when asked for its version.
pub fn has(program: &str) -> bool {
    output(Command::new(program).arg("--version")).is_some()
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
