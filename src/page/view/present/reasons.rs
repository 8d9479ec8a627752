//! Where the gap comes from, and what to talk about first.

use yew::prelude::*;

use super::super::canvas::Painter;
use super::super::card::{Card, Table, use_place};
use super::super::context::{Context, use_page};
use super::super::section::attribution::{bars, conversations, nice_axis, table};
use super::super::words::rich;
use crate::funnel::evidence::grade;
use crate::insight::attribution::AttributionReport;
use crate::page::label::of_practice;
use crate::page::sentence::reasons;
use crate::sentence;

/// Bars, and the first conversation.
#[component]
pub fn Reasons() -> Html {
    let page = use_page();
    let (place, width) = use_place();
    let report = page
        .session
        .findings
        .as_ref()
        .and_then(|findings| Some(findings.attribution.as_ref()?.report.clone()));
    let painter = use_memo(report.clone(), |report| {
        let report = report.as_deref()?;
        let bars = bars(&page, report, nice_axis(report));
        Some(Painter::new(move |area, style| bars.draw(area, style)))
    });
    let summary = match &report {
        Some(report) => reasons::attribution(report, &*page.intl),
        None => sentence!("attribution-waiting"),
    };
    let first = report.as_deref().and_then(|report| first(&page, report));
    let is_settled = page.session.is_studied(|findings| &findings.attribution);
    html! {
        <Card id="attribution" title={sentence!("reasons-title")} {summary} painter={(*painter).clone()} height=0.0 {place}
            {width} table={Table::later(&page, move |page| table(page, report.as_deref()))} busy={!is_settled}>
            <p class="first">{ first.as_deref().map(rich) }</p>
        </Card>
    }
}

/// The practice that brings most alone.
fn first(page: &Context, report: &AttributionReport) -> Option<String> {
    let (practice, alone) = conversations(report).into_iter().next()?;
    let months = page.session.shared.scenario.horizon_months as usize;
    let brings = reasons::alone(&alone, months, &*page.intl).replace('*', "");
    let grade = grade(practice).letter();
    Some(sentence!("reasons-first", name = of_practice(practice), brings = brings, grade = grade))
}
