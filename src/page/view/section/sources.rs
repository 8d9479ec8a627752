//! Which sources close: each source's share of the leads against its share of the customers.

use std::rc::Rc;

use yew::prelude::*;

use super::super::canvas::Painter;
use super::super::card::{Card, Table, use_place};
use super::super::context::{Context, use_page};
use super::super::held::use_held;
use crate::chart::axis::Axis;
use crate::chart::sources::{Sources as Chart, Words};
use crate::chart::style::Style;
use crate::insight::team::SourceShare;
use crate::montecarlo::replication::Teams;
use crate::page::sentence::{self, Figures};
use crate::page::session::Answer;
use crate::sentence;

/// Shares by source, and what the aligned team's budget did about them.
#[component]
pub fn Sources() -> Html {
    let page = use_page();
    let (place, width) = use_place();
    let axis = use_held(page.answer().map(|answer| Chart::nice_axis(shares(answer))), |_| true);
    let chart = use_memo((page.answer().cloned(), axis), |(answer, axis)| {
        answer.as_ref().zip(*axis).map(|(answer, axis)| Rc::new(chart(&page, answer, axis)))
    });
    let painter = use_memo(chart.clone(), |chart| {
        let chart = (**chart).clone()?;
        Some(Painter::new(move |area, style| chart.draw(area, style)))
    });
    let style = Style::canvas(page.theme.palette, 1.0);
    let height = chart.as_ref().as_ref().map_or(260.0, |chart| chart.height(width, &style));
    let (summary, moved) = match page.answer() {
        Some(answer) => {
            let names = page.source_names(answer);
            let moved = sentence::budget_move(answer, &names, &*page.intl);
            (sentence::sources(answer, &names, &*page.intl), moved)
        }
        None => (sentence!("headline-waiting"), None),
    };
    html! {
        <Card id="sources" title={sentence!("sources-title")} {summary} painter={(*painter).clone()} {height} {place} {width}
            table={Table::later(&page, table)}>
            { for moved.map(|moved| html! { <p class="hint">{ moved }</p> }) }
        </Card>
    }
}

fn shares(answer: &Answer) -> Teams<&[SourceShare]> {
    answer.summary.teams.as_ref().map(|team| team.sources.as_slice())
}

fn chart(page: &Context, answer: &Answer, axis: Axis) -> Chart {
    let names = page.source_names(answer);
    let words = Words {
        names: Teams { siloed: sentence!("siloed"), aligned: sentence!("aligned") },
        leads: sentence!("legend-leads"),
        customers: sentence!("legend-customers"),
    };
    Chart::new(names.iter().map(String::as_str), shares(answer), axis, words, &|share| {
        page.intl.percent(share)
    })
}

fn table(page: &Context) -> Table {
    type Column = (&'static str, fn(&SourceShare) -> f64);
    const COLUMNS: [Column; 3] = [
        ("share-of-leads", |share| share.of_leads),
        ("share-of-customers", |share| share.of_customers),
        ("share-of-budget", |share| share.of_budget),
    ];
    let mut headings = vec![sentence!("source-column")];
    for (key, _) in COLUMNS {
        for team in ["siloed", "aligned"] {
            headings.push(sentence!(key, team = sentence!(team)));
        }
    }
    let Some(answer) = page.answer() else { return Table { headings, rows: Vec::new() } };
    let Teams { siloed, aligned } = shares(answer);
    let names = page.source_names(answer);
    let row = |(name, (siloed, aligned)): (String, (&SourceShare, &SourceShare))| {
        let mut row = vec![name];
        for (_, value) in COLUMNS {
            row.extend([siloed, aligned].map(|share| page.intl.percent(value(share))));
        }
        row
    };
    Table { headings, rows: names.into_iter().zip(siloed.iter().zip(aligned)).map(row).collect() }
}
