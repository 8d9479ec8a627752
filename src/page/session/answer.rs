//! An answer of the simulation, and what it answers.

use std::rc::Rc;

use crate::insight::summary::Summary;
use crate::montecarlo::batch::Batch;
use crate::scenario::Scenario;

/// What a run has said so far.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Numbers the answers, so that comparing two is cheap.
    pub generation: u64,
    /// What was simulated.
    pub scenario: Rc<Scenario>,
    /// With which luck.
    pub seed: u64,
    /// The figures.
    pub summary: Summary,
    /// The futures themselves.
    pub batch: Rc<Batch>,
    /// Whether every future asked for is in.
    pub complete: bool,
    /// Milliseconds from the change to this answer.
    pub elapsed: f64,
}

impl PartialEq for Answer {
    fn eq(&self, other: &Self) -> bool {
        self.generation == other.generation
    }
}
