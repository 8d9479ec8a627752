//! What a team costs over the horizon.

use crate::montecarlo::replication::Teams;
use crate::scenario::inputs::MONTHS_PER_WEEK;
use crate::scenario::{Levels, Practice, Scenario};

/// Costs in money over a number of weeks (MODEL.md section 6).
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Cost {
    /// Planned marketing spend.
    pub marketing: f64,
    /// The sales force.
    pub sales: f64,
    /// Moving the practices from today's levels.
    pub alignment: f64,
}

impl Cost {
    /// Costs of both teams over the first `weeks` weeks.
    pub fn of(scenario: &Scenario, weeks: usize) -> Teams<Self> {
        let months = weeks as f64 * MONTHS_PER_WEEK;
        let practices = &scenario.practices;
        Teams { siloed: practices.siloed, aligned: practices.aligned }.map(|levels| Self {
            marketing: scenario.planned_spend().iter().sum::<f64>() * months,
            sales: scenario.planned_reps() * scenario.economics.rep_cost_per_year * months / 12.0,
            alignment: alignment_cost(scenario, &levels, weeks),
        })
    }

    /// All costs together.
    pub fn total(&self) -> f64 {
        self.marketing + self.sales + self.alignment
    }
}

/// What the aligned team costs more than the siloed one over the first `weeks` weeks, in money.
pub fn extra_cost(scenario: &Scenario, weeks: usize) -> f64 {
    let cost = Cost::of(scenario, weeks);
    cost.aligned.total() - cost.siloed.total()
}

/// The same at the end of each week of the horizon.
pub fn extra_costs(scenario: &Scenario) -> Vec<f64> {
    (1..=scenario.weeks()).map(|weeks| extra_cost(scenario, weeks)).collect()
}

/// What it costs over the first `weeks` weeks to live `levels` instead of today's: the full cost ×
/// the mean over practices of what a level is above today's.
pub fn alignment_cost(scenario: &Scenario, levels: &Levels, weeks: usize) -> f64 {
    let rise = mean_rise(&scenario.practices.today, levels);
    scenario.economics.full_alignment_cost_per_month * rise * weeks as f64 * MONTHS_PER_WEEK
}

/// Mean over practices of what a level is above today's.
fn mean_rise(today: &Levels, levels: &Levels) -> f64 {
    let rise = |practice| (levels[practice] - today[practice]).max(0.0);
    Practice::ALL.into_iter().map(rise).sum::<f64>() / Practice::COUNT as f64
}
