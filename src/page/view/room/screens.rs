//! Turning the screens of a room, from whichever of its windows.

use yew::prelude::*;

use super::super::context::Handle;
use super::{changing, today};
use crate::page::room::Change;
use crate::page::session::Action;
use crate::page::way::Step;

/// Something to do, where it can be done.
pub type Can = Option<Callback<MouseEvent>>;

/// The screens at one moment.
#[derive(Clone, PartialEq)]
pub struct Screens {
    session: Handle,
}

impl Screens {
    /// Those of a session.
    pub fn new(session: &Handle) -> Self {
        Self { session: session.clone() }
    }

    /// To another screen.
    pub fn go(&self, step: Step) {
        self.tell(Change::Step(step, today()));
    }

    fn going(&self, step: Option<Step>) -> Can {
        let screens = self.clone();
        let step = step?;
        Some(Callback::from(move |_| screens.go(step)))
    }

    /// The next screen; behind an open question there is none.
    pub fn after(&self) -> Option<Step> {
        let room = &self.session.room;
        room.step.next().filter(|step| *step <= Step::Guess || room.commitment.is_some())
    }

    /// The screen before.
    pub fn before(&self) -> Option<Step> {
        self.session.room.step.previous()
    }

    /// See [`Screens::after`].
    pub fn next(&self) -> Can {
        self.going(self.after())
    }

    /// See [`Screens::before`].
    pub fn back(&self) -> Can {
        self.going(self.before())
    }

    /// Blanks the screen, or shows it again.
    pub fn blank(&self) -> Callback<MouseEvent> {
        changing(&self.session, Change::Blank)
    }

    /// Whether the screen is blank.
    pub fn is_blank(&self) -> bool {
        self.session.room.is_blank
    }

    /// Tells the room of a change.
    pub fn tell(&self, change: Change) {
        self.session.dispatch(Action::Meet(change));
    }
}
