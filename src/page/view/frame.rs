//! The frame around this page, where it stands in someone else's: greeting it, and telling it things.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::JSON;
use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MessageEvent, Window, window};
use yew::prelude::*;

use super::canvas::use_extent;
use super::context::Handle;
use super::rest::Rest;
use super::theme::put_on;
use crate::page::embed::{self, Host, Listener};
use crate::page::session::Action;
use crate::page::way::Way;

/// How long the page waits for a host to speak: much longer than one needs that does.
const PATIENCE_MILLISECONDS: u32 = 1_000;

/// The window around this page, where there is one.
fn host_window() -> Option<Window> {
    let own = window()?;
    own.parent().ok().flatten().filter(|parent| JsValue::from(parent) != JsValue::from(own))
}

/// Tells the host something, and nobody who may have come into its place.
pub fn tell(host: &Host, message: &Value) {
    post(&host.origin, message);
}

fn post(origin: &str, message: &Value) {
    // Any JSON can be read as JSON, and a window that is gone has nobody to hear of it.
    if let (Some(around), Ok(message)) = (host_window(), JSON::parse(&message.to_string())) {
        let _ = around.post_message(&message, origin);
    }
}

/// Greets the window around this page, follows what its host wants, and keeps it told how high `place` is.
#[hook]
pub fn use_host(session: &Handle, place: &NodeRef) {
    let dispatcher = session.dispatcher();
    use_effect_with((), move |()| {
        let mut ear = Listener::default();
        let listener = window().zip(host_window()).map(|(own, around)| {
            EventListener::new(&own, "message", move |event| {
                if let Some(host) = heard(&mut ear, event.unchecked_ref(), &around) {
                    put_on(&host.brand);
                    if !host.refusals.is_empty() {
                        tell(&host, &embed::refused(&host.refusals));
                    }
                    dispatcher.dispatch(Action::Welcome(host.into()));
                }
            })
        });
        // Whoever is around may know that the page is there; what it says next goes to its host alone.
        post("*", &embed::ready());
        move || drop(listener)
    });
    let height = use_extent(place, Element::client_height);
    use_effect_with((session.host.clone(), height), |(host, height)| {
        if let Some(host) = host.as_ref().filter(|_| *height > 0.0) {
            tell(host, &embed::height(*height));
        }
    });
}

/// Whether the company is known that is to be shown: in the compact view a host may be about to name one,
/// and until then no other company's numbers flash up.
#[hook]
pub fn use_has_company(session: &Handle, rest: Rest) -> bool {
    let has_waited = use_state_eq(|| session.way != Way::Compact || host_window().is_none());
    let setter = has_waited.setter();
    // The compact view, which greets the host, comes with the rest.
    use_effect_with(rest.is_here(), move |&has_greeted| {
        let timeout = has_greeted.then(|| Timeout::new(PATIENCE_MILLISECONDS, move || setter.set(true)));
        move || drop(timeout)
    });
    *has_waited || session.host.is_some()
}

/// What the window around this page says, and no other.
fn heard(ear: &mut Listener, event: &MessageEvent, around: &Window) -> Option<Host> {
    let source = event.source()?;
    if JsValue::from(source) != JsValue::from(around) {
        return None;
    }
    let message = JSON::stringify(&event.data()).ok()?;
    ear.hear(&event.origin(), &message.as_string()?)
}
