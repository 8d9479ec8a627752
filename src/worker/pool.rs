//! The page's side: a few workers that share a run, are told of a new one, and are replaced when
//! they die.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo::timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsValue;
use web_sys::{MessageEvent, Worker};

use super::protocol::{Order, Report, RunId, decode, encode};
use super::schedule::{Pace, Schedule, Span};
use super::spawn::spawn;
use crate::montecarlo::batch::Batch;
use crate::montecarlo::replication::Simulator;
use crate::scenario::{Scenario, json};

/// How long a worker is at one batch: short enough to hear of a new run soon.
const BATCH_MILLISECONDS: f64 = 40.0;
/// How long the page itself plays at a stretch where there are no workers.
const SLICE_MILLISECONDS: f64 = 12.0;
/// A place whose workers die so often in a row without a batch is given up.
const DEATHS: u32 = 3;

/// What the pool tells.
pub enum Event {
    /// Replications of the latest run.
    Batch(Box<Batch>),
    /// A worker died and was replaced.
    Replaced,
    /// No worker lives; the page plays by itself.
    Alone,
}

/// A few workers that share a run.
#[derive(Clone)]
pub struct Pool(Rc<RefCell<Inner>>);

struct Inner {
    places: Vec<Place>,
    job: Option<Job>,
    pace: Pace,
    listener: Rc<dyn Fn(Event)>,
    /// The page's own slices, where no worker lives.
    alone: Option<Timeout>,
    this: Weak<RefCell<Inner>>,
}

/// The latest run.
struct Job {
    run: RunId,
    scenario: Scenario,
    seed: u64,
    schedule: Schedule,
    /// Made when the page has to play by itself.
    simulator: Option<Simulator>,
}

/// A worker's place in the pool.
struct Place {
    /// Counts the workers that have been here, so that a dead one's last words are not heard.
    generation: u32,
    worker: Option<Worker>,
    state: State,
    /// The run it is prepared for.
    prepared: Option<RunId>,
    deaths: u32,
    watchdog: Option<Timeout>,
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    Starting,
    Idle,
    Playing { run: RunId, span: Span, since: f64 },
    GivenUp,
}

impl Pool {
    /// Starts `size` workers; `listener` hears what they bring.
    pub fn new(size: usize, listener: impl Fn(Event) + 'static) -> Self {
        let places = (0..size).map(|_| Place {
            generation: 0,
            worker: None,
            state: State::Starting,
            prepared: None,
            deaths: 0,
            watchdog: None,
        });
        let inner = Inner {
            places: places.collect(),
            job: None,
            pace: Pace::default(),
            listener: Rc::new(listener),
            alone: None,
            this: Weak::new(),
        };
        let pool = Self(Rc::new(RefCell::new(inner)));
        {
            let mut inner = pool.0.borrow_mut();
            inner.this = Rc::downgrade(&pool.0);
            for place in 0..size {
                inner.start(place);
            }
        }
        pool
    }

    /// Whether no worker lives, so that the page has to play by itself.
    pub fn is_alone(&self) -> bool {
        self.0.borrow().is_alone()
    }

    /// Drops what runs and plays replications 0 to `total` − 1 of this scenario.
    pub fn run(&self, scenario: Scenario, seed: u64, total: u64) {
        let mut inner = self.0.borrow_mut();
        let run = inner.job.as_ref().map_or(1, |job| job.run.wrapping_add(1));
        inner.job = Some(Job { run, scenario, seed, schedule: Schedule::new(total), simulator: None });
        for place in 0..inner.places.len() {
            inner.feed(place);
        }
        inner.feed_page();
    }
}

impl Inner {
    fn start(&mut self, index: usize) {
        let Some(place) = self.places.get_mut(index) else { return };
        place.generation += 1;
        place.prepared = None;
        place.state = State::Starting;
        let generation = place.generation;
        let (heard, failed) = (self.this.clone(), self.this.clone());
        let worker = spawn(
            move |event: MessageEvent| hear(&heard, index, generation, &event),
            move |_| fail(&failed, index, generation),
        );
        let place = &mut self.places[index];
        match worker {
            Ok(worker) => {
                place.worker = Some(worker);
                // Loading the program is slow on bad wifi, and nothing is lost by waiting.
                self.watch(index, 20_000);
            }
            Err(_) => {
                place.state = State::GivenUp;
            }
        }
    }

    /// Lets the place fail if it says nothing for so long.
    fn watch(&mut self, index: usize, milliseconds: u32) {
        let generation = self.places[index].generation;
        let failed = self.this.clone();
        self.places[index].watchdog =
            Some(Timeout::new(milliseconds, move || fail(&failed, index, generation)));
    }

    /// Orders the next replications of the latest run, where the place is free and some are left.
    fn feed(&mut self, index: usize) {
        let (Some(job), place) = (&mut self.job, &mut self.places[index]) else { return };
        let (State::Idle, Some(worker)) = (place.state, &place.worker) else { return };
        let Some(span) = job.schedule.take(self.pace.fill(BATCH_MILLISECONDS)) else { return };
        let mut orders = Vec::with_capacity(2);
        if place.prepared != Some(job.run) {
            let scenario = json::write(&job.scenario);
            orders.push(Order::Prepare { run: job.run, scenario, seed: job.seed });
            place.prepared = Some(job.run);
        }
        orders.push(Order::Play(span));
        if orders.iter().try_for_each(|order| post(worker, order)).is_err() {
            job.schedule.put_back(span);
            return;
        }
        place.state = State::Playing { run: job.run, span, since: now() };
        let patience = self.pace.patience(span);
        self.watch(index, patience);
    }

    /// What a place reports; returns what to tell the listener.
    fn take_report(&mut self, index: usize, report: Report) -> Option<Event> {
        let place = &mut self.places[index];
        place.watchdog = None;
        let before = std::mem::replace(&mut place.state, State::Idle);
        let latest = self.job.as_ref().map(|job| job.run);
        let event = match (report, before) {
            (Report::Played { run, batch }, State::Playing { span, since, .. }) => {
                place.deaths = 0;
                self.pace.learn(span, now() - since);
                (Some(run) == latest).then_some(Event::Batch(batch))
            }
            (Report::Refused, _) => return self.bury(index, before),
            _ => None,
        };
        self.feed(index);
        event
    }

    /// Replaces a place's worker, or gives the place up; returns what to tell the listener.
    fn bury(&mut self, index: usize, state: State) -> Option<Event> {
        let place = &mut self.places[index];
        if let Some(worker) = place.worker.take() {
            worker.terminate();
        }
        place.watchdog = None;
        place.deaths += 1;
        if let (State::Playing { run, span, .. }, Some(job)) = (state, &mut self.job)
            && run == job.run
        {
            job.schedule.put_back(span);
        }
        if self.places[index].deaths < DEATHS {
            self.start(index);
        } else {
            self.places[index].state = State::GivenUp;
        }
        // Another place may be idle because all replications were given out.
        for other in 0..self.places.len() {
            self.feed(other);
        }
        self.feed_page();
        Some(if self.is_alone() { Event::Alone } else { Event::Replaced })
    }

    fn is_alone(&self) -> bool {
        self.places.iter().all(|place| place.state == State::GivenUp)
    }

    /// Lets the page play a slice of its own soon, where no worker lives.
    fn feed_page(&mut self) {
        if self.is_alone() && self.alone.is_none() {
            let this = self.this.clone();
            self.alone = Some(Timeout::new(0, move || play_slice(&this)));
        }
    }

    fn slice(&mut self) -> Option<Event> {
        self.alone = None;
        let job = self.job.as_mut()?;
        let span = job.schedule.take(self.pace.fill(SLICE_MILLISECONDS))?;
        if job.simulator.is_none() {
            job.simulator = Simulator::new(job.scenario.clone(), job.seed).ok();
        }
        let since = now();
        let batch = Batch::play(job.simulator.as_ref()?, span.first, span.count);
        self.pace.learn(span, now() - since);
        self.feed_page();
        Some(Event::Batch(Box::new(batch)))
    }
}

fn hear(pool: &Weak<RefCell<Inner>>, index: usize, generation: u32, event: &MessageEvent) {
    let report = decode(&Uint8Array::new(&event.data()).to_vec()).unwrap_or(Report::Refused);
    tell(pool, |inner| match &inner.places[index] {
        place if place.generation == generation => inner.take_report(index, report),
        _ => None,
    });
}

fn fail(pool: &Weak<RefCell<Inner>>, index: usize, generation: u32) {
    tell(pool, |inner| match &inner.places[index] {
        place if place.generation == generation => inner.bury(index, place.state),
        _ => None,
    });
}

fn play_slice(pool: &Weak<RefCell<Inner>>) {
    tell(pool, Inner::slice);
}

/// Changes the pool, then tells the listener, who may order a new run at once.
fn tell(pool: &Weak<RefCell<Inner>>, change: impl FnOnce(&mut Inner) -> Option<Event>) {
    let Some(pool) = pool.upgrade() else { return };
    let event = change(&mut pool.borrow_mut());
    if let Some(event) = event {
        let listener = pool.borrow().listener.clone();
        listener(event);
    }
}

fn post(worker: &Worker, order: &Order) -> Result<(), JsValue> {
    let bytes = Uint8Array::from(encode(order).as_slice());
    worker.post_message_with_transfer(&bytes, &Array::of1(&bytes.buffer()))
}

fn now() -> f64 {
    js_sys::Date::now()
}
