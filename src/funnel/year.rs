//! What a team's year came to, and the money in it.

use super::source::{ByClass, BySource};
use super::week::QUARTER;

/// A sum of deal values as multiples of the median deal, in units of 2⁻³², so that no order of
/// adding changes it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DealSum(pub u64);

impl DealSum {
    const UNIT: f64 = 4_294_967_296.0;

    /// Deals of `multiple` times the median together, at least 0.
    pub fn of(multiple: f64) -> Self {
        Self((multiple * Self::UNIT + 0.5) as u64)
    }

    /// The sum with one more.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// The sum in cents, for a median deal in cents.
    pub fn cents(self, median: u64) -> i128 {
        product(self.0, median) >> 32
    }
}

/// A product of any size: nearly always it has at most 64 bits.
#[inline]
pub fn product(a: u64, b: u64) -> i128 {
    if a.leading_zeros() + b.leading_zeros() >= u64::BITS { i128::from(a * b) } else { long_product(a, b) }
}

/// Kept apart, because it is rare, and in wasm a function's call.
#[cold]
#[inline(never)]
fn long_product(a: u64, b: u64) -> i128 {
    i128::from(a) * i128::from(b)
}

/// What a team's year came to. Money is in whole cents.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Year {
    /// Visitors of all sources.
    pub visitors: u64,
    /// Leads by source.
    pub leads: BySource<u64>,
    /// Deals won by source and class.
    pub won: BySource<ByClass<u64>>,
    /// MQLs of each quarter; the last one may be short of weeks.
    pub mql: Vec<u64>,
    /// MQLs that sales worked.
    pub worked: u64,
    /// Worked leads that sales accepted.
    pub sql: u64,
    /// SQLs that became opportunities.
    pub opportunities: u64,
    /// Orders of the shop.
    pub orders: u64,
    /// Revenue from the first week to the end of each week.
    pub cumulative_revenue: Vec<i128>,
    /// Revenue of deals, by class.
    pub deal_revenue: ByClass<i128>,
    /// Share of the budget that each channel has at the end.
    pub budget_shares: BySource<f64>,
}

/// An amount of money in whole cents.
pub fn cents(money: f64) -> i128 {
    (money * 100.0).round() as i128
}

/// Weeks that end a complete quarter within `weeks`, each the index after its last week.
pub fn quarter_ends(weeks: usize) -> impl Iterator<Item = usize> {
    (1..=weeks / QUARTER).map(|quarter| quarter * QUARTER)
}
