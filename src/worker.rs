//! The boundary between the page and its workers: orders out, batches back.
//!
//! Page and workers run the same compiled module, so the two ends of the protocol cannot be of
//! different versions.

pub mod protocol;
pub mod schedule;

#[cfg(target_arch = "wasm32")]
pub mod agent;
#[cfg(target_arch = "wasm32")]
pub mod pool;
#[cfg(target_arch = "wasm32")]
pub mod spawn;
