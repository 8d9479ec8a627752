//! A file of the site: what it is and how long a browser may keep it.

use std::path::{Component, Path};

/// A file that was found.
#[derive(Debug)]
pub struct Found {
    /// Its content.
    pub bytes: Vec<u8>,
    /// Its media type.
    pub kind: &'static str,
    /// Its `Cache-Control`.
    pub caching: &'static str,
}

/// Finds the file at a path of the site, which is relative and in plain ASCII, as all names of the page are.
pub fn find(folder: &Path, path: &str) -> Option<Found> {
    let path = Path::new(if path.is_empty() { "index.html" } else { path });
    // Nothing outside the folder: neither `..` nor an absolute path.
    if !path.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let bytes = std::fs::read(folder.join(path)).ok()?;
    Some(Found { bytes, kind: kind(path), caching: caching(path) })
}

fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("txt" | "ftl") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn caching(path: &Path) -> &'static str {
    if is_hashed(path) { "public, max-age=31536000, immutable" } else { "no-cache" }
}

/// Whether a name has a hash of the content in it, without leading zeros: such a file never changes.
pub fn is_hashed(path: &Path) -> bool {
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    stem.trim_end_matches("_bg")
        .rsplit_once('-')
        .is_some_and(|(_, hash)| hash.len() >= 12 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wasm_is_compiled_while_it_streams_because_its_type_is_right() {
        assert_eq!(kind(Path::new("app-0123456789abcdef_bg.wasm")), "application/wasm");
    }

    #[test]
    fn only_names_with_a_hash_are_kept() {
        for name in ["app-0123456789abcdef.js", "app-0123456789abcdef_bg.wasm", "style-123456789abcdef.css"] {
            assert!(caching(Path::new(name)).contains("immutable"), "{name}");
        }
        for name in ["index.html", "icon-512.png", "service-worker.js"] {
            assert_eq!(caching(Path::new(name)), "no-cache", "{name}");
        }
    }

    #[test]
    fn nothing_outside_the_folder_is_found() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        assert!(find(&folder, "main.rs").is_some());
        assert!(find(&folder, "../Cargo.toml").is_none());
        assert!(find(&folder, "/etc/hostname").is_none());
    }
}
