//! The picture that previews of links show: the default preset's answer, as the page words and draws it.

use handoff::chart::dotplot::{DotPlot, Words};
use handoff::chart::pen::{Drawn, Pen};
use handoff::chart::style::Style;
use handoff::chart::text::{Anchor, Label, Weight, width};
use handoff::insight::summary::Summary;
use handoff::montecarlo::DEFAULT_SEED;
use handoff::montecarlo::batch::Batch;
use handoff::montecarlo::replication::Simulator;
use handoff::page::sentence::{self, Figures};
use handoff::page::session::Session;
use handoff::sentence;
use plotters::prelude::SVGBackend;

use crate::data::names;
use crate::english::English;
use crate::picture::{Area, picture};
use crate::snapshots::assert_unchanged;

/// Pixels of the drawing for each one of the picture, which has 1200 × 630: the SVG back end rounds to
/// whole ones.
const SCALE: u32 = 4;
const MARGIN: f64 = 60.0;
const RIGHT: f64 = 1_200.0 - MARGIN;
const HEADLINE: f64 = 46.0;

#[test]
fn the_preview_of_links_shows_what_the_engine_says() {
    let session = Session::default();
    let simulator = Simulator::new(session.shared.scenario.clone(), DEFAULT_SEED).expect("it calibrates");
    let summary = Summary::of(simulator.scenario(), &Batch::play(&simulator, 0, 10_000));
    let plot = dots(&summary, session.goal());
    let lines = broken(&sentence::headline(&summary, &English).replace('*', ""));
    assert_eq!(lines.len(), 2, "{lines:?}");
    let drawing = picture("preview", (1_200 * SCALE, 630 * SCALE), |area, style| {
        let style = Style { scale: f64::from(SCALE), font_size: 20.0, ..style.clone() };
        draw(area, &style, &lines, &plot)
    });
    drawing.assert_inside();
    assert_unchanged(&drawing);
}

fn dots(summary: &Summary, goal: f64) -> DotPlot {
    let revenue = summary.teams.as_ref().map(|team| &team.revenue);
    let words = Words { goal: sentence!("goal-pill", goal = English.money(goal)), names: names() };
    let axis = DotPlot::nice_axis(revenue, goal);
    DotPlot::new(revenue, 50, goal, axis, words, &|value| English.money(value))
}

/// A text in lines that fit between the margins.
fn broken(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if width(&format!("{line} {word}"), HEADLINE, Weight::Bold) <= RIGHT - MARGIN => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

fn draw<'a>(area: &Area<'a>, style: &Style, lines: &[String], plot: &DotPlot) -> Drawn<SVGBackend<'a>> {
    let pen = Pen::new(area, style);
    let palette = &style.palette;
    let left = |text, y, size, colour| Label::new(text, (MARGIN, y), Anchor::Left, size, colour);
    for (index, line) in lines.iter().enumerate() {
        pen.text(&left(line, 84.0 + 58.0 * index as f64, HEADLINE, palette.ink).bold())?;
    }
    let pixels = |length: f64| (length * style.scale) as u32;
    let place = area.clone().shrink((pixels(MARGIN), pixels(200.0)), (pixels(RIGHT - MARGIN), pixels(340.0)));
    plot.draw(&place, style)?;
    let honesty = sentence!("honesty");
    pen.text(&left(&honesty, 585.0, 22.0, palette.soft))?;
    let product = sentence!("product");
    pen.text(&Label::new(&product, (RIGHT, 585.0), Anchor::Right, 26.0, palette.ink).bold())
}
