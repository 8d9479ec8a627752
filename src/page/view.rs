//! What the browser shows: components that read the session and dispatch actions, and the hooks
//! that hold every effect.

mod address;
mod canvas;
mod card;
mod choice;
mod clock;
mod context;
mod control;
mod download;
mod explore;
mod file;
mod held;
mod intl;
mod motion;
mod practice;
mod qr;
mod section;
mod simulation;
mod storage;
mod theme;
mod tip;
mod train;
mod words;

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use self::context::{Context, use_context_value};
use self::explore::Explore;
use self::train::Exercises;
use crate::page::exercise::Exercise;
use crate::page::way::Way;

/// Shows the page in place of the static frame.
pub fn mount(frame: Element) {
    yew::Renderer::<Page>::with_root(frame).render();
}

/// What the address asks for.
#[component]
fn Page() -> Html {
    let context = use_context_value();
    let shown = match context.session.way {
        // An exercise is solved on the explore page; without one there is the list.
        Way::Train(number) if !number.is_some_and(Exercise::exists) => html! { <Exercises /> },
        // The other ways in have no view of their own yet.
        Way::Explore | Way::Present(_) | Way::Notes | Way::Seat(_) | Way::Compact | Way::Train(_) => {
            html! { <Explore /> }
        }
    };
    html! { <ContextProvider<Rc<Context>> {context}>{ shown }</ContextProvider<Rc<Context>>> }
}
