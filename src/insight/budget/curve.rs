//! A team's revenue against its budget, and where it meets the other team's.

use serde::Serialize;

use super::{MULTIPLES, TOP};
use crate::insight::estimate::Estimate;

/// A budget and what it brings.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Point {
    /// The budget as a multiple of the plan's.
    pub multiple: f64,
    /// Mean revenue over the horizon, in money; at a multiple of 1 that of the run.
    pub revenue: Estimate,
}

/// The smallest budget that is worth as much as the other way of working.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Equivalent {
    /// A multiple of the planned budget; 0 where the team needs none.
    Budget {
        /// By interpolation between the points of the curve.
        multiple: f64,
        /// The same, if the gap is two standard errors smaller.
        low: f64,
        /// The same, if it is two larger; none where no budget that was tried then suffices.
        high: Option<f64>,
    },
    /// No budget that was tried does it.
    NoneDoes {
        /// Why.
        reason: Shortfall,
        /// Mean revenue on the highest budget.
        most: Estimate,
    },
}

/// Why more budget does not do it. Decided by trial: each reason but the last is a change that
/// would make the highest budget suffice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Shortfall {
    /// Sales cannot work the leads: with as many reps as a plan may have, it would suffice.
    Capacity,
    /// The leads come too late: in the last quarter the team does earn as much.
    Horizon,
    /// Channels are saturated: the extra money brings too few leads, even for a larger sales force.
    Saturation,
}

/// A team's curve as it was read from the replications.
pub struct Curve {
    /// One reading for each of [`MULTIPLES`].
    pub points: Vec<Reading>,
    /// Mean revenue on the highest budget with as many reps as a plan may have.
    pub ample: f64,
    /// Revenue of the last quarter on the highest budget, summed over replications, in cents.
    pub last_quarter: i128,
    /// The same of the other team on the planned budget.
    pub last_quarter_of_other: i128,
}

/// A point of the curve.
pub struct Reading {
    /// Mean revenue, in money.
    pub revenue: Estimate,
    /// Standard error of its distance from what the other team earns on the plan's budget.
    pub doubt: f64,
}

impl Curve {
    /// The curve as it is reported.
    pub fn points(&self) -> Vec<Point> {
        let points = MULTIPLES.iter().zip(&self.points);
        points.map(|(&multiple, reading)| Point { multiple, revenue: reading.revenue }).collect()
    }

    /// The smallest multiple on which the team earns `target` and `errors` standard errors more.
    fn multiple(&self, target: f64, errors: f64) -> Option<f64> {
        let excess = |index: usize| {
            let reading = &self.points[index];
            reading.revenue.mean - target - errors * reading.doubt
        };
        let reached = (0..MULTIPLES.len()).find(|&index| excess(index) >= 0.0)?;
        let Some(before) = reached.checked_sub(1) else { return Some(0.0) };
        let part = excess(before) / (excess(before) - excess(reached));
        Some(MULTIPLES[before] + part * (MULTIPLES[reached] - MULTIPLES[before]))
    }

    /// The budget on which the team earns `target`, or why none does.
    pub fn equivalent(&self, target: f64) -> Equivalent {
        match self.multiple(target, 0.0) {
            Some(multiple) => Equivalent::Budget {
                multiple,
                low: self.multiple(target, -2.0).unwrap_or(multiple),
                high: self.multiple(target, 2.0),
            },
            None => Equivalent::NoneDoes { reason: self.shortfall(target), most: self.points[TOP].revenue },
        }
    }

    fn shortfall(&self, target: f64) -> Shortfall {
        if self.ample >= target {
            Shortfall::Capacity
        } else if self.last_quarter >= self.last_quarter_of_other {
            Shortfall::Horizon
        } else {
            Shortfall::Saturation
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn curve(revenue: impl Fn(f64) -> f64) -> Curve {
        let reading = |&multiple: &f64| Reading {
            revenue: Estimate { mean: revenue(multiple), error: 1.0 },
            doubt: 10.0,
        };
        Curve {
            points: MULTIPLES.iter().map(reading).collect(),
            ample: 0.0,
            last_quarter: 0,
            last_quarter_of_other: 1,
        }
    }

    #[test]
    fn the_budget_is_read_between_two_points_with_two_errors_on_either_side() {
        let Equivalent::Budget { multiple, low, high } = curve(|multiple| 100.0 * multiple).equivalent(150.0)
        else {
            panic!("a budget of half as much again does it");
        };
        assert_eq!((multiple, low, high), (1.5, 1.3, Some(1.7)));
        let enough = curve(|_| 200.0).equivalent(150.0);
        assert!(matches!(enough, Equivalent::Budget { multiple: 0.0, low: 0.0, high: Some(0.0) }));
        let hardly = curve(|multiple| 100.0 * multiple).equivalent(790.0);
        assert!(matches!(hardly, Equivalent::Budget { high: None, .. }));
    }

    #[test]
    fn the_first_trial_that_would_do_it_is_the_reason() {
        let short = || curve(|multiple| 10.0 * multiple);
        let reason = |curve: Curve| match curve.equivalent(500.0) {
            Equivalent::NoneDoes { reason, most } => {
                assert_eq!(most.mean, 80.0);
                reason
            }
            Equivalent::Budget { .. } => panic!("80 is not 500"),
        };
        assert_eq!(reason(short()), Shortfall::Saturation);
        assert_eq!(reason(Curve { last_quarter: 1, ..short() }), Shortfall::Horizon);
        assert_eq!(reason(Curve { last_quarter: 2, ample: 499.0, ..short() }), Shortfall::Horizon);
        assert_eq!(reason(Curve { last_quarter: 2, ample: 500.0, ..short() }), Shortfall::Capacity);
    }
}
