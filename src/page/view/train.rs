//! In the course: the list of exercises, and the panel in which one of them is solved.

mod list;
mod panel;
mod progress;

use yew::prelude::*;

use super::address::is_one_file;
use super::context::use_page;
use crate::page::exercise::Exercise;
use crate::page::way::Way;
use crate::sentence;

pub use self::list::Exercises;
pub use self::panel::Panel;

/// The way to the facilitator's guide; a page that is one file has none beside it.
pub fn guide(class: &'static str) -> Html {
    if is_one_file() {
        return Html::default();
    }
    html! { <a {class} href="guide.html">{ sentence!("guide") }</a> }
}

/// The exercise that the address asks for.
#[hook]
pub fn use_exercise() -> Option<Exercise> {
    let page = use_page();
    let number = match page.session.way {
        Way::Train(number) => number,
        _ => None,
    };
    (*use_memo(number, |&number| number.and_then(Exercise::numbered))).clone()
}
