//! Makes wasm smaller and faster with Binaryen's `wasm-opt`, where there is one.

use crate::failure::Done;
use crate::shell;
use crate::tools::{PageTools, Shrinker};
use std::path::Path;
use std::process::Command;

/// For size: what has to be fast is compiled for speed already.
const LEVEL: &str = "-Oz";

/// What becomes of the functions' names.
#[derive(Clone, Copy, PartialEq)]
pub enum Names {
    /// They stay, for whoever reads the file.
    Kept,
    /// They go.
    Dropped,
}

/// Puts the optimised program in the place of a program.
pub fn optimize(wasm: &Path, names: Names, tools: &PageTools) -> Done {
    if tools.optimizer == Shrinker::Absent {
        return Ok(());
    }
    let mut optimizer = Command::new("wasm-opt");
    optimizer.arg(LEVEL).args((names == Names::Kept).then_some("--debuginfo"));
    optimizer.arg("--output").arg(wasm).arg(wasm).env("PATH", &tools.path);
    shell::run(&mut optimizer, "see the messages above")
}
