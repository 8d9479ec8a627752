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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_a_span_are_the_span() {
        for (first, count, size) in [(0, 10, 10), (3, 10, 4), (7, 1, 5), (1 << 40, 9, 3), (5, 0, 2)] {
            let span = Span { first, count };
            let parts: Vec<Span> = span.parts(size).collect();
            assert!(parts.iter().all(|part| 0 < part.count && part.count <= size), "{parts:?}");
            assert_eq!(parts.len() as u64, count.div_ceil(size));
            let numbers: Vec<u64> = parts.into_iter().flat_map(Span::numbers).collect();
            assert_eq!(numbers, span.numbers().collect::<Vec<u64>>());
        }
    }
}
