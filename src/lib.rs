//! Handoff: what is it worth when marketing and sales work as one team?

#[cfg(target_arch = "wasm32")]
pub mod worker;

#[cfg(target_arch = "wasm32")]
pub mod page;
