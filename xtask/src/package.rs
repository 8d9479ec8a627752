//! Puts a release into one file, to be handed on.

use crate::failure::{Done, OrElse};
use crate::shell::say;
use crate::{address, build, onefile, place};
use std::fs;

/// How the names of the facilitator's guides begin, which a release may have.
const GUIDE: &str = "guide";

/// Builds the page and writes it as one file, with its guides, into `target/package/`.
pub fn run() -> Done {
    // The file's links lead to the page's public place, where that is known.
    let home = std::env::var(address::VARIABLE).unwrap_or_default();
    let _page = build::release_page()?;
    let (dist, folder) = (place::dist(), place::root().join("target/package"));
    let remedy = "make the project's folder writable, and run `cargo xtask package` again";
    let read = |name: &str| fs::read(dist.join(name)).or_fail(name, remedy);
    let template = String::from_utf8(read("one-file.html")?).or_fail("one-file.html", remedy)?;
    let mut file = template.clone();
    for name in onefile::wanted(&template) {
        file = onefile::with_file(&file, name, &read(name)?);
    }
    fs::create_dir_all(&folder).or_fail(folder.display(), remedy)?;
    fs::write(folder.join("handoff.html"), onefile::opening_with(&file, "", &home))
        .or_fail("handoff.html", remedy)?;
    for entry in fs::read_dir(&dist).or_fail(dist.display(), remedy)? {
        let entry = entry.or_fail(dist.display(), remedy)?;
        if entry.file_name().to_string_lossy().starts_with(GUIDE) {
            fs::copy(entry.path(), folder.join(entry.file_name())).or_fail(entry.path().display(), remedy)?;
        }
    }
    say(&format!("The page as one file is in {}", folder.display()));
    Ok(())
}
