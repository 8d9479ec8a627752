//! The worker's side: says that it listens, then sends every message back.

use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// What a worker posts first, once it listens.
pub const READY: &str = "ready";

/// Answers in this worker for as long as it lives.
///
/// # Errors
/// The browser's own, if the page cannot be reached.
pub fn serve(scope: &DedicatedWorkerGlobalScope) -> Result<(), JsValue> {
    let page = scope.clone();
    let answer = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        if let Err(error) = page.post_message(&event.data()) {
            wasm_bindgen::throw_val(error);
        }
    });
    scope.set_onmessage(Some(answer.into_js_value().unchecked_ref()));
    scope.post_message(&READY.into())
}
