//! Keys, clickers and swipes of a presentation.

use web_sys::KeyboardEvent;
use yew::prelude::*;

use super::super::dialog;
use super::super::room::keys::{Focus, is_within, let_go, turn};
use super::deck::Deck;
use crate::page::room::Change;

/// What its own keys do, in the catalogue.
pub const KEYS: [&str; 4] = ["keys-notes", "keys-full", "keys-help", "keys-leave"];

/// How far a finger goes in a swipe, in CSS pixels.
const SWIPE: i32 = 60;

/// Does what a key asks for; tells whether it asked for anything.
pub fn press(deck: &Deck, event: &KeyboardEvent) -> bool {
    let is_text = Focus::of(event) == Focus::Text;
    match event.key().as_str() {
        "?" if !is_text => deck.turn_menu(),
        // Escape closes a dialog by itself.
        _ if dialog::is_open() => return false,
        "Escape" if is_text => let_go(),
        "Escape" if deck.screens.is_blank() => deck.screens.tell(Change::Blank),
        "Escape" => deck.leave(),
        _ if is_text => return false,
        "n" | "N" => deck.notes(),
        "f" | "F" => deck.full_screen(),
        _ => return turn(&deck.screens, event),
    }
    true
}

/// Fingers that go left or right turn the screens, but for those that hold a control.
#[hook]
pub fn use_swipe(deck: &Deck) -> Callback<PointerEvent> {
    let from = use_mut_ref(|| None::<[i32; 2]>);
    let screens = deck.screens.clone();
    Callback::from(move |event: PointerEvent| {
        let here = [event.client_x(), event.client_y()];
        let is_control = is_within(&event, "input, select, .table, dialog");
        match event.type_().as_str() {
            "pointerdown" => {
                *from.borrow_mut() = (event.pointer_type() == "touch" && !is_control).then_some(here)
            }
            "pointerup" => {
                let Some(start) = from.take() else { return };
                let [across, down] = [here[0] - start[0], here[1] - start[1]];
                let to = if across < 0 { screens.after() } else { screens.before() };
                if let Some(step) = to.filter(|_| across.abs() > SWIPE && across.abs() > 2 * down.abs()) {
                    screens.go(step);
                }
            }
            _ => *from.borrow_mut() = None,
        }
    })
}
