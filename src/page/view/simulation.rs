//! The simulation as an effect: a new scenario starts a run, and its answers come in as they grow.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::render::{AnimationFrame, request_animation_frame};
use web_sys::window;
use yew::prelude::*;

use super::context::Handle;
use crate::insight::summary::Summary;
use crate::montecarlo::batch::Batch;
use crate::page::session::{Action, Answer, Session, Trouble};
use crate::scenario::Scenario;
use crate::worker::pool::{Event, Pool};

/// How many futures of each team an answer has in the end.
pub const FUTURES: usize = 10_000;
/// How many it has before it shows.
const FIRST: usize = 200;
/// By how much an answer must have grown before it shows again.
const GROWTH: f64 = 1.4;

/// Runs the session's scenario whenever it or the seed changes.
#[hook]
pub fn use_simulation(session: &Handle) {
    let machine = use_mut_ref(|| None::<Machine>);
    let dispatcher = session.dispatcher();
    let asked = (session.shared.scenario.clone(), session.shared.seed);
    use_effect_with(asked, move |(scenario, seed)| {
        let mut machine = machine.borrow_mut();
        let machine = machine.get_or_insert_with(|| Machine::new(dispatcher));
        machine.run(scenario.clone(), *seed);
    });
}

struct Machine {
    pool: Pool,
    run: Rc<RefCell<Run>>,
}

impl Machine {
    fn new(dispatcher: UseReducerDispatcher<Session>) -> Self {
        let run = Rc::new(RefCell::new(Run::default()));
        let (heard, told) = (run.clone(), dispatcher.clone());
        let pool = Pool::new(workers(), move |event| match event {
            Event::Batch(batch) => Run::grow(&heard, *batch, &dispatcher),
            Event::Replaced => dispatcher.dispatch(Action::Troubled(Trouble::WorkerReplaced)),
            Event::Alone => dispatcher.dispatch(Action::Troubled(Trouble::NoWorkers)),
        });
        if pool.is_alone() {
            told.dispatch(Action::Troubled(Trouble::NoWorkers));
        }
        Self { pool, run }
    }

    fn run(&self, scenario: Scenario, seed: u64) {
        let mut run = self.run.borrow_mut();
        let generation = run.generation;
        let asked = Some((Rc::new(scenario.clone()), seed));
        *run = Run { asked, since: now(), generation, ..Run::default() };
        drop(run);
        self.pool.run(scenario, seed, FUTURES as u64);
    }
}

/// Two to four, by the device.
fn workers() -> usize {
    let cores = window().map_or(2.0, |window| window.navigator().hardware_concurrency());
    (cores as usize).clamp(2, 4)
}

/// What the latest run has brought so far.
#[derive(Default)]
struct Run {
    /// What is simulated, with which seed.
    asked: Option<(Rc<Scenario>, u64)>,
    batch: Batch,
    since: f64,
    generation: u64,
    /// How many futures the answer on the page has.
    shown: usize,
    frame: Option<AnimationFrame>,
}

impl Run {
    fn grow(this: &Rc<RefCell<Self>>, batch: Batch, dispatcher: &UseReducerDispatcher<Session>) {
        let mut run = this.borrow_mut();
        run.batch.absorb(batch);
        let count = run.batch.rows.len();
        let is_due = count >= FUTURES || count as f64 >= (run.shown as f64 * GROWTH).max(FIRST as f64);
        if is_due && run.frame.is_none() {
            let later = this.clone();
            let dispatcher = dispatcher.clone();
            run.frame = Some(request_animation_frame(move |_| {
                if let Some(answer) = later.borrow_mut().answer() {
                    dispatcher.dispatch(Action::Answered(Rc::new(answer)));
                }
            }));
        }
    }

    fn answer(&mut self) -> Option<Answer> {
        self.frame = None;
        let (scenario, seed) = self.asked.clone()?;
        self.shown = self.batch.rows.len();
        self.generation += 1;
        Some(Answer {
            generation: self.generation,
            summary: Summary::of(&scenario, &self.batch),
            paths: self.batch.paths.clone(),
            complete: self.shown >= FUTURES,
            elapsed: now() - self.since,
            scenario,
            seed,
        })
    }
}

fn now() -> f64 {
    window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}
