//! What comes after the first answer: the page asks for the rest of its program once that is there, or at once
//! where it shows something that needs it.

use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::context::{Handle, use_page};
use crate::page::text::text;
use crate::page::way::Way;
use crate::worker::rest;

/// How long the page waits before it asks again.
const AGAIN_MILLISECONDS: u32 = 2_000;

/// Whether the rest is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// It has not been asked for, or is on its way.
    Coming,
    /// It did not come, so often in a row, and is asked for again.
    Late(u32),
    /// It is there.
    Here,
}

impl Rest {
    /// Whether it is there.
    pub fn is_here(self) -> bool {
        self == Self::Here
    }
}

/// Fetches the rest when it is time.
#[hook]
pub fn use_rest(session: &Handle) -> Rest {
    let rest = use_state_eq(|| Rest::Coming);
    let has_answered = session.answer.is_some() || session.way != Way::Explore;
    let setter = rest.setter();
    use_effect_with((has_answered, *rest), move |&(is_wanted, rest)| {
        let again = match rest {
            _ if !is_wanted => None,
            Rest::Here => None,
            Rest::Coming => {
                fetch(setter, 1);
                None
            }
            Rest::Late(times) => Some(Timeout::new(AGAIN_MILLISECONDS, move || fetch(setter, times + 1))),
        };
        move || drop(again)
    });
    *rest
}

/// What stands where something needs the rest, until that is there.
#[component]
pub fn Awaited() -> Html {
    let page = use_page();
    let key = if page.rest == Rest::Coming { "rest-coming" } else { "rest-late" };
    html! { <main class="answer"><p class="notice" role="status">{ text(key, &[]) }</p></main> }
}

fn fetch(setter: UseStateSetter<Rest>, times: u32) {
    spawn_local(async move {
        setter.set(match rest::fetch().await {
            Ok(()) => Rest::Here,
            Err(_) => Rest::Late(times),
        });
    });
}
