//! The studies of an answer, and what of them the page has heard.

use std::cell::RefCell;
use std::rc::Rc;

use crate::insight::attribution::Attribution;
use crate::insight::study::{Inquiry, Study};
use crate::insight::summary::Summary;
use crate::page::session::{Finding, Findings};
use crate::scenario::Scenario;
use crate::worker::pool::Pool;

/// All studies of an answer.
pub struct Studies {
    attribution: Growing<Attribution>,
}

impl Studies {
    /// Lets the pool begin with them, the most urgent first.
    pub fn begin(pool: &Pool, scenario: &Scenario, summary: &Summary) -> Self {
        let anchor = summary.anchors().gap;
        Self { attribution: Growing::begin(pool, Attribution::new(scenario.clone(), anchor)) }
    }

    /// Whether any has found something that was not told.
    pub fn have_news(&self) -> bool {
        self.attribution.has_news()
    }

    /// Everything that is known.
    pub fn findings(&mut self, generation: u64, scenario: &Rc<Scenario>, seed: u64) -> Findings {
        Findings { generation, scenario: scenario.clone(), seed, attribution: self.attribution.finding() }
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
