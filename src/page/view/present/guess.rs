//! The question, before anything is shown.

use yew::prelude::*;

use super::super::context::Context;
use super::super::room::code::Code;
use super::super::room::guess::{guess_box, range};
use super::super::room::hands::hands;
use super::super::words::rich;
use crate::page::way::Way;
use crate::sentence;

/// Id of what says how the next screen opens.
pub const GATE: &str = "guess-gate";

/// The question, a place for its answer, and a way for phones.
pub fn question(page: &Context) -> Html {
    let is_open = page.session.room.commitment.is_none();
    html! {
        <>
            <div class="asked">
                <h1>{ sentence!("guess-title") }{ " " }{ rich(&sentence!("guess-question")) }</h1>
                <p>{ range(page) }</p>
                if is_open {
                    <p id={GATE}>{ sentence!("guess-gate") }</p>
                }
                <Code way={Way::Seat(None)} words={sentence!("code-guess")} />
            </div>
            <div class="answered">
                { guess_box(page) }
                if is_open {
                    { hands(page) }
                }
            </div>
        </>
    }
}
