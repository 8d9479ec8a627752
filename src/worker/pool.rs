//! The page's side: a few workers that share what there is to do, are told when that changes, and
//! are replaced when they die.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo::timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsValue;
use web_sys::{MessageEvent, Worker};

use super::clock::now;
use super::job::{Job, Shared};
use super::pace::Pace;
use super::place::{GRACE_MILLISECONDS, Occupant, Place, State};
use super::protocol::{Order, Report, Topic, WorkId, decode, encode};
use super::rest;
use super::spawn::spawn;
use super::subject::{Brought, Ready};
use super::watchdog::Watchdog;
use super::work::Piece;

/// How long a worker is at one piece: short enough to hear of new work soon.
const PIECE_MILLISECONDS: f64 = 10.0;
/// How long the page itself plays at a stretch where there are no workers.
const SLICE_MILLISECONDS: f64 = 12.0;
/// How long the page waits for its first worker before it plays, too.
const HELP_MILLISECONDS: u32 = 1_500;
/// A place whose workers die so often in a row without a piece is given up.
const DEATHS: u32 = 3;

/// What the pool tells.
pub enum Event {
    /// A work took in a piece.
    Progress,
    /// A worker died and was replaced.
    Replaced,
    /// No worker lives; the page plays by itself.
    Alone,
}

/// A few workers that share what there is to do.
#[derive(Clone)]
pub struct Pool(Rc<RefCell<Inner>>);

struct Inner {
    places: Vec<Place>,
    /// What there is to do, the most urgent first.
    jobs: Vec<Job>,
    seed: u64,
    next: WorkId,
    pace: Pace,
    listener: Rc<dyn Fn(Event)>,
    /// Until the page plays, too, if no worker has come.
    help: Option<Timeout>,
    /// The page's own slices, where no worker lives.
    alone: Option<Timeout>,
    /// What the page is ready for where it has to play by itself.
    ready: Option<(Topic, Ready)>,
    this: Weak<RefCell<Inner>>,
}

impl Pool {
    /// Starts `size` workers; `listener` hears how they get on.
    pub fn new(size: usize, listener: impl Fn(Event) + 'static) -> Self {
        let inner = Inner {
            places: (0..size).map(|_| Place::default()).collect(),
            jobs: Vec::new(),
            seed: 0,
            next: 0,
            pace: Pace::default(),
            listener: Rc::new(listener),
            help: None,
            alone: None,
            ready: None,
            this: Weak::new(),
        };
        let pool = Self(Rc::new(RefCell::new(inner)));
        {
            let mut inner = pool.0.borrow_mut();
            inner.this = Rc::downgrade(&pool.0);
            let waiting = inner.this.clone();
            inner.help = Some(Timeout::new(HELP_MILLISECONDS, move || tell(&waiting, Inner::help)));
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

    /// Gives the rest of the program to the workers that came before it. One that does not listen yet has its
    /// address.
    pub fn give_rest(&self) {
        for occupant in self.0.borrow().places.iter().filter_map(|place| place.occupant.as_ref()) {
            // A worker that cannot be told now will not be told of its next piece either, and is replaced then.
            let _ = occupant.worker.post_message(&rest::to_give());
        }
    }

    /// Drops all work and begins this one, with this seed.
    pub fn begin(&self, work: Shared, seed: u64) {
        {
            let mut inner = self.0.borrow_mut();
            inner.jobs.clear();
            inner.seed = seed;
        }
        self.add(work);
    }

    /// Does this, too, once workers have nothing else to do.
    pub fn add(&self, work: Shared) {
        let mut inner = self.0.borrow_mut();
        inner.next += 1;
        let id = inner.next;
        inner.jobs.push(Job::new(id, work));
        inner.feed_all();
    }
}

impl Inner {
    fn start(&mut self, index: usize) {
        let Some(place) = self.places.get_mut(index) else { return };
        place.generation += 1;
        let generation = place.generation;
        let (heard, failed) = (self.this.clone(), self.this.clone());
        let worker = spawn(
            move |event: MessageEvent| hear(&heard, index, generation, &event),
            move |_| tell_of(&failed, index, generation, |inner| inner.fail(index)),
        );
        self.places[index].occupant = worker.ok().map(Occupant::new);
        // Loading the program is slow on bad wifi, and nothing is lost by waiting.
        self.watch(index, 20_000, Self::fail);
    }

    /// Does something if the worker at a place says nothing for so long.
    fn watch(&mut self, index: usize, milliseconds: u32, then: fn(&mut Self, usize) -> Option<Event>) {
        let Place { generation, occupant: Some(occupant), .. } = &mut self.places[index] else { return };
        let (pool, generation) = (self.this.clone(), *generation);
        let bark = move || tell_of(&pool, index, generation, |inner| then(inner, index));
        occupant.watchdog = Some(Watchdog::new(milliseconds, bark));
    }

    fn feed_all(&mut self) {
        for place in 0..self.places.len() {
            self.feed(place);
        }
        self.feed_page();
    }

    /// The next piece of the most urgent work that has one.
    fn ask(&mut self, milliseconds: f64) -> Option<(WorkId, Piece)> {
        let team_years = self.pace.fill(milliseconds);
        self.jobs.iter_mut().find_map(|job| Some((job.id, job.ask(team_years)?)))
    }

    /// The job of a number, if it has not been dropped.
    fn job(&mut self, id: WorkId) -> Option<&mut Job> {
        self.jobs.iter_mut().find(|job| job.id == id)
    }

    fn put_back(&mut self, id: WorkId, piece: Piece) {
        if let Some(job) = self.job(id) {
            job.put_back(piece);
        }
    }

    /// Orders the next piece, where the place is free and there is one.
    fn feed(&mut self, index: usize) {
        if self.places[index].state() != Some(State::Idle) {
            return;
        }
        let Some((work, piece)) = self.ask(PIECE_MILLISECONDS) else { return };
        let topic = Topic { work, which: piece.which };
        if self.order(index, topic, piece).is_none() {
            self.put_back(work, piece);
            self.watch(index, 0, Self::fail);
            return;
        }
        let patience = self.pace.patience(piece.team_years);
        self.watch(index, patience, Self::overtake);
    }

    /// Has the worker at a place play a piece, and posts what it needs; none where it cannot be told.
    fn order(&mut self, index: usize, topic: Topic, piece: Piece) -> Option<()> {
        let mut orders = Vec::with_capacity(2);
        if self.places[index].occupant.as_ref()?.prepared != Some(topic) {
            let subject = self.job(topic.work)?.work.borrow().subject(topic.which)?;
            orders.push(Order::Prepare { topic, subject: Box::new(subject), seed: self.seed });
        }
        orders.push(Order::Play(piece));
        let occupant = self.places[index].occupant.as_mut()?;
        orders.iter().try_for_each(|order| post(&occupant.worker, order)).ok()?;
        occupant.prepared = Some(topic);
        occupant.state = State::Playing { work: topic.work, piece, since: now() };
        Some(())
    }

    /// Lets a work take in what a piece came to; returns what to tell the listener.
    fn bring(&mut self, work: WorkId, piece: Piece, brought: Brought) -> Option<Event> {
        self.job(work)?.work.borrow_mut().take(piece, brought);
        Some(Event::Progress)
    }

    /// What a place reports; returns what to tell the listener.
    fn take_report(&mut self, index: usize, report: Report) -> Option<Event> {
        if matches!(report, Report::Refused) {
            return self.fail(index);
        }
        let Place { deaths, occupant: Some(occupant), .. } = &mut self.places[index] else { return None };
        occupant.watchdog = None;
        let before = std::mem::replace(&mut occupant.state, State::Idle);
        let event = match (report, before) {
            (
                Report::Played { work, piece, brought },
                State::Playing { since, .. } | State::Overtaken { since, .. },
            ) => {
                *deaths = 0;
                let was_new = !std::mem::replace(&mut occupant.has_played, true);
                let is_overtaken = before.is_overtaken();
                // How long a browser compiles says nothing of the pace.
                if !(was_new && is_overtaken) {
                    self.pace.learn(piece.team_years, now() - since);
                }
                // The piece may be with somebody else by now, who brings the same, and who is not overtaken in
                // turn for ever: what this one took has made the pace slower, and patience longer.
                if !is_overtaken || self.job(work).is_some_and(|job| job.reclaim(piece)) {
                    self.bring(work, piece, brought)
                } else {
                    None
                }
            }
            _ => None,
        };
        // What came back may be what others were waiting for.
        self.feed_all();
        event
    }

    /// Puts the piece of a late worker back, so that another one can play it. `doubt` decides later whether it is dead.
    fn overtake(&mut self, index: usize) -> Option<Event> {
        let occupant = self.places[index].occupant.as_mut()?;
        if let State::Playing { work, piece, since } = occupant.state {
            occupant.state = State::Overtaken { since, graces: 1 };
            self.put_back(work, piece);
            self.watch(index, GRACE_MILLISECONDS, Self::doubt);
            self.feed_all();
        }
        None
    }

    /// Takes an overtaken worker for dead, unless it may be the device that is slow. Graces are counted, not
    /// timed: a device that sleeps stops no clock.
    fn doubt(&mut self, index: usize) -> Option<Event> {
        let overtaken = self.places.iter().filter_map(Place::state).filter(|state| state.is_overtaken());
        let is_only_one = overtaken.count() == 1;
        let occupant = self.places[index].occupant.as_mut()?;
        let State::Overtaken { since, graces } = occupant.state else { return None };
        if graces < occupant.graces(is_only_one) {
            occupant.state = State::Overtaken { since, graces: graces + 1 };
            self.watch(index, GRACE_MILLISECONDS, Self::doubt);
            return None;
        }
        self.fail(index)
    }

    /// Replaces a place's worker, or gives the place up; returns what to tell the listener.
    fn fail(&mut self, index: usize) -> Option<Event> {
        let place = &mut self.places[index];
        // What it still says is not heard: nobody is here, or somebody else.
        let occupant = place.occupant.take()?;
        occupant.worker.terminate();
        place.deaths += 1;
        if place.deaths < DEATHS {
            self.start(index);
        }
        if let State::Playing { work, piece, .. } = occupant.state {
            self.put_back(work, piece);
        }
        // Another place may be idle because everything was handed out.
        self.feed_all();
        match self.is_alone() {
            true => Some(Event::Alone),
            false => self.places[index].occupant.is_some().then_some(Event::Replaced),
        }
    }

    fn is_alone(&self) -> bool {
        self.places.iter().all(|place| place.occupant.is_none())
    }

    /// Stops waiting for the first worker.
    fn help(&mut self) -> Option<Event> {
        self.help = None;
        self.feed_page();
        None
    }

    /// Whether nobody else plays: no worker lives, none has come in time, or all are overtaken.
    fn needs_page(&self) -> bool {
        let has_waited = self.help.is_none();
        self.places.iter().all(|place| match place.state() {
            None | Some(State::Overtaken { .. }) => true,
            Some(State::Starting) => has_waited,
            Some(State::Idle | State::Playing { .. }) => false,
        })
    }

    /// Lets the page play a slice of its own soon, where it is needed.
    fn feed_page(&mut self) {
        if self.needs_page() && self.alone.is_none() {
            let this = self.this.clone();
            self.alone = Some(Timeout::new(0, move || play_slice(&this)));
        }
    }

    fn slice(&mut self) -> Option<Event> {
        self.alone = None;
        let (work, piece) = self.ask(SLICE_MILLISECONDS)?;
        let topic = Topic { work, which: piece.which };
        if self.ready.as_ref().is_none_or(|(ready, _)| *ready != topic) {
            let seed = self.seed;
            let subject = self.job(work)?.work.borrow().subject(topic.which)?;
            self.ready = subject.prepare(seed).map(|ready| (topic, ready));
        }
        let since = now();
        let brought = self.ready.as_ref()?.1.play(piece.span);
        self.pace.learn(piece.team_years, now() - since);
        let event = self.bring(work, piece, brought);
        self.feed_page();
        event
    }
}

fn hear(pool: &Weak<RefCell<Inner>>, index: usize, generation: u32, event: &MessageEvent) {
    let report = decode(&Uint8Array::new(&event.data()).to_vec()).unwrap_or(Report::Refused);
    tell_of(pool, index, generation, |inner| inner.take_report(index, report));
}

/// The same as [`tell`], for a worker that may have been replaced meanwhile.
fn tell_of(
    pool: &Weak<RefCell<Inner>>,
    index: usize,
    generation: u32,
    change: impl FnOnce(&mut Inner) -> Option<Event>,
) {
    tell(pool, |inner| match &inner.places[index] {
        place if place.generation == generation => change(inner),
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
