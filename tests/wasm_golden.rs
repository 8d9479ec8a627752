//! A browser draws the values that were recorded natively, bit for bit.
#![cfg(target_arch = "wasm32")]

#[path = "golden/rows.rs"]
mod rows;

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn values_are_as_recorded() {
    assert_eq!(rows::computed(), rows::RECORDED);
}
