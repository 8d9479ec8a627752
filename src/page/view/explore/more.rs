//! What is below the first answer: a future to be watched, and everything about the reasons.

use yew::prelude::*;

use super::super::section::{
    attribution::Attribution,
    boards::{OneBoard, TwoBoards},
    change::Change,
    departments::Departments,
    know::Know,
    watch::Watch,
    weeks::Weeks,
    worth::Worth,
};

/// All of it.
#[component]
pub fn More() -> Html {
    html! {
        <>
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
        </>
    }
}
