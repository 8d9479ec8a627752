//! On a page, drawn values are bit for bit those recorded natively.
#![cfg(target_arch = "wasm32")]

#[path = "golden/rows.rs"]
mod rows;

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn a_page_draws_the_recorded_values() {
    assert_eq!(rows::computed(rows::ORDERS[1]), rows::RECORDED);
}
