//! The page: one session, changed only by actions through one reducer, and what it looks like.
//!
//! What has no browser in it (session, typed numbers, what a control changes, sentences) builds
//! and tests natively.

pub mod difference;
pub mod embed;
pub mod exercise;
pub mod glossary;
pub mod label;
pub mod look;
pub mod number;
pub mod onefile;
pub mod room;
pub mod sentence;
pub mod session;
pub mod target;
pub mod text;
pub mod theming;
pub mod way;

#[cfg(target_arch = "wasm32")]
mod view;
#[cfg(target_arch = "wasm32")]
pub use view::mount;
