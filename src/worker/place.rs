//! A worker's place in the pool: who is there, what it is at, and how long it is waited for.

use web_sys::Worker;

use super::protocol::{Topic, WorkId};
use super::watchdog::Watchdog;
use super::work::Piece;

/// How much longer an overtaken worker is waited for at a time.
pub const GRACE_MILLISECONDS: u32 = 500;
/// Graces of a late worker that has played before. After them it is taken for dead.
const GRACES: u32 = 1;
/// The same where several workers are late at once: the device itself may be slow.
const GRACES_OF_SEVERAL: u32 = 2;
/// The same before a worker's first piece: the browser may still be compiling, for seconds.
const GRACES_OF_NEW: u32 = 18;

/// A place, at first without a worker.
#[derive(Default)]
pub struct Place {
    /// Counts the workers that have been here, so that a dead one's last words are not heard.
    pub generation: u32,
    /// How many of them died in a row without a piece.
    pub deaths: u32,
    /// Who is here; nobody where no worker can be, or will be.
    pub occupant: Option<Occupant>,
}

/// A worker in its place.
pub struct Occupant {
    /// Itself.
    pub worker: Worker,
    /// What it is at.
    pub state: State,
    /// What it is prepared for.
    pub prepared: Option<Topic>,
    /// Whether it has brought a piece.
    pub has_played: bool,
    /// Who barks if it says nothing.
    pub watchdog: Option<Watchdog>,
}

/// What a worker is at.
#[derive(Clone, Copy, PartialEq)]
pub enum State {
    /// It loads the program.
    Starting,
    /// It waits for an order.
    Idle,
    /// It is at a piece of a work, since a time in milliseconds.
    Playing {
        /// Which work.
        work: WorkId,
        /// Which piece.
        piece: Piece,
        /// Since when.
        since: f64,
    },
    /// Still at a piece that it took too long for, and that has been put back for others.
    Overtaken {
        /// Since when.
        since: f64,
        /// How many graces it has had, with the one that runs.
        graces: u32,
    },
}

impl State {
    /// Whether its piece has been put back for others.
    pub fn is_overtaken(self) -> bool {
        matches!(self, Self::Overtaken { .. })
    }
}

impl Place {
    /// What the worker here is at; none where nobody is.
    pub fn state(&self) -> Option<State> {
        self.occupant.as_ref().map(|occupant| occupant.state)
    }
}

impl Occupant {
    /// A worker that has just been started.
    pub fn new(worker: Worker) -> Self {
        Self { worker, state: State::Starting, prepared: None, has_played: false, watchdog: None }
    }

    /// How many graces it has, as the only one that is overtaken or as one of several.
    pub fn graces(&self, is_only_one: bool) -> u32 {
        match (self.has_played, is_only_one) {
            (false, _) => GRACES_OF_NEW,
            (true, false) => GRACES_OF_SEVERAL,
            (true, true) => GRACES,
        }
    }
}
