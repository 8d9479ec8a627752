//! On a phone: the answer in a line, and the way to the inputs.

use yew::prelude::*;

use super::super::context::use_page;
use crate::page::sentence::{Figures, Verdict, verdict};
use crate::sentence;

/// What the dock needs.
#[derive(Properties, PartialEq)]
pub struct DockProps {
    /// Opens or closes the inputs.
    pub on_change: Callback<()>,
    /// Whether they are open.
    pub is_open: bool,
}

/// The line at the bottom of a phone.
#[component]
pub fn Dock(props: &DockProps) -> Html {
    let page = use_page();
    let answer = page.answer().map(|answer| {
        let summary = &answer.summary;
        match (verdict(summary), summary.gap.relative) {
            (Verdict::Equal | Verdict::Even, _) => sentence!("dock-level"),
            (_, Some(share)) => {
                let money = page.intl.signed_money(summary.gap.moments.mean);
                format!("{money} · {}", page.intl.signed_percent(share))
            }
            (_, None) => page.intl.signed_money(summary.gap.moments.mean),
        }
    });
    let on_change = props.on_change.clone();
    html! {
        <footer class="dock">
            <p><span>{ sentence!("dock-ahead") }</span><strong>{ answer.unwrap_or_else(|| String::from("…")) }</strong></p>
            <button type="button" class="pill light" aria-expanded={props.is_open.to_string()} aria-controls="inputs"
                onclick={move |_| on_change.emit(())}>
                { if props.is_open { sentence!("done") } else { sentence!("change-inputs") } }
            </button>
        </footer>
    }
}
