//! Light or dark: as the system says, as the visitor chose, or as a host wants it, in whose colours.

use gloo::events::EventListener;
use plotters::style::RGBColor;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, window};
use yew::prelude::*;

use super::storage::Memory;
use crate::chart::style::Palette;
pub use crate::page::look::Look;
use crate::page::theming::colour::css;
use crate::page::theming::{Brand, Scheme};

/// The look, and how to change it.
#[derive(Clone, PartialEq)]
pub struct Theme {
    /// What was chosen.
    pub look: Look,
    /// Colours of the pictures.
    pub palette: Palette,
    /// Chooses another look.
    pub choose: Callback<Look>,
}

/// The look of the page, kept where storage allows it; on a host's site as the host wants it.
#[hook]
pub fn use_theme(brand: Option<&Brand>) -> Theme {
    let look = use_state_eq(|| stored().unwrap_or(Look::System));
    let system_is_dark = use_system_is_dark();
    let shown = brand.and_then(|brand| brand.look).unwrap_or(*look);
    use_effect_with(shown, |look| {
        if let Some(root) = root() {
            // The attribute has a valid name, so setting it has no way to fail.
            let _ = root.set_attribute("data-look", look.key());
        }
    });
    let choose = {
        let look = look.setter();
        Callback::from(move |chosen: Look| {
            Memory::Look.keep(chosen.key());
            look.set(chosen);
        })
    };
    let scheme = match shown {
        Look::System if system_is_dark => Scheme::Dark,
        Look::Dark => Scheme::Dark,
        Look::System | Look::Light => Scheme::Light,
    };
    let palettes = brand.map_or(Brand::default().palettes, |brand| brand.palettes);
    Theme { look: shown, palette: palettes[scheme as usize], choose }
}

/// Puts a host's colours in the place of the style sheet's.
pub fn put_on(brand: &Brand) {
    let Some(root) = root() else { return };
    let of = |role: fn(&Palette) -> RGBColor| brand.palettes.each_ref().map(role);
    for (property, colours) in [
        ("--siloed", of(|palette| palette.siloed)),
        ("--siloed-soft", of(|palette| palette.siloed_soft)),
        ("--aligned", of(|palette| palette.aligned)),
        ("--aligned-soft", of(|palette| palette.aligned_soft)),
        ("--accent", brand.accents),
        ("--on-accent", brand.on_accents()),
    ] {
        let [light, dark] = colours.map(css);
        // Colours are valid values of properties of our own.
        let _ = root.style().set_property(property, &format!("light-dark({light}, {dark})"));
    }
}

fn root() -> Option<HtmlElement> {
    window()?.document()?.document_element()?.dyn_into().ok()
}

#[hook]
fn use_system_is_dark() -> bool {
    let query =
        || window().and_then(|window| window.match_media("(prefers-color-scheme: dark)").ok().flatten());
    let is_dark = use_state_eq(|| query().is_some_and(|query| query.matches()));
    let setter = is_dark.setter();
    use_effect_with((), move |()| {
        let listener = query().map(|query| {
            let watched = query.clone();
            EventListener::new(&query, "change", move |_| setter.set(watched.matches()))
        });
        move || drop(listener)
    });
    *is_dark
}

fn stored() -> Option<Look> {
    Look::from_key(&Memory::Look.read()?)
}
