//! Tools that npm has: `wasm-opt` of Binaryen, esbuild, axe and Lighthouse.

use super::on_path;
use crate::failure::Done;
use crate::shell::{self, say};
use crate::{cache, debian, pins};
use std::path::{Path, PathBuf};
use std::process::Command;

const REMEDY: &str = "check the network and npm's message above, then run the same command again";

/// A tool that makes the page smaller, and that nothing waits for.
#[derive(Debug, PartialEq)]
pub enum Shrinker {
    /// It is on PATH.
    OnPath,
    /// It is in this folder.
    In(PathBuf),
    /// There is none, and no npm to get it with.
    Absent,
}

impl Shrinker {
    /// The folder that PATH needs for it.
    pub fn folder(&self) -> Option<PathBuf> {
        match self {
            Self::In(folder) => Some(folder.clone()),
            Self::OnPath | Self::Absent => None,
        }
    }
}

/// Gets `wasm-opt`, where there is an npm.
pub fn wasm_opt() -> Done<Shrinker> {
    shrinker("wasm-opt", "binaryen", pins::BINARYEN, "it makes the page's wasm smaller and faster")
}

/// Gets `esbuild`, where there is an npm.
pub fn esbuild() -> Done<Shrinker> {
    shrinker("esbuild", "esbuild", pins::ESBUILD, "it makes the page's scripts and styles smaller")
}

fn shrinker(program: &str, package: &str, version: &str, purpose: &str) -> Done<Shrinker> {
    if on_path(program, version) {
        return Ok(Shrinker::OnPath);
    }
    if !shell::has("npm") {
        say(&format!("Going without {program}, which needs npm: {purpose}"));
        return Ok(Shrinker::Absent);
    }
    let place = cache::tool(package, version, |draft| {
        say(&format!("Getting {program} from npm: {purpose}"));
        install(package, version, draft)
    })?;
    Ok(Shrinker::In(place.join("node_modules/.bin")))
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
