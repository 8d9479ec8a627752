//! Keys, clickers and swipes of a presentation.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, window};
use yew::prelude::*;

use super::deck::Deck;
use crate::page::room::Change;
use crate::page::way::Step;

/// How far a finger goes in a swipe, in CSS pixels.
const SWIPE: i32 = 60;

/// What has the focus, and so keeps some keys for itself.
#[derive(Clone, Copy, PartialEq)]
enum Focus {
    /// Nothing that uses keys.
    Free,
    /// Space presses it.
    Button,
    /// Arrows move it.
    Slider,
    /// All keys write in it.
    Text,
}

impl Focus {
    fn of(event: &KeyboardEvent) -> Self {
        let Some(element) = element(event) else { return Self::Free };
        match (element.tag_name().as_str(), element.get_attribute("type").as_deref()) {
            ("BUTTON" | "A" | "SUMMARY", _) => Self::Button,
            ("INPUT", Some("range")) => Self::Slider,
            ("INPUT" | "TEXTAREA" | "SELECT", _) => Self::Text,
            _ => Self::Free,
        }
    }
}

/// What an event happened to.
fn element(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Whether an event happened to, or inside of, what a selector finds.
fn is_within(event: &Event, selector: &str) -> bool {
    element(event).is_some_and(|element| element.closest(selector).ok().flatten().is_some())
}

/// Listens to the whole window: a clicker presses its keys wherever the focus is.
#[hook]
pub fn use_keys(deck: &Deck) {
    use_effect_with(deck.clone(), |deck| {
        let deck = deck.clone();
        let options = EventListenerOptions::enable_prevent_default();
        let listener = window().map(|window| {
            EventListener::new_with_options(&window, "keydown", options, move |event| {
                let event: &KeyboardEvent = event.unchecked_ref();
                let has_modifier = event.ctrl_key() || event.alt_key() || event.meta_key();
                if !has_modifier && press(&deck, event) {
                    event.prevent_default();
                }
            })
        });
        move || drop(listener)
    });
}

/// Does what a key asks for; tells whether it asked for anything.
fn press(deck: &Deck, event: &KeyboardEvent) -> bool {
    let focus = Focus::of(event);
    let key = event.key();
    let in_dialog = is_within(event, "dialog");
    let step = |step: Option<Step>| {
        if let Some(step) = step {
            deck.go(step);
        }
        true
    };
    match key.as_str() {
        // Escape closes the menu by itself.
        "?" if focus != Focus::Text => {
            deck.turn_menu();
            true
        }
        _ if in_dialog || focus == Focus::Text => false,
        "Escape" if deck.is_blank() => {
            deck.tell(Change::Blank);
            true
        }
        "Escape" => {
            deck.leave();
            true
        }
        "PageDown" => step(deck.after()),
        "PageUp" => step(deck.before()),
        "ArrowRight" | "ArrowDown" if focus != Focus::Slider => step(deck.after()),
        "ArrowLeft" | "ArrowUp" if focus != Focus::Slider => step(deck.before()),
        " " if focus != Focus::Button => step(deck.after()),
        "Home" if focus != Focus::Slider => step(Some(Step::Scene)),
        "End" if focus != Focus::Slider => step(Some(Step::Home)),
        "b" | "B" | "." => {
            deck.tell(Change::Blank);
            true
        }
        "n" | "N" => {
            deck.notes();
            true
        }
        "f" | "F" => {
            deck.full_screen();
            true
        }
        _ => false,
    }
}

/// Fingers that go left or right turn the screens, but for those that hold a control.
#[hook]
pub fn use_swipe(deck: &Deck) -> Callback<PointerEvent> {
    let from = use_mut_ref(|| None::<[i32; 2]>);
    let deck = deck.clone();
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
                let to = if across < 0 { deck.after() } else { deck.before() };
                if let Some(step) = to.filter(|_| across.abs() > SWIPE && across.abs() > 2 * down.abs()) {
                    deck.go(step);
                }
            }
            _ => *from.borrow_mut() = None,
        }
    })
}
