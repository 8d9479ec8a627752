//! The files of a release: their hashes, and a name that changes with any of them.

use super::{KEEPER, PAGE, REMEDY};
use crate::failure::{Done, Failure, OrElse};
use hmac_sha256::Hash;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use xtask::integrity::integrity;

/// What no device keeps: what keeps the rest, and files for others, which are pages around this one and
/// previews of links to it.
const NOT_KEPT: [&str; 3] = [KEEPER, "embed.js", "preview.png"];
/// Hexadecimal digits of a hash in a name.
const DIGITS: usize = 16;

/// The files of a folder by their names.
pub struct Files(BTreeMap<String, Vec<u8>>);

impl Files {
    /// Reads the files of a folder, which has no folders in it.
    pub fn of(folder: &Path) -> Done<Self> {
        let mut files = BTreeMap::new();
        for entry in fs::read_dir(folder).or_fail(folder.display(), REMEDY)? {
            let entry = entry.or_fail(folder.display(), REMEDY)?;
            let bytes = fs::read(entry.path()).or_fail(entry.path().display(), REMEDY)?;
            files.insert(entry.file_name().to_string_lossy().into_owned(), bytes);
        }
        Ok(Self(files))
    }

    /// The file that was called so before a hash was written into its name.
    ///
    /// # Errors
    /// There is none, or more than one.
    pub fn named(&self, name: &str) -> Done<&str> {
        let mut all = self.0.keys().filter(|hashed| without_hash(hashed) == name);
        match (all.next(), all.next()) {
            (Some(hashed), None) => Ok(hashed),
            _ => Err(Failure::new(format!("the build has not one file `{name}`"), REMEDY)),
        }
    }

    /// The release's name: another one where any file has another name or content.
    pub fn release(&self) -> String {
        let mut all = Hash::new();
        for (name, bytes) in &self.0 {
            all.update(Hash::hash(name.as_bytes()));
            all.update(Hash::hash(bytes));
        }
        digits(&all.finalize())
    }

    /// What a device keeps of the release: each file's address with its integrity, as an object of JavaScript.
    pub fn list(&self) -> String {
        let mut list = String::from("{\n");
        for (name, bytes) in self.0.iter().filter(|(name, _)| !NOT_KEPT.contains(&name.as_str())) {
            // Hosts differ in whether they serve the page by its name, but not in this.
            let address = if name == PAGE { "./" } else { name };
            // Writing to a string does not fail.
            let _ = writeln!(list, "  \"{address}\": \"{}\",", integrity(bytes));
        }
        list + "}"
    }
}

/// A name with the hash of the content in it.
pub fn hashed(name: &str, bytes: &[u8]) -> String {
    let (stem, kind) = name.rsplit_once('.').unwrap_or((name, ""));
    format!("{stem}-{}.{kind}", digits(&Hash::hash(bytes)))
}

/// A name as it was before a hash was written into it.
fn without_hash(name: &str) -> String {
    let Some((stem, rest)) = name.rsplit_once('-') else { return name.to_owned() };
    format!("{stem}{}", rest.trim_start_matches(|digit: char| digit.is_ascii_hexdigit()))
}

fn digits(hash: &[u8]) -> String {
    hash.iter().take(DIGITS / 2).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(files: &[(&str, &str)]) -> Files {
        Files(files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect())
    }

    #[test]
    fn a_release_is_another_one_with_any_change() {
        let all = [
            files(&[("a", "x"), ("b", "y")]).release(),
            files(&[("a", "x"), ("b", "z")]).release(),
            files(&[("a", "x"), ("c", "y")]).release(),
            files(&[("a", "x")]).release(),
        ];
        let different: std::collections::BTreeSet<_> = all.iter().collect();
        assert_eq!(different.len(), all.len());
        assert_eq!(all[0], files(&[("b", "y"), ("a", "x")]).release());
    }

    #[test]
    fn the_page_is_kept_by_its_address_and_the_keeper_is_not() {
        let list = files(&[(PAGE, ""), (KEEPER, ""), ("icon.svg", "")]).list();
        assert!(list.contains("\"./\": \"sha256-") && list.contains("\"icon.svg\":"), "{list}");
        assert!(!list.contains(PAGE) && !list.contains(KEEPER), "{list}");
    }

    #[test]
    fn a_hash_stands_before_the_kind() {
        assert_eq!(hashed("worker.js", b"").len(), "worker-.js".len() + DIGITS);
        let build = files(&[("app-0af3.js", ""), ("app-0af3_bg.wasm", ""), ("icon-512.png", "")]);
        assert_eq!(build.named("app.js").ok(), Some("app-0af3.js"));
        assert_eq!(build.named("app_bg.wasm").ok(), Some("app-0af3_bg.wasm"));
        assert!(build.named("style.css").is_err());
    }
}
