//! How a browser shows the page: its size and the user's colour scheme.

use serde_json::{Value, json};

/// The colours that the user's system asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Dark text on light paper.
    Light,
    /// Light text on dark paper.
    Dark,
}

/// A screen and its user's wishes.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// The width of the page in CSS pixels.
    pub width: u32,
    /// The height of the visible part in CSS pixels.
    pub height: u32,
    /// The colours.
    pub scheme: Scheme,
}

/// A large screen, in daylight.
pub const DESKTOP: Look = Look { width: 1440, height: 900, scheme: Scheme::Light };

/// A small phone, in daylight.
pub const PHONE: Look = Look { width: 360, height: 740, scheme: Scheme::Light };

/// A projector in a room.
pub const PROJECTOR: Look = Look { width: 1920, height: 1080, scheme: Scheme::Light };

/// A phone, a laptop and a projector: where the page is used.
pub const SIZES: [Look; 3] = [PHONE, DESKTOP, PROJECTOR];

impl Look {
    /// The same screen at night.
    pub fn dark(self) -> Self {
        Self { scheme: Scheme::Dark, ..self }
    }

    /// The DevTools commands that make a page look so.
    pub(crate) fn commands(self) -> [(&'static str, Value); 2] {
        let scheme = match self.scheme {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        };
        let (width, height) = (self.width, self.height);
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 });
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        [("Emulation.setDeviceMetricsOverride", size), ("Emulation.setEmulatedMedia", media)]
    }
}
