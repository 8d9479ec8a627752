//! Which exercises are solved, as it is kept on the device.

use std::fmt;

use super::Exercise;

/// The numbers of solved exercises. Written as numbers with commas between them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress(u16);

impl Progress {
    /// Reads what was kept, and passes over what is no number of an exercise.
    pub fn read(kept: &str) -> Self {
        let numbers = kept.split(',').filter_map(|number| number.parse().ok());
        numbers.fold(Self::default(), Self::with)
    }

    /// With an exercise solved; the same where there is none of this number.
    #[must_use]
    pub fn with(self, number: u8) -> Self {
        if Exercise::exists(number) { Self(self.0 | 1 << number) } else { self }
    }

    /// Whether an exercise is solved.
    pub fn has(self, number: u8) -> bool {
        Exercise::exists(number) && self.0 >> number & 1 == 1
    }

    /// How many are.
    pub const fn count(self) -> usize {
        self.0.count_ones() as usize
    }
}

impl fmt::Display for Progress {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let solved: Vec<String> = (1..=Exercise::COUNT)
            .filter(|&number| self.has(number))
            .map(|number| number.to_string())
            .collect();
        out.write_str(&solved.join(","))
    }
}
