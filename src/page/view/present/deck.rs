//! What the one who presents can do, whichever key, button or swipe asks for it.

use std::rc::Rc;

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::super::address::here;
use super::super::context::{Context, Handle};
use super::super::room::{changing, open_notes, today};
use super::{device, show};
use crate::page::room::Change;
use crate::page::session::Action;
use crate::page::way::{Step, Way};

/// The controls of a presentation at one moment.
#[derive(Clone)]
pub struct Deck {
    session: Handle,
    menu: NodeRef,
    blocked: UseStateSetter<bool>,
}

impl PartialEq for Deck {
    fn eq(&self, other: &Self) -> bool {
        self.session == other.session
    }
}

/// Something to do, where it can be done.
pub type Can = Option<Callback<MouseEvent>>;

impl Deck {
    /// The controls of this moment; `blocked` hears whether the browser refused a window.
    pub fn new(page: &Rc<Context>, menu: NodeRef, blocked: UseStateSetter<bool>) -> Self {
        Self { session: page.session.clone(), menu, blocked }
    }

    /// To another screen.
    pub fn go(&self, step: Step) {
        self.session.dispatch(Action::Meet(Change::Step(step, today())));
    }

    fn going(&self, step: Option<Step>) -> Can {
        let deck = self.clone();
        let step = step?;
        Some(Callback::from(move |_| deck.go(step)))
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

    /// See [`Deck::after`].
    pub fn next(&self) -> Can {
        self.going(self.after())
    }

    /// See [`Deck::before`].
    pub fn back(&self) -> Can {
        self.going(self.before())
    }

    /// Blanks the screen, or shows it again.
    pub fn blank(&self) -> Callback<MouseEvent> {
        changing(&self.session, Change::Blank)
    }

    /// Opens the menu.
    pub fn menu(&self) -> Callback<MouseEvent> {
        let menu = self.menu.clone();
        Callback::from(move |_| show(&menu))
    }

    /// Opens the menu, or closes it.
    pub fn turn_menu(&self) {
        match self.menu.cast::<HtmlDialogElement>() {
            Some(dialog) if dialog.open() => dialog.close(),
            _ => show(&self.menu),
        }
    }

    /// Where the notes are; nowhere before the room has its id.
    pub fn notes_address(&self) -> Option<String> {
        let way = Way::Notes(Some(self.session.room.id?));
        Some(here(&self.session.fragment_of(way)))
    }

    /// Opens the notes, or a way to them where the browser blocks windows.
    pub fn notes(&self) {
        let (Some(room), Some(address)) = (self.session.room.id, self.notes_address()) else { return };
        let is_open = open_notes(room, &address);
        self.blocked.set(!is_open);
        if !is_open {
            show(&self.menu);
        }
    }

    /// The whole screen, or a window again.
    pub fn full_screen(&self) {
        device::turn_full_screen();
    }

    /// Back to the page, with the same company.
    pub fn leave(&self) {
        device::end_full_screen();
        self.session.dispatch(Action::Go(Way::Explore));
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
