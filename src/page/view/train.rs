//! In the course: the list of exercises, and the panel in which one of them is solved.

mod list;
mod panel;
mod progress;

use yew::prelude::*;

use super::context::use_page;
use crate::page::exercise::Exercise;
use crate::page::way::Way;

pub use self::list::Exercises;
pub use self::panel::Panel;

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
