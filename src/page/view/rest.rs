//! What comes after the first answer: the page asks for the rest of its program once that is there, or at once
//! where it shows something that needs it.

use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::context::{Context, Handle, use_page};
use crate::page::way::Way;
use crate::sentence;
use crate::worker::rest::{self, Lost};

/// The longest wait before the page asks again.
const LONGEST_SECONDS: u32 = 30;

/// Whether the rest is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// It has not been asked for, or is on its way.
    Coming,
    /// It did not come, so often in a row, and is asked for again.
    Late(u32),
    /// The server does not have it any more: it has a newer release.
    Gone,
    /// It is there.
    Here,
}

impl Rest {
    /// Whether it is there.
    pub fn is_here(self) -> bool {
        self == Self::Here
    }

    /// After it was asked for once more.
    fn after(fetched: Result<(), Lost>, times: u32) -> Self {
        match fetched {
            // A bridge may have been faster.
            _ if rest::is_here() => Self::Here,
            Ok(()) | Err(Lost::Away) => Self::Late(times),
            Err(Lost::Gone) => Self::Gone,
        }
    }
}

/// Fetches the rest when it is time.
#[hook]
pub fn use_rest(session: &Handle) -> Rest {
    let rest = use_state_eq(|| if rest::is_here() { Rest::Here } else { Rest::Coming });
    let is_wanted = use_mut_ref(|| false);
    *is_wanted.borrow_mut() |=
        session.answer.is_some() || session.way != Way::Explore || session.awaits_company;
    let setter = rest.setter();
    let is_wanted = *is_wanted.borrow();
    use_effect_with((is_wanted, *rest), move |&(is_wanted, rest)| {
        let again = match rest {
            Rest::Coming if is_wanted => {
                fetch(setter, 1);
                None
            }
            Rest::Late(times) => {
                let seconds = 2_u32.saturating_pow(times).min(LONGEST_SECONDS);
                Some(Timeout::new(1_000 * seconds, move || fetch(setter, times + 1)))
            }
            Rest::Coming | Rest::Gone | Rest::Here => None,
        };
        move || drop(again)
    });
    *rest
}

fn fetch(setter: UseStateSetter<Rest>, times: u32) {
    spawn_local(async move { setter.set(Rest::after(rest::fetch().await, times)) });
}

/// What stands in the place of something that needs the rest, until that is there.
#[component]
pub fn Awaited() -> Html {
    let page = use_page();
    html! {
        <main id="answer" class="answer" tabindex="-1">
            <h1>{ sentence!("rest-title") }</h1>
            { coming(&page) }
            if page.session.way != Way::Explore {
                <p><a class="pill" href={page.href(Way::Explore)}>{ sentence!("rest-explore") }</a></p>
            }
        </main>
    }
}

/// What to say of the rest while it is not there.
pub fn coming(page: &Context) -> Html {
    let words = match page.rest {
        Rest::Here => return Html::default(),
        Rest::Coming if page.session.awaits_company && page.session.way == Way::Explore => {
            sentence!("rest-old-link")
        }
        Rest::Coming => sentence!("rest-coming"),
        Rest::Late(_) => sentence!("rest-late"),
        Rest::Gone => sentence!("rest-gone"),
    };
    // An address holds its scenario, so nothing is lost.
    let reload = |_: MouseEvent| drop(gloo::utils::window().location().reload());
    html! {
        <div class="coming" role="status">
            <p class="hint">{ words }</p>
            if page.rest == Rest::Gone {
                <button type="button" class="pill" onclick={reload}>{ sentence!("release-take") }</button>
            }
        </div>
    }
}
