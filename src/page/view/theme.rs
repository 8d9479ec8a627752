//! Light or dark: as the system says, or as the visitor chose.

use gloo::events::EventListener;
use web_sys::window;
use yew::prelude::*;

use super::storage::storage;
use crate::chart::style::{DARK, LIGHT, Palette};

const STORED: &str = "handoff.look";

/// What the visitor chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// As the system says.
    System,
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
}

impl Look {
    /// Every look, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// Its name in the storage, in the style sheet and in the catalogue.
    pub const fn key(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The look of a name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|look| look.key() == key)
    }
}

/// The look, and how to change it.
#[derive(Clone, PartialEq)]
pub struct Theme {
    /// What the visitor chose.
    pub look: Look,
    /// Colours of the pictures.
    pub palette: Palette,
    /// Chooses another look.
    pub choose: Callback<Look>,
}

/// The look of the page, kept where storage allows it.
#[hook]
pub fn use_theme() -> Theme {
    let look = use_state_eq(|| stored().unwrap_or(Look::System));
    let system_is_dark = use_system_is_dark();
    use_effect_with(*look, |look| {
        if let Some(root) =
            window().and_then(|window| window.document()).and_then(|document| document.document_element())
        {
            // The attribute has a valid name, so setting it has no way to fail.
            let _ = root.set_attribute("data-look", look.key());
        }
    });
    let choose = {
        let look = look.setter();
        Callback::from(move |chosen: Look| {
            // Blocked or full storage only means that the choice is for this visit.
            if let Some(storage) = storage() {
                let _ = storage.set_item(STORED, chosen.key());
            }
            look.set(chosen);
        })
    };
    let is_dark = match *look {
        Look::System => system_is_dark,
        Look::Light => false,
        Look::Dark => true,
    };
    Theme { look: *look, palette: if is_dark { DARK } else { LIGHT }, choose }
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
    Look::from_key(&storage()?.get_item(STORED).ok()??)
}
