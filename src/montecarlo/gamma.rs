//! Beta numbers from a keyed stream, by way of Gamma numbers.
//!
//! The library's samplers follow the same laws, but call the platform's `ln` and `powf` as
//! soon as another crate of the build turns on `num-traits/std`, and then differ in bits.

use libm::log;

use super::key::Stream;
use super::normal;
use crate::funnel::exponential::exp;

/// The method of Marsaglia and Tsang, "A simple method for generating gamma variables", 2000,
/// prepared for a shape. A shape below 1 is raised by 1 and corrected by a power of a uniform
/// number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gamma {
    shape: f64,
    d: f64,
    c: f64,
}

impl Gamma {
    /// Prepares `shape`, above 0.
    pub fn new(shape: f64) -> Self {
        let d = if shape < 1.0 { shape + 1.0 } else { shape } - 1.0 / 3.0;
        Self { shape, d, c: 1.0 / (9.0 * d).sqrt() }
    }

    /// The logarithm of a Gamma(`shape`, 1) number. As a logarithm it does not vanish where a
    /// small shape makes the number itself too small for a float.
    pub fn log(&self, stream: &mut Stream) -> f64 {
        let correction = if self.shape < 1.0 { log(stream.uniform()) / self.shape } else { 0.0 };
        log(self.d * self.cube(stream)) + correction
    }

    /// The number of the raised shape, as a multiple of d.
    #[inline]
    fn cube(&self, stream: &mut Stream) -> f64 {
        loop {
            let x = normal::quantile(stream.uniform());
            let y = self.c * x;
            let root = 1.0 + y;
            if root <= 0.0 {
                continue;
            }
            let v = root * root * root;
            let u = stream.uniform();
            if self.surely_accepts(y, u) || self.accepts(x, v, u) {
                return v;
            }
        }
    }

    /// Marsaglia and Tsang's test of x and u, where v is (1 + y)³ and y is c·x.
    #[inline]
    fn accepts(&self, x: f64, v: f64, u: f64) -> bool {
        log(u) < 0.5 * x * x + self.d * (1.0 - v + log(v))
    }

    /// Whether that test passes, where no logarithm is needed to tell: nearly always. The method's own
    /// bound spares nine logarithms in ten.
    ///
    /// The test compares log u, which is at most u − 1, with −d·(¾y⁴ − ⅗y⁵ + ½y⁶ − …). For y above 0
    /// that series is at least −¾d·y⁴, and for y below 0 at least that divided by 1 + y. No branch asks
    /// for the sign, because no processor could foretell it.
    #[inline]
    fn surely_accepts(&self, y: f64, u: f64) -> bool {
        let square = y * y;
        let room = (1.0 - u) * (1.0 - 0.5 * (y.abs() - y));
        room > 0.75 * self.d * square * square
    }
}

/// A Beta(`mean`·`weight`, (1 − `mean`)·`weight`) number, 0 < `mean` < 1, `weight` above 0.
pub fn beta(mean: f64, weight: f64, stream: &mut Stream) -> f64 {
    let yes = Gamma::new(mean * weight).log(stream);
    let no = Gamma::new((1.0 - mean) * weight).log(stream);
    1.0 / (1.0 + exp(no - yes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_passes_without_a_logarithm_passes_with_it_and_nearly_all_does() {
        let unit = || (0..400).map(|part| (f64::from(part) + 0.5) / 400.0);
        for shape in [0.4, 1.0, 2.5, 8.0, 50.0, 1_000.0] {
            let gamma = Gamma::new(shape);
            let (mut passed, mut sure) = (0.0, 0.0);
            for x in unit().map(normal::exact) {
                let root = 1.0 + gamma.c * x;
                for u in unit().filter(|_| root > 0.0) {
                    let surely = gamma.surely_accepts(gamma.c * x, u);
                    let accepts = gamma.accepts(x, root.powi(3), u);
                    assert!(accepts || !surely, "{shape} {x} {u}");
                    passed += f64::from(u8::from(accepts));
                    sure += f64::from(u8::from(surely));
                }
            }
            assert!(sure > (1.0 - 0.03 / shape.max(1.0)) * passed, "{shape}: {sure} of {passed}");
        }
    }
}
