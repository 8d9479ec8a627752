//! Bounds by a comparison: in wasm, `f64::min` and `f64::max` are calls of a function.

/// `value`, but at most `limit`.
#[inline]
pub fn at_most(limit: f64, value: f64) -> f64 {
    if value < limit { value } else { limit }
}

/// `value`, but at least 0.
#[inline]
pub fn at_least_0(value: f64) -> f64 {
    if value > 0.0 { value } else { 0.0 }
}
