//! What an exercise asks for.

use serde_json::Value;

use super::file::{changed, texts};
use super::{Judge, Measure};
use crate::scenario::Scenario;

/// What an exercise asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Goal {
    /// Change the company until all conditions hold.
    Reach {
        /// What has to hold.
        conditions: Vec<Condition>,
        /// A company for which they do.
        solution: Box<Scenario>,
    },
    /// Choose the option that the engine finds right.
    Choose {
        /// How the engine decides.
        judge: Judge,
        /// What there is to choose from, as the judge names it.
        options: Vec<String>,
    },
    /// Say a number before it is shown.
    Predict {
        /// Which.
        measure: Measure,
        /// How far off it may be.
        within: f64,
    },
}

/// A bound on what a run says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Condition {
    /// What is bounded.
    pub measure: Measure,
    /// By what.
    pub bound: Bound,
}

/// A bound, itself included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bound {
    /// From below.
    AtLeast(f64),
    /// From above.
    AtMost(f64),
}

impl Bound {
    /// Whether it lets a value pass.
    pub fn holds(self, value: f64) -> bool {
        match self {
            Self::AtLeast(least) => value >= least,
            Self::AtMost(most) => value <= most,
        }
    }
}

impl Condition {
    fn read(file: &Value) -> Option<Self> {
        let measure = Measure::read(file["measure"].as_str()?, &file["of"])?;
        let bound = match (file["at_least"].as_f64(), file["at_most"].as_f64()) {
            (Some(least), None) => Bound::AtLeast(least),
            (None, Some(most)) => Bound::AtMost(most),
            _ => return None,
        };
        Some(Self { measure, bound })
    }
}

impl Goal {
    /// The goal of a file for the company of `start`.
    pub fn read(file: &Value, start: &Scenario) -> Option<Self> {
        if let Some(conditions) = file["reach"].as_array() {
            let conditions = conditions.iter().map(Condition::read).collect::<Option<_>>()?;
            return Some(Self::Reach { conditions, solution: Box::new(changed(start, &file["solution"])?) });
        }
        if let Some(judge) = file["choose"].as_str() {
            return Some(Self::Choose { judge: Judge::read(judge)?, options: texts(&file["options"]) });
        }
        let measure = Measure::read(file["predict"].as_str()?, &file["of"])?;
        Some(Self::Predict { measure, within: file["within"].as_f64()? })
    }

    /// Whether the answer stays hidden until the goal is reached.
    pub const fn hides_the_answer(&self) -> bool {
        matches!(self, Self::Predict { .. })
    }
}
