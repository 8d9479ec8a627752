//! Programs of the system: there already, or from Debian's packages where that is possible.

use crate::failure::{Done, Failure};
use crate::shell::{self, say};
use std::process::Command;

/// Sees to it that a program is on PATH; `why` tells what it is for.
pub fn need(program: &str, packages: &[&str], why: &str) -> Done {
    if shell::has(program) {
        return Ok(());
    }
    let names = packages.join(" ");
    let remedy = format!("install {program} and see that it is on PATH (Debian's packages: {names})");
    if !shell::has("apt-get") || !is_root() {
        return Err(Failure::new(format!("{program} is missing: {why}"), remedy));
    }
    say(&format!("Installing {names} with apt: {why}"));
    shell::run(Command::new("apt-get").args(["update", "-q"]), &remedy)?;
    let mut install = Command::new("apt-get");
    install.args(["install", "-y", "-q", "--no-install-recommends"]).args(packages);
    shell::run(install.env("DEBIAN_FRONTEND", "noninteractive"), &remedy)
}

fn is_root() -> bool {
    shell::output(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}
