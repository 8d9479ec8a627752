//! The session and the address bar: links open, changes become entries of the browser's history.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::window;
use yew::prelude::*;

use super::context::Handle;
use crate::montecarlo::DEFAULT_SEED;
use crate::page::session::{Action, Session};
use crate::page::target::Target;
use crate::scenario::Preset;
use crate::scenario::link::{Opened, Shared, Unusable, decode};

/// Keyboard steps on one control that follow each other this closely are one entry.
const ONE_GESTURE_MILLISECONDS: f64 = 1_500.0;

/// Where the visitor is between undo and redo.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// Entries behind this one that belong to the page.
    position: u32,
    /// The last entry that the page made.
    last: u32,
}

impl History {
    /// Whether there is something to undo.
    pub fn can_undo(self) -> bool {
        self.position > 0
    }

    /// Whether there is something to redo.
    pub fn can_redo(self) -> bool {
        self.position < self.last
    }
}

/// The session that the address asks for.
pub fn open() -> Session {
    let fragment = fragment();
    let session = std::rc::Rc::new(Session::default());
    if fragment.is_empty() {
        return (*session).clone();
    }
    (*session.reduce(Action::Open(decode(&fragment)))).clone()
}

/// Goes one entry back or forward.
pub fn travel(entries: i32) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        // A browser that refuses to travel leaves the page as it is.
        let _ = history.go_with_delta(entries);
    }
}

/// The address of a link to a fragment.
pub fn link_to(fragment: &str) -> String {
    let href = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let page = href.split('#').next().unwrap_or_default();
    if fragment.is_empty() { page.to_owned() } else { format!("{page}#{fragment}") }
}

/// Keeps address and session the same: a change that is let go becomes an entry, and going back
/// or forward opens one.
#[hook]
pub fn use_history(session: &Handle) -> History {
    let history = use_state_eq(|| History { position: position(), last: position() });
    let latest = use_mut_ref(Latest::default);
    let in_hand = session.in_hand;
    if in_hand.is_some() {
        latest.borrow_mut().target = in_hand;
    }
    let wanted = session.fragment();
    {
        let history = history.clone();
        let latest = latest.clone();
        use_effect_with((wanted, in_hand.is_some()), move |(wanted, is_in_hand)| {
            let mut latest = latest.borrow_mut();
            let is_first = !std::mem::replace(&mut latest.has_begun, true);
            if !is_in_hand && *wanted != fragment() {
                history.set(latest.enter(*history, wanted, is_first));
            }
        });
    }
    let dispatcher = session.dispatcher();
    let setter = history.setter();
    let last = history.last;
    use_effect_with(last, move |&last| {
        let listener = window().map(|window| {
            EventListener::new(&window, "popstate", move |_| {
                setter.set(History { position: position(), last: last.max(position()) });
                let fragment = fragment();
                dispatcher.dispatch(Action::Open(if fragment.is_empty() {
                    as_it_comes()
                } else {
                    decode(&fragment)
                }));
            })
        });
        move || drop(listener)
    });
    *history
}

/// The control that was changed last, and when its entry was made.
#[derive(Default)]
struct Latest {
    target: Option<Target>,
    entered: Option<(Target, f64)>,
    has_begun: bool,
}

impl Latest {
    /// Makes an entry, or changes the latest one where the same gesture goes on.
    fn enter(&mut self, history: History, wanted: &str, is_first: bool) -> History {
        let Some(browser) = window().and_then(|window| window.history().ok()) else { return history };
        let now = js_sys::Date::now();
        let target = self.target.take();
        let goes_on = matches!((target, self.entered), (Some(target), Some((before, at)))
            if target == before && now - at < ONE_GESTURE_MILLISECONDS);
        self.entered = target.map(|target| (target, now));
        // The first address is the visitor's own; what it lacks is filled in without an entry.
        let replaces = goes_on || is_first;
        let position = if replaces { history.position } else { history.position + 1 };
        let state = JsValue::from_f64(f64::from(position));
        let address = link_to(wanted);
        let entered = if replaces {
            browser.replace_state_with_url(&state, "", Some(&address))
        } else {
            browser.push_state_with_url(&state, "", Some(&address))
        };
        // Browsers limit how often an address changes; the next change brings it up to date.
        match entered {
            Ok(()) => {
                History { position, last: if replaces { history.last.max(position) } else { position } }
            }
            Err(_) => history,
        }
    }
}

fn as_it_comes() -> Result<Opened, Unusable> {
    let preset = Preset::default();
    Ok(Opened::Whole(Shared { preset, scenario: preset.scenario(), seed: DEFAULT_SEED, goal: None }))
}

fn fragment() -> String {
    let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

fn position() -> u32 {
    let state = window().and_then(|window| window.history().ok()).and_then(|history| history.state().ok());
    state.and_then(|state| state.as_f64()).map_or(0, |position| position as u32)
}
