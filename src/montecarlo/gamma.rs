//! Gamma and Beta numbers from a keyed stream.
//!
//! The library's samplers follow the same laws, but call the platform's `ln` and `powf` as
//! soon as another crate of the build turns on `num-traits/std`, and then differ in bits.

use libm::{exp, log, sqrt};

use super::key::Stream;
use super::normal;

/// The logarithm of a Gamma(`shape`, 1) number; `shape` above 0. As a logarithm it does not
/// vanish where a small shape makes the number itself too small for a float.
///
/// Marsaglia and Tsang, "A simple method for generating gamma variables", 2000; a shape below
/// 1 is raised by 1 and corrected by a power of a uniform number.
pub fn log_gamma(shape: f64, stream: &mut Stream) -> f64 {
    let correction = if shape < 1.0 { log(stream.uniform()) / shape } else { 0.0 };
    let d = if shape < 1.0 { shape + 1.0 } else { shape } - 1.0 / 3.0;
    let c = 1.0 / sqrt(9.0 * d);
    loop {
        let x = normal::quantile(stream.uniform());
        let root = 1.0 + c * x;
        if root <= 0.0 {
            continue;
        }
        let v = root * root * root;
        let log_v = log(v);
        if log(stream.uniform()) < 0.5 * x * x + d * (1.0 - v + log_v) {
            return log(d) + log_v + correction;
        }
    }
}

/// A Gamma(`shape`, 1/`shape`) number: its mean is 1.
pub fn unit_mean(shape: f64, stream: &mut Stream) -> f64 {
    exp(log_gamma(shape, stream)) / shape
}

/// A Beta(`mean`·`weight`, (1 − `mean`)·`weight`) number, 0 < `mean` < 1, `weight` above 0.
pub fn beta(mean: f64, weight: f64, stream: &mut Stream) -> f64 {
    let yes = log_gamma(mean * weight, stream);
    let no = log_gamma((1.0 - mean) * weight, stream);
    1.0 / (1.0 + exp(no - yes))
}
