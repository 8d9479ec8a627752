//! How large everything is in a room: type and pictures follow the height of the screen.

use gloo::events::EventListener;
use web_sys::window;
use yew::prelude::*;

use crate::chart::style::Style;
use crate::page::way::Way;

/// Screens narrower than this, in CSS pixels, are held in a hand; nobody reads them from the last row.
const HAND: f64 = 700.0;
/// Share of the height that frame, title and sentence of a screen leave to its picture.
const PICTURE: f64 = 0.52;

/// A screen in a room.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stage {
    /// How many CSS pixels one of a picture's has: labels have the size of the text around them.
    pub zoom: f64,
    /// The height for a picture, in the picture's pixels.
    pub height: f64,
}

/// The stage, where the page presents.
#[hook]
pub fn use_stage(way: Way) -> Option<Stage> {
    let size = use_state_eq(inner_size);
    let setter = size.setter();
    let is_presenting = matches!(way, Way::Present(_));
    use_effect_with(is_presenting, move |is_presenting| {
        let listener = window().filter(|_| *is_presenting).map(|window| {
            setter.set(inner_size());
            EventListener::new(&window, "resize", move |_| setter.set(inner_size()))
        });
        move || drop(listener)
    });
    is_presenting.then(|| {
        let [width, height] = *size;
        let (type_size, share) =
            if width < HAND { (18.0, 0.7) } else { ((0.033 * height).max(24.0), PICTURE) };
        let zoom = type_size / Style::FONT_SIZE;
        Stage { zoom, height: share * height / zoom }
    })
}

fn inner_size() -> [f64; 2] {
    let length = |length: Result<wasm_bindgen::JsValue, _>| length.ok().and_then(|length| length.as_f64());
    window().map_or([0.0; 2], |window| {
        [length(window.inner_width()), length(window.inner_height())].map(Option::unwrap_or_default)
    })
}
