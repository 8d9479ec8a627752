//! Starts a worker that runs the page's own program.

use js_sys::{JsString, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Event, MessageEvent, Worker};

use super::rest;

#[wasm_bindgen]
extern "C" {
    type ImportMeta;

    #[wasm_bindgen(method, getter)]
    fn url(this: &ImportMeta) -> JsString;

    #[wasm_bindgen(thread_local_v2, js_namespace = import, js_name = meta)]
    static IMPORT_META: ImportMeta;
}

/// Starts a worker and tells it what to run: the page's compiled module, the address of its glue, and the rest.
///
/// What the page posts before the worker's first message is lost: the program does not listen yet.
/// `on_error` hears, in words, of a script that does not load as well as of a panic; either way the worker
/// is done for.
///
/// # Errors
/// The browser's own, where it starts no workers.
pub fn spawn(
    on_message: impl FnMut(MessageEvent) + 'static,
    mut on_error: impl FnMut(String) + 'static,
) -> Result<Worker, JsValue> {
    let worker = Worker::new(&script())?;
    // The browser frees the closures with the worker.
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(on_message).into_js_value();
    let on_error = Closure::<dyn FnMut(Event)>::new(move |event: Event| on_error(told(&event)));
    let on_error = on_error.into_js_value();
    worker.set_onmessage(Some(on_message.unchecked_ref()));
    worker.set_onerror(Some(on_error.unchecked_ref()));

    let start = Object::new();
    Reflect::set(&start, &"module".into(), &wasm_bindgen::module())?;
    Reflect::set(&start, &"glue".into(), &IMPORT_META.with(ImportMeta::url))?;
    Reflect::set(&start, &"rest".into(), &rest::to_give())?;
    worker.post_message(&start)?;
    Ok(worker)
}

/// The address of the workers' script, which the page's frame names.
fn script() -> String {
    let frame = gloo::utils::document().get_element_by_id("app");
    frame.and_then(|frame| frame.get_attribute("data-worker")).unwrap_or_default()
}

/// What an error event says. One for a script that did not load is no `ErrorEvent` and says nothing.
fn told(event: &Event) -> String {
    let message = Reflect::get(event, &"message".into()).ok();
    let message = message.and_then(|message| message.as_string());
    message.unwrap_or_else(|| "the worker's script did not load".to_owned())
}
