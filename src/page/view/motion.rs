//! Whether the visitor minds motion.

use web_sys::window;

/// Whether the visitor's system asks for less motion.
pub fn is_reduced() -> bool {
    let query =
        window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    query.is_some_and(|query| query.matches())
}
