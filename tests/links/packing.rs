//! Links with any content, as those of each version are packed.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec;

pub const V1: &str = "v1.";
pub const V2: &str = "v2.";
/// How many bytes of a link of version 2 are its check sum.
pub const SUM: usize = 4;

/// A link of version 1 with the text of its JSON as it is, valid or not.
pub fn deflated(text: &[u8]) -> String {
    format!("{V1}{}", URL_SAFE_NO_PAD.encode(compress_to_vec(text, 9)))
}

/// A link of version 2 with this content, valid or not, and the check sum of it: half of its FNV-1a hash.
pub fn sealed(content: &[u8]) -> String {
    let hash = content.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let sum = (hash as u32).to_le_bytes();
    format!("{V2}{}", URL_SAFE_NO_PAD.encode([content, &sum].concat()))
}
