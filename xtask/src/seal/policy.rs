//! The page's security policy: the hashes of its inline scripts.
//!
//! Trunk writes the loader into the page as an inline script, whose text changes with the file names.
//! The policy lets no other inline script run.

use super::filled;
use crate::failure::Done;
use xtask::integrity::integrity;

const SLOT: &str = "'sha256-loader'";

/// The page with the hashes of its inline scripts in its policy.
pub fn sealed(html: &str) -> Done<String> {
    let source = |script: &str| format!("'{}'", integrity(script.as_bytes()));
    let hashes: Vec<String> = inline_scripts(html).map(source).collect();
    filled(html, SLOT, &hashes.join(" "))
}

/// The texts of all scripts that the page holds itself.
fn inline_scripts(html: &str) -> impl Iterator<Item = &str> {
    html.split("<script").skip(1).filter_map(|rest| {
        let (attributes, rest) = rest.split_once('>')?;
        let (text, _) = rest.split_once("</script>")?;
        // Data in a script's clothing is never run.
        let is_data = attributes.contains("type=\"application/");
        (!attributes.contains("src=") && !is_data).then_some(text)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_inline_scripts_are_hashed() {
        let html = "<script src=\"a.js\"></script><script type=\"module\">\nb\n</script>\
                    <script type=\"application/octet-stream\">c</script><script type=\"application/ld+json\">{}</script>";
        assert_eq!(inline_scripts(html).collect::<Vec<_>>(), ["\nb\n"]);
    }

    #[test]
    fn a_page_without_a_place_for_the_hash_is_refused() {
        assert!(sealed("<script>a</script>").is_err());
    }
}
