//! What is below the first answer: how far leads come and from where, a future to be watched, and the reasons.

use yew::prelude::*;

use super::super::section::{
    attribution::Attribution,
    boards::{OneBoard, TwoBoards},
    change::Change,
    departments::Departments,
    know::Know,
    sources::Sources,
    stages::Stages,
    watch::Watch,
    weeks::Weeks,
    worth::Worth,
};

/// All of it.
#[component]
pub fn More() -> Html {
    html! {
        <>
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
        </>
    }
}
