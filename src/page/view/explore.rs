//! The explore page: everything that can be changed, and everything that is known.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::context::use_page;
use super::file;
use super::section::{
    attribution::Attribution, bar::Bar, figures::FourFigures, futures::Futures, headline::Headline,
};
use super::section::{
    boards::{OneBoard, TwoBoards},
    departments::Departments,
};
use super::section::{
    change::Change, dock::Dock, printed::Printed, watch::Watch, weeks::Weeks, worth::Worth,
};
use super::section::{inputs::InputsRail, know::Know, notice::NoticeBar, sources::Sources, stages::Stages};
use super::train::{Panel, use_exercise};

/// The page, top to bottom.
#[component]
pub fn Explore() -> Html {
    let page = use_page();
    let sheet = use_state_eq(|| Sheet::Closed);
    let toggle = {
        let sheet = sheet.clone();
        Callback::from(move |()| sheet.set(sheet.toggled()))
    };
    let escape = {
        let sheet = sheet.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                sheet.set(Sheet::Closed);
            }
        })
    };
    use_focus(*sheet);
    let exercise = use_exercise();
    let solved = use_state_eq(|| None::<u8>);
    let hides = exercise
        .as_ref()
        .is_some_and(|exercise| exercise.goal.hides_the_answer() && *solved != Some(exercise.number));
    let panel = exercise.map(|exercise| {
        let (number, solved) = (exercise.number, solved.setter());
        let onsolved = move |()| solved.set(Some(number));
        html! { <Panel key={number} {exercise} {onsolved} /> }
    });
    let drop_file = file::use_drop(page.session.dispatcher());
    html! {
        <div class={classes!("page", (*sheet == Sheet::Open).then_some("sheet-open"))} ref={drop_file} onkeydown={escape}>
            <Bar />
            <InputsRail />
            <main id="answer" class="answer" tabindex="-1">
                <NoticeBar />
                { for panel }
                if !hides {
                    <Headline />
                    <FourFigures />
                    <Futures />
                    <div class="pair">
                        <Stages />
                        <Sources />
                    </div>
                    <Watch />
                    <Attribution />
                    <div class="pair">
                        <TwoBoards />
                        <OneBoard />
                    </div>
                    <Departments />
                    <Weeks />
                    <Worth />
                    <Change />
                    <Know />
                }
            </main>
            if !hides {
                <Printed />
                <Dock on_change={toggle} is_open={*sheet == Sheet::Open} />
            }
        </div>
    }
}

/// Moves the focus into the sheet as it opens, and back to its button as it closes.
#[hook]
fn use_focus(sheet: Sheet) {
    let before = use_mut_ref(|| sheet);
    use_effect_with(sheet, move |&sheet| {
        if before.replace(sheet) == sheet {
            return;
        }
        let place = match sheet {
            Sheet::Open => "#inputs",
            Sheet::Closed => ".dock button",
        };
        let element = gloo::utils::document().query_selector(place).ok().flatten();
        if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            // Focus fails only on what has left the page.
            let _ = element.focus();
        }
    });
}

/// On a phone, whether the inputs cover the lower half.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sheet {
    Closed,
    Open,
}

impl Sheet {
    const fn toggled(self) -> Self {
        match self {
            Self::Closed => Self::Open,
            Self::Open => Self::Closed,
        }
    }
}
