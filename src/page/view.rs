//! What the browser shows: components that read the session and dispatch actions, and the hooks
//! that hold every effect.

mod address;
mod canvas;
mod card;
mod context;
mod control;
mod download;
mod file;
mod intl;
mod practice;
mod section;
mod simulation;
mod theme;
mod words;

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use self::context::{Context, use_context_value};
use self::section::{bar::Bar, figures::FourFigures, futures::Futures, headline::Headline};
use self::section::{dock::Dock, weeks::Weeks};
use self::section::{inputs::InputsRail, know::Know, notice::NoticeBar, sources::Sources, stages::Stages};

/// Shows the page in place of the static frame.
pub fn mount(frame: Element) {
    yew::Renderer::<Page>::with_root(frame).render();
}

/// The whole page.
#[component]
fn Page() -> Html {
    let context = use_context_value();
    let sheet = use_state_eq(|| Sheet::Closed);
    let toggle = {
        let sheet = sheet.clone();
        Callback::from(move |()| sheet.set(sheet.toggled()))
    };
    let drop_file = file::use_drop(context.session.dispatcher());
    let page = classes!("page", (*sheet == Sheet::Open).then_some("sheet-open"));
    html! {
        <ContextProvider<Rc<Context>> context={context}>
            <div class={page} ref={drop_file}>
                <Bar />
                <InputsRail />
                <main id="answer" class="answer" tabindex="-1">
                    <NoticeBar />
                    <Headline />
                    <FourFigures />
                    <Futures />
                    <div class="pair">
                        <Stages />
                        <Sources />
                    </div>
                    <Weeks />
                    <Know />
                </main>
                <Dock on_change={toggle} is_open={*sheet == Sheet::Open} />
            </div>
        </ContextProvider<Rc<Context>>>
    }
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
