//! The explore page: everything that can be changed, and everything that is known.

mod more;

use yew::prelude::*;

use self::more::More;
use super::context::use_page;
use super::section::{
    bar::Bar, dock::Dock, figures::FourFigures, futures::Futures, headline::Headline, inputs::InputsRail,
    notice::NoticeBar, printed::Printed,
};
use super::{file, focus};
use super::{rest, train};
use crate::page::way::Way;

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
    let solved = use_state_eq(|| None::<u8>);
    let (panel, hides) = match page.session.way {
        Way::Train(Some(number)) => train::panel(number, &solved).unzip(),
        _ => (None, None),
    };
    let hides = hides.unwrap_or_default();
    let is_whole = page.rest.is_here();
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
                    { rest::coming(&page) }
                    if is_whole {
                        <More />
                    }
                }
            </main>
            if !hides {
                if is_whole {
                    <Printed />
                }
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
        focus::on(place);
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
