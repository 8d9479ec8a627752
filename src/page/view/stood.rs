//! The headline that stands in `index.html`: it stays until the program has its own.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Node, window};
use yew::prelude::*;

/// How long the program waits for a picture at most: a hidden page draws none.
const PATIENCE_MILLISECONDS: u32 = 100;

thread_local! {
    static HEADLINE: RefCell<Vec<Node>> = const { RefCell::new(Vec::new()) };
}

/// Takes the headline out of the static frame, which the program replaces.
pub fn keep(frame: &Element) {
    let parts = ["#first", "#then"].map(|part| frame.query_selector(part).ok().flatten());
    HEADLINE.set(parts.into_iter().flatten().map(Node::from).collect());
}

/// The elements of the headline as they stood there; none where the frame had none.
pub fn headline() -> Vec<Html> {
    HEADLINE.with_borrow(|parts| parts.iter().cloned().map(Html::VRef).collect())
}

/// Begins once the browser has drawn what stands there: the program then takes the thread for long.
pub fn when_drawn(begin: impl FnOnce() + 'static) {
    let once = Rc::new(RefCell::new(Some(begin)));
    let begin = move || once.take().into_iter().for_each(|begin| begin());
    let later = begin.clone();
    // What is queued in a frame runs after its picture.
    let frame = Closure::once_into_js(move || Timeout::new(0, later).forget());
    if let Some(window) = window() {
        // Without a frame, patience ends.
        let _ = window.request_animation_frame(frame.unchecked_ref());
    }
    Timeout::new(PATIENCE_MILLISECONDS, begin).forget();
}
