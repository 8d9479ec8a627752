//! Builds the release page into `dist/`.

use crate::failure::{Done, OrElse};
use crate::shell::{self, say};
use crate::tools;
use crate::{cache, place};
use std::fs::{self, File};
use std::process::Command;

/// The profile of Cargo.toml that the page is built with; Trunk takes it from `index.html`.
pub const PROFILE: &str = "page";

/// Builds the page, with what it needs. No other run builds it anew while the result is held.
pub fn release_page() -> Done<File> {
    let tools = tools::for_page()?;
    let target = place::root().join("target");
    fs::create_dir_all(&target).or_fail(target.display(), "make the project's folder writable")?;
    // Trunk stages in one folder: two builds at once would mix their files.
    let lock = cache::lock(&target.join("page.lock"))?;
    say("Building the page into dist/");
    let mut trunk = Command::new("trunk");
    // All tools are there by now, so Trunk has nothing to download.
    trunk.args(["build", "--release", "--offline=true"]);
    trunk.current_dir(place::root()).env("PATH", &tools.path);
    // Trunk takes `NO_COLOR=1`, which many terminals set, for a wrong value of its own option.
    trunk.env_remove("NO_COLOR");
    shell::run(&mut trunk, "see the messages above; `cargo xtask build` tries again")?;
    Ok(lock)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trunk_builds_with_the_same_profile_as_benches_and_scales() {
        let html = fs::read_to_string(place::root().join("index.html")).unwrap();
        assert!(html.contains(&format!("data-cargo-profile=\"{PROFILE}\"")));
    }
}
