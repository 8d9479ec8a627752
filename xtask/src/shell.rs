//! Runs other programs, and says which and why.

use crate::failure::{Done, Failure, OrElse};
use std::process::{Command, ExitStatus, Stdio};

/// Announces a step: what happens, and why.
pub fn say(what: &str) {
    println!("\n==> {what}");
}

/// Runs a program to its end with its output on the terminal; fails with `remedy`.
pub fn run(command: &mut Command, remedy: &str) -> Done {
    let status = ends(command, remedy)?;
    if status.success() { Ok(()) } else { Err(failed(command, status, remedy)) }
}

/// Runs a program like [`run`], and returns whether it succeeded or ended with a code in `expected`.
pub fn succeeds_or(expected: &[i32], command: &mut Command, remedy: &str) -> Done<bool> {
    let status = ends(command, remedy)?;
    match status.code() {
        Some(0) => Ok(true),
        Some(code) if expected.contains(&code) => Ok(false),
        _ => Err(failed(command, status, remedy)),
    }
}

fn ends(command: &mut Command, remedy: &str) -> Done<ExitStatus> {
    let shown = shown(command);
    println!("    {shown}");
    let ended = command.stdin(Stdio::null()).status();
    ended.or_fail(format!("`{shown}` did not start"), remedy)
}

fn failed(command: &Command, status: ExitStatus, remedy: &str) -> Failure {
    Failure::new(format!("`{}` ended with {status}", shown(command)), remedy)
}

/// What a program prints, if it runs and succeeds.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then_some(text)
}

/// Whether a program is on PATH. Not all tell their version, so it is looked for, not started.
pub fn has(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let name = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&path).any(|folder| folder.join(&name).is_file())
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
