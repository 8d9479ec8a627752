//! Every tool the project needs: found on PATH where the version fits, else installed.

mod compiled;
mod npm;

pub use npm::{Shrinker, axe, lighthouse};

use crate::cache;
use crate::failure::{Done, Failure};
use crate::shell::{self, say};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the page is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// What the page is built with.
pub struct PageTools {
    /// PATH, with the tools' folders in front.
    pub path: OsString,
    /// Makes wasm smaller: `wasm-opt`.
    pub optimizer: Shrinker,
    /// Makes scripts and styles smaller: `esbuild`.
    pub minifier: Shrinker,
}

/// Gets all that the build of the page needs.
pub fn for_page() -> Done<PageTools> {
    wasm_target()?;
    let trunk = compiled::trunk()?;
    let bindgen = compiled::wasm_bindgen()?;
    cache::clear_workshop()?;
    let (optimizer, minifier) = (npm::wasm_opt()?, npm::esbuild()?);
    let folders = [trunk, bindgen, optimizer.folder(), minifier.folder()];
    Ok(PageTools { path: path_with(folders.into_iter().flatten())?, optimizer, minifier })
}

/// Gets the driver of Firefox, where there is a Firefox.
pub fn geckodriver() -> Done<Option<PathBuf>> {
    if !shell::has("firefox") {
        return Ok(None);
    }
    let folder = compiled::geckodriver()?;
    cache::clear_workshop()?;
    Ok(Some(folder.unwrap_or_default().join("geckodriver")))
}

/// Gets the program that breaks the engine line by line.
pub fn mutants() -> Done<PathBuf> {
    let folder = compiled::mutants()?;
    cache::clear_workshop()?;
    Ok(folder.unwrap_or_default().join("cargo-mutants"))
}

/// Gets the program that runs wasm tests in a browser.
pub fn test_runner() -> Done<PathBuf> {
    wasm_target()?;
    let folder = compiled::wasm_bindgen()?;
    Ok(folder.unwrap_or_default().join("wasm-bindgen-test-runner"))
}

fn wasm_target() -> Done {
    let libraries =
        shell::output(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]));
    if libraries.is_some_and(|folder| Path::new(folder.trim()).is_dir()) {
        return Ok(());
    }
    say("Adding the wasm target: the page is Rust compiled to wasm");
    let remedy = "check the network, or install the target wasm32-unknown-unknown the way you installed Rust";
    shell::run(Command::new("rustup").args(["target", "add", TARGET]), remedy)
}

fn path_with(folders: impl Iterator<Item = PathBuf>) -> Done<OsString> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let all = folders.chain(std::env::split_paths(&path));
    std::env::join_paths(all)
        .map_err(|error| Failure::new(error.to_string(), "move the tools to a folder with a plain name"))
}

/// Whether a program on PATH says that it is of this version.
fn on_path(program: &str, version: &str) -> bool {
    let said = shell::output(Command::new(program).arg("--version")).unwrap_or_default();
    said.split_whitespace().any(|word| word == version)
}
