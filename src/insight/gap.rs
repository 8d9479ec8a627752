//! The gap between the teams: aligned minus siloed, paired by replication.

use super::estimate::Estimate;
use super::statistics::{Moments, Sorted, share};
use super::team::{TeamSummary, money};
use crate::montecarlo::batch::Row;
use crate::montecarlo::replication::Teams;

/// The paired gap in revenue, in money, and both win rates.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// Mean and spread over replications.
    pub moments: Moments,
    /// The gap of every replication, in money.
    pub sorted: Sorted,
    /// Mean gap as a share of the siloed team's mean revenue; none where that is 0.
    pub relative: Option<f64>,
    /// Draw one future from each team: the aligned one is ahead with this probability.
    pub ahead_independent: f64,
    /// With the same luck, the aligned team is ahead in this share of futures, ties split.
    pub ahead_same_luck: f64,
}

impl Gap {
    /// Its mean with the standard error.
    pub fn estimate(&self) -> Estimate {
        Estimate { mean: self.moments.mean, error: self.moments.error(self.sorted.values().len() as u64) }
    }

    /// Compares the teams of a run.
    pub fn of(rows: &[Row], teams: &Teams<TeamSummary>) -> Self {
        let paired = rows.iter().map(|row| money(row.teams.aligned.revenue - row.teams.siloed.revenue));
        let moments = Moments::of(paired.clone());
        let sorted = Sorted::new(paired.collect());
        let siloed = teams.siloed.totals.revenue.mean;
        let ties = sorted.values().iter().filter(|&&gap| gap == 0.0).count();
        let ahead = sorted.values().iter().filter(|&&gap| gap > 0.0).count();
        Self {
            moments,
            relative: (siloed > 0.0).then(|| moments.mean / siloed),
            ahead_independent: teams.aligned.revenue.chance_above(&teams.siloed.revenue),
            ahead_same_luck: share(2 * ahead + ties, 2 * rows.len()),
            sorted,
        }
    }
}
