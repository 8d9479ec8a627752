//! A guess at the gap, and what it takes to see the answer.

use crate::page::number::{DecimalMark, Thousandths, parse};

/// How much more than the first team the aligned one earns, in whole per cent. Invariant: between
/// [`Guess::LEAST`] and [`Guess::MOST`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Guess(i16);

/// What was said before the answer shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Commitment {
    /// A guess.
    Guessed(Guess),
    /// "See it without a guess."
    Declined,
}

impl Guess {
    /// Half as much.
    pub const LEAST: i16 = -50;
    /// Twice as much. The ends are far from any answer, so that they lead nobody.
    pub const MOST: i16 = 100;

    /// The guess of so many per cent, or the nearest that can be made.
    pub fn nearest(percent: f64) -> Self {
        // Rounded and clamped before the cast, so that it fits.
        Self(percent.round().clamp(f64::from(Self::LEAST), f64::from(Self::MOST)) as i16)
    }

    /// What was typed as per cent; none where that is no number, or out of range.
    pub fn typed(text: &str, mark: DecimalMark) -> Option<Self> {
        let percent = parse(text, mark, Thousandths::Possible)?;
        (f64::from(Self::LEAST)..=f64::from(Self::MOST)).contains(&percent).then(|| Self::nearest(percent))
    }

    /// Whole per cent.
    pub fn percent(self) -> i16 {
        self.0
    }

    /// The same as a share.
    pub fn share(self) -> f64 {
        f64::from(self.0) / 100.0
    }
}

impl Commitment {
    /// The guess, where there is one.
    pub fn guess(self) -> Option<Guess> {
        match self {
            Self::Guessed(guess) => Some(guess),
            Self::Declined => None,
        }
    }
}
