//! The evidence behind the defaults, the rates in print, and the famous numbers that are not used.

use yew::prelude::*;

use super::super::context::use_page;
use crate::funnel::evidence::Grade;
use crate::page::sentence::Figures;
use crate::page::text::text;
use crate::scenario::Inputs;
use crate::sentence;

/// Entries on defaults, by the stems of their keys.
const DEFAULTS: [&str; 12] = [
    "ledger-gap",
    "ledger-differ",
    "ledger-volume",
    "ledger-follow",
    "ledger-response",
    "ledger-delay",
    "ledger-nurture",
    "ledger-rush",
    "ledger-sources",
    "ledger-renewal",
    "ledger-saturation",
    "ledger-rest",
];
/// Entries on numbers that are not used.
const FAMOUS: [&str; 6] = [
    "famous-mathmarketing",
    "famous-billion",
    "famous-nurture",
    "famous-minutes",
    "famous-content",
    "famous-growth",
];

/// A rate: the stem of its keys, its grade, and what it is in this scenario.
type Benchmark = (&'static str, &'static str, fn(&Inputs) -> Option<f64>);

const BENCHMARKS: [Benchmark; 7] = [
    ("benchmark-visitor", "C", visitor_to_lead),
    ("benchmark-mql", "C", |inputs| Some(inputs.funnel.lead_to_mql)),
    ("benchmark-sql", "C", |inputs| Some(inputs.funnel.mql_to_sql)),
    ("benchmark-opportunity", "C", |inputs| Some(inputs.funnel.sql_to_opportunity)),
    ("benchmark-won", "C", |inputs| Some(inputs.funnel.opportunity_to_won)),
    ("benchmark-customer", "B, C", |inputs| {
        let funnel = &inputs.funnel;
        Some(funnel.lead_to_mql * funnel.mql_to_sql * funnel.sql_to_opportunity * funnel.opportunity_to_won)
    }),
    ("benchmark-renewal", "C", |inputs| Some(inputs.economics.renewal_good_fit)),
];

/// Share of today's visitors of all sources who become leads; none without leads.
fn visitor_to_lead(inputs: &Inputs) -> Option<f64> {
    let organic = &inputs.marketing.organic;
    let channels = inputs.marketing.channels.iter().map(|c| (c.leads_per_month, c.visitor_to_lead));
    let sources = channels.chain([(organic.leads_per_month, organic.visitor_to_lead)]);
    let visitors: f64 = sources.map(|(leads, rate)| leads / rate).sum();
    (visitors > 0.0).then(|| inputs.leads_per_month() / visitors)
}

/// Three drawers.
#[component]
pub fn Ledger() -> Html {
    let page = use_page();
    let doubt = |grade: Grade| page.intl.percent(grade.doubt());
    let grades = sentence!(
        "know-grades",
        a = doubt(Grade::A),
        b = doubt(Grade::B),
        c = doubt(Grade::C),
        j = doubt(Grade::J),
    );
    html! {
        <>
            <details class="drawer">
                <summary>{ sentence!("know-ledger") }</summary>
                <dl class="ledger">{ for DEFAULTS.iter().map(|stem| default_entry(stem)) }</dl>
                <h3>{ sentence!("know-grades-title") }</h3>
                <p>{ grades }</p>
            </details>
            <details class="drawer">
                <summary>{ sentence!("know-benchmarks") }</summary>
                <Benchmarks />
            </details>
            <details class="drawer">
                <summary>{ sentence!("know-famous") }</summary>
                <dl class="ledger">{ for FAMOUS.iter().map(|stem| famous_entry(stem)) }</dl>
            </details>
        </>
    }
}

fn default_entry(stem: &str) -> Html {
    let grade = text(&format!("{stem}-grade"), &[]);
    html! {
        <div>
            <dt>{ text(stem, &[]) }</dt>
            <dd>
                { text(&format!("{stem}-source"), &[]) }
                { " " }
                <span class="grade">{ sentence!("ledger-grade", grade = grade) }</span>
            </dd>
        </div>
    }
}

fn famous_entry(stem: &str) -> Html {
    html! {
        <div>
            <dt>{ text(stem, &[]) }</dt>
            <dd>{ text(&format!("{stem}-why"), &[]) }</dd>
        </div>
    }
}

/// Rates in print beside those of the scenario.
#[component]
fn Benchmarks() -> Html {
    let page = use_page();
    let inputs = &page.session.shared.scenario;
    let rows = BENCHMARKS.iter().map(|(stem, grade, here)| {
        let here =
            here(inputs).map(|share| sentence!("decimal-percent", number = page.intl.tenths(100.0 * share)));
        html! {
            <tr>
                <th scope="row">{ text(stem, &[]) }</th>
                <td>{ text(&format!("{stem}-range"), &[]) }</td>
                <td>{ here.unwrap_or_else(|| sentence!("benchmark-none")) }</td>
                <td>{ *grade }</td>
            </tr>
        }
    });
    let heading = |key| html! { <th scope="col">{ sentence!(key) }</th> };
    html! {
        <>
            <table class="report">
                <thead>
                    <tr>
                        { heading("benchmark-what") }
                        { heading("benchmark-print") }
                        { heading("benchmark-here") }
                        { heading("benchmark-grade") }
                    </tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
            <p class="hint">{ sentence!("benchmark-note") }</p>
        </>
    }
}
