//! Both teams of a company, as studies of other companies play them.

use super::cost::extra_cost;
use super::team::money;
use crate::montecarlo::outcome::{Keep, Outcome};
use crate::montecarlo::panel::{PanelSpec, Variant};
use crate::scenario::Scenario;

/// Both teams as variants of a panel, the siloed one first.
pub fn both_teams(scenario: &Scenario) -> [Variant; 2] {
    let practices = &scenario.practices;
    [practices.siloed, practices.aligned].map(|levels| Variant {
        levels,
        plan: scenario.plan.clone(),
        keep: Keep::Revenue,
    })
}

/// The panel of both teams and nobody else.
pub fn pair_panel(scenario: &Scenario) -> PanelSpec {
    PanelSpec { scenario: scenario.clone(), variants: both_teams(scenario).to_vec() }
}

/// What both teams came to: a value for each replication, in money.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pairs {
    /// Revenue of the siloed team.
    pub siloed: Vec<f64>,
    /// How much more the aligned team earned.
    pub gap: Vec<f64>,
}

impl Pairs {
    /// Takes in more replications, which come after all others; the teams are the variants `first`
    /// and `first + 1`.
    pub fn learn(&mut self, outcome: &Outcome, first: usize) {
        for row in &outcome.rows {
            let (siloed, aligned) = (row.revenue[first], row.revenue[first + 1]);
            self.siloed.push(money(siloed));
            self.gap.push(money(aligned - siloed));
        }
    }

    /// The gap that is left after all costs in every replication.
    pub fn contribution_gaps(&self, scenario: &Scenario) -> Vec<f64> {
        self.gap.iter().map(|&gap| contribution_gap(scenario, gap)).collect()
    }
}

/// What is left of a gap in revenue over the horizon after all costs, in money.
pub fn contribution_gap(scenario: &Scenario, gap: f64) -> f64 {
    scenario.economics.gross_margin * gap - extra_cost(scenario, scenario.weeks())
}
