//! What deals are worth: lognormal numbers by inversion, from a table.

use super::exponential::exp;
use super::key::{Draw, Key, Place, Words};
use super::normal;
use super::quantiles::Quantiles;

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

    /// The value below which a deal falls with probability `u`, 0 < `u` < 1, within
    /// [`Deals::ERROR`].
    #[inline]
    pub fn value(&self, u: f64) -> f64 {
        self.quantiles.get(u).unwrap_or_else(|| exp(self.spread * normal::exact(u)))
    }

    /// The sum of `n` deals of a class won in week `t`. It is added up in the order of the deals,
    /// so that it has the same bits everywhere.
    pub fn sum(&self, words: &Words, t: usize, class: usize, n: u64) -> f64 {
        let key = Key::of_week(Draw::Deal, t, Place::Everywhere, class);
        (0..n).map(|index| self.value(words.uniform_at(key, index))).sum()
    }
}
