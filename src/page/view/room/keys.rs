//! Keys and clickers that turn the screens of a room, in each of its windows.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, MouseEvent, window};
use yew::prelude::*;

use super::screens::Screens;
use crate::page::room::Change;
use crate::page::way::Step;

/// What these keys do, in the catalogue.
pub const KEYS: [&str; 4] = ["keys-next", "keys-back", "keys-ends", "keys-blank"];

/// What has the focus, and so keeps some keys for itself.
#[derive(Clone, Copy, PartialEq)]
pub enum Focus {
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
    /// The focus of a key's event.
    pub fn of(event: &KeyboardEvent) -> Self {
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
pub fn is_within(event: &Event, selector: &str) -> bool {
    element(event).is_some_and(|element| element.closest(selector).ok().flatten().is_some())
}

/// Gives the keys back to the room.
pub fn let_go() {
    let focused =
        window().and_then(|window| window.document()).and_then(|document| document.active_element());
    if let Some(element) = focused.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // Who has no focus any more cannot fail to lose it.
        let _ = element.blur();
    }
}

/// Listens to the whole window: a clicker presses its keys wherever the focus is. `press` does what a key
/// asks for, and tells whether it asked for anything.
#[hook]
pub fn use_keys<T: Clone + PartialEq + 'static>(of: &T, press: fn(&T, &KeyboardEvent) -> bool) {
    use_effect_with(of.clone(), move |of| {
        let of = of.clone();
        let options = EventListenerOptions::enable_prevent_default();
        let listener = window().map(|window| {
            EventListener::new_with_options(&window, "keydown", options, move |event| {
                let event: &KeyboardEvent = event.unchecked_ref();
                let has_modifier = event.ctrl_key() || event.alt_key() || event.meta_key();
                if !has_modifier && press(&of, event) {
                    event.prevent_default();
                }
            })
        });
        move || drop(listener)
    });
    use_effect_with((), |()| {
        let listeners = window().map(|window| {
            // What was chosen or pressed by hand would keep the clicker's keys for itself.
            let chosen = EventListener::new(&window, "change", |event| {
                if is_within(event, "select") {
                    let_go();
                }
            });
            let pressed = EventListener::new(&window, "click", |event| {
                // Keys click, too, and whoever uses them needs the focus where it is.
                let is_by_hand = event.unchecked_ref::<MouseEvent>().detail() > 0;
                if is_by_hand && is_within(event, "button, summary, input[type=range]") {
                    let_go();
                }
            });
            [chosen, pressed]
        });
        move || drop(listeners)
    });
}

/// Turns a screen, if a key asks for that.
pub fn turn(screens: &Screens, event: &KeyboardEvent) -> bool {
    let focus = Focus::of(event);
    let step = |step: Option<Step>| {
        if let Some(step) = step {
            screens.go(step);
        }
        true
    };
    match event.key().as_str() {
        _ if focus == Focus::Text => false,
        "PageDown" => step(screens.after()),
        "PageUp" => step(screens.before()),
        "ArrowRight" | "ArrowDown" if focus != Focus::Slider => step(screens.after()),
        "ArrowLeft" | "ArrowUp" if focus != Focus::Slider => step(screens.before()),
        " " if focus != Focus::Button => step(screens.after()),
        "Home" if focus != Focus::Slider => step(Some(Step::Scene)),
        "End" if focus != Focus::Slider => step(Some(Step::Home)),
        "b" | "B" | "." => {
            screens.tell(Change::Blank);
            true
        }
        _ => false,
    }
}
