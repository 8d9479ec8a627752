//! What browsers call a file's integrity.

use base64::{Engine, engine::general_purpose::STANDARD};
use hmac_sha256::Hash;

/// The SHA-256 of some content, as in a security policy or in a request that insists on it.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Hash::hash(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_the_one_of_the_exact_text() {
        // The example of the CSP specification.
        assert_eq!(
            integrity(b"alert('Hello, world.');"),
            "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng="
        );
    }
}
