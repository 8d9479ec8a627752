//! Tools that cargo compiles: Trunk and the wasm-bindgen command line.

use super::on_path;
use crate::failure::Done;
use crate::shell::{self, say};
use crate::{cache, pins};
use std::path::{Path, PathBuf};
use std::process::Command;

const REMEDY: &str = "check the network and the compiler's message above, then run the same command again: \
                      what is compiled stays";

/// The folder of Trunk, if it is not on PATH.
pub fn trunk() -> Done<Option<PathBuf>> {
    if on_path("trunk", pins::TRUNK) {
        return Ok(None);
    }
    install("trunk", "trunk", pins::TRUNK).map(Some)
}

/// The folder of `wasm-bindgen` and `wasm-bindgen-test-runner`, if they are not on PATH.
pub fn wasm_bindgen() -> Done<Option<PathBuf>> {
    let version = pins::wasm_bindgen()?;
    if on_path("wasm-bindgen", &version) && on_path("wasm-bindgen-test-runner", &version) {
        return Ok(None);
    }
    install("wasm-bindgen", "wasm-bindgen-cli", &version).map(Some)
}

fn install(name: &str, package: &str, version: &str) -> Done<PathBuf> {
    let place = cache::tool(name, version, |draft| {
        say(&format!("Compiling {package} {version}: once for this user, a minute or two"));
        // With the newest dependencies the two tools share most crates, which saves a fifth of the time.
        // The day those do not fit any more, the tool's own lock file does.
        compile(package, version, draft, &[]).or_else(|_| compile(package, version, draft, &["--locked"]))
    })?;
    Ok(place.join("bin"))
}

fn compile(package: &str, version: &str, draft: &Path, options: &[&str]) -> Done {
    let mut cargo = Command::new("cargo");
    // The default features of both are TLS, which only their own downloads would need.
    cargo.args(["install", "--quiet", "--debug", "--no-default-features"]);
    cargo.arg(package).arg("--version").arg(format!("={version}"));
    cargo.args(options).arg("--root").arg(draft);
    cargo.env("CARGO_TARGET_DIR", cache::workshop()?);
    cargo.env("CARGO_RESOLVER_INCOMPATIBLE_RUST_VERSIONS", "fallback");
    // Nobody will debug or recompile them, and both cost time.
    cargo.env("CARGO_PROFILE_DEV_DEBUG", "0").env("CARGO_INCREMENTAL", "0");
    shell::run(&mut cargo, REMEDY)
}
