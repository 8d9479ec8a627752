//! Where the gap comes from: every practice's share of it, and which conversation to begin with.

use yew::prelude::*;

use super::super::canvas::Painter;
use super::super::card::{Card, Table, use_place};
use super::super::context::{Context, use_page};
use super::super::held::use_held;
use super::super::words::rich;
use crate::chart::axis::Axis;
use crate::chart::bars::{Bar, Bars};
use crate::chart::style::Style;
use crate::funnel::evidence::grade;
use crate::insight::attribution::{Alone, AttributionReport, Part, Paying};
use crate::insight::rank::rank;
use crate::page::label::of_practice;
use crate::page::sentence::{Figures, reasons};
use crate::page::session::Finding;
use crate::scenario::Practice;
use crate::sentence;

/// Every practice's share of the gap.
#[component]
pub fn Attribution() -> Html {
    let page = use_page();
    let (place, width) = use_place();
    let finding = page.session.findings.as_ref().and_then(|findings| findings.attribution.clone());
    let report = finding.as_ref().map(|finding| finding.report.clone());
    let axis = use_held(report.as_deref().map(nice_axis), |_| true);
    let painter = use_memo((report.clone(), axis), |(report, axis)| {
        let bars = bars(&page, report.as_deref()?, (*axis)?);
        Some(Painter::new(move |area, style| bars.draw(area, style)))
    });
    let parts = report.as_ref().map_or(7, |report| report.parts.len());
    let height = Bars::height(parts, width, &Style::canvas(page.theme.palette, 1.0));
    let summary = match &report {
        Some(report) => reasons::attribution(report, &*page.intl),
        None => sentence!("attribution-waiting"),
    };
    let is_settled = page.session.is_studied(|findings| &findings.attribution);
    let told = report.clone();
    html! {
        <Card id="attribution" title={sentence!("attribution-title")} {summary} painter={(*painter).clone()}
            {height} {place} {width} table={Table::later(&page, move |page| table(page, report.as_deref()))} busy={!is_settled}>
            { for finding.map(|finding| note(&page, &finding, is_settled)) }
            { for told.map(|report| first_conversation(&page, &report)) }
        </Card>
    }
}

/// An axis for every share with its error.
pub fn nice_axis(report: &AttributionReport) -> Axis {
    let ends = |part: &Part| [part.share.mean - part.share.error, part.share.mean + part.share.error];
    Axis::around_zero(report.parts.iter().flat_map(ends))
}

/// Parts as the page shows them, the largest share first.
pub fn ranked(report: &AttributionReport) -> Vec<(Part, f64)> {
    let mut parts: Vec<(Part, f64)> =
        report.parts.iter().copied().zip(reasons::shown_shares(report)).collect();
    rank(&mut parts, |(part, _)| part.share.mean);
    parts
}

/// The shares as bars.
pub fn bars(page: &Context, report: &AttributionReport, axis: Axis) -> Bars {
    let bar = |(part, shown): (Part, f64)| Bar {
        name: of_practice(part.practice),
        value: part.share.mean,
        error: part.share.error,
        text: page.intl.money(shown),
        note: grade(part.practice).letter().to_owned(),
    };
    Bars::new(ranked(report).into_iter().map(bar).collect(), axis)
}

fn note(page: &Context, finding: &Finding<AttributionReport>, is_settled: bool) -> Html {
    let n = page.intl.count(finding.report.replications as f64);
    let moved = finding.report.parts.iter().filter(|part| part.alone.is_some()).count();
    let note = match (is_settled, moved) {
        (_, 0) => return Html::default(),
        (true, _) => sentence!("attribution-done", n = n, ways = page.intl.count(f64::from(1 << moved))),
        (false, _) => sentence!("attribution-progress", n = n),
    };
    html! { <p class="hint">{ note }</p> }
}

/// What each practice brings alone, that which brings most first.
pub fn conversations(report: &AttributionReport) -> Vec<(Practice, Alone)> {
    let mut alone: Vec<_> =
        report.parts.iter().filter_map(|part| Some((part.practice, part.alone?))).collect();
    rank(&mut alone, |(_, alone)| alone.gain.mean);
    alone
}

/// The practices in the order of what each brings alone.
fn first_conversation(page: &Context, report: &AttributionReport) -> Html {
    let conversations = conversations(report);
    if conversations.is_empty() {
        return Html::default();
    }
    let months = page.session.shared.scenario.horizon_months as usize;
    let items = conversations.into_iter().map(|(practice, alone)| {
        let words = reasons::alone(&alone, months, &*page.intl);
        html! { <li>{ of_practice(practice) }{ ": " }{ rich(&words) }</li> }
    });
    html! {
        <>
            <h3>{ sentence!("alone-title") }</h3>
            <p class="hint">{ sentence!("alone-intro") }</p>
            <ol class="ranking">{ for items }</ol>
        </>
    }
}

/// The shares in numbers.
pub fn table(page: &Context, report: Option<&AttributionReport>) -> Table {
    let headings =
        ["practice-column", "share-column", "error-column", "alone-column", "pays-column", "grade-column"];
    let row = |(part, shown): (Part, f64)| {
        let alone = part.alone.map(|alone| page.intl.money(reasons::rounded(alone.gain)));
        let pays = part.alone.map(|alone| match alone.paying() {
            Paying::From(week) => week.to_string(),
            Paying::Never => sentence!("never-pays"),
            Paying::Untold => sentence!("untold-pays"),
        });
        vec![
            of_practice(part.practice),
            page.intl.money(shown),
            page.intl.money(part.share.error),
            alone.unwrap_or_default(),
            pays.unwrap_or_default(),
            grade(part.practice).letter().to_owned(),
        ]
    };
    Table {
        headings: headings.into_iter().map(|key| sentence!(key)).collect(),
        rows: report.map_or_else(Vec::new, |report| ranked(report).into_iter().map(row).collect()),
    }
}
