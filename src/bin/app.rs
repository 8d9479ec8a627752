//! The browser's one program: mounts the page, or serves as a worker, by where it runs.

#[cfg(target_arch = "wasm32")]
fn main() -> Result<(), wasm_bindgen::JsValue> {
    use handoff::{page, worker};
    use wasm_bindgen::JsCast;

    let scope = js_sys::global();
    if let Some(worker) = scope.dyn_ref::<web_sys::DedicatedWorkerGlobalScope>() {
        return worker::agent::serve(worker);
    }
    let document = gloo::utils::document();
    let frame = document.get_element_by_id("app").ok_or("index.html has no element `app`")?;
    page::mount(frame);
    Ok(())
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser: `cargo xtask serve` builds and serves it.");
}
