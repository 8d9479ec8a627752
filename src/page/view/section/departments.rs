//! What each department would report, and what marketing's reports alone would have you fund.

use std::rc::Rc;

use yew::prelude::*;

use super::super::context::use_page;
use super::fund::Fund;
use crate::insight::report::{MarketingReport, SalesReport, mean_email_open_rate};
use crate::page::sentence::boards::{self, Line};
use crate::page::session::Answer;
use crate::sentence;

/// The question, then both departments' reports of both teams, which answer it.
#[component]
pub fn Departments() -> Html {
    let page = use_page();
    let marketing = use_memo(page.answer().cloned(), |answer| {
        let Answer { scenario, summary, seed, batch, .. } = answer.as_deref()?;
        let opened = mean_email_open_rate(*seed, &batch.rows);
        let report = |team| MarketingReport::of(scenario, team, opened);
        Some(Rc::new(summary.teams.as_ref().map(report)))
    });
    let Some((answer, marketing)) = page.answer().zip((*marketing).clone()) else { return Html::default() };
    let figures = &*page.intl;
    let months = answer.scenario.horizon_months as usize;
    let names = [sentence!("siloed"), sentence!("aligned")];
    let sales = answer.summary.teams.as_ref().map(|team| SalesReport::of(&answer.scenario, team));
    let marketings = marketing.as_ref().as_ref().map(|report| boards::marketing_lines(report, figures));
    let sales = sales.map(|report| boards::sales_lines(&report, figures));
    html! {
        <>
            <Fund answer={answer.clone()} {marketing} />
            <details class="card drawer" id="reports">
                <summary>{ sentence!("reports-title") }</summary>
                <div class="pair">
                    { report(sentence!("report-marketing", months = months), &names, &marketings.into_array()) }
                    { report(sentence!("report-sales", months = months), &names, &sales.into_array()) }
                </div>
                <p class="hint">{ sentence!("reports-hint") }</p>
            </details>
        </>
    }
}

/// A report's lines, a column for each team.
pub fn report(title: String, names: &[String; 2], [ours, theirs]: &[Vec<Line>; 2]) -> Html {
    let rows = ours.iter().zip(theirs).map(|((what, ours), (_, theirs))| {
        html! { <tr><th scope="row">{ what }</th><td>{ ours }</td><td>{ theirs }</td></tr> }
    });
    html! {
        <table class="report">
            <caption>{ title }</caption>
            <thead>
                <tr>
                    <td></td>
                    { for names.iter().map(|name| html! { <th scope="col">{ name }</th> }) }
                </tr>
            </thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}
