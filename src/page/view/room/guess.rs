//! The question that comes before every answer: a slider without a place to start from, and a field.

use web_sys::{HtmlInputElement, SubmitEvent};
use yew::prelude::*;

use super::super::context::{Context, use_page};
use super::super::words::rich;
use super::changing;
use crate::page::room::Change;
use crate::page::room::guess::{Commitment, Guess};
use crate::page::sentence::Figures;
use crate::page::session::Action;
use crate::sentence;

/// A guess as people write it: +42 %.
pub fn written(page: &Context, guess: Guess) -> String {
    page.intl.signed_percent(guess.share())
}

/// The ends of what can be guessed.
fn ends(page: &Context) -> [String; 2] {
    [Guess::LEAST, Guess::MOST].map(|end| written(page, Guess::nearest(f64::from(end))))
}

/// What can be guessed, and of what it is a share.
pub fn range(page: &Context) -> String {
    let [least, most] = ends(page);
    let months = page.session.shared.scenario.horizon_months as usize;
    sentence!("guess-range", least = least, most = most, months = months)
}

/// The guess until it is committed, and after that the guess that stands.
pub fn guess_box(page: &Context) -> Html {
    let room = page.session.room;
    match room.commitment {
        Some(commitment) => {
            let stands = match commitment.guess() {
                Some(guess) => sentence!("guess-stands", guess = written(page, guess)),
                None => sentence!("guess-declined"),
            };
            html! { <section class="guess" role="status"><p class="stands">{ rich(&stands) }</p></section> }
        }
        None => html! { <Open /> },
    }
}

#[component]
fn Open() -> Html {
    let page = use_page();
    let room = page.session.room;
    let typed = use_state_eq(|| None::<String>);
    let guess = room.guess();
    let [least, most] = ends(&page);
    let moved = {
        let (dispatcher, typed) = (page.session.dispatcher(), typed.clone());
        move |input: HtmlInputElement| {
            typed.set(None);
            let guess = Guess::nearest(input.value_as_number());
            dispatcher.dispatch(Action::Meet(Change::Guess(Some(guess))));
        }
    };
    let slid = {
        let moved = moved.clone();
        Callback::from(move |event: InputEvent| moved(event.target_unchecked_into()))
    };
    // A press at the very place where the hidden thumb stands moves nothing, and yet is a guess.
    let pressed = Callback::from(move |event: PointerEvent| moved(event.target_unchecked_into()));
    let type_in = {
        let (dispatcher, typed, mark) = (page.session.dispatcher(), typed.clone(), page.intl.decimal_mark);
        Callback::from(move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            dispatcher.dispatch(Action::Meet(Change::Guess(Guess::typed(&field.value(), mark))));
            typed.set(Some(field.value()));
        })
    };
    let is_fault = room.draft.is_none() && typed.as_deref().is_some_and(|text| !text.trim().is_empty());
    let in_field = match (&*typed, room.draft) {
        (Some(typed), _) => typed.clone(),
        (None, Some(guess)) => written(&page, guess),
        (None, None) => String::new(),
    };
    let shown = guess.map_or_else(|| sentence!("guess-none"), |guess| written(&page, guess));
    let commit = guess.map(|guess| changing(&page.session, Change::Commit(Commitment::Guessed(guess))));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(commit) = &commit {
            commit.emit(());
        }
    };
    let fault = sentence!("guess-fault", least = least.as_str(), most = most.as_str());
    html! {
        // A form, so that Enter commits what was typed and gives the keys back to the room.
        <form class="guess" aria-labelledby="guess-yours" onsubmit={submit}>
            <h2 id="guess-yours">{ sentence!("guess-yours") }</h2>
            <output class={classes!("amount", guess.is_none().then_some("none"))}>{ shown.clone() }</output>
            <input type="range" class={classes!("slider", room.draft.is_none().then_some("nowhere"))}
                min={Guess::LEAST.to_string()} max={Guess::MOST.to_string()} step="1"
                value={room.draft.map_or(0, Guess::percent).to_string()} aria-label={sentence!("guess-slider")}
                aria-valuetext={shown} oninput={slid} onpointerup={pressed} />
            <p class="ends">
                <span>{ least }</span>
                if room.draft.is_none() {
                    <span>{ sentence!("guess-press") }</span>
                }
                <span>{ most }</span>
            </p>
            <label class="typed">
                <span>{ sentence!("guess-type") }</span>
                <input class="field" inputmode="text" autocomplete="off" value={in_field} oninput={type_in}
                    aria-invalid={is_fault.then_some("true")} aria-describedby={is_fault.then_some("guess-fault")} />
            </label>
            if is_fault {
                <p class="fault" id="guess-fault">{ fault }</p>
            }
            <p class="choices">
                <button class="pill dark" disabled={guess.is_none()}>{ sentence!("guess-commit") }</button>
                <button type="button" class="pill" onclick={changing(&page.session, Change::Commit(Commitment::Declined))}>
                    { sentence!("guess-decline") }
                </button>
            </p>
        </form>
    }
}
