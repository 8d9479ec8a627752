//! The boundary between the page and its workers: orders out, what was played back.
//!
//! Page and workers run the same compiled module, so the two ends of the protocol cannot be of
//! different versions.

pub mod job;
pub mod pace;
pub mod protocol;
pub mod subject;
pub mod work;

#[cfg(target_arch = "wasm32")]
pub mod agent;
#[cfg(target_arch = "wasm32")]
pub mod clock;
#[cfg(target_arch = "wasm32")]
mod place;
#[cfg(target_arch = "wasm32")]
pub mod pool;
#[cfg(target_arch = "wasm32")]
pub mod rest;
#[cfg(target_arch = "wasm32")]
pub mod spawn;
#[cfg(target_arch = "wasm32")]
mod watchdog;
