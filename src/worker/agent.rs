//! The worker's side: prepares runs and plays what the page orders.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::protocol::{Order, Report, RunId, decode, encode};
use crate::montecarlo::batch::Batch;
use crate::montecarlo::replication::Simulator;
use crate::scenario::json;

/// Serves in this worker for as long as it lives.
///
/// # Errors
/// The browser's own, if the page cannot be reached.
pub fn serve(scope: &DedicatedWorkerGlobalScope) -> Result<(), JsValue> {
    let page = scope.clone();
    let mut prepared = None;
    let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let bytes = Uint8Array::new(&event.data()).to_vec();
        let report = match decode::<Order>(&bytes) {
            Some(order) => carry_out(order, &mut prepared),
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
fn carry_out(order: Order, prepared: &mut Option<(RunId, Simulator)>) -> Option<Report> {
    match order {
        Order::Prepare { run, scenario, seed } => {
            let simulator =
                json::read(&scenario).ok().and_then(|read| Simulator::new(read.scenario, seed).ok());
            *prepared = simulator.map(|simulator| (run, simulator));
            prepared.is_none().then_some(Report::Refused)
        }
        Order::Play(span) => Some(match prepared {
            Some((run, simulator)) => {
                Report::Played { run: *run, batch: Box::new(Batch::play(simulator, span.first, span.count)) }
            }
            None => Report::Refused,
        }),
    }
}

fn post(scope: &DedicatedWorkerGlobalScope, report: &Report) -> Result<(), JsValue> {
    let bytes = Uint8Array::from(encode(report).as_slice());
    scope.post_message_with_transfer(&bytes, &Array::of1(&bytes.buffer()))
}
