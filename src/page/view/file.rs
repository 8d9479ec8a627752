//! Scenario files in and out: by button, and by drop anywhere on the page.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, File, HtmlElement};
use yew::prelude::*;

use super::download::save_bytes;
use crate::page::session::{Action, Notice, Session};
use crate::scenario::Inputs;
use crate::scenario::json;

/// The largest file that is read: far above any scenario.
const LARGEST_FILE: f64 = 1_048_576.0;

/// Offers the scenario as a file.
pub fn save(inputs: &Inputs) {
    let name: String = inputs.name.chars().filter(|c| c.is_alphanumeric() || *c == '-').take(40).collect();
    let name =
        if name.is_empty() { "handoff-scenario.json".to_owned() } else { format!("handoff-{name}.json") };
    // A browser that refuses downloads has told the visitor so itself.
    let _ = save_bytes(&name, "application/json", json::write(inputs).as_bytes());
}

/// Reads a file and opens it as a scenario.
pub fn open(file: File, dispatcher: UseReducerDispatcher<Session>) {
    spawn_local(async move {
        let action = match text_of(&file).await {
            Some(text) => Action::Load(json::read(&text)),
            None => Action::Tell(Notice::FileUnreadable),
        };
        dispatcher.dispatch(action);
    });
}

/// The text of a file of a sensible size; none where it is too large or no text.
async fn text_of(file: &File) -> Option<String> {
    if file.size() > LARGEST_FILE {
        return None;
    }
    let buffer: JsValue = JsFuture::from(file.array_buffer()).await.ok()?;
    String::from_utf8(js_sys::Uint8Array::new(&buffer).to_vec()).ok()
}

/// Lets files be dropped on the element of the returned reference.
#[hook]
pub fn use_drop(dispatcher: UseReducerDispatcher<Session>) -> NodeRef {
    let place = use_node_ref();
    let target = place.clone();
    use_effect_with((), move |()| {
        let listeners = target.cast::<HtmlElement>().map(|element| {
            let options = EventListenerOptions::enable_prevent_default();
            // Only what says that it takes a drop gets one.
            let over = EventListener::new_with_options(&element, "dragover", options, |event| {
                event.prevent_default()
            });
            let drop = EventListener::new_with_options(&element, "drop", options, move |event| {
                event.prevent_default();
                let files = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
                if let Some(file) = files.and_then(|transfer| transfer.files()).and_then(|files| files.get(0))
                {
                    open(file, dispatcher.clone());
                }
            });
            [over, drop]
        });
        move || drop(listeners)
    });
    place
}
