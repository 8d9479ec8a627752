//! Where the leads go: of every 100, where each team loses them and how many it wins.

use std::rc::Rc;

use yew::prelude::*;

use super::super::canvas::Painter;
use super::super::card::{Card, Table, use_place};
use super::super::context::{Context, use_page};
use crate::chart::stages::{Stages as Chart, Words};
use crate::chart::style::Style;
use crate::montecarlo::replication::Teams;
use crate::page::sentence::{self, Figures};
use crate::page::session::Answer;
use crate::sentence;

/// For how many leads the shares are.
const LEADS: f64 = 100.0;

/// Bars of both teams, and the drift of the simulated from the typed rate.
#[component]
pub fn Stages() -> Html {
    let page = use_page();
    let (place, width) = use_place();
    let chart = use_memo(page.answer().cloned(), |answer| {
        answer.as_ref().map(|answer| Rc::new(chart(&page, answer)))
    });
    let painter = use_memo(chart.clone(), |chart| {
        let chart = (**chart).clone()?;
        Some(Painter::new(move |area, style| chart.draw(area, style)))
    });
    let style = Style::canvas(page.theme.palette, 1.0);
    let height = chart.as_ref().as_ref().map_or(260.0, |chart| chart.height(width, &style));
    let (summary, drift) = match page.answer() {
        Some(answer) => {
            let drift = sentence::drift(answer, &*page.intl);
            (summary(&page, answer, chart.as_ref().as_ref()), drift)
        }
        None => (sentence!("headline-waiting"), None),
    };
    html! {
        <Card id="stages" title={sentence!("stages-title")} {summary} painter={(*painter).clone()} {height} {place} {width}
            table={Table::later(&page, move |page| table(page, chart.as_ref().as_ref()))}>
            { for drift.map(|drift| html! { <p class="hint">{ drift }</p> }) }
        </Card>
    }
}

/// Names the loss that the picture emphasises.
fn summary(page: &Context, answer: &Answer, chart: Option<&Rc<Chart>>) -> String {
    let losses = words().losses;
    let widest = chart.and_then(|chart| {
        let row = chart.widest_difference()?;
        let Teams { siloed, aligned } = chart.leads();
        Some((losses.get(row)?.as_str(), [*siloed.lost.get(row)?, *aligned.lost.get(row)?]))
    });
    sentence::stages(&answer.summary, widest, &*page.intl)
}

fn words() -> Words {
    Words {
        losses: [
            sentence!("stage-unqualified"),
            sentence!("stage-uncalled"),
            sentence!("stage-refused"),
            sentence!("stage-no-opportunity"),
            sentence!("stage-open"),
        ],
        won: sentence!("stage-won"),
        names: Teams { siloed: sentence!("siloed"), aligned: sentence!("aligned") },
    }
}

fn chart(page: &Context, answer: &Answer) -> Chart {
    let totals = answer.summary.teams.as_ref().map(|team| &team.totals);
    Chart::new(totals, LEADS, words(), &|value| page.intl.share_of_100(value))
}

fn table(page: &Context, chart: Option<&Rc<Chart>>) -> Table {
    let headings = vec![sentence!("stage-column"), sentence!("siloed"), sentence!("aligned")];
    let Some(chart) = chart else { return Table { headings, rows: Vec::new() } };
    let Teams { siloed, aligned } = chart.leads();
    let Words { losses, won, .. } = words();
    let row = |name: String, siloed: f64, aligned: f64| {
        vec![name, page.intl.share_of_100(siloed), page.intl.share_of_100(aligned)]
    };
    let lost = losses.into_iter().zip(siloed.lost.iter().zip(&aligned.lost));
    let mut rows: Vec<_> = lost.map(|(name, (siloed, aligned))| row(name, *siloed, *aligned)).collect();
    rows.push(row(won, siloed.won, aligned.won));
    Table { headings, rows }
}
