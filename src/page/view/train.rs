//! In the course: the list of exercises, and the panel in which one of them is solved.

mod list;
mod panel;
mod progress;

use yew::prelude::*;

use super::address::is_one_file;
use crate::page::exercise::Exercise;
use crate::sentence;

pub use self::list::Exercises;
use self::panel::Panel;

/// The way to the facilitator's guide; a page that is one file has none beside it.
pub fn guide(class: &'static str) -> Html {
    if is_one_file() {
        return Html::default();
    }
    html! { <a {class} href="guide.html">{ sentence!("guide") }</a> }
}

/// The panel of the exercise of a number, and whether the answer has to stay hidden; nothing where there is no
/// such exercise. `solved` is the number of the one that was solved here.
pub fn panel(number: u8, solved: &UseStateHandle<Option<u8>>) -> Option<(Html, bool)> {
    let exercise = Exercise::numbered(number)?;
    let is_solved = **solved == Some(number);
    let hides = exercise.goal.hides_the_answer() && !is_solved;
    let setter = solved.setter();
    let onsolved = move |is_solved: bool| setter.set(is_solved.then_some(number));
    Some((html! { <Panel key={number} {exercise} {is_solved} {onsolved} /> }, hides))
}
