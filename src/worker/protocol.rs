//! What page and worker say to each other, as bytes.

use serde::{Deserialize, Serialize};

use super::subject::{Brought, Subject};
use super::work::{Piece, Which};

/// Numbers the works of a pool; a later work has a higher number.
pub type WorkId = u32;

/// What a worker can be prepared for: one of a work's subjects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// The work.
    pub work: WorkId,
    /// Which of its subjects.
    pub which: Which,
}

/// What the page orders.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub enum Order {
    /// Make ready; orders to play are for the latest subject.
    Prepare {
        /// What it is called.
        topic: Topic,
        /// What it is.
        subject: Box<Subject>,
        /// The seed.
        seed: u64,
    },
    /// Play a piece of it.
    Play(Piece),
}

/// What a worker reports.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub enum Report {
    /// It listens.
    Ready,
    /// It played what was ordered last.
    Played {
        /// Of which work.
        work: WorkId,
        /// The piece.
        piece: Piece,
        /// What it came to.
        brought: Brought,
    },
    /// It cannot read the order or make ready for it.
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

#[cfg(test)]
mod tests {
    use super::{Order, Topic, decode, encode};
    use crate::scenario::Preset;
    use crate::worker::subject::Subject;
    use crate::worker::work::Which;

    #[test]
    fn every_preset_survives_the_way_to_a_worker() {
        for preset in Preset::ALL {
            let subject = Box::new(Subject::Run(preset.scenario()));
            let topic = Topic { work: 7, which: Which::Run };
            let order = Order::Prepare { topic, subject, seed: u64::MAX };
            assert_eq!(decode(&encode(&order)), Some(order));
        }
    }
}
