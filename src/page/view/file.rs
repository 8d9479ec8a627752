//! Scenario files in and out: by button, and by drop anywhere on the page.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, File, HtmlElement};
use yew::prelude::*;

use super::context::Handle;
use super::download::save_bytes;
use super::onefile;
use crate::insight::export::csv;
use crate::insight::export::json::{Futures, Results, RunReport};
use crate::montecarlo::span::Span;
use crate::page::session::{Action, Answer, Findings, Notice, Session};
use crate::scenario::{Inputs, Scenario, json, text};

/// The largest file that is read: far above any scenario.
const LARGEST_FILE: f64 = 1_048_576.0;

const JSON: &str = "application/json";

/// Offers the scenario as a file.
pub fn save(inputs: &Inputs) {
    offer(&named(inputs, "scenario.json"), JSON, json::write(inputs).as_bytes());
}

/// Offers every future of a company as a table.
pub fn save_futures(scenario: &Scenario, answer: &Answer) {
    let mut table = Vec::new();
    // Writing to memory has no way to fail.
    let _ = csv::heading(&mut table).and_then(|()| csv::rows(&answer.batch.rows, &mut table));
    offer(&named(scenario, "futures.csv"), "text/csv", &table);
}

/// Offers everything that is known of a company.
pub fn save_results(scenario: &Scenario, answer: &Answer, findings: Option<&Findings>) {
    let rows = &answer.batch.rows;
    let span = Span { first: 0, count: rows.len() as u64 };
    let results = Results {
        run: RunReport::of(scenario, answer.seed, span, &answer.summary),
        scenario,
        attribution: findings.and_then(|findings| Some(&*findings.attribution.as_ref()?.report)),
        budget: findings.and_then(|findings| Some(&*findings.budget.as_ref()?.report)),
        sensitivity: findings.and_then(|findings| Some(&*findings.sensitivity.as_ref()?.report)),
        futures: Futures(rows),
    };
    // Numbers, texts and lists of them have no way to fail.
    let bytes = serde_json::to_vec(&results).unwrap_or_default();
    offer(&named(scenario, "results.json"), JSON, &bytes);
}

fn offer(name: &str, kind: &str, bytes: &[u8]) {
    // A browser that refuses downloads has told the visitor so itself.
    let _ = save_bytes(name, kind, bytes);
}

/// Offers the page itself, with the company in it.
pub fn save_page(session: &Handle) {
    let name = format!("{}.html", stem(&session.shared.scenario));
    onefile::save(name, session);
}

/// The name of a file about a company.
fn named(inputs: &Inputs, what: &str) -> String {
    format!("{}-{what}", stem(inputs))
}

/// How the names of all files about a company begin.
fn stem(inputs: &Inputs) -> String {
    // Beyond ASCII everything stays: which of it are letters takes tables that are too large for a page.
    let stays = |c: &char| !c.is_ascii() || c.is_ascii_alphanumeric() || *c == '-';
    let name: String = inputs.name.chars().filter(stays).take(40).collect();
    if name.is_empty() { "handoff".to_owned() } else { format!("handoff-{name}") }
}

/// Reads a file and opens it as a scenario.
pub fn open(file: File, dispatcher: UseReducerDispatcher<Session>) {
    spawn_local(async move {
        let action = match text_of(&file).await {
            Some(text) => Action::Load(json::read(&text)),
            None => Action::Tell(Notice::FileUnreadable),
        };
        dispatcher.dispatch(action);
    });
}

/// The text of a file of a sensible size; none where it is too large or no text.
async fn text_of(file: &File) -> Option<String> {
    if file.size() > LARGEST_FILE {
        return None;
    }
    let buffer: JsValue = JsFuture::from(file.array_buffer()).await.ok()?;
    text::of_bytes(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// Lets files be dropped on the element of the returned reference.
#[hook]
pub fn use_drop(dispatcher: UseReducerDispatcher<Session>) -> NodeRef {
    let place = use_node_ref();
    let target = place.clone();
    use_effect_with((), move |()| {
        let listeners = target.cast::<HtmlElement>().map(|element| {
            let options = EventListenerOptions::enable_prevent_default();
            // Only what says that it takes a drop gets one.
            let over = EventListener::new_with_options(&element, "dragover", options, |event| {
                event.prevent_default()
            });
            let drop = EventListener::new_with_options(&element, "drop", options, move |event| {
                event.prevent_default();
                let files = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
                if let Some(file) = files.and_then(|transfer| transfer.files()).and_then(|files| files.get(0))
                {
                    open(file, dispatcher.clone());
                }
            });
            [over, drop]
        });
        move || drop(listeners)
    });
    place
}
