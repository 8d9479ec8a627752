//! What is below the first answer: how far leads come and from where, a future to be watched, and the reasons.

use std::rc::Rc;

use yew::prelude::*;

use super::super::context::Context;
use super::super::deferred::use_deferred;
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
    let context = use_deferred();
    html! {
        <ContextProvider<Rc<Context>> {context}>
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
        </ContextProvider<Rc<Context>>>
    }
}
