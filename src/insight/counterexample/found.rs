//! What the search for a company for which alignment does not pay came to.

use serde::Serialize;

use crate::insight::estimate::Estimate;
use crate::insight::input::Input;
use crate::scenario::Scenario;

/// What the search came to.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CounterexampleReport {
    /// It goes on; crossings are added as they are found.
    Searching(Vec<Crossing>),
    /// No search is needed: what is left of the gap after all costs, in money, is not above 0.
    AlreadyDoesNotPay(f64),
    /// At least one company stood the test.
    Found {
        /// The nearest that differs in one input.
        alone: Option<Box<FoundCompany>>,
        /// The nearest that differs in several.
        together: Option<Box<FoundCompany>>,
        /// Where alignment stops paying along each input, the nearest first.
        crossings: Vec<Crossing>,
    },
    /// None within ten steps of any input and the range of its field.
    NoneFound,
}

/// An input that alone can make alignment not pay.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Crossing {
    /// The input, from its value now to the value from which alignment does not pay.
    pub change: Move,
    /// How far that is, in steps.
    pub steps: f64,
}

/// A change of one input ([`Input::value`]).
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Move {
    /// The input.
    pub input: Input,
    /// Its value in the scenario.
    pub from: f64,
    /// Its value in the other company.
    pub to: f64,
}

/// A company for which alignment does not pay.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FoundCompany {
    /// What differs.
    pub changes: Vec<Move>,
    /// How far away it is, in steps.
    pub steps: f64,
    /// What is left of its gap after all costs, in money, in futures that the search had not seen.
    pub contribution_gap: Estimate,
    /// The company, complete.
    pub scenario: Scenario,
}

impl Move {
    /// How an input differs between two companies.
    pub fn of(input: Input, from: &Scenario, to: &Scenario) -> Self {
        Self { input, from: input.value(from), to: input.value(to) }
    }
}
