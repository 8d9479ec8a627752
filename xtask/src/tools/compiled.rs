//! Tools that cargo compiles: Trunk, the wasm-bindgen command line, the driver of Firefox, and cargo-mutants.

use super::on_path;
use crate::failure::Done;
use crate::shell::{self, say};
use crate::{cache, pins};
use std::path::PathBuf;
use std::process::Command;

const REMEDY: &str = "check the network and the compiler's message above, then run the same command again: \
                      what is compiled stays";

/// The folder of Trunk, if it is not on PATH.
pub fn trunk() -> Done<Option<PathBuf>> {
    if on_path("trunk", pins::TRUNK) {
        return Ok(None);
    }
    install("trunk", pins::TRUNK, &["trunk", "--locked"]).map(Some)
}

/// The folder of `wasm-bindgen` and `wasm-bindgen-test-runner`, if they are not on PATH.
pub fn wasm_bindgen() -> Done<Option<PathBuf>> {
    let version = pins::wasm_bindgen()?;
    if on_path("wasm-bindgen", &version) && on_path("wasm-bindgen-test-runner", &version) {
        return Ok(None);
    }
    // Not `--locked`: the package's own lock file names a version that is gone.
    let programs = ["--bin", "wasm-bindgen", "--bin", "wasm-bindgen-test-runner"];
    install("wasm-bindgen", &version, &[&["wasm-bindgen-cli"], programs.as_slice()].concat()).map(Some)
}

/// The folder of `geckodriver`, if it is not on PATH.
pub fn geckodriver() -> Done<Option<PathBuf>> {
    if on_path("geckodriver", pins::GECKODRIVER) {
        return Ok(None);
    }
    install("geckodriver", pins::GECKODRIVER, &["geckodriver", "--locked"]).map(Some)
}

/// The folder of `cargo-mutants`, if it is not on PATH.
pub fn mutants() -> Done<Option<PathBuf>> {
    if on_path("cargo-mutants", pins::MUTANTS) {
        return Ok(None);
    }
    install("cargo-mutants", pins::MUTANTS, &["cargo-mutants", "--locked"]).map(Some)
}

fn install(name: &str, version: &str, what: &[&str]) -> Done<PathBuf> {
    let place = cache::tool(name, version, |draft| {
        say(&format!("Compiling {name} {version}: once for this user, a minute or two"));
        let mut cargo = Command::new("cargo");
        // Where they have default features, these are TLS, which only their own downloads would need.
        cargo.args(["install", "--quiet", "--debug", "--no-default-features"]).args(what);
        cargo.arg("--version").arg(format!("={version}")).arg("--root").arg(draft);
        cargo.env("CARGO_TARGET_DIR", cache::workshop()?);
        // Nobody will debug or recompile them, and what serves that costs time.
        cargo.env("CARGO_PROFILE_DEV_DEBUG", "0").env("CARGO_INCREMENTAL", "0");
        cargo.env("CARGO_PROFILE_DEV_CODEGEN_UNITS", "4");
        shell::run(&mut cargo, REMEDY)
    })?;
    Ok(place.join("bin"))
}
