//! Links that a test needs: as pages write them, and as none does.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use handoff::scenario::link::{Shared, encode};
use miniz_oxide::deflate::compress_to_vec;

/// The fragment of a company as the page writes it, with its `#`.
pub fn link_to(company: &Shared) -> String {
    format!("#{}", encode(company))
}

/// A fragment of version 1 that holds this text, with its `#`.
pub fn link_of(text: &str) -> String {
    format!("#v1.{}", URL_SAFE_NO_PAD.encode(compress_to_vec(text.as_bytes(), 9)))
}
