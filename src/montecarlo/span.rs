//! Consecutive replications, by their numbers.

use serde::{Deserialize, Serialize};

/// Replications `first` to `first + count − 1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The number of the first.
    pub first: u64,
    /// How many.
    pub count: u64,
}

impl Span {
    /// The numbers, in rising order.
    pub fn numbers(self) -> std::ops::Range<u64> {
        self.first..self.first + self.count
    }

    /// Consecutive spans of at most `size`, which is above 0, that make up this one.
    pub fn parts(self, size: u64) -> impl Iterator<Item = Self> {
        (0..self.count.div_ceil(size)).map(move |part| Self {
            first: self.first + part * size,
            count: size.min(self.count - part * size),
        })
    }
}
