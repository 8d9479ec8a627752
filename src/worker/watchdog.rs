//! Calls back when a worker has been silent for too long. Only time in which the page was awake counts.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo::timers::callback::Timeout;

/// Steps of a watch. A device that sleeps, or a page that is frozen, swallows at most the rest of one
/// step, so who is watched has the time of the others after it.
const STEPS: u32 = 4;

/// The step that runs; none between two of them.
type Step = RefCell<Option<Timeout>>;

/// A watchdog that barks once. Dropping it calms it.
pub struct Watchdog {
    _step: Rc<Step>,
}

impl Watchdog {
    /// Barks after so many milliseconds.
    pub fn new(milliseconds: u32, bark: impl FnOnce() + 'static) -> Self {
        let running = Rc::new(Step::default());
        step(&Rc::downgrade(&running), milliseconds / STEPS, STEPS, bark);
        Self { _step: running }
    }
}

fn step<B: FnOnce() + 'static>(running: &Weak<Step>, milliseconds: u32, left: u32, bark: B) {
    let Some(slot) = running.upgrade() else { return };
    if left == 0 {
        bark();
        return;
    }
    let running = running.clone();
    let timeout = Timeout::new(milliseconds, move || step(&running, milliseconds, left - 1, bark));
    *slot.borrow_mut() = Some(timeout);
}
