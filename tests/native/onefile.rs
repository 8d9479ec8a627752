//! The page as one file: its template has a place for everything, and what stands inside comes out again.

use base64::{Engine, engine::general_purpose::STANDARD};
use handoff::page::onefile::{opening_with, wanted, with_file};
use miniz_oxide::inflate::decompress_to_vec;

const TEMPLATE: &str = include_str!("../../static/one-file.html");

#[test]
fn the_template_wants_look_worker_glue_and_both_halves_of_the_program() {
    assert_eq!(
        wanted(TEMPLATE).collect::<Vec<_>>(),
        ["style.css", "worker.js", "app.js", "app_bg.wasm", "rest.wasm"]
    );
}

#[test]
fn a_file_inside_is_the_same_to_the_byte() {
    let bytes: Vec<u8> = (0..=255).cycle().take(5_000).chain(*b"</script>").collect();
    let file = with_file(TEMPLATE, "app.js", &bytes);
    let (_, inside) = file.split_once("data-file=\"app.js\">").unwrap();
    let (packed, _) = inside.split_once("</script>").unwrap();
    assert_eq!(decompress_to_vec(&STANDARD.decode(packed).unwrap()).unwrap(), bytes);
}

#[test]
fn a_file_that_was_saved_can_be_saved_with_another_scenario() {
    let once = opening_with(TEMPLATE, "v1.abc", "https://example.org/a?b&c");
    assert!(once.contains("data-scenario=\"v1.abc\" data-home=\"https://example.org/a?b&amp;c\""));
    assert_eq!(opening_with(&once, "", ""), TEMPLATE);
}
