//! The session and the address bar: links open, changes become entries of the browser's history.

use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::window;
use yew::prelude::*;

use super::context::Handle;
use super::rest::Rest;
use super::room::{store, today};
use crate::page::exercise::Exercise;
use crate::page::room::Change;
use crate::page::room::reach::{is_private, public};
use crate::page::session::{Action, Session, of_preset};
use crate::page::target::Target;
use crate::page::way::{self, Way};
use crate::scenario::Preset;
use crate::scenario::link::{self, Opened, Shared, decode};
use crate::worker::rest;

/// Keyboard steps on one control that follow each other this closely are one entry.
const ONE_GESTURE_MILLISECONDS: f64 = 1_500.0;

/// Where the visitor is between undo and redo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct History {
    /// Entries behind this one that belong to the page.
    position: u32,
    /// The last entry that the page made.
    last: u32,
    /// How often the browser went from one entry to another.
    arrivals: u32,
    /// The last entry that says the same as the one before it: a presentation stood there, and was left.
    twin: Option<u32>,
}

impl History {
    /// Where the page starts: at an entry that it made before a reload, else at one of its own.
    fn start() -> Self {
        let position = position().unwrap_or_else(|| numbered(0));
        Self { position, last: position, arrivals: 0, twin: None }
    }

    /// After the browser went to an entry: one of the page's, or, without a number, an address that the
    /// visitor typed or followed, behind which nothing is left to redo.
    fn arrive(self) -> Self {
        let arrivals = self.arrivals + 1;
        match position() {
            Some(position) => Self { position, last: self.last.max(position), arrivals, ..self },
            None => {
                let position = numbered(self.position + 1);
                Self { position, last: position, arrivals, ..self.before(position) }
            }
        }
    }

    /// Whether there is something to undo.
    pub fn can_undo(self) -> bool {
        self.position >= self.stride()
    }

    /// Goes back to what the page was before the last change.
    pub fn undo(self) {
        travel(-(self.stride() as i32));
    }

    /// Goes forward again.
    pub fn redo(self) {
        travel(if self.twin == Some(self.position + 2) { 2 } else { 1 });
    }

    /// How many entries the last change takes.
    fn stride(self) -> u32 {
        if self.twin == Some(self.position) { 2 } else { 1 }
    }

    /// Whether there is something to redo.
    pub fn can_redo(self) -> bool {
        self.position < self.last
    }

    /// The history whose entries from a position on are written anew: a twin among them is none any more.
    fn before(self, position: u32) -> Self {
        Self { twin: self.twin.filter(|&twin| twin < position), ..self }
    }
}

/// The session that the address asks for.
pub fn open() -> Session {
    let actions = asked(&fragment()).into_iter().chain([Action::Publish(store::address())]);
    let session = actions.fold(Rc::new(Session::default()), Session::reduce);
    Rc::unwrap_or_clone(session)
}

fn travel(entries: i32) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        // A browser that refuses to travel leaves the page as it is.
        let _ = history.go_with_delta(entries);
    }
}

/// The address of a link to a fragment, for others.
pub fn link_to(session: &Session, fragment: &str) -> String {
    at(&home(session).unwrap_or_else(own), fragment)
}

/// The address of a fragment of this very page, for this device.
pub fn here(fragment: &str) -> String {
    at(&own(), fragment)
}

/// Whether a link leads to a file, which nobody else has at that place.
pub fn leads_to_file(link: &str) -> bool {
    link.starts_with("file:")
}

/// Whether the page is one file, which has its parts inside.
pub fn is_one_file() -> bool {
    frame("data-home").is_some()
}

/// Where others find the page, if that is known: an address that was typed, where a file came from, or this one.
pub fn home(session: &Session) -> Option<String> {
    let known = [public(&session.address), frame("data-home"), Some(own())];
    known.into_iter().flatten().find(|address| !is_private(address))
}

/// The address of this page, without a fragment.
fn own() -> String {
    let href = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// The address of a fragment of the page at an address.
fn at(page: &str, fragment: &str) -> String {
    if fragment.is_empty() { page.to_owned() } else { format!("{page}#{fragment}") }
}

/// An attribute of the page's frame.
fn frame(attribute: &str) -> Option<String> {
    window()?.document()?.get_element_by_id("app")?.get_attribute(attribute)
}

/// Keeps address and session the same: a change that is let go becomes an entry, and going back
/// or forward opens one.
#[hook]
pub fn use_history(session: &Handle) -> History {
    let history = use_state_eq(History::start);
    let latest = use_mut_ref(Latest::default);
    let in_hand = session.in_hand;
    if in_hand.is_some() {
        latest.borrow_mut().target = in_hand;
    }
    // What is not read yet must not be replaced.
    let wanted = (!session.awaits_company).then(|| session.fragment());
    {
        let history = history.clone();
        let latest = latest.clone();
        let watched = (wanted, in_hand.is_some(), history.arrivals);
        use_effect_with(watched, move |(wanted, is_in_hand, arrivals)| {
            let Some(wanted) = wanted else { return };
            let mut latest = latest.borrow_mut();
            let has_arrived = latest.arrive(*arrivals);
            if !is_in_hand && *wanted != fragment() {
                history.set(latest.enter(*history, wanted, has_arrived));
            }
            if !is_presented(wanted) {
                latest.explored = Some(wanted.clone());
            }
        });
    }
    let dispatcher = session.dispatcher();
    let setter = history.setter();
    use_effect_with(*history, move |&history| {
        let listener = window().map(|window| {
            EventListener::new(&window, "popstate", move |_| {
                setter.set(history.arrive());
                let fragment = fragment();
                // The clock of a screen starts by whatever way one comes to it.
                if let Way::Present(step) = Way::of(&fragment) {
                    dispatcher.dispatch(Action::Meet(Change::Step(step, today())));
                }
                asked(&fragment).into_iter().for_each(|action| dispatcher.dispatch(action));
            })
        });
        move || drop(listener)
    });
    *history
}

/// Opens the company that had to wait for the rest of the program, once that is there.
#[hook]
pub fn use_awaited(session: &Handle, rest: Rest) {
    let dispatcher = session.dispatcher();
    use_effect_with(session.awaits_company && rest.is_here(), move |&is_due| {
        if is_due {
            let fragment = fragment();
            dispatcher.dispatch(opening(&fragment, Way::of(&fragment)));
        }
    });
}

/// The control that was changed last, and when its entry was made.
#[derive(Default)]
struct Latest {
    target: Option<Target>,
    entered: Option<(Target, f64)>,
    arrivals: Option<u32>,
    /// What the page was when it last did not present.
    explored: Option<String>,
}

impl Latest {
    /// Whether the browser has gone to another entry since the last call, or just opened the page.
    fn arrive(&mut self, arrivals: u32) -> bool {
        let has_arrived = self.arrivals.replace(arrivals) != Some(arrivals);
        if has_arrived {
            // A gesture does not go on in another entry.
            self.entered = None;
        }
        has_arrived
    }

    /// Makes an entry, or changes the latest one where the same gesture goes on.
    fn enter(&mut self, history: History, wanted: &str, has_arrived: bool) -> History {
        let Some(browser) = window().and_then(|window| window.history().ok()) else { return history };
        let now = js_sys::Date::now();
        let target = self.target.take();
        let goes_on = matches!((target, self.entered), (Some(target), Some((before, at)))
            if target == before && now - at < ONE_GESTURE_MILLISECONDS);
        self.entered = target.map(|target| (target, now));
        // An address that was gone to is mended where its link is: what cannot be used would be lost again
        // with every reload.
        // Inside another page the browser's back button is that page's. And who has left a presentation
        // wants to undo changes of the company, not to step back into the room.
        let was_presented = is_presented(&fragment());
        let replaces = goes_on || has_arrived || was_presented || Way::of(wanted) == Way::Compact;
        let position = if replaces { history.position } else { history.position + 1 };
        let state = JsValue::from_f64(f64::from(position));
        let address = here(wanted);
        let entered = if replaces {
            browser.replace_state_with_url(&state, "", Some(&address))
        } else {
            browser.push_state_with_url(&state, "", Some(&address))
        };
        // Browsers limit how often an address changes; the next change brings it up to date.
        match entered {
            Ok(()) => {
                let last = if replaces { history.last.max(position) } else { position };
                let is_twin = was_presented && self.explored.as_deref() == Some(wanted);
                let history = History { position, last, ..history.before(position) };
                if is_twin { History { twin: Some(position), ..history } } else { history }
            }
            Err(_) => history,
        }
    }
}

fn is_presented(fragment: &str) -> bool {
    matches!(Way::of(fragment), Way::Present(_))
}

/// What a fragment asks for: a part of the page, and a company.
fn asked(fragment: &str) -> [Action; 2] {
    let way = Way::of(fragment);
    let must_wait = needs_rest(fragment, way) && !rest::is_here();
    [Action::Go(way), if must_wait { Action::Await } else { opening(fragment, way) }]
}

/// Whether only the rest of the program can read the company of a fragment: one of an old link, or of an exercise.
fn needs_rest(fragment: &str, way: Way) -> bool {
    way::scenario(fragment).map_or(matches!(way, Way::Train(Some(_))), link::is_old)
}

/// Opens the company of a fragment; where it names none, the one that a part of the page begins with.
pub fn opening(fragment: &str, way: Way) -> Action {
    Action::Open(way::scenario(fragment).map_or_else(|| Ok(Opened::Whole(as_it_comes(way))), decode))
}

/// The company that a part of the page begins with: an exercise has its own.
fn as_it_comes(way: Way) -> Shared {
    let exercise = match way {
        Way::Train(number) => number.and_then(Exercise::numbered),
        _ => None,
    };
    exercise.map_or_else(|| of_preset(Preset::default()), |exercise| exercise.shared())
}

fn fragment() -> String {
    let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    // What a mail puts behind a link is not part of it.
    hash.trim_start_matches('#').trim_end_matches(['.', ',', ';', ')', '>', '"']).to_owned()
}

/// The number of this entry, where the page has given it one.
fn position() -> Option<u32> {
    let history = window()?.history().ok()?;
    Some(history.state().ok()?.as_f64()? as u32)
}

/// Gives this entry its number.
fn numbered(position: u32) -> u32 {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        // A browser that refuses only loses the number, so that undo is its own back button.
        let _ = history.replace_state(&JsValue::from_f64(f64::from(position)), "");
    }
    position
}
