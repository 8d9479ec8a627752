//! In the course: the list of exercises, and the panel in which one of them is solved.

mod list;
mod panel;
mod progress;

use yew::prelude::*;

use crate::page::exercise::Exercise;

pub use self::list::Exercises;
use self::panel::Panel;

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
