//! What deals are worth: lognormal numbers by inversion, from a table.

use super::key::{Draw, Key, Place, Words};
use super::normal;
use super::quantiles::{Quantiles, middle};
use crate::funnel::exponential::exp;

/// Values of single deals, as multiples of the median deal.
#[derive(Clone, Debug)]
pub struct Deals {
    spread: f64,
    quantiles: Quantiles<4>,
}

impl Deals {
    /// The largest error of a value from the table, relative to itself, for any spread that a
    /// scenario may have.
    pub const ERROR: f64 = 2e-6;

    /// Prepares `spread`, the standard deviation of the logarithm, 0 to 2.
    pub fn new(spread: f64) -> Self {
        let quantiles = Quantiles::new(
            |tail| exp(spread * normal::quantile(tail)),
            |tail| exp(-spread * normal::quantile(tail)),
        );
        Self { spread, quantiles }
    }

    /// The middle one of the part number `part` of 2³² equally likely ones, the lowest first, within
    /// [`Deals::ERROR`].
    #[inline]
    pub fn value(&self, part: u32) -> f64 {
        self.quantiles.of_part(part).unwrap_or_else(|| exp(self.spread * normal::exact(middle(part))))
    }

    /// The sum of `n` deals of a class won in week `t`. It is added up in the order of the deals,
    /// so that it has the same bits everywhere.
    pub fn sum(&self, words: &Words, t: usize, class: usize, n: u64) -> f64 {
        let key = Key::of_week(Draw::Deal, t, Place::Everywhere, class);
        let mut sum = 0.0;
        for pair in 0..n / 2 {
            let [first, second] = words.halves(key, pair);
            sum += self.value(first);
            sum += self.value(second);
        }
        if n % 2 == 1 {
            sum += self.value(words.halves(key, n / 2)[0]);
        }
        sum
    }
}
