//! What the browser shows: components that read the session and dispatch actions, and the hooks
//! that hold every effect.

mod address;
mod brand;
mod canvas;
mod card;
mod choice;
mod compact;
mod context;
mod control;
mod deferred;
mod dialog;
mod download;
mod explore;
mod file;
mod focus;
mod frame;
mod held;
mod intl;
mod link;
mod motion;
mod notes;
mod offline;
mod onefile;
mod practice;
mod present;
mod qr;
mod rest;
mod room;
mod seat;
mod section;
mod simulation;
mod stage;
mod stood;
mod storage;
mod theme;
mod tip;
mod train;
mod words;

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use self::compact::Compact;
use self::context::{Context, use_context_value};
use self::explore::Explore;
use self::notes::Notes;
use self::present::Present;
use self::rest::Awaited;
use self::seat::AtSeat;
use self::tip::Meanings;
use self::train::Exercises;
use crate::page::exercise::Exercise;
use crate::page::text::FirstTeam;
use crate::page::way::Way;

/// Shows the page in place of the static frame.
pub fn mount(frame: Element) {
    stood::when_drawn(move || {
        stood::keep(&frame);
        yew::Renderer::<Page>::with_root(frame).render();
    });
}

/// What the address asks for.
#[component]
fn Page() -> Html {
    let context = use_context_value();
    let shown = match context.session.way {
        _ if context.session.awaits_company => html! { <Awaited /> },
        Way::Explore => html! { <Explore /> },
        _ if !context.rest.is_here() => html! { <Awaited /> },
        Way::Compact => html! { <Compact /> },
        // An exercise is solved on the explore page; without one there is the list.
        Way::Train(number) if !number.is_some_and(Exercise::exists) => html! { <Exercises /> },
        Way::Train(_) => html! { <Explore /> },
        Way::Present(_) => html! { <Present /> },
        Way::Notes(room) => html! { <Notes {room} /> },
        Way::Seat(seat) => html! { <AtSeat {seat} /> },
    };
    let first = FirstTeam::of(&context.session.shared.scenario.practices);
    html! {
        <>
            <ContextProvider<Rc<Context>> {context}>{ shown }</ContextProvider<Rc<Context>>>
            <Meanings {first} />
        </>
    }
}
