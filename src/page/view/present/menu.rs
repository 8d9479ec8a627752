//! The menu of a presentation: what keys do, for those who have none, and the settings of the room.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::super::context::Context;
use super::super::dialog::close;
use super::super::link::guide;
use super::super::room::code::PublicAddress;
use super::super::room::keys;
use super::deck::Deck;
use super::keys::KEYS;
use crate::page::room::{Change, MOST_SEATS};
use crate::page::text::text;
use crate::page::way::Step;
use crate::sentence;

/// The menu, closed until somebody opens it; `blocked` tells whether the browser refused the notes' window.
pub fn menu(page: &Context, dialog: &NodeRef, deck: &Deck, blocked: bool) -> Html {
    let room = page.session.room;
    let shut = {
        let dialog = dialog.clone();
        move || close(&dialog)
    };
    let back = {
        let shut = shut.clone();
        move |_| shut()
    };
    let button = |label: &str, act: fn(&Deck)| {
        let (deck, shut) = (deck.clone(), shut.clone());
        let press = move |_| {
            shut();
            act(&deck);
        };
        html! { <button type="button" class="pill" onclick={press}>{ text(label, &[]) }</button> }
    };
    let seat = {
        let deck = deck.clone();
        Callback::from(move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            let seats = field.value_as_number();
            // A field that is empty for a moment changes nothing.
            if (1.0..=f64::from(MOST_SEATS)).contains(&seats) {
                deck.screens.tell(Change::Seats(seats as u16));
            }
        })
    };
    html! {
        <dialog ref={dialog.clone()} class="questions menu" aria-labelledby="menu-title">
            <div class="card-head">
                <h2 id="menu-title">{ sentence!("menu-title") }</h2>
                <button type="button" class="pill dark" onclick={back}>{ sentence!("menu-close") }</button>
            </div>
            if blocked {
                <p role="alert" class="blocked">
                    { sentence!("notes-blocked") }{ " " }
                    <a href={deck.notes_address()} target="_blank" rel="opener">{ sentence!("notes-open") }</a>
                </p>
            }
            <p class="choices">
                { button("menu-full", Deck::full_screen) }
                { button("menu-notes", Deck::notes) }
                { button("menu-blank", |deck| deck.screens.tell(Change::Blank)) }
                { button("menu-again", |deck| {
                    deck.screens.tell(Change::Reopen);
                    deck.screens.go(Step::Guess);
                }) }
                { guide("pill") }
                { button("menu-leave", Deck::leave) }
            </p>
            <label>
                <span>{ sentence!("menu-seats", most = usize::from(MOST_SEATS)) }</span>
                <input class="field" id="seats" type="number" min="1" max={MOST_SEATS.to_string()}
                    value={room.seats.to_string()} oninput={seat} />
            </label>
            <PublicAddress />
            <h3>{ sentence!("menu-keys") }</h3>
            <ul>{ for keys::KEYS.iter().chain(&KEYS).map(|key| html! { <li>{ text(key, &[]) }</li> }) }</ul>
        </dialog>
    }
}
