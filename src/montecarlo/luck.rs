//! The luck of one replication: a count for every name.

use super::key::{Draw, Key, Place, Words};
use super::{binomial, poisson};
use crate::funnel::source::ByClass;

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

    /// The shop's orders in the weeks from `first` on, by their means.
    #[inline]
    pub fn orders(&self, first: usize, means: [f64; 4]) -> [u64; 4] {
        let u = |place| self.uniform(Draw::Order, first + place, Place::Everywhere, 0);
        poisson::four(means, std::array::from_fn(u))
    }

    /// Binomial(n, p) numbers of a week, for both classes of two draws: `n` and `p` by draw and class.
    #[inline]
    pub fn binomials(
        &self,
        draws: [Draw; 2],
        week: usize,
        [n, m]: [ByClass<u64>; 2],
        [p, q]: [ByClass<f64>; 2],
    ) -> [ByClass<u64>; 2] {
        let u = |lane: usize| self.uniform(draws[lane / 2], week, Place::Everywhere, lane % 2);
        let [a, b, c, d] =
            binomial::four([n[0], n[1], m[0], m[1]], [p[0], p[1], q[0], q[1]], std::array::from_fn(u));
        [[a, b], [c, d]]
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
