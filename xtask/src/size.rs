//! Weighs what a visitor of the built page downloads, and holds it to a budget.

mod wasm;

use crate::failure::{Done, Failure, OrElse};
use crate::{build, place};
use std::fs;
use std::path::{Path, PathBuf};
use xtask::site::file;

/// What the page may transfer until it has answered and can be worked with, in bytes after Brotli.
const FIRST_BUDGET: usize = 260_000;
/// What it may transfer in all: what has been reached, so that nothing grows unseen.
const BUDGET: usize = 461_000;
/// How many files it may ask for.
const REQUESTS: usize = 8;
/// How many of the largest functions are shown.
const LARGEST: usize = 40;

/// How the name of the program's rest begins, which comes after the first answer.
const REST: &str = "rest-";

/// A file of the page.
struct Weight {
    name: String,
    raw: usize,
    brotli: usize,
}

/// Builds the page and prints what it weighs.
///
/// # Errors
/// A page that is past its budget, or that cannot be built.
pub fn run() -> Done {
    let _page = build::release_page()?;
    let files = weights(&place::dist())?;
    println!("\n{:>9} {:>9}  file", "raw", "brotli");
    for Weight { name, raw, brotli } in &files {
        println!("{raw:>9} {brotli:>9}  {name}");
    }
    let sum =
        |size: fn(&Weight) -> usize, files: &[&Weight]| files.iter().map(|file| size(file)).sum::<usize>();
    let all: Vec<&Weight> = files.iter().collect();
    let first: Vec<&Weight> = files.iter().filter(|file| !file.name.starts_with(REST)).collect();
    for (what, files) in [("until the first answer", &first), ("in all", &all)] {
        let [raw, brotli] = [sum(|file| file.raw, files), sum(|file| file.brotli, files)];
        println!("{raw:>9} {brotli:>9}  {what}, {} files", files.len());
    }
    wasm::print(LARGEST)?;
    within("bytes after Brotli until its first answer", sum(|file| file.brotli, &first), FIRST_BUDGET)?;
    within("bytes after Brotli", sum(|file| file.brotli, &all), BUDGET)?;
    within("requests", files.len(), REQUESTS)
}

/// Every file of a first visit, the largest first: the page, and what has a hash in its name. What else the
/// folder holds is asked for later or never: icons of systems, what keeps the page on the device, what pages
/// around this one load.
fn weights(folder: &Path) -> Done<Vec<Weight>> {
    let remedy = "run `cargo xtask build` again";
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).or_fail(folder.display(), remedy)? {
        let path = entry.or_fail(folder.display(), remedy)?.path();
        let is_visited = file::is_hashed(&path) || path.ends_with("index.html");
        if is_visited {
            let bytes = fs::read(&path).or_fail(path.display(), remedy)?;
            files.push(Weight { name: name(path), raw: bytes.len(), brotli: brotli(&bytes) });
        }
    }
    files.sort_by_key(|file| std::cmp::Reverse(file.brotli));
    Ok(files)
}

fn name(path: PathBuf) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The size at the best quality, as a static server would keep it.
fn brotli(bytes: &[u8]) -> usize {
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
    let mut packed = Vec::new();
    // Reading a slice and writing to a vector do not fail.
    let _ = brotli::BrotliCompress(&mut &bytes[..], &mut packed, &params);
    packed.len()
}

fn within(what: &str, measured: usize, allowed: usize) -> Done {
    if measured <= allowed {
        return Ok(());
    }
    Err(Failure::new(
        format!("the page takes {measured} {what}, {allowed} are allowed"),
        "see above what is large, and make it smaller",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_than_is_allowed_is_refused() {
        assert!(within("files", 8, 8).is_ok());
        assert!(within("files", 9, 8).is_err());
    }

    #[test]
    fn what_repeats_itself_packs_well() {
        assert!(brotli(&[7; 10_000]) < 100);
    }
}
