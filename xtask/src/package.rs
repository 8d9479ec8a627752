//! Puts a release into one file, to be handed on.

use crate::failure::{Done, OrElse};
use crate::shell::say;
use crate::{address, build, onefile, place};
use std::fs;

/// How the names of the facilitator's guides begin, which a release may have.
const GUIDE: &str = "guide";
/// The page in its own folder, as its guides link to it, and the file that takes its place in the package.
const PAGE: &str = "index.html";
const FILE: &str = "handoff.html";

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
    fs::write(folder.join(FILE), onefile::opening_with(&file, "", &home)).or_fail(FILE, remedy)?;
    for entry in fs::read_dir(&dist).or_fail(dist.display(), remedy)? {
        let entry = entry.or_fail(dist.display(), remedy)?;
        if entry.file_name().to_string_lossy().starts_with(GUIDE) {
            let guide = fs::read_to_string(entry.path()).or_fail(entry.path().display(), remedy)?;
            let target = folder.join(entry.file_name());
            fs::write(&target, beside_file(&guide)).or_fail(target.display(), remedy)?;
        }
    }
    say(&format!("The page as one file is in {}", folder.display()));
    Ok(())
}

/// A guide whose links to the page lead to the one file.
fn beside_file(guide: &str) -> String {
    guide.replace(&format!("href=\"{PAGE}"), &format!("href=\"{FILE}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_packaged_guide_links_to_the_file_beside_it() {
        let guide = fs::read_to_string(place::root().join("static/guide.html")).unwrap();
        let links = |html: &str, page: &str| html.matches(&format!("href=\"{page}")).count();
        assert!(links(&guide, PAGE) > 0);
        let packaged = beside_file(&guide);
        assert_eq!([links(&packaged, PAGE), links(&packaged, FILE)], [0, links(&guide, PAGE)]);
    }
}
