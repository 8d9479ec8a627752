//! How we know: the method, where the defaults come from, and what this run was.

use std::rc::Rc;

use yew::prelude::*;

use super::super::context::use_page;
use super::super::file;
use super::super::link::guide;
use super::super::offline::Kept;
use super::super::tip::Glossary;
use super::checks::CheckYourself;
use super::forget::Forget;
use super::ledger::Ledger;
use super::printed::print;
use crate::montecarlo::ENGINE;
use crate::page::sentence::Figures;
use crate::page::session::{Action, Answer, Findings};
use crate::page::text::{FirstTeam, text};
use crate::scenario::Scenario;
use crate::sentence;

/// Paragraphs on the method, by their keys.
const METHOD: [&str; 4] = ["know-method", "know-today", "know-luck", "know-limits"];
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
    let first = FirstTeam::of(&page.session.shared.scenario.practices);
    let redraw = {
        let dispatcher = page.session.dispatcher();
        Callback::from(move |_| dispatcher.dispatch(Action::Redraw))
    };
    let save_page = {
        let session = page.session.clone();
        move |_| file::save_page(&session)
    };
    let complete = page.session.current_answer().filter(|answer| answer.complete).cloned();
    let save = |key, save: fn(&Scenario, &Answer, Option<&Findings>)| {
        let (answer, session) = (complete.clone(), page.session.clone());
        let onclick = move |_| {
            if let Some(answer) = &answer {
                save(&session.shared.scenario, answer, session.current_findings().map(Rc::as_ref));
            }
        };
        html! {
            <button type="button" class="pill" disabled={complete.is_none()} {onclick}>{ sentence!(key) }</button>
        }
    };
    html! {
        <section class="card know" id="know" aria-labelledby="know-title">
            <h2 id="know-title">{ sentence!("know-title") }</h2>
            { for METHOD.iter().map(|key| html! { <p>{ text(key, &[]) }</p> }) }
            <Ledger />
            <Glossary {first} />
            <CheckYourself />
            <p>{ sentence!("know-private") }</p>
            <Forget />
            if page.offline.kept == Kept::Release {
                <p id="offline">{ sentence!("know-offline") }</p>
            }
            { for run.map(|run| html! { <p class="hint" id="run">{ run }</p> }) }
            <div class="choices">
                <button type="button" class="pill" onclick={|_| print()}>{ sentence!("know-print") }</button>
                <button type="button" class="pill" onclick={save_page}>{ sentence!("know-one-file") }</button>
                { save("know-futures", |scenario, answer, _| file::save_futures(scenario, answer)) }
                { save("know-results", file::save_results) }
                <button type="button" class="pill" onclick={redraw}>{ sentence!("know-redraw") }</button>
                { guide("pill") }
            </div>
        </section>
    }
}
