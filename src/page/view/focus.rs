//! Where the keyboard is.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Moves the focus to the first element on the page that a selector names, if one is there.
pub fn on(selector: &str) {
    give(gloo::utils::document().query_selector(selector).ok().flatten());
}

/// Moves the focus to an element.
pub fn give(element: Option<Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // Focus fails only on what has left the page.
        let _ = element.focus();
    }
}
