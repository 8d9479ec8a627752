//! Scripts and styles without what only their readers need, by esbuild, where there is one.

use crate::failure::Done;
use crate::shell;
use crate::tools::{PageTools, Shrinker};
use std::path::Path;
use std::process::Command;

/// What is in a file.
#[derive(Clone, Copy)]
pub enum Source {
    /// A script that nobody else's script shares its names with.
    Script,
    /// Styles.
    Styles,
}

/// Puts the same script or styles, in fewer letters, in the place of the long ones.
pub fn minify(path: &Path, source: Source, tools: &PageTools) -> Done {
    if tools.minifier == Shrinker::Absent {
        return Ok(());
    }
    let mut esbuild = Command::new("esbuild");
    esbuild.args(["--minify", "--log-level=warning", "--allow-overwrite"]);
    esbuild.args(match source {
        // Only the names of a module's own may become shorter.
        Source::Script => &["--format=esm"][..],
        Source::Styles => &[],
    });
    esbuild.arg(path).arg(format!("--outfile={}", path.display())).env("PATH", &tools.path);
    shell::run(&mut esbuild, "see the messages above")
}
