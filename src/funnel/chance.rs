//! Randomness as an argument: what a week asks of it, and the answer by expectation.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Sub, SubAssign};

/// A number of leads: whole when drawn, fractional when expected.
pub trait Count:
    Copy + Default + Add<Output = Self> + Sub<Output = Self> + AddAssign + SubAssign + Sum
{
    /// The number as a float.
    fn as_f64(self) -> f64;
}

impl Count for f64 {
    fn as_f64(self) -> f64 {
        self
    }
}

impl Count for u64 {
    fn as_f64(self) -> f64 {
        self as f64
    }
}

/// Splits groups of leads.
pub trait Chance {
    /// How leads are counted.
    type Count: Count;

    /// How many of `n` leads meet what each meets with probability `p`, 0 to 1.
    fn split(&self, n: Self::Count, p: f64) -> Self::Count;
}

/// No noise: every split is its expected value.
#[derive(Clone, Copy, Debug)]
pub struct Expectation;

impl Chance for Expectation {
    type Count = f64;

    fn split(&self, n: f64, p: f64) -> f64 {
        n * p
    }
}
