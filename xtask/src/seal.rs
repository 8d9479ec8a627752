//! Seals a built page: writes the hash of its inline scripts into its security policy, and its address
//! where that is known.
//!
//! Trunk writes the loader into the page as an inline script, whose text changes with the file names.
//! The policy lets no other inline script run. Trunk calls this after each build.

use crate::address;
use crate::failure::{Done, Failure, OrElse};
use base64::{Engine, engine::general_purpose::STANDARD};
use std::path::PathBuf;

const SLOT: &str = "'sha256-loader'";

/// Seals the page in the folder that Trunk names.
pub fn staged_page() -> Done {
    let folder = std::env::var_os("TRUNK_STAGING_DIR").ok_or_else(|| {
        Failure::new("there is no page to seal", "run `cargo xtask build`: Trunk calls `seal` itself")
    })?;
    let page = PathBuf::from(folder).join("index.html");
    let remedy = "run `cargo xtask build` again";
    let html = std::fs::read_to_string(&page).or_fail(page.display(), remedy)?;
    let html = address::placed(&sealed(&html)?, std::env::var(address::VARIABLE).ok().as_deref())?;
    std::fs::write(&page, html).or_fail(page.display(), remedy)
}

fn sealed(html: &str) -> Done<String> {
    if !html.contains(SLOT) {
        return Err(Failure::new(
            "the page's security policy has no place for the loader's hash",
            format!("put {SLOT} into the script-src of index.html"),
        ));
    }
    let hashes: Vec<String> = inline_scripts(html).map(source).collect();
    Ok(html.replace(SLOT, &hashes.join(" ")))
}

fn source(script: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(hmac_sha256::Hash::hash(script.as_bytes())))
}

/// The texts of all scripts that the page holds itself; data in script's clothing is never run.
fn inline_scripts(html: &str) -> impl Iterator<Item = &str> {
    html.split("<script").skip(1).filter_map(|rest| {
        let (attributes, rest) = rest.split_once('>')?;
        let (text, _) = rest.split_once("</script>")?;
        let is_data = attributes.contains("application/ld+json");
        (!attributes.contains("src=") && !is_data).then_some(text)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_the_one_of_the_exact_text() {
        // The example of the CSP specification.
        assert_eq!(
            source("alert('Hello, world.');"),
            "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
        );
    }

    #[test]
    fn only_inline_scripts_are_hashed() {
        let html = "<script src=\"a.js\"></script><script type=\"application/ld+json\">{}</script>\
                    <script type=\"module\">\nb\n</script>";
        assert_eq!(inline_scripts(html).collect::<Vec<_>>(), ["\nb\n"]);
    }

    #[test]
    fn a_page_without_a_place_for_the_hash_is_refused() {
        assert!(sealed("<script>a</script>").is_err());
    }
}
