//! Where the page will stand, for those who need to know: search engines and previews of links.
//!
//! The page itself works at any address. Previews want the picture's whole one, so a build may be told.

use crate::failure::{Done, Failure};

/// The variable that holds the public address of the page's folder.
pub const VARIABLE: &str = "HANDOFF_ADDRESS";

const PICTURE: &str = "content=\"preview.png\"";

/// The page with its public address; as it is where there is none.
pub fn placed(html: &str, address: Option<&str>) -> Done<String> {
    let Some(address) = address else { return Ok(html.to_owned()) };
    let is_folder = address.starts_with("https://") || address.starts_with("http://");
    if !is_folder || !address.ends_with('/') || address.contains(['"', '<', ' ']) {
        return Err(Failure::new(
            format!("{VARIABLE} is {address:?}, which is no folder on the web"),
            "write it like https://example.com/handoff/",
        ));
    }
    let picture = format!("content=\"{address}preview.png\"");
    let own = format!(
        "<link rel=\"canonical\" href=\"{address}\"><meta property=\"og:url\" content=\"{address}\"></head>"
    );
    Ok(html.replace(PICTURE, &picture).replacen("</head>", &own, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_public_address_stands_in_links_and_pictures() {
        let html = std::fs::read_to_string(crate::place::root().join("index.html")).unwrap();
        assert_eq!(placed(&html, None).unwrap(), html);
        let placed = placed(&html, Some("https://example.com/handoff/")).unwrap();
        assert!(placed.contains("content=\"https://example.com/handoff/preview.png\""));
        assert!(placed.contains("<link rel=\"canonical\" href=\"https://example.com/handoff/\">"));
    }

    #[test]
    fn what_is_no_folder_on_the_web_is_refused() {
        for address in ["", "example.com/", "https://example.com", "https://example.com/\"/", "javascript:/"]
        {
            assert!(placed("", Some(address)).is_err(), "{address}");
        }
    }
}
