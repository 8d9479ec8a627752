//! The boundary between the page and its workers.

pub mod echo;
pub mod spawn;
