//! Tools that npm has: `wasm-opt` of Binaryen, axe and Lighthouse.

use super::on_path;
use crate::failure::Done;
use crate::shell::{self, say};
use crate::{cache, debian, pins};
use std::path::{Path, PathBuf};
use std::process::Command;

const REMEDY: &str = "check the network and npm's message above, then run the same command again";

/// The optimizer of the page's wasm, where one can be had.
#[derive(Debug, PartialEq)]
pub enum Optimizer {
    /// `wasm-opt` is on PATH.
    OnPath,
    /// `wasm-opt` is in this folder.
    In(PathBuf),
    /// There is none, and no npm to get it with.
    Absent,
}

/// Gets `wasm-opt`, where there is an npm.
pub fn wasm_opt() -> Done<Optimizer> {
    if on_path("wasm-opt", pins::BINARYEN) {
        return Ok(Optimizer::OnPath);
    }
    if !shell::has("npm") {
        return Ok(Optimizer::Absent);
    }
    let place = cache::tool("binaryen", pins::BINARYEN, |draft| {
        say("Getting wasm-opt from npm: it makes the page's wasm smaller and faster");
        install("binaryen", pins::BINARYEN, draft)
    })?;
    Ok(Optimizer::In(place.join("node_modules/.bin")))
}

/// Gets axe, a script that finds accessibility errors in a page.
pub fn axe() -> Done<PathBuf> {
    let place = cache::tool("axe-core", pins::AXE, |draft| {
        debian::need("npm", &["npm"], "axe, the accessibility checker, comes from npm")?;
        say("Getting axe from npm: it finds accessibility errors in the page");
        install("axe-core", pins::AXE, draft)
    })?;
    Ok(place.join("node_modules/axe-core/axe.min.js"))
}

/// Gets Lighthouse, which says how soon a phone shows the page.
pub fn lighthouse() -> Done<PathBuf> {
    let place = cache::tool("lighthouse", pins::LIGHTHOUSE, |draft| {
        debian::need("npm", &["npm"], "Lighthouse, which times a first visit, comes from npm")?;
        say("Getting Lighthouse from npm: it visits the page as a phone would");
        install("lighthouse", pins::LIGHTHOUSE, draft)
    })?;
    Ok(place.join("node_modules/.bin/lighthouse"))
}

fn install(package: &str, version: &str, draft: &Path) -> Done {
    let mut npm = Command::new("npm");
    npm.args(["install", "--silent", "--no-audit", "--no-fund", "--prefix"]).arg(draft);
    npm.arg(format!("{package}@{version}"));
    shell::run(&mut npm, REMEDY)
}
