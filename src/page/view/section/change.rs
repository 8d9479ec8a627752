//! What would change the answer: every input at a low and at a high value, and the nearest company
//! for which alignment does not pay.

use std::rc::Rc;

use yew::prelude::*;

use super::super::canvas::Painter;
use super::super::card::{Card, Table, use_place};
use super::super::choice::pills;
use super::super::context::{Context, use_page};
use super::super::held::use_held;
use crate::chart::axis::Axis;
use crate::chart::ranges::{End, Ranges, Row};
use crate::chart::style::Style;
use crate::insight::counterexample::{CounterexampleReport, FoundCompany};
use crate::insight::estimate::Estimate;
use crate::insight::input::Input;
use crate::insight::sensitivity::{Change as Difference, Effect, SensitivityReport, Variation};
use crate::page::label;
use crate::page::sentence::reasons::rounded;
use crate::page::sentence::{Figures, Verdict, change, verdict};
use crate::page::session::{Action, Findings, Question};
use crate::sentence;

/// How many inputs the picture shows.
const SHOWN: usize = 10;

/// Which figure is looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum View {
    Gap,
    Left,
    Siloed,
}

impl View {
    fn of(self, difference: &Difference) -> Estimate {
        match self {
            Self::Gap => difference.gap,
            Self::Left => difference.contribution_gap,
            Self::Siloed => difference.siloed,
        }
    }

    /// What it is called within a sentence.
    fn name(self) -> String {
        match self {
            Self::Gap => sentence!("change-of-gap"),
            Self::Left => sentence!("change-of-left"),
            Self::Siloed => sentence!("change-of-siloed"),
        }
    }
}

/// Every input's effect on the gap, or on the siloed team's revenue.
#[component]
pub fn Change() -> Html {
    let page = use_page();
    let (place, width) = use_place();
    let view = use_state_eq(|| View::Gap);
    let findings = page.session.findings.clone();
    let report = findings.as_ref().and_then(|findings| Some(findings.sensitivity.as_ref()?.report.clone()));
    let axis = use_held(report.as_deref().map(|report| nice_axis(report, *view)), |_| true);
    let painter = use_memo((report.clone(), axis, *view), |(report, axis, view)| {
        let ranges = ranges(&page, findings.as_ref()?, report.as_deref()?, (*axis)?, *view);
        Some(Painter::new(move |area, style| ranges.draw(area, style)))
    });
    let rows = report.as_ref().map_or(SHOWN, |report| report.effects.len().min(SHOWN));
    let height = Ranges::height(rows, width, &Style::canvas(page.theme.palette, 1.0));
    let summary = match (&report, &findings) {
        (Some(report), Some(findings)) => {
            let writer = |input, value| write(&page, findings, input, value);
            change::sensitivity(report, |difference| view.of(difference), &view.name(), &writer, &*page.intl)
        }
        _ => sentence!("change-waiting"),
    };
    let busy = !page.session.is_studied(|findings| &findings.sensitivity);
    let views = [
        (View::Gap, sentence!("change-gap")),
        (View::Left, sentence!("change-left")),
        (View::Siloed, sentence!("change-siloed")),
    ];
    let controls = pills(&view, views);
    let notes = report.as_ref().map(|report| {
        let n = page.intl.count(report.replications as f64);
        html! {
            <p class="hint">
                { sentence!("change-key", n = n) }{ " " }{ sentence!("change-all", n = report.effects.len()) }
            </p>
        }
    });
    // Teams that work alike give the search nothing to look for.
    let alike = page.answer().is_some_and(|answer| verdict(&answer.summary) == Verdict::Equal);
    let lifetime = page.answer().and_then(|answer| change::lifetime(&answer.summary, &*page.intl));
    let shown = *view;
    let table = Table::later(&page, move |page| table(page, findings.as_deref(), report.as_deref(), shown));
    html! {
        <Card id="change" title={sentence!("change-title")} {summary} painter={(*painter).clone()} {height} {place}
            {width} {controls} {table} {busy}>
            { for notes }
            { for lifetime.map(|lifetime| html! { <p class="hint">{ lifetime }</p> }) }
            if !alike {
                <Proof />
            }
        </Card>
    }
}

/// The search for a company for which alignment does not pay.
#[component]
fn Proof() -> Html {
    let page = use_page();
    let finding = page
        .session
        .current_findings()
        .and_then(|findings| Some((findings.clone(), findings.counterexample.as_ref()?.report.clone())));
    let dispatcher = page.session.dispatcher();
    let is_asked = page.session.asked.contains(&Question::Proof);
    let told = match &finding {
        Some((_, report)) => change::proof(report, &*page.intl),
        None if is_asked => sentence!("prove-searching", n = 0),
        None => String::new(),
    };
    html! {
        <>
            <h3>{ sentence!("prove-title") }</h3>
            <p class="hint">{ sentence!("prove-hint") }</p>
            <p>
                <button type="button" class="pill" disabled={is_asked}
                    onclick={move |_| dispatcher.dispatch(Action::Ask(Question::Proof))}>{ sentence!("prove") }</button>
            </p>
            <p role="status" id="proof">{ told }</p>
            { for finding.map(|(findings, report)| found(&page, &findings, &report)) }
        </>
    }
}

/// The companies that were found, and the inputs that do it alone.
fn found(page: &Rc<Context>, findings: &Rc<Findings>, report: &CounterexampleReport) -> Html {
    let CounterexampleReport::Found { alone, together, crossings } = report else { return Html::default() };
    let writer = |input, value| write(page, findings, input, value);
    let company = |found: &FoundCompany| {
        let scenario = found.scenario.clone().called_like(&page.session.shared.scenario);
        let (dispatcher, scenario) = (page.session.dispatcher(), Box::new(scenario));
        html! {
            <li>
                { change::company(found, &writer, &*page.intl) }{ " " }
                <button type="button" class="pill"
                    onclick={move |_| dispatcher.dispatch(Action::Visit(scenario.clone()))}>
                    { sentence!("prove-open") }
                </button>
            </li>
        }
    };
    let nearest = [together, alone].into_iter().flatten().map(|found| company(found));
    let alone =
        crossings.iter().map(|crossing| html! { <li>{ change::crossing(&crossing.change, &writer) }</li> });
    html! {
        <>
            <ul class="ranking">{ for nearest }</ul>
            <p class="hint">{ sentence!("prove-crossings") }</p>
            <ol class="ranking">{ for alone }</ol>
        </>
    }
}

fn write(page: &Context, findings: &Findings, input: Input, value: f64) -> String {
    let (notation, value) = label::reading(input, &findings.scenario, value);
    page.intl.reading(notation, value)
}

fn nice_axis(report: &SensitivityReport, view: View) -> Axis {
    let effects = change::ranked(report, |difference| view.of(difference)).into_iter().take(SHOWN);
    let ends = effects.flat_map(|effect| [&effect.low, &effect.high]).flatten();
    Axis::around_zero(ends.filter_map(|end| end.change.as_ref()).map(|difference| view.of(difference).mean))
}

fn ranges(page: &Context, findings: &Findings, report: &SensitivityReport, axis: Axis, view: View) -> Ranges {
    let row = |effect: &Effect| {
        let end = |end: &Option<Variation>| {
            let end = end.as_ref()?;
            let text = write(page, findings, effect.input, end.value);
            Some(End { text, change: view.of(end.change.as_ref()?).mean })
        };
        Row { name: label::of_input(effect.input), low: end(&effect.low), high: end(&effect.high) }
    };
    let effects = change::ranked(report, |difference| view.of(difference)).into_iter().take(SHOWN);
    Ranges::new(effects.map(row).collect(), axis, &|value| page.intl.signed_money(value))
}

fn table(
    page: &Context,
    findings: Option<&Findings>,
    report: Option<&SensitivityReport>,
    view: View,
) -> Table {
    let headings = [
        "input-column",
        "now-column",
        "low-column",
        "low-change-column",
        "high-column",
        "high-change-column",
    ];
    let row = |findings: &Findings, effect: &Effect| {
        let writer = |value| write(page, findings, effect.input, value);
        let end = |end: &Option<Variation>| match end {
            None => [String::from("–"), String::from("–")],
            Some(end) => {
                let change = match end.change.as_ref().map(|difference| view.of(difference)) {
                    None => sentence!("impossible"),
                    Some(change) if change.is_clear() => page.intl.signed_money(rounded(change)),
                    Some(_) => sentence!("change-unclear"),
                };
                [writer(end.value), change]
            }
        };
        let name = [label::of_input(effect.input), writer(effect.now)];
        name.into_iter().chain(end(&effect.low)).chain(end(&effect.high)).collect()
    };
    let rows = findings.zip(report).map_or_else(Vec::new, |(findings, report)| {
        let effects = change::ranked(report, |difference| view.of(difference));
        effects.into_iter().map(|effect| row(findings, effect)).collect()
    });
    Table { headings: headings.into_iter().map(|key| sentence!(key)).collect(), rows }
}
