//! Builds the page and serves it on this machine.

use crate::args::Serving;
use crate::failure::{Done, OrElse};
use crate::shell::say;
use crate::{build, place};
use std::process::{Command, Stdio};
use xtask::site::Site;

/// Serves the page until the command is stopped.
pub fn serve(serving: &Serving) -> Done {
    drop(build::release_page()?);
    let site = Site::start(place::dist(), serving.port, "/").or_fail(
        format!("port {} of 127.0.0.1 cannot be served", serving.port),
        "end what uses the port, or name another: `cargo xtask serve --port 8081`",
    )?;
    say(&format!("Handoff is at {} (Ctrl+C ends it)", site.url()));
    if serving.open {
        show(&site.url());
    }
    site.wait();
    Ok(())
}

fn show(url: &str) {
    let opener = match std::env::consts::OS {
        "macos" => "open",
        "windows" => "explorer",
        _ => "xdg-open",
    };
    let started = Command::new(opener).arg(url).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    if started.is_err() {
        println!("    no {opener} here: open the address by hand");
    }
}
