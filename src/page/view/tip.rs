//! Tips: beside a label a button that opens what the label means.
//!
//! The browser's own popovers do the rest: Escape or a click elsewhere closes them, the focus stays at the
//! button, and nothing in the page moves.

use yew::prelude::*;

use crate::page::glossary::Term;
use crate::page::text::FirstTeam;
use crate::sentence;

/// The button of a term; nothing where the glossary does not have it.
pub fn tip(term: &Term) -> Html {
    if !term.is_explained() {
        return Html::default();
    }
    let id = term.id();
    html! {
        <button type="button" class="tip" popovertarget={id.clone()} aria-describedby={id} onkeydown={keep_escape}
            aria-label={sentence!("what-is", term = term.name())}></button>
    }
}

/// Escape closes an open tip, and not what is around it.
fn keep_escape(event: KeyboardEvent) {
    let is_open = || gloo::utils::document().query_selector(".meaning:popover-open").ok().flatten().is_some();
    if event.key() == "Escape" && is_open() {
        event.stop_propagation();
    }
}

/// What all terms need: who the first team is, which some of them name.
#[derive(Properties, PartialEq)]
pub struct TermsProps {
    /// The first team.
    pub first: FirstTeam,
}

/// What every button opens. Stands once in the page.
#[component]
pub fn Meanings(_: &TermsProps) -> Html {
    let meaning = |term: Term| {
        html! {
            <div id={term.id()} popover="auto" class="meaning"><strong>{ term.name() }</strong>{ " " }{ term.meaning() }</div>
        }
    };
    html! { <section aria-label={sentence!("glossary-title")}>{ for Term::all().map(meaning) }</section> }
}

/// All terms as a list.
#[component]
pub fn Glossary(_: &TermsProps) -> Html {
    let entry = |term: Term| html! { <div><dt>{ term.name() }</dt><dd>{ term.meaning() }</dd></div> };
    html! {
        <details class="drawer" id="glossary">
            <summary>{ sentence!("glossary-title") }</summary>
            <dl class="ledger">{ for Term::all().map(entry) }</dl>
        </details>
    }
}
