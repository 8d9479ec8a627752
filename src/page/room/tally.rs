//! A tally of raised hands, and the guess that it comes to.

use super::guess::Guess;

/// Hands raised for each range of guesses. All ranges are equally wide, so that none leads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Hands for each range, the least first.
    pub hands: [u16; Tally::RANGES],
}

impl Tally {
    /// How many ranges there are.
    pub const RANGES: usize = 6;
    /// Their width, in per cent.
    const WIDTH: i16 = (Guess::MOST - Guess::LEAST) / Self::RANGES as i16;
    /// More hands than this in one range are a slip.
    const MOST: u16 = 999;

    /// The ends of a range, in per cent.
    pub fn ends(range: usize) -> [i16; 2] {
        let low = Guess::LEAST + Self::WIDTH * range as i16;
        [low, low + Self::WIDTH]
    }

    /// With so many more hands in a range, or fewer; never less than none.
    #[must_use]
    pub fn raised(mut self, range: usize, hands: i32) -> Self {
        if let Some(raised) = self.hands.get_mut(range) {
            // Clamped before the cast, so that it fits.
            *raised = i32::from(*raised).saturating_add(hands).clamp(0, i32::from(Self::MOST)) as u16;
        }
        self
    }

    /// All hands.
    pub fn all(&self) -> u32 {
        self.hands.iter().copied().map(u32::from).sum()
    }

    /// The room's guess: the mean of the ranges' middles, each as often as hands were raised for it.
    pub fn guess(&self) -> Option<Guess> {
        let middle = |range: usize| Self::ends(range).map(f64::from).iter().sum::<f64>() / 2.0;
        let sum: f64 =
            self.hands.iter().enumerate().map(|(range, &hands)| f64::from(hands) * middle(range)).sum();
        let all = self.all();
        (all > 0).then(|| Guess::nearest(sum / f64::from(all)))
    }
}
