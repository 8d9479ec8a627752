//! The luck of one replication: a count for every name.

use super::key::{Draw, Key, Place, Words};
use super::{binomial, poisson};

/// Draws counts by inversion of keyed uniform numbers, so under one name a count never falls when
/// its n, p or mean rises.
#[derive(Clone, Copy, Debug)]
pub struct Luck {
    /// The random words behind it.
    pub words: Words,
}

impl Luck {
    /// A Poisson(`mean`) number.
    #[inline]
    pub fn poisson(&self, draw: Draw, week: usize, place: Place, class: usize, mean: f64) -> u64 {
        if mean > 0.0 { poisson::count(mean, self.uniform(draw, week, place, class)) } else { 0 }
    }

    /// A Binomial(n, p) number.
    #[inline]
    pub fn binomial(&self, draw: Draw, week: usize, place: Place, class: usize, n: u64, p: f64) -> u64 {
        if n > 0 { binomial::count(n, p, self.uniform(draw, week, place, class)) } else { 0 }
    }

    #[inline]
    fn uniform(&self, draw: Draw, week: usize, place: Place, class: usize) -> f64 {
        self.words.uniform(Key::of_week(draw, week, place, class))
    }
}

/// A chance among those whom nothing else has claimed: `part` of `whole`, at most 1.
#[inline]
pub fn share(part: f64, whole: f64) -> f64 {
    if part < whole { part / whole } else { 1.0 }
}
