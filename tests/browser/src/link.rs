//! Links that no page makes: packed from any text.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use miniz_oxide::deflate::compress_to_vec;

/// A fragment of version 1 that holds this text, with its `#`.
pub fn link_of(text: &str) -> String {
    format!("#v1.{}", URL_SAFE_NO_PAD.encode(compress_to_vec(text.as_bytes(), 9)))
}
