//! Starting a worker, in a browser: a worker that cannot start is heard of.
#![cfg(target_arch = "wasm32")]

use handoff::worker::spawn::spawn;
use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn a_worker_script_that_is_not_there_is_reported() {
    // The test's page names no script of workers.
    let mut worker = None;
    let report = Promise::new(&mut |resolve, _| {
        let on_error = move |message: String| {
            resolve.call1(&JsValue::NULL, &message.into()).expect("resolving does not throw");
        };
        worker = Some(spawn(|_| (), on_error).expect("a browser that starts workers"));
    });
    let message = JsFuture::from(report).await.expect("never rejected");
    assert!(message.as_string().is_some_and(|message| !message.is_empty()));
}
