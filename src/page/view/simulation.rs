//! The simulation as an effect: a new scenario starts a run, and its answers come in as they grow.
//! Once the run is complete, studies look for the reasons.

mod course;
mod studies;

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::window;
use yew::prelude::*;

use self::course::Course;
pub use self::course::FUTURES;
use super::context::Handle;
use super::frame::use_has_company;
use super::rest::Rest;
use crate::page::session::{Action, Question, Session, Trouble};
use crate::page::way::Depth;
use crate::scenario::Scenario;
use crate::worker::pool::{Event, Pool};

/// Runs the session's scenario whenever it or the seed changes.
#[hook]
pub fn use_simulation(session: &Handle, rest: Rest) {
    let machine = use_mut_ref(|| None::<Machine>);
    let dispatcher = session.dispatcher();
    let has_company = use_has_company(session, rest);
    let depth = session.way.depth().filter(|_| has_company && !session.awaits_company);
    let asked = depth.map(|depth| Asked {
        scenario: session.shared.scenario.clone(),
        seed: session.shared.seed,
        depth,
    });
    let running = machine.clone();
    use_effect_with(asked, move |asked| {
        let Some(Asked { scenario, seed, depth }) = asked else { return };
        let mut machine = running.borrow_mut();
        let machine = machine.get_or_insert_with(|| Machine::new(dispatcher));
        machine.run(scenario.clone(), *seed, *depth);
    });
    let waiting = machine.clone();
    use_effect_with(rest, move |rest| {
        if let Some(machine) = waiting.borrow().as_ref().filter(|_| rest.is_here()) {
            machine.pool.give_rest();
            Course::begin_studies(&machine.course);
        }
    });
    use_effect_with(session.asked.clone(), move |asked| {
        if let Some(machine) = machine.borrow().as_ref() {
            machine.ask(asked);
        }
    });
}

/// What is to be played. Another name or another currency of the company changes nothing of it.
struct Asked {
    scenario: Scenario,
    seed: u64,
    depth: Depth,
}

impl PartialEq for Asked {
    fn eq(&self, other: &Self) -> bool {
        self.scenario.plays_like(&other.scenario) && self.seed == other.seed && self.depth == other.depth
    }
}

/// A pool, and what it is at.
struct Machine {
    pool: Pool,
    course: Rc<RefCell<Option<Course>>>,
    dispatcher: UseReducerDispatcher<Session>,
}

impl Machine {
    fn new(dispatcher: UseReducerDispatcher<Session>) -> Self {
        let course = Rc::new(RefCell::new(None::<Course>));
        let (heard, told) = (course.clone(), dispatcher.clone());
        let pool = Pool::new(workers(), move |event| match event {
            Event::Progress => Course::look(&heard),
            Event::Replaced => told.dispatch(Action::Troubled(Trouble::WorkerReplaced)),
            Event::Alone => told.dispatch(Action::Troubled(Trouble::NoWorkers)),
        });
        if pool.is_alone() {
            dispatcher.dispatch(Action::Troubled(Trouble::NoWorkers));
        }
        Self { pool, course, dispatcher }
    }

    /// Plays this scenario instead of what runs.
    fn run(&self, scenario: Scenario, seed: u64, depth: Depth) {
        if self.course.borrow().is_some() {
            Course::follow(&self.course, scenario, seed, depth);
        } else {
            let course = Course::new(self.pool.clone(), self.dispatcher.clone(), scenario, seed, depth);
            *self.course.borrow_mut() = Some(course);
        }
    }

    /// Looks into what was asked about the company of the moment.
    fn ask(&self, asked: &[Question]) {
        if let Some(course) = self.course.borrow_mut().as_mut() {
            course.ask(asked);
        }
        Course::look(&self.course);
    }
}

/// Two to four, by the device.
fn workers() -> usize {
    let cores = window().map_or(2.0, |window| window.navigator().hardware_concurrency());
    (cores as usize).clamp(2, 4)
}
