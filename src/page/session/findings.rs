//! What studies have found about a scenario so far.

use std::rc::Rc;

use crate::insight::attribution::AttributionReport;
use crate::insight::budget::BudgetReport;
use crate::insight::checks::Check;
use crate::insight::counterexample::CounterexampleReport;
use crate::insight::sensitivity::SensitivityReport;
use crate::scenario::Scenario;

/// What one study has found.
#[derive(Clone, Debug)]
pub struct Finding<T> {
    /// What is known.
    pub report: Rc<T>,
    /// Whether the study is done, so that this is its answer.
    pub complete: bool,
}

/// What all studies of an answer have found; none where a study has not found anything yet.
#[derive(Clone, Debug)]
pub struct Findings {
    /// Numbers the findings, so that comparing two is cheap.
    pub generation: u64,
    /// What was studied.
    pub scenario: Rc<Scenario>,
    /// With which luck.
    pub seed: u64,
    /// Where the gap comes from.
    pub attribution: Option<Finding<AttributionReport>>,
    /// What budget is worth as much.
    pub budget: Option<Finding<BudgetReport>>,
    /// What would change the answer.
    pub sensitivity: Option<Finding<SensitivityReport>>,
    /// The nearest company for which alignment does not pay; none where nobody asked.
    pub counterexample: Option<Finding<CounterexampleReport>>,
    /// What is known on paper against what the engine plays; none where nobody asked.
    pub checks: Option<Finding<Option<Vec<Check>>>>,
}

impl PartialEq for Findings {
    fn eq(&self, other: &Self) -> bool {
        self.generation == other.generation
    }
}
