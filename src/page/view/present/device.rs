//! What a presentation asks of the device: the whole screen, and that it does not fall asleep.
//!
//! Both are refused here and there, and the presentation goes on without. Their promises are looked after,
//! so that a refusal is quiet.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::window;
use yew::prelude::*;

/// Calls a method that browsers may lack.
fn call(object: &JsValue, method: &str, argument: &JsValue) -> Option<JsValue> {
    let function: Function = Reflect::get(object, &method.into()).ok()?.dyn_into().ok()?;
    function.call1(object, argument).ok()
}

/// Waits for what a promise brings; nothing where it is none or is refused.
async fn brought(promise: Option<JsValue>) -> Option<JsValue> {
    JsFuture::from(promise?.dyn_into::<Promise>().ok()?).await.ok()
}

/// Lets a promise end by itself, a refusal quietly.
fn look_after(promise: Option<JsValue>) {
    spawn_local(async move {
        brought(promise).await;
    });
}

/// The whole screen, or a window again. Browsers allow it only under a key or a finger.
pub fn turn_full_screen() {
    let document = gloo::utils::document();
    let called = match document.document_element() {
        Some(root) if document.fullscreen_element().is_none() => {
            call(&root, "requestFullscreen", &JsValue::UNDEFINED)
        }
        _ => call(&document, "exitFullscreen", &JsValue::UNDEFINED),
    };
    look_after(called);
}

/// A window again, where the whole screen was taken.
pub fn end_full_screen() {
    if gloo::utils::document().fullscreen_element().is_some() {
        turn_full_screen();
    }
}

/// Keeps the screen awake. A lock is lost whenever the window is hidden, so it is taken again.
#[hook]
pub fn use_wake_lock() {
    use_effect_with((), |()| {
        let lock = Rc::new(RefCell::new(Lock::Wanted(None)));
        let held = lock.clone();
        take(&lock);
        let document = gloo::utils::document();
        let listener = EventListener::new(&document.clone(), "visibilitychange", move |_| {
            if !document.hidden() {
                take(&held);
            }
        });
        move || {
            drop(listener);
            if let Lock::Wanted(Some(lock)) = lock.replace(Lock::Unwanted) {
                release(&lock);
            }
        }
    });
}

/// What keeps the screen awake.
enum Lock {
    /// The lock, once the browser has given it.
    Wanted(Option<JsValue>),
    /// The presentation is over; a lock that comes now is late.
    Unwanted,
}

fn take(lock: &Rc<RefCell<Lock>>) {
    let lock = lock.clone();
    spawn_local(async move {
        let Some(window) = window() else { return };
        let Ok(locks) = Reflect::get(&window.navigator(), &"wakeLock".into()) else { return };
        if locks.is_undefined() {
            return;
        }
        let Some(taken) = brought(call(&locks, "request", &"screen".into())).await else { return };
        let surplus = match &mut *lock.borrow_mut() {
            Lock::Wanted(held) => held.replace(taken),
            Lock::Unwanted => Some(taken),
        };
        surplus.iter().for_each(release);
    });
}

fn release(lock: &JsValue) {
    look_after(call(lock, "release", &JsValue::UNDEFINED));
}
