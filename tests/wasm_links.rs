//! Opening a broken link takes no time that a visitor would notice in a browser either.
#![cfg(target_arch = "wasm32")]

#[path = "links/broken.rs"]
mod broken;
#[path = "links/packing.rs"]
mod packing;

use broken::{broken, monsters};
use handoff::page::session::{Action, Session};
use handoff::scenario::link::{Shared, decode, encode};
use handoff::scenario::{Preset, Scenario};
use std::rc::Rc;
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Far more than any link may take, in milliseconds: the time of the slowest is printed, not held.
const FAR_TOO_LONG: f64 = 2_000.0;

fn now() -> f64 {
    web_sys::window().and_then(|window| window.performance()).expect("a browser").now()
}

/// The milliseconds that the page's own reader takes for a link.
fn opened(link: &str) -> f64 {
    let start = now();
    let session = Rc::new(Session::default()).reduce(Action::Open(decode(link)));
    let time = now() - start;
    drop(session);
    time
}

#[wasm_bindgen_test]
fn broken_links_and_monsters_are_read_in_no_time() {
    let mut inputs = Preset::B2bSoftware.scenario().into_inputs();
    inputs.name = "Somebody & Söhne".to_owned();
    let scenario = Scenario::new(inputs).expect("valid");
    let good = encode(&Shared { preset: Preset::B2bSoftware, scenario, seed: 1, goal: None });
    let slowest = broken(&good).map(|link| opened(&link)).fold(0.0, f64::max);
    console_log!("slowest of 10,000 broken links: {slowest:.1} ms");
    assert!(slowest < FAR_TOO_LONG, "{slowest} ms");
    for (name, link) in monsters() {
        let time = opened(&link);
        console_log!("{name}: {time:.1} ms");
        assert!(time < FAR_TOO_LONG, "{name}: {time} ms");
    }
}
