//! The rest of the program, which comes after the first answer.
//!
//! `cargo xtask seal` splits the program in two (xtask/src/split.rs). The page fetches the rest before it shows
//! anything that needs it. Where something needs it earlier, in a worker too, it is fetched at that moment, while
//! everything waits.

use std::cell::{Cell, RefCell};

use js_sys::WebAssembly::{self, Instance, Module};
use js_sys::{JsString, Object, Reflect, Uint8Array, global};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, XmlHttpRequest, window};

/// What the rest calls the first program; the splitter writes it into both.
const FIRST: &str = "first";
/// Where a worker's script and the page as one file keep what they were given of the rest: the compiled module,
/// or its address.
const GIVEN: &str = "handoffRest";
/// What a server says of a file that it does not have (any more).
const NOT_FOUND: u16 = 404;
const GONE: u16 = 410;

thread_local! {
    static IS_HERE: Cell<bool> = const { Cell::new(false) };
    static COMPILED: RefCell<Option<Module>> = const { RefCell::new(None) };
}

/// Whether the rest is there.
pub fn is_here() -> bool {
    IS_HERE.get()
}

/// Why the rest did not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    /// The network did not bring it, or not whole. It may be tried again.
    Away,
    /// The server does not have it.
    Gone,
}

/// Fetches the rest, while everything else goes on.
///
/// # Errors
/// It did not come.
pub async fn fetch() -> Result<(), Lost> {
    let module = match source() {
        Source::Compiled(module) => module,
        Source::At(address) => compiled(&String::from(&address)).await?,
    };
    link(module).map_err(|_| Lost::Away)
}

/// The module behind an address, compiled beside everything else.
async fn compiled(address: &str) -> Result<Module, Lost> {
    let away = |_: JsValue| Lost::Away;
    let window = window().ok_or(Lost::Away)?;
    let response: Response =
        JsFuture::from(window.fetch_with_str(address)).await.map_err(away)?.unchecked_into();
    match response.status() {
        _ if response.ok() => {}
        NOT_FOUND | GONE => return Err(Lost::Gone),
        // A server that is busy, or a gate before it.
        _ => return Err(Lost::Away),
    }
    let bytes = JsFuture::from(response.array_buffer().map_err(away)?).await.map_err(away)?;
    Ok(JsFuture::from(WebAssembly::compile(&bytes)).await.map_err(away)?.unchecked_into())
}

/// Fetches the rest at once: the first program calls this where it needs the rest and does not have it.
///
/// Without the rest nothing can go on, so where it does not come the program ends, and the page says so.
#[wasm_bindgen(js_name = fetchRest)]
pub fn fetch_at_once() {
    let module = match source() {
        Source::Compiled(module) => Ok(module),
        Source::At(address) => read(&String::from(&address)).and_then(|bytes| Module::new(&bytes.into())),
    };
    if let Err(error) = module.and_then(link) {
        web_sys::console::error_2(&"the rest of the program did not come:".into(), &error);
        std::process::abort();
    }
}

/// Lets the rest into its places. A bridge may have done so while the page was fetching it.
fn link(module: Module) -> Result<(), JsValue> {
    if !is_here() {
        let first = Object::new();
        Reflect::set(&first, &FIRST.into(), &wasm_bindgen::exports())?;
        Instance::new(&module, &first)?;
        IS_HERE.set(true);
        COMPILED.set(Some(module));
    }
    Ok(())
}

/// What another thread of the page needs to have the rest, too: the module, or its address.
pub fn to_give() -> JsValue {
    match source() {
        Source::Compiled(module) => module.into(),
        Source::At(address) => address.into(),
    }
}

/// Whether a message is the module, which is kept then.
pub fn keep(message: &JsValue) -> bool {
    let module = message.dyn_ref::<Module>();
    if let Some(module) = module {
        COMPILED.set(Some(module.clone()));
    }
    module.is_some()
}

/// What the rest is made from.
enum Source {
    /// The module, which was given or has been compiled before.
    Compiled(Module),
    /// Its address.
    At(JsString),
}

fn source() -> Source {
    if let Some(module) = COMPILED.with_borrow(Clone::clone) {
        return Source::Compiled(module);
    }
    // Reading a property of the global object does not fail.
    let given = Reflect::get(&global(), &GIVEN.into()).unwrap_or_default();
    match given.dyn_into::<Module>() {
        Ok(module) => Source::Compiled(module),
        Err(given) => Source::At(given.dyn_into().unwrap_or_else(|_| address().into())),
    }
}

/// The address, which the page's frame names.
fn address() -> String {
    let document = window().and_then(|window| window.document());
    let frame = document.and_then(|document| document.get_element_by_id("app"));
    frame.and_then(|frame| frame.get_attribute("data-rest")).unwrap_or_default()
}

/// Reads a file's bytes while everything waits. Pages may only read texts in this way, and of this text every
/// character's lower half is a byte.
fn read(address: &str) -> Result<Uint8Array, JsValue> {
    let request = XmlHttpRequest::new()?;
    request.open_with_async("GET", address, false)?;
    request.override_mime_type("text/plain; charset=x-user-defined")?;
    request.send()?;
    if request.status()? != 200 {
        return Err(request.status_text()?.into());
    }
    let text = request.response_text()?.unwrap_or_default();
    let bytes: Vec<u8> = text.chars().map(|character| character as u32 as u8).collect();
    Ok(Uint8Array::from(bytes.as_slice()))
}
