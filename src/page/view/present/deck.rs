//! What the one who presents can do, whichever key, button or swipe asks for it.

use std::rc::Rc;

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::super::address::here;
use super::super::context::{Context, Handle};
use super::super::dialog::show;
use super::super::room::open_notes;
use super::super::room::screens::Screens;
use super::device;
use crate::page::session::Action;
use crate::page::way::Way;

/// The controls of a presentation at one moment.
#[derive(Clone)]
pub struct Deck {
    /// Its screens.
    pub screens: Screens,
    session: Handle,
    menu: NodeRef,
    blocked: UseStateSetter<bool>,
}

impl PartialEq for Deck {
    fn eq(&self, other: &Self) -> bool {
        self.session == other.session
    }
}

impl Deck {
    /// The controls of this moment; `blocked` hears whether the browser refused a window.
    pub fn new(page: &Rc<Context>, menu: NodeRef, blocked: UseStateSetter<bool>) -> Self {
        Self { screens: Screens::new(&page.session), session: page.session.clone(), menu, blocked }
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
}
