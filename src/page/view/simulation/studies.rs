//! The studies of an answer, and what of them the page has heard.

use std::cell::RefCell;
use std::rc::Rc;

use crate::insight::attribution::Attribution;
use crate::insight::budget::Budget;
use crate::insight::checks::Checks;
use crate::insight::counterexample::Counterexample;
use crate::insight::estimate::{Anchor, Anchors};
use crate::insight::sensitivity::Sensitivity;
use crate::insight::study::{Inquiry, Study};
use crate::page::session::{Finding, Findings, Question};
use crate::scenario::Scenario;
use crate::worker::pool::Pool;

/// All studies of an answer.
pub struct Studies {
    pool: Pool,
    scenario: Rc<Scenario>,
    gap: Anchor,
    attribution: Growing<Attribution>,
    budget: Growing<Budget>,
    sensitivity: Growing<Sensitivity>,
    counterexample: Option<Growing<Counterexample>>,
    checks: Option<Growing<Checks>>,
}

impl Studies {
    /// Lets the pool begin with them, the most urgent first; `anchors` are those of the answer.
    pub fn begin(pool: Pool, scenario: Rc<Scenario>, anchors: Anchors) -> Self {
        let company = || (*scenario).clone();
        let gap = anchors.gap;
        Self {
            attribution: Growing::begin(&pool, Attribution::new(company(), anchors.clone())),
            budget: Growing::begin(&pool, Budget::new(company(), anchors)),
            sensitivity: Growing::begin(&pool, Sensitivity::new(company())),
            counterexample: None,
            checks: None,
            pool,
            scenario,
            gap,
        }
    }

    /// Lets the pool look into a question, where it does not already.
    pub fn ask(&mut self, question: Question) {
        let company = || (*self.scenario).clone();
        match question {
            Question::Proof => {
                let inquiry = || Counterexample::new(company(), self.gap);
                self.counterexample.get_or_insert_with(|| Growing::begin(&self.pool, inquiry()));
            }
            Question::Checks => {
                self.checks.get_or_insert_with(|| Growing::begin(&self.pool, Checks::new(company())));
            }
        }
    }

    /// Whether any has found something that was not told.
    pub fn have_news(&self) -> bool {
        self.attribution.has_news()
            || self.budget.has_news()
            || self.sensitivity.has_news()
            || self.counterexample.as_ref().is_some_and(Growing::has_news)
            || self.checks.as_ref().is_some_and(Growing::has_news)
    }

    /// Everything that is known.
    pub fn findings(&mut self, generation: u64, seed: u64) -> Findings {
        Findings {
            generation,
            scenario: self.scenario.clone(),
            seed,
            attribution: self.attribution.finding(),
            budget: self.budget.finding(),
            sensitivity: self.sensitivity.finding(),
            counterexample: self.counterexample.as_mut().and_then(Growing::finding),
            checks: self.checks.as_mut().and_then(Growing::finding),
        }
    }
}

/// A study that workers are at.
struct Growing<I: Inquiry> {
    study: Rc<RefCell<Study<I>>>,
    /// Rounds behind what was told, and what was told.
    told: Option<(u32, Finding<I::Report>)>,
}

impl<I: Inquiry<Report: Clone> + 'static> Growing<I> {
    fn begin(pool: &Pool, inquiry: I) -> Self {
        let study = Rc::new(RefCell::new(Study::new(inquiry)));
        pool.add(study.clone());
        Self { study, told: None }
    }

    fn has_news(&self) -> bool {
        let study = self.study.borrow();
        let told = self.told.as_ref().map(|(rounds, _)| *rounds);
        // A question that needed no round at all is answered from the start.
        (study.rounds() > 0 || study.is_done()) && told != Some(study.rounds())
    }

    fn finding(&mut self) -> Option<Finding<I::Report>> {
        if self.has_news() {
            let study = self.study.borrow();
            let finding = Finding { report: Rc::new(study.report()), complete: study.is_done() };
            self.told = Some((study.rounds(), finding));
        }
        self.told.as_ref().map(|(_, finding)| finding.clone())
    }
}
