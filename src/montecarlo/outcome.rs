//! What a panel's replications came to.
//!
//! Money is in whole cents, so outcomes merge in any order to the same bits.

use serde::{Deserialize, Serialize};

use super::batch::{Totals, add, insert_sorted};
use crate::funnel::year::Year;

/// What is kept of a variant's years besides the revenue of each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Keep {
    /// Nothing.
    #[default]
    Revenue,
    /// The sum over replications of cumulative revenue at the end of each week.
    Weeks,
    /// Every total of each year.
    Totals,
}

/// One replication with every variant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutcomeRow {
    /// Its number within the seed.
    pub replication: u64,
    /// Revenue of each variant over the horizon, in cents.
    pub revenue: Vec<i128>,
    /// Totals of the variants that keep them, in the order of the variants.
    pub totals: Vec<Totals>,
}

/// Replications of a panel, in the order of their numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// One row a replication, sorted by number.
    pub rows: Vec<OutcomeRow>,
    /// For each variant the sum over the rows of cumulative revenue at the end of each week, in
    /// cents; empty for a variant that does not keep it.
    pub revenue_by_week: Vec<Vec<i128>>,
}

impl Outcome {
    /// Of no replication, for so many variants.
    pub fn new(variants: usize) -> Self {
        Self { rows: Vec::new(), revenue_by_week: vec![Vec::new(); variants] }
    }

    /// Takes in the outcome of another span of the same panel; the two share no replication.
    pub fn absorb(&mut self, other: Self) {
        insert_sorted(&mut self.rows, other.rows, |row| row.replication);
        for (sums, more) in self.revenue_by_week.iter_mut().zip(&other.revenue_by_week) {
            add_weeks(sums, more);
        }
    }

    /// Takes in the years of a replication that comes after all others, one for each variant.
    pub(super) fn record(&mut self, replication: u64, years: impl Iterator<Item = (Keep, Year)>) {
        let mut row =
            OutcomeRow { replication, revenue: Vec::with_capacity(years.size_hint().0), totals: Vec::new() };
        for ((keep, year), sums) in years.zip(&mut self.revenue_by_week) {
            let totals = Totals::of(&year);
            row.revenue.push(totals.revenue);
            match keep {
                Keep::Revenue => {}
                Keep::Weeks => add_weeks(sums, &year.cumulative_revenue),
                Keep::Totals => row.totals.push(totals),
            }
        }
        self.rows.push(row);
    }
}

/// Adds sums by week; an empty list is one of zeros.
pub fn add_weeks(sums: &mut Vec<i128>, more: &[i128]) {
    sums.resize(sums.len().max(more.len()), 0);
    add(sums, more);
}
