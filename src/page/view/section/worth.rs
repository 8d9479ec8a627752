//! What budget the gap is worth: revenue against budget for both teams.

use yew::prelude::*;

use super::super::canvas::Painter;
use super::super::card::{Card, Table, use_place};
use super::super::context::{Context, use_page};
use super::super::held::use_held;
use crate::chart::curves::{Axes, Curves, Meeting, Words};
use crate::insight::budget::{BudgetReport, Equivalent};
use crate::montecarlo::replication::Teams;
use crate::page::sentence::{Figures, worth};
use crate::sentence;

/// Height of the picture in CSS pixels.
const HEIGHT: f64 = 300.0;
/// The picture shows at least this multiple of the planned budget.
const LEAST: f64 = 2.0;

/// The budget that is worth as much as the other way of working.
#[component]
pub fn Worth() -> Html {
    let page = use_page();
    let (place, width) = use_place();
    let findings = page.session.findings.clone();
    let report = findings.as_ref().and_then(|findings| Some(findings.budget.as_ref()?.report.clone()));
    let axes = use_held(report.as_deref().map(nice_axes), |_| true);
    let painter = use_memo((report.clone(), axes), |(report, axes)| {
        let curves = curves(&page, report.as_deref()?, (*axes)?)?;
        Some(Painter::new(move |area, style| curves.draw(area, style)))
    });
    let summary = match (&report, &findings) {
        (Some(report), Some(findings)) => worth::budget(report, &findings.scenario, &*page.intl),
        _ => sentence!("worth-waiting"),
    };
    let busy = !page.session.is_studied(|findings| &findings.budget);
    let note = report.as_ref().filter(|report| report.equivalents.is_some()).map(|report| {
        let n = page.intl.count(report.replications as f64);
        let range = worth::range(report, &*page.intl).unwrap_or_default();
        html! { <p class="hint">{ range }{ " " }{ sentence!("worth-note", n = n) }</p> }
    });
    html! {
        <Card id="worth" title={sentence!("worth-title")} {summary} painter={(*painter).clone()} height={HEIGHT}
            {place} {width} table={Table::later(&page, move |page| table(page, report.as_deref()))} {busy}>
            { for note }
        </Card>
    }
}

/// Points of both curves in money.
fn lines(report: &BudgetReport) -> Teams<Vec<(f64, f64)>> {
    report.curves.as_ref().map(|points| {
        points.iter().map(|point| (point.multiple * report.planned, point.revenue.mean)).collect()
    })
}

fn nice_axes(report: &BudgetReport) -> Axes {
    let most = match report.equivalents.map(|equivalents| equivalents.siloed) {
        Some(Equivalent::Budget { multiple, .. }) => (multiple * 1.3).max(LEAST) * report.planned,
        // Where no budget does it, every budget that was tried is shown.
        Some(Equivalent::NoneDoes { .. }) | None => f64::INFINITY,
    };
    let lines = lines(report);
    Curves::nice_axes(lines.as_ref().map(Vec::as_slice), most)
}

fn curves(page: &Context, report: &BudgetReport, axes: Axes) -> Option<Curves> {
    let equivalents = report.equivalents?;
    let on_plan = report.curves.as_ref().map(|points| {
        points.iter().find(|point| point.multiple == 1.0).map_or(0.0, |point| point.revenue.mean)
    });
    let gap = page.intl.signed_money(on_plan.aligned - on_plan.siloed);
    let (meeting, worth) = match equivalents.siloed {
        Equivalent::Budget { multiple, .. } => {
            let more = page.intl.signed_money((multiple - 1.0) * report.planned);
            (Meeting::At(multiple * report.planned), sentence!("worth-distance", money = more))
        }
        Equivalent::NoneDoes { .. } => (Meeting::Nowhere, sentence!("worth-nowhere")),
    };
    let words = Words {
        names: Teams { siloed: sentence!("siloed"), aligned: sentence!("aligned") },
        gap: sentence!("worth-gap", money = gap),
        worth,
    };
    let format = |value: f64| page.intl.money(value);
    Some(Curves::new(lines(report), (report.planned, on_plan), meeting, axes, words, &format))
}

fn table(page: &Context, report: Option<&BudgetReport>) -> Table {
    let revenue = |team: String| sentence!("budget-revenue-column", team = team);
    let headings =
        vec![sentence!("budget-column"), revenue(sentence!("siloed")), revenue(sentence!("aligned"))];
    let rows = report.map_or_else(Vec::new, |report| {
        let Teams { siloed, aligned } = lines(report);
        let money = |value: f64| page.intl.money(value);
        let row = |((budget, siloed), (_, aligned)): ((f64, f64), (f64, f64))| {
            vec![money(budget), money(siloed), money(aligned)]
        };
        siloed.into_iter().zip(aligned).map(row).collect()
    });
    Table { headings, rows }
}
