//! Fifty possible futures for each team, and the goal that can be dragged through them.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::{Element, PointerEvent};
use yew::prelude::*;

use super::super::canvas::Painter;
use super::super::card::{Card, Table, use_place};
use super::super::context::{Context, use_page};
use super::super::control::Number;
use super::super::held::use_held;
use crate::chart::axis::Axis;
use crate::chart::dotplot::{DotPlot, Words};
use crate::montecarlo::replication::Teams;
use crate::page::sentence::{self, Figures};
use crate::page::session::{Action, Answer};
use crate::page::target::Target;
use crate::sentence;

/// The mirrored dot plot.
#[component]
pub fn Futures() -> Html {
    let page = use_page();
    let (place, width) = use_place();
    let goal = page.session.goal();
    let marks = DotPlot::marks_for(width);
    let fitting = page.answer().map(|answer| nice_axis(answer, goal));
    let axis = use_held(fitting, |axis| page.answer().is_none_or(|answer| shows_most(axis, answer)));
    let plot = page.answer().zip(axis).map(|(answer, axis)| Rc::new(plot(&page, answer, marks, goal, axis)));
    let painter = use_painter(plot.clone());
    let reach = plot.as_ref().map(|plot| plot.reaching().into_array());
    let hint = match reach {
        Some(reach) if reach == [marks; 2] => sentence!("goal-hint-all"),
        Some([0, 0]) => sentence!("goal-hint-none"),
        _ => sentence!("goal-hint"),
    };
    let summary = match (page.answer(), reach) {
        (Some(answer), Some(reach)) => {
            sentence::futures(&answer.summary, marks, reach, &page.intl.money(goal), &*page.intl)
        }
        _ => sentence!("headline-waiting"),
    };
    let dragging = use_mut_ref(|| None::<i32>);
    let onpointer = plot.map(|plot| drag(&page, place.clone(), plot, dragging));
    let height = DotPlot::height(width);
    html! {
        <Card id="futures" title={sentence!("futures-title", n = marks)} {summary} painter={painter} {height} {place} {width}
            table={Table::later(&page, move |page| table(page, marks))} {onpointer}>
            <Number target={Target::Goal} label={sentence!("goal")} {hint} />
        </Card>
    }
}

/// The picture of a plot, the same one as long as the plot is equal.
#[hook]
fn use_painter(plot: Option<Rc<DotPlot>>) -> Option<Painter> {
    (*use_memo(plot, |plot| {
        let plot = plot.clone()?;
        Some(Painter::new(move |area, style| plot.draw(area, style)))
    }))
    .clone()
}

/// Whether four in five marks of each team lie on the axis.
fn shows_most(axis: Axis, answer: &Answer) -> bool {
    let inside = |p: f64| {
        answer.summary.teams.as_ref().map(|team| (axis.lo()..=axis.hi()).contains(&team.revenue.quantile(p)))
    };
    [inside(0.1), inside(0.9)].iter().all(|teams| teams.siloed && teams.aligned)
}

/// An axis for every future of both teams and the goal.
pub fn nice_axis(answer: &Answer, goal: f64) -> Axis {
    DotPlot::nice_axis(answer.summary.teams.as_ref().map(|team| &team.revenue), goal)
}

/// The plot of an answer.
pub fn plot(page: &Context, answer: &Answer, marks: usize, goal: f64, axis: Axis) -> DotPlot {
    let words = Words {
        goal: sentence!("goal-pill", goal = page.intl.money(goal)),
        names: Teams { siloed: sentence!("siloed"), aligned: sentence!("aligned") },
    };
    let revenue = answer.summary.teams.as_ref().map(|team| &team.revenue);
    DotPlot::new(revenue, marks, goal, axis, words, &|value| page.intl.money(value))
}

/// A pointer that went down on the picture moves the goal; `dragging` is its id.
fn drag(
    page: &Rc<Context>,
    place: NodeRef,
    plot: Rc<DotPlot>,
    dragging: Rc<RefCell<Option<i32>>>,
) -> Callback<PointerEvent> {
    let page = page.clone();
    Callback::from(move |event: PointerEvent| {
        let Some(element) = place.cast::<Element>() else { return };
        let pointer = event.pointer_id();
        let is_dragging = *dragging.borrow() == Some(pointer);
        let end = |action| {
            *dragging.borrow_mut() = None;
            page.session.dispatch(action);
        };
        match event.type_().as_str() {
            "pointerdown" if event.is_primary() && event.button() == 0 => {
                *dragging.borrow_mut() = Some(pointer);
                // Without capture the drag rests beyond the picture's edge, which is no harm.
                let _ = element.set_pointer_capture(pointer);
            }
            // Where it came up beyond the edge, nobody heard of that.
            "pointermove" if is_dragging && event.buttons() == 0 => return end(Action::Release),
            "pointermove" if is_dragging => {}
            "pointerup" if is_dragging => return end(Action::Release),
            // The browser took the finger to scroll with it.
            "pointercancel" if is_dragging => return end(Action::Discard(Target::Goal)),
            _ => return,
        }
        let rectangle = element.get_bounding_client_rect();
        let x = f64::from(event.client_x()) - rectangle.left();
        let goal = rounded(plot.value_at(x, rectangle.width())).max(0.0);
        page.session.dispatch(Action::Slide(Target::Goal, goal));
    })
}

/// Two to three significant digits, so that a dragged goal is a round number.
fn rounded(value: f64) -> f64 {
    if value <= 0.0 {
        return 0.0;
    }
    let unit = libm::pow(10.0, libm::log10(value).floor() - 2.0) * 2.0;
    (value / unit).round() * unit
}

fn table(page: &Context, marks: usize) -> Table {
    let team = |name: String| sentence!("future-revenue", team = name);
    let headings = vec![sentence!("rank-column"), team(sentence!("siloed")), team(sentence!("aligned"))];
    let rows = page.answer().map_or_else(Vec::new, |answer| {
        let row = |index: usize| {
            let p = (index as f64 + 0.5) / marks as f64;
            let [siloed, aligned] = answer
                .summary
                .teams
                .as_ref()
                .map(|team| page.intl.money(team.revenue.quantile(p)))
                .into_array();
            vec![(index + 1).to_string(), siloed, aligned]
        };
        (0..marks).map(row).collect()
    });
    Table { headings, rows }
}
