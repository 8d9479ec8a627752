//! The headline: one sentence that is the answer, and what follows from it.

use yew::prelude::*;

use super::super::context::{Context, use_page};
use super::super::simulation::FUTURES;
use super::super::stood;
use super::super::words::{plain, rich};
use crate::page::sentence::{self, Figures};
use crate::page::session::{Answer, of_preset};
use crate::scenario::Preset;
use crate::sentence;

/// The answer in words.
#[component]
pub fn Headline() -> Html {
    let page = use_page();
    let Some(answer) = page.answer() else {
        // It is the answer to the default company.
        let is_default = page.session.shared == of_preset(Preset::default());
        let stood = if is_default { stood::headline() } else { Vec::new() };
        return html! {
            <section class="headline" aria-busy="true">
                if stood.is_empty() {
                    <h1>{ sentence!("headline-waiting") }</h1>
                }
                { for stood }
                <p class="honesty">{ sentence!("honesty") }</p>
            </section>
        };
    };
    let summary = &answer.summary;
    let figures = &*page.intl;
    let consequences = sentence::consequences(summary, figures);
    let evidence = sentence::evidence(summary);
    html! {
        <section class="headline" aria-busy={(!page.session.is_settled()).to_string()}>
            <h1>{ rich(&sentence::headline(summary, figures)) }</h1>
            <p class="consequences">{ rich(&consequences.join(" ")) }</p>
            <p class="evidence">{ evidence.unwrap_or_default() }</p>
            { for sentence::without_sales(answer).map(|told| html! { <p class="hint">{ told }</p> }) }
            <p class="honesty">{ sentence::range(answer, figures).unwrap_or_default() }</p>
            <p class="honesty">{ sentence!("honesty") }</p>
            <p class="progress">{ progress(&page) }</p>
            <p class="for-readers" role="status">{ settled(&page, answer) }</p>
        </section>
    }
}

/// How many futures of the present scenario are in: none while the answer is still to the one before.
fn progress(page: &Context) -> String {
    let current = page.session.current_answer();
    let n = page.intl.count(current.map_or(0, |answer| answer.summary.replications) as f64);
    if page.session.is_settled() {
        sentence!("futures-in", n = n)
    } else {
        sentence!("futures-refining", n = n, all = page.intl.count(FUTURES as f64))
    }
}

/// What a screen reader says, once the answer has settled and no control is in hand.
fn settled(page: &Context, answer: &Answer) -> String {
    if !page.session.is_settled() || page.session.in_hand.is_some() {
        return String::new();
    }
    let headline = plain(&sentence::headline(&answer.summary, &*page.intl));
    let consequences = plain(&sentence::consequences(&answer.summary, &*page.intl).join(" "));
    sentence!("settled", headline = headline, drawn = consequences)
}
