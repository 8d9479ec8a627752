//! The versions of all tools, in one place.

use crate::failure::{Done, Failure, OrElse};
use crate::place;

/// Trunk, which builds the page. 0.22 needs a newer Rust than this project asks for.
pub const TRUNK: &str = "0.21.14";

/// Binaryen, for its `wasm-opt`.
pub const BINARYEN: &str = "132";

/// esbuild, which makes scripts and styles smaller.
pub const ESBUILD: &str = "0.28.2";

/// The driver of Firefox, where tests find one.
pub const GECKODRIVER: &str = "0.37.1";

/// cargo-mutants, which breaks the engine to see whether tests notice.
pub const MUTANTS: &str = "27.1.0";

/// axe-core, which checks the page's accessibility.
pub const AXE: &str = "4.14.1";

/// Lighthouse, which visits the page as a phone would.
pub const LIGHTHOUSE: &str = "13.5.0";

/// The wasm-bindgen command line must be of the library's version exactly.
pub fn wasm_bindgen() -> Done<String> {
    let remedy = "restore Cargo.lock from version control";
    let lock = std::fs::read_to_string(place::root().join("Cargo.lock"))
        .or_fail("Cargo.lock cannot be read", remedy)?;
    locked(&lock, "wasm-bindgen").ok_or_else(|| Failure::new("Cargo.lock does not name wasm-bindgen", remedy))
}

fn locked(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let version = lock.lines().skip_while(|line| *line != name).nth(1)?;
    Some(version.strip_prefix("version = \"")?.strip_suffix('"')?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_wasm_bindgen_is_the_locked_one_of_that_very_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked(lock, "wasm"), None);
    }
}
