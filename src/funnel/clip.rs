//! A bound by a comparison: in wasm, `f64::min` is a call of a function.

/// `value`, but at most `limit`.
#[inline]
pub fn at_most(limit: f64, value: f64) -> f64 {
    if value < limit { value } else { limit }
}
