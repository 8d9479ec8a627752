//! Builds the release page into `dist/`.

use crate::failure::{Done, OrElse};
use crate::shell::{self, say};
use crate::tools::{self, Optimizer, PageTools};
use crate::{cache, place};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The profile of Cargo.toml that the page is built with; Trunk takes it from `index.html`.
pub const PROFILE: &str = "page";
/// What `wasm-opt` is told; Trunk takes it from `index.html`.
pub const OPTIMIZER_LEVEL: &str = "-Oz";

/// Builds the page, with what it needs. No other run builds it anew while the result is held.
pub fn release_page() -> Done<File> {
    let tools = tools::for_page()?;
    let target = place::root().join("target");
    fs::create_dir_all(&target).or_fail(target.display(), "make the project's folder writable")?;
    // Trunk stages in one folder: two builds at once would mix their files.
    let lock = cache::lock(&target.join("page.lock"))?;
    match tools.optimizer {
        Optimizer::Absent => without_optimizer(&tools)?,
        Optimizer::OnPath | Optimizer::In(_) => trunk(&tools, Path::new("index.html"))?,
    }
    Ok(lock)
}

fn trunk(tools: &PageTools, page: &Path) -> Done {
    say("Building the page into dist/");
    let mut trunk = Command::new("trunk");
    // All tools are there by now, so Trunk has nothing to download.
    trunk.args(["build", "--release", "--offline=true"]).arg(page);
    trunk.current_dir(place::root()).env("PATH", &tools.path);
    // Trunk takes `NO_COLOR=1`, which many terminals set, for a wrong value of its own option.
    trunk.env_remove("NO_COLOR");
    shell::run(&mut trunk, "see the messages above; `cargo xtask build` tries again")
}

/// A page whose only difference is that it does not ask Trunk for `wasm-opt`.
fn without_optimizer(tools: &PageTools) -> Done {
    say("Going without wasm-opt, which needs npm: the page works, but its wasm is larger and slower");
    let remedy = "see that index.html is there and that the project's folder is writable";
    let html = fs::read_to_string(place::root().join("index.html")).or_fail("index.html", remedy)?;
    let plain = Plain(place::root().join("index.plain.html"));
    fs::write(&plain.0, unoptimized(&html)).or_fail(plain.0.display(), remedy)?;
    trunk(tools, &plain.0)
}

fn unoptimized(html: &str) -> String {
    html.replace("data-wasm-opt=\"z\"", "data-wasm-opt=\"0\"")
}

/// A page beside `index.html`, there while it is built.
struct Plain(PathBuf);

impl Drop for Plain {
    fn drop(&mut self) {
        // A page that stays behind is ignored by git and written anew by the next build.
        let _ = fs::remove_file(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_can_be_built_without_the_optimizer() {
        let html = fs::read_to_string(place::root().join("index.html")).unwrap();
        assert!(!html.contains("data-wasm-opt=\"0\""));
        assert!(unoptimized(&html).contains("data-wasm-opt=\"0\""));
    }

    #[test]
    fn trunk_builds_with_the_same_profile_and_optimizer_as_benches_and_scales() {
        let html = fs::read_to_string(place::root().join("index.html")).unwrap();
        assert!(html.contains(&format!("data-cargo-profile=\"{PROFILE}\"")));
        assert!(html.contains(&format!("data-wasm-opt=\"{}\"", OPTIMIZER_LEVEL.trim_start_matches("-O"))));
    }
}
