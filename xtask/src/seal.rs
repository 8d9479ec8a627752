//! Seals a built page: names the release and its files, lets only their own inline scripts run, and writes
//! its address where that is known.
//!
//! Trunk calls this after each build, when every file has its content.

mod glue;
mod minify;
mod order;
mod policy;
mod release;
mod terse;

use crate::address;
use crate::failure::{Done, Failure, OrElse};
use crate::optimize::{Names, optimize};
use crate::tools::{self, PageTools};
use crate::{onefile, split};
use base64::{Engine, engine::general_purpose::STANDARD};
use minify::{Source, minify};
use release::Files;
use std::fs;
use std::path::{Path, PathBuf};

const PAGE: &str = "index.html";
const KEEPER: &str = "service-worker.js";
const WORKER: &str = "worker.js";
const ONE_FILE: &str = "one-file.html";
const ICON: &str = "icon.svg";
const GLUE: &str = "app.js";
const PROGRAM: &str = "app_bg.wasm";
const REST: &str = "rest.wasm";
const STYLE: &str = "style.css";
/// What to do where a file of the build is missing or not as it should be.
const REMEDY: &str = "run `cargo xtask build` again";

/// Seals the page in the folder that Trunk names.
pub fn staged_page() -> Done {
    let folder = std::env::var_os("TRUNK_STAGING_DIR").ok_or_else(|| {
        Failure::new("there is no page to seal", "run `cargo xtask build`: Trunk calls `seal` itself")
    })?;
    let folder = PathBuf::from(folder);
    let [page, keeper, worker] = [PAGE, KEEPER, WORKER].map(|name| folder.join(name));

    let tools = tools::for_page()?;
    minify(&worker, Source::Script, &tools)?;
    // Pages of two releases may be open at once, each with a worker of its own.
    let hashed = renamed(WORKER, &worker)?;

    let Program { changed, rest } = split_program(&folder, &tools)?;
    let style = style(&folder, &tools)?;
    one_file(&folder)?;

    let html = fs::read_to_string(&page).or_fail(page.display(), REMEDY)?;
    let html = address::placed(&html, std::env::var(address::VARIABLE).ok().as_deref())?;
    let html = terse::terse(&html)?;
    fs::write(&page, &html).or_fail(page.display(), REMEDY)?;

    let release = Files::of(&folder)?.release();
    let changed = changed.iter().chain([&style]);
    let html = changed.fold(html, |html, (before, after)| html.replace(before, after));
    let html = filled(&html, &format!("data-rest=\"{REST}\""), &format!("data-rest=\"{rest}\""))?;
    let html = filled(&html, &format!("data-worker=\"{WORKER}\""), &format!("data-worker=\"{hashed}\""))?;
    let html = filled(&html, "data-release=\"\"", &format!("data-release=\"{release}\""))?;
    fs::write(&page, policy::sealed(&html)?).or_fail(page.display(), REMEDY)?;

    let script = fs::read_to_string(&keeper).or_fail(keeper.display(), REMEDY)?;
    let script = filled(&script, "RELEASE = \"\"", &format!("RELEASE = \"{release}\""))?;
    let list = Files::of(&folder)?.list();
    let script = filled(&script, "FILES = {}", &format!("FILES = {list}"))?;
    fs::write(&keeper, script).or_fail(keeper.display(), REMEDY)
}

/// A file that was changed after Trunk had named it: what it was called, and what it is called now.
type Changed = (String, String);

/// Names of the program's files.
struct Program {
    /// The glue and the first half.
    changed: [Changed; 2],
    rest: String,
}

/// Puts the program's halves in its place, with a short glue.
fn split_program(folder: &Path, tools: &PageTools) -> Done<Program> {
    let files = Files::of(folder)?;
    let [whole, long] = [files.named(PROGRAM)?, files.named(GLUE)?].map(str::to_owned);
    let path = folder.join(&whole);
    let [first, rest] = split::halves(&fs::read(&path).or_fail(path.display(), REMEDY)?)?;
    let script = fs::read_to_string(folder.join(&long)).or_fail(&long, REMEDY)?;
    let (first, script) = glue::shortened(&first, &script)?;
    let optimized = |name: &str, half: &[u8]| {
        fs::write(&path, half).or_fail(path.display(), REMEDY)?;
        // Each half by itself: before the split the optimizer would make one function of two that are alike.
        optimize(&path, Names::Dropped, tools)?;
        let program = fs::read(&path).or_fail(path.display(), REMEDY)?;
        fs::write(&path, order::ordered(&program)?).or_fail(path.display(), REMEDY)?;
        renamed(name, &path)
    };
    let (first, rest) = (optimized(PROGRAM, &first)?, optimized(REST, &rest)?);
    let path = folder.join(&long);
    fs::write(&path, script).or_fail(path.display(), REMEDY)?;
    minify(&path, Source::Script, tools)?;
    let short = renamed(GLUE, &path)?;
    Ok(Program { changed: [(whole, first), (long, short)], rest })
}

/// Makes the styles short.
fn style(folder: &Path, tools: &PageTools) -> Done<Changed> {
    let long = Files::of(folder)?.named(STYLE)?.to_owned();
    let path = folder.join(&long);
    minify(&path, Source::Styles, tools)?;
    Ok((long, renamed(STYLE, &path)?))
}

/// Writes the hash of a file's content into its name, which was `name`; returns what it is called now.
fn renamed(name: &str, path: &Path) -> Done<String> {
    let hashed = release::hashed(name, &fs::read(path).or_fail(path.display(), REMEDY)?);
    fs::rename(path, path.with_file_name(&hashed)).or_fail(path.display(), REMEDY)?;
    Ok(hashed)
}

/// Names in the template of the page as one file what it wants inside.
fn one_file(folder: &Path) -> Done {
    let path = folder.join(ONE_FILE);
    let mut html = fs::read_to_string(&path).or_fail(path.display(), REMEDY)?;
    let files = Files::of(folder)?;
    for wanted in onefile::wanted(&html.clone()) {
        let name = files.named(wanted)?;
        html = filled(&html, &format!("data-file=\"{wanted}\""), &format!("data-file=\"{name}\""))?;
    }
    let icon = STANDARD.encode(fs::read(folder.join(ICON)).or_fail(ICON, REMEDY)?);
    let html =
        filled(&html, &format!("href=\"{ICON}\""), &format!("href=\"data:image/svg+xml;base64,{icon}\""))?;
    fs::write(&path, policy::sealed(&html)?).or_fail(path.display(), REMEDY)
}

/// A text with its one slot filled.
fn filled(text: &str, slot: &str, filling: &str) -> Done<String> {
    if text.matches(slot).count() == 1 {
        return Ok(text.replace(slot, filling));
    }
    Err(Failure::new(
        format!("the page has not one place `{slot}`"),
        "put it back where it was in version control",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place;

    #[test]
    fn the_sources_have_every_slot_once() {
        let read = |name: &str| fs::read_to_string(place::root().join(name)).unwrap();
        let [page, keeper] = ["index.html", "static/service-worker.js"].map(read);
        for (text, slot) in [
            (&page, "data-worker=\"worker.js\""),
            (&page, "data-rest=\"rest.wasm\""),
            (&page, "data-release=\"\""),
            (&keeper, "RELEASE = \"\""),
            (&keeper, "FILES = {}"),
        ] {
            assert_eq!(filled(text, slot, "x").map(|text| text.contains(slot)).ok(), Some(false), "{slot}");
        }
    }

    #[test]
    fn the_comments_of_the_page_have_lines_of_their_own() {
        let text = fs::read_to_string(place::root().join("index.html")).unwrap();
        let short = terse::terse(&text).map_err(|failure| failure.to_string());
        assert!(short.is_ok_and(|short| !short.contains("<!--")));
    }
}
