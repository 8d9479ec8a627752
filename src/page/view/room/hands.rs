//! Raised hands, counted range by range, and the guess that they come to.

use yew::prelude::*;

use super::super::context::Context;
use super::super::words::rich;
use super::changing;
use super::guess::written;
use crate::page::room::Change;
use crate::page::room::guess::Guess;
use crate::page::room::tally::Tally;
use crate::sentence;

/// The tally, as long as the question is open.
pub fn hands(page: &Context) -> Html {
    let tally = page.session.room.tally;
    let guess = tally.guess().map(|guess| {
        let all = tally.all() as usize;
        sentence!("hands-guess", n = all, count = all, guess = written(page, guess))
    });
    html! {
        <details class="hands">
            <summary>{ sentence!("hands-title") }</summary>
            <ul>{ for (0..Tally::RANGES).map(|range| row(page, range)) }</ul>
            <p role="status">{ guess.as_deref().map(rich) }</p>
        </details>
    }
}

fn row(page: &Context, range: usize) -> Html {
    let [low, high] = Tally::ends(range).map(|end| written(page, Guess::nearest(f64::from(end))));
    let range_name = sentence!("hands-range", low = low, high = high);
    let raised = page.session.room.tally.hands[range];
    let button = |sign: &'static str, hands: i32, label: String| {
        html! {
            <button type="button" class="pill" aria-label={label}
                onclick={changing(&page.session, Change::Raise(range, hands))}>{ sign }</button>
        }
    };
    html! {
        <li>
            <span>{ &range_name }</span>
            { button("−", -1, sentence!("hands-less", range = range_name.as_str())) }
            <strong>{ raised }</strong>
            { button("+", 1, sentence!("hands-more", range = range_name.as_str())) }
        </li>
    }
}
