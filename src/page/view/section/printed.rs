//! The report on paper: one page with the company, the answer, where it comes from, and the way back.

use std::rc::Rc;

use web_sys::HtmlCanvasElement;
use yew::prelude::*;

use super::super::address::{leads_to_file, link_to};
use super::super::brand::mark;
use super::super::canvas::{Painter, paint};
use super::super::context::{Context, use_page};
use super::super::qr::qr;
use super::super::words::{plain, rich};
use super::attribution::ranked;
use super::figures::FourFigures;
use super::futures::{nice_axis, plot};
use crate::chart::style::LIGHT;
use crate::funnel::evidence::grade;
use crate::montecarlo::ENGINE;
use crate::page::difference::{Difference, differences, main_inputs};
use crate::page::label::{of_company, of_practice, of_preset};
use crate::page::sentence::{self, Figures, boards};
use crate::page::session::Answer;
use crate::page::target::{Target, TeamName};
use crate::scenario::Practice;
use crate::sentence;

/// Width of the picture in CSS pixels: what A4 and Letter have between their margins.
const WIDTH: f64 = 680.0;
/// Its height: lower than on the page, because everything else has to have room.
const HEIGHT: f64 = 200.0;
/// Pixels of the picture for each CSS pixel: about 300 an inch.
const SHARPNESS: f64 = 3.0;
/// Marks of each team.
const MARKS: usize = 50;
/// Differences from the preset that have room; the rest is counted.
const LINES: usize = 8;

/// The report, which shows on paper only.
#[component]
pub fn Printed() -> Html {
    let page = use_page();
    let canvas = use_node_ref();
    let answer = page.session.current_answer().filter(|answer| answer.complete).cloned();
    let goal = page.session.goal();
    let plotted = (answer.clone(), goal, page.session.shared.scenario.currency.clone());
    let plot = (*use_memo(plotted, |(answer, goal, _)| {
        answer.as_ref().map(|answer| Rc::new(plot(&page, answer, MARKS, *goal, nice_axis(answer, *goal))))
    }))
    .clone();
    {
        let canvas = canvas.clone();
        use_effect_with(plot.clone(), move |plot| {
            if let (Some(canvas), Some(plot)) = (canvas.cast::<HtmlCanvasElement>(), plot.clone()) {
                let painter = Painter::new(move |area, style| plot.draw(area, style));
                // Without a picture the sentence above its place says the same.
                let _ = paint(&canvas, &painter, LIGHT, [WIDTH, HEIGHT], SHARPNESS);
            }
        });
    }
    let (Some(answer), Some(plot)) = (answer, plot) else {
        return html! { <section class="printed"><p>{ sentence!("print-waiting") }</p></section> };
    };
    let figures = &*page.intl;
    let summary = &answer.summary;
    let futures =
        sentence::futures(summary, MARKS, plot.reaching().into_array(), &figures.money(goal), figures);
    html! {
        <section class="printed">
            <p class="brand">{ mark() }<span>{ title(&page) }</span></p>
            <p class="print-headline">{ rich(&sentence::headline(summary, figures)) }</p>
            <p>{ rich(&sentence::consequences(summary, figures).join(" ")) }{ " " }{ sentence::evidence(summary) }</p>
            <FourFigures />
            <p>{ plain(&futures) }</p>
            <canvas ref={canvas} class="print-picture" role="img" aria-label={plain(&futures)}></canvas>
            <div class="print-columns">
                { shares(&page) }
                { changes(&page) }
            </div>
            <p>{ boards::two(summary) }{ " " }{ plain(&boards::one(summary)) }{ " " }{ sentence::weeks(&answer) }</p>
            { way_back(&page, &answer) }
        </section>
    }
}

/// Opens the browser's dialog for printing.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A frame that may not print has told the visitor so itself.
        let _ = window.print();
    }
}

fn title(page: &Context) -> String {
    let shared = &page.session.shared;
    sentence!("print-title", company = of_company(shared), months = shared.scenario.horizon_months as usize)
}

/// Every practice's share of the gap, where it is known.
fn shares(page: &Context) -> Html {
    let findings = page.session.current_findings();
    let finding = findings.and_then(|findings| findings.attribution.as_ref());
    // Paper does not refine.
    let Some(finding) = finding.filter(|finding| finding.complete) else {
        return Html::default();
    };
    let rows = ranked(&finding.report).into_iter().map(|(part, shown)| {
        html! {
            <tr>
                <th scope="row">{ of_practice(part.practice) }</th>
                { for [TeamName::Siloed, TeamName::Aligned].map(|team| html! { <td>{ lived(page, team, part.practice) }</td> }) }
                <td>{ page.intl.money(shown) }</td>
                <td>{ grade(part.practice).letter() }</td>
            </tr>
        }
    });
    html! {
        <table>
            <caption>{ sentence!("attribution-title") }</caption>
            <thead>
                <tr>
                    <th scope="col">{ sentence!("practice-column") }</th>
                    <th scope="col">{ sentence!("siloed") }</th>
                    <th scope="col">{ sentence!("aligned") }</th>
                    <th scope="col">{ sentence!("share-column") }</th>
                    <th scope="col">{ sentence!("grade-column") }</th>
                </tr>
            </thead>
            <tbody>
                { for rows }
                <tr><th scope="row" colspan="5">{ sentence!("print-grades") }</th></tr>
            </tbody>
        </table>
    }
}

/// How a team lives a practice, in its own unit.
fn lived(page: &Context, team: TeamName, practice: Practice) -> String {
    let (target, scenario) = (Target::Level(team, practice), &page.session.shared.scenario);
    page.intl.reading(target.notation(), target.shown(scenario, target.get(scenario)))
}

/// The inputs that differ from the preset; where none does, the main ones.
fn changes(page: &Context) -> Html {
    let shared = &page.session.shared;
    let base = shared.preset.scenario();
    let write = |notation, value| page.intl.reading(notation, value);
    let all = differences(&shared.scenario, &base, &write);
    if all.is_empty() {
        let row =
            |[name, value]: [String; 2]| html! { <tr><th scope="row">{ name }</th><td>{ value }</td></tr> };
        return html! {
            <table>
                <caption>{ sentence!("print-as-preset", preset = of_preset(shared.preset)) }</caption>
                <tbody>{ for main_inputs(&shared.scenario, &write).into_iter().map(row) }</tbody>
            </table>
        };
    }
    let row = |difference: &Difference| {
        let Difference { name, now, before } = difference;
        html! { <tr><th scope="row">{ name }</th><td>{ now }</td><td>{ before }</td></tr> }
    };
    let rest = all.len().saturating_sub(LINES);
    html! {
        <table>
            <caption>{ sentence!("print-changes") }</caption>
            <thead>
                <tr>
                    <th scope="col">{ sentence!("input-column") }</th>
                    <th scope="col">{ sentence!("now-column") }</th>
                    <th scope="col">{ sentence!("preset-column") }</th>
                </tr>
            </thead>
            <tbody>
                { for all.iter().take(LINES).map(row) }
                if rest > 0 {
                    <tr><th scope="row" colspan="3">{ sentence!("print-more", n = rest) }</th></tr>
                }
            </tbody>
        </table>
    }
}

/// What the report is, and how to open the company that it is about.
fn way_back(page: &Context, answer: &Answer) -> Html {
    let link = link_to(&page.session, &page.session.fragment());
    let is_shared = !leads_to_file(&link);
    let made = sentence!(
        "print-made",
        engine = ENGINE,
        seed = answer.seed.to_string(),
        n = page.intl.count(answer.summary.replications as f64),
    );
    html! {
        <footer class="way-back">
            <div>
                <p><strong>{ sentence!("honesty") }</strong></p>
                <p>{ made }</p>
                if is_shared {
                    <p class="link">{ &link }</p>
                }
            </div>
            if is_shared {
                { qr(&link, &sentence!("print-qr")) }
            }
        </footer>
    }
}
