//! Builds the engine's bench for a browser, as the page is built.

use crate::failure::{Done, OrElse};
use crate::optimize::{Names, optimize};
use crate::shell::{self, say};
use crate::tools;
use crate::{build, place, tools::PageTools};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// Folders with the bench built with SIMD and without.
pub fn build() -> Done<[PathBuf; 2]> {
    let tools = tools::for_page()?;
    Ok([variant(&tools, "simd", None)?, variant(&tools, "plain", Some("-Ctarget-feature=-simd128"))?])
}

fn variant(tools: &PageTools, name: &str, flag: Option<&str>) -> Done<PathBuf> {
    say(&format!("Building the engine for a browser ({name})"));
    let folder = place::root().join("target/bench").join(name);
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--profile", build::PROFILE, "--package", "handoff-app", "--example", "bench"]);
    cargo.args(["--target", tools::TARGET]).current_dir(place::root());
    if let Some(flag) = flag {
        // Joins those of `.cargo/config.toml`; a variable would replace both.
        cargo.args(["--config", &format!("target.{}.rustflags = ['{flag}']", tools::TARGET)]);
        cargo.env_remove("RUSTFLAGS");
    }
    shell::run(&mut cargo, "see the compiler's messages above")?;
    let built =
        place::root().join("target").join(tools::TARGET).join(build::PROFILE).join("examples/bench.wasm");
    let mut bindgen = Command::new("wasm-bindgen");
    bindgen.args(["--target", "web", "--out-name", "bench", "--out-dir"]).arg(&folder).arg(built);
    shell::run(bindgen.env("PATH", &tools.path), "see the messages above")?;
    optimize(&folder.join("bench_bg.wasm"), Names::Dropped, tools)?;
    let page = folder.join("index.html");
    fs::copy(place::root().join("benches/browser/index.html"), &page)
        .or_fail(page.display(), "make the project's folder writable")?;
    Ok(folder)
}
