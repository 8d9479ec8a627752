//! A clock that only goes forward: no user and no server sets it.

use web_sys::window;

/// Milliseconds since the page was opened.
pub fn now() -> f64 {
    window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}
