//! What the device keeps between visits, where its browser and its visitor let it.

use web_sys::{Storage, window};

/// What may be kept. Where it cannot be, it holds for this visit.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Memory {
    /// The look that was chosen; `index.html` reads it, too.
    Look,
    /// Which exercises are solved.
    Exercises,
    /// The address at which phones reach the page.
    Address,
    /// A presentation, for as long as its tab is open.
    Room,
}

/// Stands where nothing is to be remembered.
const NOTHING: &str = "handoff.remember-nothing";

impl Memory {
    const ALL: [Self; 4] = [Self::Look, Self::Exercises, Self::Address, Self::Room];

    /// Its key in the browser's storage.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Look => "handoff.look",
            Self::Exercises => "handoff.exercises",
            Self::Address => "handoff.address",
            Self::Room => "handoff.room",
        }
    }

    fn place(self) -> Option<Storage> {
        match self {
            Self::Room => window()?.session_storage().ok()?,
            Self::Look | Self::Exercises | Self::Address => lasting(),
        }
    }

    /// What was kept.
    pub fn read(self) -> Option<String> {
        self.place()?.get_item(self.key()).ok()?
    }

    /// Keeps this, unless nothing is to be remembered.
    pub fn keep(self, text: &str) {
        if let Some(place) = self.place().filter(|_| !remembers_nothing()) {
            // Full storage only means that it is not kept.
            let _ = place.set_item(self.key(), text);
        }
    }
}

/// Whether nothing is to be remembered, by the visitor's wish or the browser's.
pub fn remembers_nothing() -> bool {
    lasting().is_none_or(|place| !matches!(place.get_item(NOTHING), Ok(None)))
}

/// Whether the visitor can choose what is remembered; not where the browser keeps nothing anyway.
pub fn can_choose() -> bool {
    lasting().is_some()
}

/// Forgets everything, and remembers nothing from now on.
pub fn forget() {
    for memory in Memory::ALL {
        if let Some(place) = memory.place() {
            // A browser that cannot delete did not keep.
            let _ = place.remove_item(memory.key());
        }
    }
    if let Some(place) = lasting() {
        // Emptied storage has room for this.
        let _ = place.set_item(NOTHING, "1");
    }
}

/// Remembers from now on.
pub fn remember() {
    if let Some(place) = lasting() {
        // A browser that cannot delete did not keep.
        let _ = place.remove_item(NOTHING);
    }
}

/// The storage of this page's origin; none where it is blocked, as in many frames.
fn lasting() -> Option<Storage> {
    window()?.local_storage().ok()?
}
