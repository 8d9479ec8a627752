//! Budget against revenue for both teams, and the budget that is worth as much as the other way
//! of working.

mod curve;

use serde::Serialize;

pub use curve::{Equivalent, Point, Shortfall};

use super::estimate::{Anchors, Estimate};
use super::study::{Inquiry, Played, Task};
use super::team::money;
use crate::funnel::week::QUARTER;
use crate::montecarlo::outcome::{Keep, Outcome};
use crate::montecarlo::panel::{PanelSpec, Variant};
use crate::montecarlo::replication::Teams;
use crate::montecarlo::span::Span;
use crate::scenario::field::{PLANNED_REPS, PLANNED_SPEND};
use crate::scenario::inputs::Plan;
use crate::scenario::{Levels, Scenario};
use curve::{Curve, Reading};

/// Budgets that are tried, as multiples of the plan's.
const MULTIPLES: [f64; 15] = [0.0, 0.2, 0.4, 0.6, 0.8, 1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0];
/// Where the plan's own budget stands among them.
const PLAN: usize = 5;
/// Where the highest stands.
const TOP: usize = MULTIPLES.len() - 1;
/// A team's variants: each multiple, and the highest with as many reps as a plan may have.
const VARIANTS: usize = MULTIPLES.len() + 1;
const AMPLE_REPS: usize = MULTIPLES.len();
/// Replications a round, and at most.
const ROUND: u64 = 250;
const MOST: u64 = 1_000;

/// Plays both teams on multiples of the planned budget, on the luck of the run's first
/// replications.
#[derive(Clone, Debug)]
pub struct Budget {
    scenario: Scenario,
    run: Anchors,
    outcome: Outcome,
    refused: bool,
}

/// What the budget brings.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BudgetReport {
    /// Replications behind it.
    pub replications: usize,
    /// Planned money a month.
    pub planned: f64,
    /// Revenue on every multiple of that; empty where nothing is planned, or nothing played yet.
    pub curves: Teams<Vec<Point>>,
    /// The budget on which each team earns what the other one does on the plan's; none where the
    /// curves are empty.
    pub equivalents: Option<Teams<Equivalent>>,
}

impl Budget {
    /// Prepares the study of a run of this scenario, which begins with replication 0.
    pub fn new(scenario: Scenario, run: Anchors) -> Self {
        Self { scenario, run, outcome: Outcome::new(2 * VARIANTS), refused: false }
    }

    fn planned(&self) -> f64 {
        self.scenario.planned_spend().iter().sum()
    }

    fn spec(&self) -> PanelSpec {
        let practices = &self.scenario.practices;
        let spend = self.scenario.planned_spend();
        let plan = |multiple: f64| Plan {
            spend_per_month: Some(
                spend.iter().map(|spend| (spend * multiple).min(PLANNED_SPEND.max)).collect(),
            ),
            reps: self.scenario.plan.reps,
        };
        let team = |levels: Levels| {
            let keeps = |index| if index == PLAN || index == TOP { Keep::Weeks } else { Keep::Revenue };
            let tried = MULTIPLES.iter().enumerate().map(move |(index, &multiple)| Variant {
                levels,
                plan: plan(multiple),
                keep: keeps(index),
            });
            let ample = Plan { reps: Some(PLANNED_REPS.max), ..plan(MULTIPLES[TOP]) };
            tried.chain([Variant { levels, plan: ample, keep: Keep::Revenue }])
        };
        let variants = team(practices.siloed).chain(team(practices.aligned)).collect();
        PanelSpec { scenario: self.scenario.clone(), variants }
    }

    /// Revenue of a variant in every replication, in money.
    fn sample(&self, variant: usize) -> Vec<f64> {
        self.outcome.rows.iter().map(|row| money(row.revenue[variant])).collect()
    }

    fn read(&self) -> Teams<Curve> {
        let gap: Vec<f64> = self
            .outcome
            .rows
            .iter()
            .map(|row| money(row.revenue[VARIANTS + PLAN] - row.revenue[PLAN]))
            .collect();
        let starts = Teams { siloed: 0, aligned: VARIANTS };
        let others = Teams { siloed: VARIANTS, aligned: 0 };
        starts.zip(others).zip(self.run.revenue).map(|((start, other), anchor)| {
            let on_plan = self.sample(start + PLAN);
            let target = self.sample(other + PLAN);
            let point = |index: usize| {
                let sample = self.sample(start + index);
                let short: Vec<f64> =
                    sample.iter().zip(&target).map(|(ours, theirs)| ours - theirs).collect();
                Reading {
                    revenue: Estimate::anchored(&sample, &on_plan, &anchor),
                    doubt: Estimate::anchored(&short, &gap, &self.run.gap).error,
                }
            };
            Curve {
                points: (0..MULTIPLES.len()).map(point).collect(),
                ample: point(AMPLE_REPS).revenue.mean,
                last_quarter: self.last_quarter(start + TOP),
                last_quarter_of_other: self.last_quarter(other + PLAN),
            }
        })
    }

    /// Revenue of a variant in the last quarter, summed over replications, in cents.
    fn last_quarter(&self, variant: usize) -> i128 {
        let weeks = &self.outcome.revenue_by_week[variant];
        let from = weeks.len().saturating_sub(QUARTER + 1);
        weeks.last().zip(weeks.get(from)).map_or(0, |(end, start)| end - start)
    }
}

impl Inquiry for Budget {
    type Report = BudgetReport;

    fn round(&self) -> Vec<Task> {
        let first = self.outcome.rows.len() as u64;
        let count = ROUND.min(MOST.min(self.run.gap.replications).saturating_sub(first));
        if self.refused || count == 0 || self.planned() == 0.0 {
            return Vec::new();
        }
        vec![Task { spec: self.spec(), span: Span { first, count } }]
    }

    fn learn(&mut self, played: Vec<Played>) {
        for played in played {
            match played {
                Ok(outcome) => self.outcome.absorb(outcome),
                Err(_) => self.refused = true,
            }
        }
    }

    fn report(&self) -> BudgetReport {
        let replications = self.outcome.rows.len();
        let planned = self.planned();
        if replications == 0 {
            return BudgetReport { replications, planned, curves: Teams::default(), equivalents: None };
        }
        let curves = self.read();
        let Teams { siloed, aligned } = self.run.revenue.map(|anchor| anchor.moments.mean);
        let targets = Teams { siloed: aligned, aligned: siloed };
        BudgetReport {
            replications,
            planned,
            equivalents: Some(curves.as_ref().zip(targets).map(|(curve, target)| curve.equivalent(target))),
            curves: curves.map(|curve| curve.points()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::estimate::Anchor;
    use crate::insight::statistics::Moments;
    use crate::montecarlo::outcome::OutcomeRow;
    use crate::scenario::Preset;

    #[test]
    fn on_the_plan_nothing_is_in_doubt_but_the_runs_own_gap() {
        let gap = Anchor { moments: Moments { mean: 5_000.0, sd: 2_000.0 }, replications: 10_000 };
        let mut study = Budget::new(Preset::default().scenario(), Anchors { gap, ..Anchors::default() });
        // No variant's revenue goes with another's.
        let revenue =
            |row: u64, variant: u64| i128::from((row * 7_919 + variant * 104_729) * (row + 3) % 65_537);
        study.outcome.rows = (0..40)
            .map(|replication| OutcomeRow {
                replication,
                revenue: (0..2 * VARIANTS as u64).map(|variant| revenue(replication, variant)).collect(),
                totals: Vec::new(),
            })
            .collect();
        let curves = study.read();
        for curve in [curves.siloed, curves.aligned] {
            assert!((curve.points[PLAN].doubt - gap.error()).abs() < 1e-9);
            assert!(curve.points[TOP].doubt > gap.error());
        }
    }
}
