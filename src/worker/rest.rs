//! The rest of the program, which comes after the first answer.
//!
//! `cargo xtask seal` splits the program in two (xtask/src/split.rs). The page fetches the rest before it shows
//! anything that needs it. Where something needs it earlier, in a worker too, it is fetched at that moment, while
//! everything waits.

use std::cell::{Cell, RefCell};

use js_sys::WebAssembly::{self, Instance, Module};
use js_sys::{JsString, Object, Promise, Reflect, Uint8Array, global};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, XmlHttpRequest, window};

/// What the rest calls the first program; the splitter writes it into both.
const FIRST: &str = "first";
/// Where a worker's script and the page as one file keep what they were given of the rest: the compiled module,
/// or its address.
const GIVEN: &str = "rest";

thread_local! {
    static IS_HERE: Cell<bool> = const { Cell::new(false) };
    static COMPILED: RefCell<Option<Module>> = const { RefCell::new(None) };
}

/// Whether the rest is there.
pub fn is_here() -> bool {
    IS_HERE.get()
}

/// Fetches the rest, while everything else goes on.
///
/// # Errors
/// The browser's own, where it does not come. It may be tried again.
pub async fn fetch() -> Result<(), JsValue> {
    let module = match given() {
        Ok(module) => module,
        Err(address) => {
            let Some(window) = window() else { return Err(address.into()) };
            let response: Response =
                JsFuture::from(window.fetch_with_str(&String::from(&address))).await?.unchecked_into();
            if !response.ok() {
                return Err(address.into());
            }
            let bytes = JsFuture::from(response.array_buffer()?).await?;
            JsFuture::from(WebAssembly::compile(&bytes)).await?.unchecked_into()
        }
    };
    if !is_here() {
        let both: Promise = WebAssembly::instantiate_module(&module, &first()?);
        JsFuture::from(both).await?;
        arrive(module);
    }
    Ok(())
}

/// Fetches the rest at once: the first program calls this where it needs the rest and does not have it.
///
/// Without the rest nothing can go on, so where it does not come the program ends, and the page says so.
#[wasm_bindgen(js_name = fetchRest)]
pub fn fetch_at_once() {
    let linked = given().or_else(|address| Module::new(&read(&address)?.into())).and_then(|module| {
        Instance::new(&module, &first()?)?;
        Ok(module)
    });
    match linked {
        Ok(module) => arrive(module),
        Err(_) => std::process::abort(),
    }
}

/// What another thread of the page needs to have the rest, too: the module, or its address.
pub fn to_give() -> JsValue {
    match given() {
        Ok(module) => module.into(),
        Err(address) => address.into(),
    }
}

/// The module, where it was given or has been compiled before, else its address.
fn given() -> Result<Module, JsString> {
    if let Some(module) = COMPILED.with_borrow(Clone::clone) {
        return Ok(module);
    }
    // Reading a property of the global object does not fail.
    let given = Reflect::get(&global(), &GIVEN.into()).unwrap_or_default();
    match given.dyn_into::<Module>() {
        Ok(module) => Ok(module),
        Err(given) => Err(given.dyn_into().unwrap_or_else(|_| address().into())),
    }
}

/// The address, which the page's frame names.
fn address() -> String {
    let document = window().and_then(|window| window.document());
    let frame = document.and_then(|document| document.get_element_by_id("app"));
    frame.and_then(|frame| frame.get_attribute("data-rest")).unwrap_or_default()
}

fn first() -> Result<Object, JsValue> {
    let first = Object::new();
    Reflect::set(&first, &FIRST.into(), &wasm_bindgen::exports())?;
    Ok(first)
}

fn arrive(module: Module) {
    IS_HERE.set(true);
    COMPILED.set(Some(module));
}

/// Reads a file's bytes while everything waits. Pages may only read texts in this way, and of this text every
/// character's lower half is a byte.
fn read(address: &JsString) -> Result<Uint8Array, JsValue> {
    let request = XmlHttpRequest::new()?;
    request.open_with_async("GET", &String::from(address), false)?;
    request.override_mime_type("text/plain; charset=x-user-defined")?;
    request.send()?;
    let text = request.response_text()?.unwrap_or_default();
    let bytes: Vec<u8> = text.chars().map(|character| character as u32 as u8).collect();
    Ok(Uint8Array::from(bytes.as_slice()))
}
