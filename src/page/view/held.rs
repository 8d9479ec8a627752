//! Values that stay put under a hand and while an answer grows, and glide to where they belong after that.

use gloo::render::{AnimationFrame, request_animation_frame};
use yew::prelude::*;

use super::context::use_page;
use super::motion;
use crate::chart::axis::Axis;
use crate::chart::curves::Axes;
use crate::worker::clock::now;

/// How long a glide takes: long enough to be seen, short enough not to be waited for.
const MILLISECONDS: f64 = 350.0;

/// What can be on its way between two values.
pub trait Glide: Copy + PartialEq {
    /// On the way to another value: this one for a share of 0, the other for 1.
    #[must_use]
    fn toward(self, to: Self, share: f64) -> Self;

    /// Whether it shows all that another value is made for.
    fn has_room_for(&self, other: &Self) -> bool;
}

impl Glide for Axis {
    fn toward(self, to: Self, share: f64) -> Self {
        Self::toward(self, to, share)
    }

    fn has_room_for(&self, other: &Self) -> bool {
        Self::has_room_for(self, other)
    }
}

impl Glide for Axes {
    fn toward(self, to: Self, share: f64) -> Self {
        Self::toward(self, to, share)
    }

    fn has_room_for(&self, other: &Self) -> bool {
        self.budget.has_room_for(&other.budget) && self.revenue.has_room_for(&other.revenue)
    }
}

/// A glide that has begun.
#[derive(Clone, Copy, PartialEq)]
struct Passage<T> {
    from: T,
    to: T,
    since: f64,
}

impl<T: Glide> Passage<T> {
    fn still(at: T) -> Self {
        Self { from: at, to: at, since: f64::NEG_INFINITY }
    }

    /// Where it is now: fast at first, slow at the end.
    fn here(&self, now: f64) -> T {
        let left = 1.0 - ((now - self.since) / MILLISECONDS).clamp(0.0, 1.0);
        self.from.toward(self.to, 1.0 - left * left * left)
    }

    fn is_over(&self, now: f64) -> bool {
        self.from == self.to || now - self.since >= MILLISECONDS
    }
}

/// A value, such as an axis, that fits the latest answer but holds still while somebody looks at it.
///
/// The value before is kept while a control is being moved, and while futures are still coming in, as long as it
/// `serves`. Then the value glides to the one that fits, or jumps there for visitors who prefer less motion. A glide
/// takes as much of the processor as the futures of its time, so it waits for them.
#[hook]
pub fn use_held<T: Glide + 'static>(fitting: Option<T>, serves: impl Fn(T) -> bool) -> Option<T> {
    let page = use_page();
    let passage = use_mut_ref(|| None::<Passage<T>>);
    let frame = use_mut_ref(|| None::<AnimationFrame>);
    let update = use_force_update();
    let now = now();
    let mut passage = passage.borrow_mut();
    let has_room = |at: T| fitting.is_none_or(|fitting| at.has_room_for(&fitting));
    let stays = |at: T| page.session.in_hand.is_some() || (!page.session.is_settled() && has_room(at));
    let is_held = passage.is_some_and(|passage| serves(passage.to) && stays(passage.to));
    if !is_held {
        *passage = match (*passage, fitting) {
            (Some(passage), Some(to)) if passage.to == to => Some(passage),
            (Some(passage), Some(to)) if !motion::is_reduced() => {
                Some(Passage { from: passage.here(now), to, since: now })
            }
            (_, fitting) => fitting.map(Passage::still),
        };
    }
    let is_moving = passage.is_some_and(|passage| !passage.is_over(now));
    *frame.borrow_mut() = is_moving.then(|| request_animation_frame(move |_| update.force_update()));
    passage.map(|passage| passage.here(now))
}
