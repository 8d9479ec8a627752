//! Companies that the search has found, put to the test in futures that it has not seen.

use libm::{floor, log10, pow};

use super::ray::Direction;
use crate::scenario::Scenario;

/// How much further a company that fails the test is moved, as a factor on its distance.
const FURTHER: f64 = 1.04;
/// How often that is tried.
const TRIES: u32 = 8;

/// A company that has to stand the test.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// How it differs from the scenario.
    pub direction: Direction,
    /// How far, in steps.
    pub distance: f64,
    tries: u32,
}

impl Candidate {
    /// A company found at a distance.
    pub fn new(direction: Direction, distance: f64) -> Self {
        Self { direction, distance, tries: TRIES }
    }

    /// The company, with every changed number rounded to two digits, away from what it was.
    pub fn company(&self, from: &Scenario) -> Option<Scenario> {
        self.direction.company(from, self.distance, rounded_away)
    }

    /// Moves on after a failed test; none where it was moved often enough.
    pub fn further(&self) -> Option<Self> {
        let tries = self.tries.checked_sub(1)?;
        Some(Self { direction: self.direction.clone(), distance: self.distance * FURTHER, tries })
    }
}

/// `to` in two significant digits, rounded away from `from`.
fn rounded_away(from: f64, to: f64) -> f64 {
    if to == 0.0 || !to.is_finite() {
        return to;
    }
    let exponent = floor(log10(to.abs())) - 1.0;
    let away = |digits: f64| if to > from { digits.ceil() } else { digits.floor() };
    // A power of ten below 1 is no exact number, so digits are divided by its inverse.
    if exponent < 0.0 {
        let unit = pow(10.0, -exponent);
        away(to * unit) / unit
    } else {
        let unit = pow(10.0, exponent);
        away(to / unit) * unit
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::input::Input;

    #[test]
    fn a_company_that_fails_is_moved_by_the_same_factor_and_not_for_ever() {
        let first = Input::of_the_company()[0];
        let mut candidate = Candidate::new(Direction::new(vec![(first, -1.0)]), 2.0);
        let mut distance = candidate.distance;
        for _ in 0..TRIES {
            candidate = candidate.further().expect("a try is left");
            distance *= FURTHER;
            assert_eq!(candidate.distance, distance);
        }
        assert!(candidate.further().is_none());
    }

    #[test]
    fn numbers_are_rounded_away_from_what_they_were() {
        for (from, to, expected) in [
            (22_000.0, 2_837.2, 2_800.0),
            (10_000.0, 28_310.0, 29_000.0),
            (0.24, 0.1777, 0.17),
            (0.5, 0.871, 0.88),
            (4.0, 2.33, 2.3),
            (9.0, 10.01, 11.0),
            (5.0, 0.0, 0.0),
        ] {
            assert_eq!(rounded_away(from, to), expected, "{from} to {to}");
        }
    }
}
