//! What was solved, on this device.

use yew::prelude::*;

use super::super::storage::storage;
use crate::page::exercise::Progress;

const STORED: &str = "handoff.exercises";

/// What was solved so far, and how to change it.
#[hook]
pub fn use_progress() -> (Progress, Callback<Progress>) {
    let progress = use_state_eq(|| Progress::read(&kept().unwrap_or_default()));
    let setter = progress.setter();
    let keep = use_callback((), move |progress: Progress, ()| {
        // Blocked or full storage only means that it is known for this visit.
        if let Some(storage) = storage() {
            let _ = storage.set_item(STORED, &progress.to_string());
        }
        setter.set(progress);
    });
    (*progress, keep)
}

fn kept() -> Option<String> {
    storage()?.get_item(STORED).ok()?
}
