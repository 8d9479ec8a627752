//! "Save as one file": the whole page with its company, to be opened from a disk.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, Response, window};

use super::address;
use super::context::Handle;
use super::download::save_bytes;
use crate::page::onefile::{opening_with, wanted, with_file};
use crate::page::session::{Action, Notice};
use crate::page::way::Way;

const TEMPLATE: &str = "one-file.html";

/// Offers the page as one file under a name; it opens with the company of a session.
pub fn save(name: String, session: &Handle) {
    let (fragment, home, dispatcher) =
        (session.fragment_of(Way::Explore), address::home(session), session.dispatcher());
    spawn_local(async move {
        let saved = match source().await {
            Ok(file) => {
                let file = opening_with(&file, &fragment, &home.unwrap_or_default());
                save_bytes(&name, "text/html", file.as_bytes())
            }
            Err(error) => Err(error),
        };
        if saved.is_err() {
            dispatcher.dispatch(Action::Tell(Notice::OneFileUnsaved));
        }
    });
}

/// The page as one file: this very file, where it is one, else put together from the release's files.
async fn source() -> Result<String, JsValue> {
    let document = window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let root = document.document_element().ok_or(JsValue::NULL)?;
    if address::is_one_file() {
        let copy: Element = root.clone_node_with_deep(true)?.unchecked_into();
        if let Some(app) = copy.query_selector("#app")? {
            app.set_inner_html("");
            app.remove_attribute("data-worker")?;
        }
        return Ok(format!("<!doctype html>\n{}\n", copy.outer_html()));
    }
    let template = String::from_utf8(fetch(TEMPLATE).await?).map_err(|error| error.to_string())?;
    let mut file = template.clone();
    for name in wanted(&template) {
        file = with_file(&file, name, &fetch(name).await?);
    }
    Ok(file)
}

/// The content of one of the page's own files.
async fn fetch(name: &str) -> Result<Vec<u8>, JsValue> {
    let window = window().ok_or(JsValue::NULL)?;
    let response: Response = JsFuture::from(window.fetch_with_str(name)).await?.unchecked_into();
    if !response.ok() {
        return Err(JsValue::NULL);
    }
    Ok(Uint8Array::new(&JsFuture::from(response.array_buffer()?).await?).to_vec())
}
