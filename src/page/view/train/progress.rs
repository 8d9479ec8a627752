//! What was solved, on this device.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{StorageEvent, window};
use yew::prelude::*;

use super::super::storage::Memory;
use crate::page::exercise::Progress;

/// What was solved so far, and how to change it.
#[hook]
pub fn use_progress() -> (Progress, Callback<Progress>) {
    let progress = use_state_eq(kept);
    let setter = progress.setter();
    use_effect_with((), move |()| {
        // What another tab solves or forgets.
        let listener = window().map(|window| {
            EventListener::new(&window, "storage", move |event| {
                let key = event.unchecked_ref::<StorageEvent>().key();
                if key.is_none_or(|key| key == Memory::Exercises.key()) {
                    setter.set(kept());
                }
            })
        });
        move || drop(listener)
    });
    let setter = progress.setter();
    let keep = use_callback((), move |progress: Progress, ()| {
        Memory::Exercises.keep(&progress.to_string());
        setter.set(progress);
    });
    (*progress, keep)
}

fn kept() -> Progress {
    Progress::read(&Memory::Exercises.read().unwrap_or_default())
}
