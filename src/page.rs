//! The page: mounts on the static frame that `index.html` shows first.

use crate::worker::{echo::READY, spawn::spawn};
use std::cell::OnceCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker};
use yew::prelude::*;

/// Shows the page in place of the static frame.
pub fn mount(frame: web_sys::Element) {
    yew::Renderer::<Page>::with_root(frame).render();
}

/// The whole page.
#[component]
fn Page() -> Html {
    let status = use_state(|| AttrValue::from("Starting a worker"));
    let say = status.setter();
    use_effect_with((), move |()| {
        let worker = ask("Worker ready", say);
        move || drop(worker.map(|worker| worker.terminate()))
    });
    html! {
        <>
            <h1>{ "What is it worth when marketing and sales work as one team?" }</h1>
            <p role="status">{ &*status }</p>
        </>
    }
}

/// Posts a question to a new worker and shows its answer.
fn ask(question: &'static str, say: UseStateSetter<AttrValue>) -> Result<Worker, JsValue> {
    let place = Rc::new(OnceCell::<Worker>::new());
    let asked = place.clone();
    let heard = say.clone();
    let on_message = move |event: MessageEvent| match event.data().as_string() {
        Some(text) if text == READY => {
            if let Some(worker) = asked.get() {
                // A worker that hears nothing more shows in the missing answer.
                let _ = worker.post_message(&question.into());
            }
        }
        answer => heard.set(answer.unwrap_or_default().into()),
    };
    let worker = spawn(on_message, move |error| say.set(error.into()))?;
    Ok(place.get_or_init(|| worker).clone())
}
