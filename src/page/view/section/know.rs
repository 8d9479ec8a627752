//! How we know: the method, where the defaults come from, and what this run was.

use yew::prelude::*;

use super::super::context::use_page;
use crate::montecarlo::ENGINE;
use crate::page::sentence::Figures;
use crate::page::text::text;
use crate::sentence;

/// Paragraphs on the method, by their keys.
const METHOD: [&str; 4] = ["know-method", "know-today", "know-luck", "know-limits"];
/// Rows of the ledger, by the stems of their keys.
const LEDGER: [&str; 10] = [
    "ledger-gap",
    "ledger-response",
    "ledger-follow",
    "ledger-nurture",
    "ledger-rush",
    "ledger-sources",
    "ledger-rates",
    "ledger-renewal",
    "ledger-saturation",
    "ledger-rest",
];

/// Method, evidence, limits, seed and timing.
#[component]
pub fn Know() -> Html {
    let page = use_page();
    let run = page.answer().map(|answer| {
        sentence!(
            "know-run",
            engine = ENGINE,
            seed = answer.seed.to_string(),
            n = page.intl.count(answer.summary.replications as f64),
            seconds = page.intl.tenths(answer.elapsed / 1000.0),
        )
    });
    let rows = LEDGER.iter().map(|stem| {
        html! {
            <tr>
                <th scope="row">{ text(stem, &[]) }</th>
                <td>{ text(&format!("{stem}-source"), &[]) }</td>
                <td>{ text(&format!("{stem}-grade"), &[]) }</td>
            </tr>
        }
    });
    html! {
        <section class="card know" id="know" aria-labelledby="know-title">
            <h2 id="know-title">{ sentence!("know-title") }</h2>
            { for METHOD.iter().map(|key| html! { <p>{ text(key, &[]) }</p> }) }
            <details class="drawer">
                <summary>{ sentence!("know-ledger") }</summary>
                <div class="table" tabindex="0" role="region" aria-label={sentence!("know-ledger")}>
                    <table>
                        <thead>
                            <tr>
                                <th scope="col">{ sentence!("ledger-what") }</th>
                                <th scope="col">{ sentence!("ledger-source") }</th>
                                <th scope="col">{ sentence!("ledger-grade") }</th>
                            </tr>
                        </thead>
                        <tbody>{ for rows }</tbody>
                    </table>
                </div>
                <p class="hint">{ sentence!("know-grades") }</p>
            </details>
            <p>{ sentence!("know-private") }</p>
            { for run.map(|run| html! { <p class="hint" id="run">{ run }</p> }) }
        </section>
    }
}
