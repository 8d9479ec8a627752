//! A run summed up: both teams, the gap between them, and when it pays.

use super::cost::Cost;
use super::estimate::{Anchor, Anchors};
use super::gap::Gap;
use super::payback::{Payback, gap_by_week};
use super::team::TeamSummary;
use crate::montecarlo::batch::{Batch, Totals};
use crate::montecarlo::replication::Teams;
use crate::scenario::Scenario;

/// Everything that a run says.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// How many futures of each team are behind it.
    pub replications: usize,
    /// Each team's possible futures.
    pub teams: Teams<TeamSummary>,
    /// Aligned minus siloed.
    pub gap: Gap,
    /// The gap after all costs, as it builds up.
    pub payback: Payback,
}

impl Summary {
    /// Sums up the replications of a batch, however many are in.
    pub fn of(scenario: &Scenario, batch: &Batch) -> Self {
        let rows = &batch.rows;
        let totals: Teams<Vec<&Totals>> = Teams {
            siloed: rows.iter().map(|row| &row.teams.siloed).collect(),
            aligned: rows.iter().map(|row| &row.teams.aligned).collect(),
        };
        let cost = Cost::of(scenario, scenario.weeks());
        let teams = totals
            .zip(batch.tallies.as_ref())
            .zip(cost)
            .map(|((rows, tally), cost)| TeamSummary::of(scenario, cost, &rows, tally));
        let gap = Gap::of(rows, &teams);
        let payback = Payback::of(scenario, rows, &teams, gap.estimate());
        Self { replications: rows.len(), teams, gap, payback }
    }

    /// What studies of the same company under the same seed may lean on.
    pub fn anchors(&self) -> Anchors {
        let replications = self.replications as u64;
        let anchor = |moments| Anchor { moments, replications };
        Anchors {
            revenue: self.teams.as_ref().map(|team| anchor(team.totals.revenue)),
            gap: anchor(self.gap.moments),
            gap_by_week: gap_by_week(&self.teams),
        }
    }
}
