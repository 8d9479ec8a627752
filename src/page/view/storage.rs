//! What the device keeps between visits, where the browser lets it.

use web_sys::{Storage, window};

/// The storage of this page's origin; none where it is blocked, as in many frames.
pub fn storage() -> Option<Storage> {
    window()?.local_storage().ok().flatten()
}
