//! The stamp of a picture: which drawing it was made from, so that nobody keeps an old one unseen.
//!
//! A PNG is a signature of 8 bytes and a list of chunks, each with its length, its kind, its data and a
//! check sum (PNG specification, 5.3); `tEXt` chunks hold remarks.

/// Where a chunk may stand: after the signature and the header, which is 25 bytes long.
const AFTER_HEADER: usize = 8 + 25;
const KEYWORD: &str = "Source";

/// The picture with the stamp of its drawing; none where it is too short for a PNG.
pub fn stamped(png: &[u8], drawing: &[u8]) -> Option<Vec<u8>> {
    let (head, tail) = png.split_at_checked(AFTER_HEADER)?;
    Some([head, &chunk(drawing), tail].concat())
}

/// Whether a picture was made from this very drawing.
pub fn is_of(png: &[u8], drawing: &[u8]) -> bool {
    png.get(AFTER_HEADER..).is_some_and(|rest| rest.starts_with(&chunk(drawing)))
}

fn chunk(drawing: &[u8]) -> Vec<u8> {
    let digest: String = hmac_sha256::Hash::hash(drawing).iter().map(|byte| format!("{byte:02x}")).collect();
    let named = format!("tEXt{KEYWORD}\0{digest}");
    let length = (named.len() - 4) as u32;
    [&length.to_be_bytes()[..], named.as_bytes(), &check_sum(named.as_bytes()).to_be_bytes()].concat()
}

/// CRC-32 (PNG specification, annex D).
fn check_sum(bytes: &[u8]) -> u32 {
    let step = |sum: u32| if sum & 1 == 1 { 0xedb8_8320 ^ (sum >> 1) } else { sum >> 1 };
    !bytes.iter().fold(u32::MAX, |sum, &byte| (0..8).fold(sum ^ u32::from(byte), |sum, _| step(sum)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::path::Path;

    #[test]
    fn the_check_sum_is_that_of_the_specification() {
        // Of the chunk that ends every PNG.
        assert_eq!(check_sum(b"IEND"), 0xae42_6082);
    }

    #[test]
    fn the_preview_of_links_was_made_from_the_drawing_that_tests_keep() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let [png, drawing] = ["static/preview.png", "tests/charts/preview-4800x2520.svg"]
            .map(|path| fs::read(root.join(path)).expect("it is there"));
        assert!(is_of(&png, &drawing), "make it anew: `cargo xtask preview`");
    }

    #[test]
    fn another_drawing_is_told_apart() {
        let png = stamped(&[0; 60], b"old").expect("long enough");
        assert!(is_of(&png, b"old") && !is_of(&png, b"new"));
        assert_eq!(stamped(b"short", b"old"), None);
    }
}
