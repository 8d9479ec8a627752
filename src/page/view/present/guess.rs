//! The question, before anything is shown.

use yew::prelude::*;

use super::super::context::use_page;
use super::super::room::code::Code;
use super::super::room::guess::{GuessBox, range};
use super::super::room::hands::Hands;
use super::super::words::rich;
use crate::page::way::Way;
use crate::sentence;

/// The question, a place for its answer, and a way for phones.
#[component]
pub fn Question() -> Html {
    let page = use_page();
    let is_open = page.session.room.commitment.is_none();
    html! {
        <>
            <div class="asked">
                <h1>{ sentence!("guess-title") }{ " " }{ rich(&sentence!("guess-question")) }</h1>
                <p>{ range(&page) }</p>
                <Code way={Way::Seat(None)} words={sentence!("code-guess")} />
            </div>
            <div class="answered">
                <GuessBox />
                if is_open {
                    <Hands />
                }
            </div>
        </>
    }
}
