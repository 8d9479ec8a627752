//! The worker's side: makes ready and plays what the page orders.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::protocol::{Order, Report, Topic, decode, encode};
use super::rest;
use super::subject::Ready;

/// Serves in this worker for as long as it lives.
///
/// # Errors
/// The browser's own, if the page cannot be reached.
pub fn serve(scope: &DedicatedWorkerGlobalScope) -> Result<(), JsValue> {
    let page = scope.clone();
    let mut ready = None;
    let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let data = event.data();
        if rest::keep(&data) {
            return;
        }
        let bytes = Uint8Array::new(&data).to_vec();
        let report = match decode::<Order>(&bytes) {
            Some(order) => carry_out(order, &mut ready),
            None => Some(Report::Refused),
        };
        if let Some(report) = report
            && let Err(error) = post(&page, &report)
        {
            wasm_bindgen::throw_val(error);
        }
    });
    scope.set_onmessage(Some(listener.into_js_value().unchecked_ref()));
    post(scope, &Report::Ready)
}

/// Does what was ordered; preparing has no report of its own.
fn carry_out(order: Order, ready: &mut Option<(Topic, Ready)>) -> Option<Report> {
    match order {
        Order::Prepare { topic, subject, seed } => {
            *ready = subject.prepare(seed).map(|subject| (topic, subject));
            ready.is_none().then_some(Report::Refused)
        }
        Order::Play(piece) => Some(match ready {
            Some((topic, subject)) => {
                Report::Played { work: topic.work, piece, brought: subject.play(piece.span) }
            }
            None => Report::Refused,
        }),
    }
}

fn post(scope: &DedicatedWorkerGlobalScope, report: &Report) -> Result<(), JsValue> {
    let bytes = Uint8Array::from(encode(report).as_slice());
    scope.post_message_with_transfer(&bytes, &Array::of1(&bytes.buffer()))
}
