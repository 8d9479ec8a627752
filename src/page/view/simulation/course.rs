//! What becomes of one scenario: a run whose answers grow, then studies of its reasons.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::studies::Studies;
use crate::insight::estimate::Anchors;
use crate::insight::summary::Summary;
use crate::page::session::{Action, Answer, Question, Session};
use crate::page::way::Depth;
use crate::scenario::Scenario;
use crate::worker::clock::now;
use crate::worker::pool::Pool;
use crate::worker::rest;
use crate::worker::work::{FIRST, Run};

/// How many futures of each team an answer has in the end.
pub const FUTURES: usize = 10_000;
/// How long the next scenario waits for the first picture of the one before.
const PATIENCE_MILLISECONDS: f64 = 250.0;
/// By how much an answer must have grown before it shows again.
const GROWTH: f64 = 1.4;
/// How long an answer stands, and how long before the last one it shows: drawing takes the cores from futures.
const STANDS_MILLISECONDS: f64 = 200.0;
/// First futures that follow others sooner than this wait for a frame: a frame of most screens.
const APART_MILLISECONDS: f64 = 1_000.0 / 60.0;

/// What becomes of one scenario.
pub struct Course {
    pool: Pool,
    dispatcher: UseReducerDispatcher<Session>,
    scenario: Rc<Scenario>,
    seed: u64,
    depth: Depth,
    run: Rc<RefCell<Run>>,
    since: f64,
    /// Numbers what is told.
    generation: u64,
    /// How many futures the answer on the page has; none where it is still to the scenario before.
    shown: usize,
    /// When the answer that is on the page was shown, by the clock of [`now`].
    stands: f64,
    /// What follows as soon as this has shown a picture, and at the latest when patience ends.
    next: Option<(Scenario, u64, Depth)>,
    patience: Option<Timeout>,
    /// What the studies of a complete answer may lean on, until they begin.
    anchors: Option<Anchors>,
    /// Begun once the page has drawn the complete answer, where anybody wants to know.
    studies: Option<Studies>,
    begin: Option<Timeout>,
    /// What the visitor asked.
    asked: Vec<Question>,
    /// When the page hears of what is new.
    frame: Option<AnimationFrame>,
}

impl Course {
    /// Lets the pool begin a run.
    pub fn new(
        pool: Pool,
        dispatcher: UseReducerDispatcher<Session>,
        scenario: Scenario,
        seed: u64,
        depth: Depth,
    ) -> Self {
        let run = Rc::new(RefCell::new(Run::new(scenario.clone(), FUTURES as u64)));
        pool.begin(run.clone(), seed);
        let scenario = Rc::new(scenario);
        Self {
            pool,
            dispatcher,
            scenario,
            seed,
            depth,
            run,
            since: now(),
            generation: 0,
            shown: 0,
            stands: f64::NEG_INFINITY,
            next: None,
            patience: None,
            anchors: None,
            studies: None,
            begin: None,
            asked: Vec::new(),
            frame: None,
        }
    }

    /// Goes over to another scenario: at once, or as soon as the present one has shown a picture.
    ///
    /// Under a moving hand every few milliseconds bring another scenario. If each of them dropped the
    /// one before, the picture would stand still until the hand does.
    pub fn follow(this: &Rc<RefCell<Option<Self>>>, scenario: Scenario, seed: u64, depth: Depth) {
        let is_waiting = this.borrow_mut().as_mut().is_some_and(|course| {
            course.next = Some((scenario, seed, depth));
            let left = PATIENCE_MILLISECONDS - (now() - course.since);
            let waits = course.shown == 0 && left > 0.0;
            if waits && course.patience.is_none() {
                let later = this.clone();
                course.patience = Some(Timeout::new(left as u32, move || Self::go_over(&later)));
            }
            waits
        });
        if !is_waiting {
            Self::go_over(this);
        }
    }

    /// Begins the scenario that waits, if there is one.
    fn go_over(this: &Rc<RefCell<Option<Self>>>) {
        let mut slot = this.borrow_mut();
        let Some(course) = slot.as_mut() else { return };
        let Some((scenario, seed, depth)) = course.next.take() else { return };
        let next = Self::new(course.pool.clone(), course.dispatcher.clone(), scenario, seed, depth);
        let asked = std::mem::take(&mut course.asked);
        let Self { generation, stands, .. } = *course;
        *slot = Some(Self { asked, generation, stands, ..next });
    }

    /// Lets studies of a complete answer begin after the page has drawn it: both at once would take each other's
    /// cores.
    fn study(this: &Rc<RefCell<Option<Self>>>, action: &Action) {
        let mut slot = this.borrow_mut();
        let Some(course) = slot.as_mut().filter(|course| course.depth == Depth::Reasons) else { return };
        let Action::Answered(answer) = action else { return };
        if answer.complete {
            let (later, anchors) = (this.clone(), answer.summary.anchors());
            course.begin = Some(Timeout::new(0, move || {
                if let Some(course) = later.borrow_mut().as_mut() {
                    course.anchors = Some(anchors);
                }
                Self::begin_studies(&later);
            }));
        }
    }

    /// Begins to look for the reasons, where the page has drawn its answer and the rest of the program is there.
    pub fn begin_studies(this: &Rc<RefCell<Option<Self>>>) {
        if let Some(course) = this.borrow_mut().as_mut()
            && let Some(anchors) = course.anchors.take_if(|_| rest::is_here())
        {
            course.studies = Some(Studies::begin(course.pool.clone(), course.scenario.clone(), anchors));
            course.begin_asked();
        }
        // Some questions are answered as soon as they are asked.
        Self::look(this);
    }

    /// Looks into what was asked, as soon as the answer is complete.
    pub fn ask(&mut self, asked: &[Question]) {
        self.asked = asked.to_vec();
        self.begin_asked();
    }

    fn begin_asked(&mut self) {
        if let Some(studies) = &mut self.studies {
            self.asked.iter().for_each(|&question| studies.ask(question));
        }
    }

    /// Looks whether there is something new to tell. It is told with the next frame, but a scenario's first
    /// futures, which a hand waits for, at once, unless others were told just before.
    pub fn look(this: &Rc<RefCell<Option<Self>>>) {
        let mut slot = this.borrow_mut();
        let Some(course) = slot.as_mut().filter(|course| course.frame.is_none() && course.has_news()) else {
            return;
        };
        if course.shown == 0 && now() - course.stands >= APART_MILLISECONDS {
            drop(slot);
            Self::tell(this);
        } else {
            let later = this.clone();
            course.frame = Some(request_animation_frame(move |_| Self::tell(&later)));
        }
    }

    /// Tells what is new.
    fn tell(this: &Rc<RefCell<Option<Self>>>) {
        let news = this.borrow_mut().as_mut().and_then(Self::news);
        if let Some((dispatcher, action)) = news {
            Self::study(this, &action);
            dispatcher.dispatch(action);
            Self::go_over(this);
            // More may have come in meanwhile.
            Self::look(this);
        }
    }

    fn has_news(&self) -> bool {
        match &self.studies {
            Some(studies) => studies.have_news(),
            None => !self.is_complete() && self.is_due(),
        }
    }

    /// Whether the answer on the page is the whole one.
    fn is_complete(&self) -> bool {
        self.shown >= FUTURES
    }

    /// Whether the run has come so far that its answer shows (again).
    fn is_due(&self) -> bool {
        let count = self.run.borrow().batch().rows.len();
        if count >= FUTURES || self.shown == 0 {
            return count >= FIRST as usize;
        }
        let now = now();
        let left = (now - self.since) * (FUTURES - count) as f64 / count as f64;
        count as f64 >= self.shown as f64 * GROWTH && (now - self.stands).min(left) >= STANDS_MILLISECONDS
    }

    fn news(&mut self) -> Option<(UseReducerDispatcher<Session>, Action)> {
        self.frame = None;
        self.generation += 1;
        let action = match &mut self.studies {
            Some(studies) => {
                let findings = studies.findings(self.generation, self.seed);
                Action::Studied(Rc::new(findings))
            }
            None => Action::Answered(Rc::new(self.answer())),
        };
        Some((self.dispatcher.clone(), action))
    }

    fn answer(&mut self) -> Answer {
        let batch = self.run.borrow().batch().clone();
        let summary = Summary::of(&self.scenario, &batch);
        self.shown = summary.replications;
        self.stands = now();
        Answer {
            generation: self.generation,
            summary,
            batch,
            complete: self.is_complete(),
            elapsed: now() - self.since,
            scenario: self.scenario.clone(),
            seed: self.seed,
        }
    }
}
