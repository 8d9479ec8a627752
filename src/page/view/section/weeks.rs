//! Week by week: when alignment pays, and, as a second view, both teams' revenue.

use std::rc::Rc;

use yew::prelude::*;

use super::super::canvas::Painter;
use super::super::card::{Card, Table, use_place};
use super::super::choice::pills;
use super::super::context::{Context, use_page};
use super::super::held::{Glide, use_held};
use crate::chart::axis::Axis;
use crate::chart::payback::{PaybackChart, Words as PaybackWords};
use crate::chart::revenue::{RevenueChart, Words as RevenueWords};
use crate::chart::weeks::{BANDS, Fan};
use crate::funnel::week::QUARTER;
use crate::insight::payback::{contribution_gaps, quantiles_by_week, revenues};
use crate::montecarlo::batch::PATHS;
use crate::montecarlo::replication::Teams;
use crate::page::sentence::{self, Figures, Verdict, verdict};
use crate::page::session::Answer;
use crate::sentence;

/// Height of the picture in CSS pixels.
const HEIGHT: f64 = 320.0;

/// What the card shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum View {
    Gap,
    Revenue,
}

/// An answer, known by the futures whose weeks it keeps: once they are all in, those that follow it keep the
/// same ones.
#[derive(Clone)]
struct Kept(Rc<Answer>);

impl PartialEq for Kept {
    fn eq(&self, Self(other): &Self) -> bool {
        let all = PATHS as usize;
        self.0 == *other
            || Rc::ptr_eq(&self.0.scenario, &other.scenario)
                && self.0.seed == other.seed
                && [&self.0, other].iter().all(|answer| answer.batch.paths.len() == all)
    }
}

/// Single futures, and how they spread from week to week.
struct Spread {
    futures: Vec<Vec<f64>>,
    gap: [Vec<f64>; 4],
    revenue: Teams<[Vec<f64>; 4]>,
}

impl Spread {
    fn of(answer: &Answer) -> Self {
        let futures = contribution_gaps(&answer.scenario, &answer.batch.paths);
        Self {
            gap: quantiles_by_week(&futures, BANDS),
            revenue: revenues(&answer.batch.paths).map(|paths| quantiles_by_week(&paths, BANDS)),
            futures,
        }
    }
}

/// What both views are drawn from.
struct Series {
    gap: Fan,
    spread: Rc<Spread>,
    revenue: Teams<Fan>,
}

/// The axes of both views.
#[derive(Clone, Copy, PartialEq)]
struct Axes {
    gap: Axis,
    revenue: Axis,
}

impl Glide for Axes {
    fn toward(self, to: Self, share: f64) -> Self {
        Self { gap: self.gap.toward(to.gap, share), revenue: self.revenue.toward(to.revenue, share) }
    }

    fn has_room_for(&self, other: &Self) -> bool {
        self.gap.has_room_for(&other.gap) && self.revenue.has_room_for(&other.revenue)
    }
}

impl Series {
    fn axes(&self) -> Axes {
        Axes {
            gap: PaybackChart::nice_axis(&self.gap, &self.spread.futures),
            revenue: RevenueChart::nice_axis(&self.revenue),
        }
    }
}

/// The gap after all costs as it builds up, or both teams' revenue.
#[component]
pub fn Weeks() -> Html {
    let page = use_page();
    let (place, width) = use_place();
    let view = use_state_eq(|| View::Gap);
    let spread = use_memo(page.answer().cloned().map(Kept), |kept| {
        kept.as_ref().map(|Kept(answer)| Rc::new(Spread::of(answer)))
    });
    let series = use_memo(page.answer().cloned(), |answer| {
        Some(Rc::new(series(answer.as_ref()?, (*spread).clone()?)))
    });
    let fitting = (*series).as_ref().map(|series| series.axes());
    let axes = use_held(fitting, |axes| fitting.is_none_or(|fitting| axes.has_room_for(&fitting)));
    let painter = use_memo((page.answer().cloned(), *view, axes), |(answer, view, axes)| {
        Some(painter(&page, answer.as_ref()?, series.as_ref().as_ref()?, *view, (*axes)?))
    });
    let summary = match (page.answer(), *view) {
        (Some(answer), View::Gap) => sentence::weeks(answer),
        (Some(answer), View::Revenue) => sentence::revenue(answer, &*page.intl),
        (None, _) => sentence!("headline-waiting"),
    };
    let controls =
        pills(&view, [(View::Gap, sentence!("weeks-gap")), (View::Revenue, sentence!("weeks-revenue"))]);
    let differ = page.answer().filter(|answer| verdict(&answer.summary) != Verdict::Equal);
    let note = differ.map(|answer| {
        let n = page.intl.count((answer.batch.paths.len() as u64).min(PATHS) as f64);
        html! { <p class="hint">{ sentence!("weeks-band", n = n) }</p> }
    });
    let shown = *view;
    let table = Table::later(&page, move |page| table(page, series.as_ref().as_ref(), shown));
    html! {
        <Card id="weeks" title={sentence!("weeks-title")} {summary} painter={(*painter).clone()} height={HEIGHT} {place}
            {width} {controls} {table}>
            { for note }
        </Card>
    }
}

fn series(answer: &Answer, spread: Rc<Spread>) -> Series {
    let teams = answer.summary.teams.as_ref();
    let revenue = spread.revenue.as_ref().zip(teams);
    Series {
        gap: Fan::new(spread.gap.clone(), &answer.summary.payback.mean_by_week),
        revenue: revenue.map(|(bands, team)| Fan::new(bands.clone(), &team.revenue_by_week)),
        spread,
    }
}

fn quarters(answer: &Answer) -> Vec<String> {
    (1..=answer.scenario.weeks() / QUARTER).map(|n| sentence!("quarter", n = n)).collect()
}

fn painter(page: &Context, answer: &Answer, series: &Series, view: View, axes: Axes) -> Painter {
    let format = |value: f64| match view {
        View::Gap => page.intl.signed_money(value),
        View::Revenue => page.intl.money(value),
    };
    let quarters = quarters(answer);
    match view {
        View::Gap => {
            let payback = &answer.summary.payback;
            let end = payback.mean_by_week.last().copied().unwrap_or_default();
            let words = PaybackWords {
                pays: payback.week.map_or_else(String::new, |week| sentence!("weeks-pays", week = week)),
                end: [page.intl.signed_money(end), sentence!("weeks-end-note")],
                quarters,
            };
            let week = payback.week.filter(|&week| week > 1);
            let chart =
                PaybackChart::new(series.gap.clone(), &series.spread.futures, week, axes.gap, words, &format);
            Painter::new(move |area, style| chart.draw(area, style))
        }
        View::Revenue => {
            let names = Teams { siloed: sentence!("siloed"), aligned: sentence!("aligned") };
            let ends = names
                .zip(answer.summary.teams.as_ref())
                .map(|(name, team)| [name, page.intl.money(team.totals.revenue.mean)]);
            let words = RevenueWords { ends, quarters };
            let chart = RevenueChart::new(series.revenue.clone(), axes.revenue, words, &format);
            Painter::new(move |area, style| chart.draw(area, style))
        }
    }
}

fn table(page: &Context, series: Option<&Rc<Series>>, view: View) -> Table {
    let columns: Vec<(String, &[f64])> = match (series, view) {
        (None, _) => Vec::new(),
        (Some(series), View::Gap) => {
            let [low, _, _, high] = series.gap.bands();
            vec![
                (sentence!("gap-column"), series.gap.mean()),
                (sentence!("band-low-column"), low),
                (sentence!("band-high-column"), high),
            ]
        }
        (Some(series), View::Revenue) => vec![
            (sentence!("revenue-column", team = sentence!("siloed")), series.revenue.siloed.mean()),
            (sentence!("revenue-column", team = sentence!("aligned")), series.revenue.aligned.mean()),
        ],
    };
    let weeks = columns.iter().map(|(_, values)| values.len()).min().unwrap_or_default();
    let row = |t: usize| {
        let cells = columns.iter().map(|(_, values)| page.intl.money(values[t]));
        std::iter::once((t + 1).to_string()).chain(cells).collect()
    };
    let headings =
        std::iter::once(sentence!("week-column")).chain(columns.iter().map(|(heading, _)| heading.clone()));
    Table { headings: headings.collect(), rows: (0..weeks).map(row).collect() }
}
