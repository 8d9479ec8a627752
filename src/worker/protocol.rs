//! What page and worker say to each other, as bytes.

use serde::{Deserialize, Serialize};

use super::schedule::Span;
use crate::montecarlo::batch::Batch;

/// Numbers the runs of a page; a later run has a higher number.
pub type RunId = u32;

/// What the page orders.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub enum Order {
    /// Make ready for a run; orders to play are for the latest one.
    Prepare {
        /// The run.
        run: RunId,
        /// The scenario, as the text of a scenario file.
        scenario: String,
        /// The seed.
        seed: u64,
    },
    /// Play some of its replications.
    Play(Span),
}

/// What a worker reports.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub enum Report {
    /// It listens.
    Ready,
    /// It played what was ordered last.
    Played {
        /// Of which run.
        run: RunId,
        /// The replications.
        batch: Box<Batch>,
    },
    /// It cannot read the order or prepare its scenario.
    Refused,
}

/// A message as bytes.
pub fn encode(message: &impl Serialize) -> Vec<u8> {
    // Enums, numbers, texts and lists have no way to fail in memory.
    postcard::to_allocvec(message).unwrap_or_default()
}

/// A message from its bytes; none where they are not one.
pub fn decode<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}
