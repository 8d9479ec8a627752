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
    let place = package("axe-core", pins::AXE, "it finds accessibility errors in the page")?;
    Ok(place.join("node_modules/axe-core/axe.min.js"))
}

/// Gets Lighthouse, which says how soon a phone shows the page.
pub fn lighthouse() -> Done<PathBuf> {
    let place = package("lighthouse", pins::LIGHTHOUSE, "it visits the page as a phone would")?;
    Ok(place.join("node_modules/.bin/lighthouse"))
}

/// A package that nothing works without; `purpose` says what it does.
fn package(name: &str, version: &str, purpose: &str) -> Done<PathBuf> {
    cache::tool(name, version, |draft| {
        debian::need("npm", &["npm"], &format!("{name} comes from npm: {purpose}"))?;
        say(&format!("Getting {name} from npm: {purpose}"));
        install(name, version, draft)
    })
}

fn install(package: &str, version: &str, draft: &Path) -> Done {
    let mut npm = Command::new("npm");
    npm.args(["install", "--silent", "--no-audit", "--no-fund", "--prefix"]).arg(draft);
    npm.arg(format!("{package}@{version}"));
    shell::run(&mut npm, REMEDY)
}
