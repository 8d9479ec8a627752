//! The page as one file: a template, and the files that stand inside it.
//!
//! `static/one-file.html` is the template; the page fills it for a visitor, `cargo xtask package` for a release.

use base64::{Engine, engine::general_purpose::STANDARD};
use miniz_oxide::deflate::compress_to_vec;

/// What stands before the name of a file that the template wants inside.
const FILE: &str = "data-file=\"";
/// From 0, not at all, to 10, at any cost: the file travels on a stick, and nobody likes to wait for it.
const DEFLATION: u8 = 7;

/// The names of the files that a template wants inside.
pub fn wanted(template: &str) -> impl Iterator<Item = &str> {
    template.split(FILE).skip(1).filter_map(|rest| Some(rest.split_once('"')?.0))
}

/// The template with one of the files inside, deflated and in base64.
#[must_use]
pub fn with_file(template: &str, name: &str, bytes: &[u8]) -> String {
    let place = format!("{FILE}{name}\">");
    let packed = STANDARD.encode(compress_to_vec(bytes, DEFLATION));
    template.replacen(&place, &format!("{place}{packed}"), 1)
}

/// The file that opens with the scenario of a link's fragment, and whose links lead to the page at `home`.
/// Either may be empty: the default scenario, and links to the file itself.
#[must_use]
pub fn opening_with(file: &str, fragment: &str, home: &str) -> String {
    let file = with_attribute(file, "data-scenario", fragment);
    with_attribute(&file, "data-home", home)
}

/// A text whose first attribute of this name has this value.
fn with_attribute(html: &str, name: &str, value: &str) -> String {
    let before = format!("{name}=\"");
    let value = value.replace('&', "&amp;").replace('"', "&quot;");
    let replaced = html.split_once(&before).and_then(|(head, rest)| {
        let (_, tail) = rest.split_once('"')?;
        Some(format!("{head}{before}{value}\"{tail}"))
    });
    replaced.unwrap_or_else(|| html.to_owned())
}
