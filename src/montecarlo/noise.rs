//! The noise of leads: Gamma numbers of mean 1 by inversion, from a table.

use std::sync::{Arc, Mutex, PoisonError};

use libm::{exp, lgamma, log};

use super::normal;
use super::quantiles::{Quantiles, middle};

/// Gamma numbers of one shape, divided by it.
#[derive(Clone, Debug)]
pub struct Noise(Arc<Table>);

#[derive(Debug)]
struct Table {
    shape: f64,
    quantiles: Quantiles<3>,
}

/// The table that was made last. To make it takes longer than all else that a run prepares, and
/// companies that follow each other, as under a moving hand, nearly always have the same shape.
static LAST: Mutex<Option<Arc<Table>>> = Mutex::new(None);

impl Noise {
    /// The largest error of a number from the table, relative to itself, for any shape that a
    /// scenario may have.
    pub const ERROR: f64 = 4e-6;

    /// Prepares `shape`, 0.5 to 1,000.
    pub fn new(shape: f64) -> Self {
        // A thread that panicked here left the table whole, or none.
        let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(table) = last.as_ref().filter(|table| table.shape == shape) {
            return Self(table.clone());
        }
        let of = |side| move |tail| exact(shape, tail, side);
        let table = Arc::new(Table { shape, quantiles: Quantiles::new(of(Side::Low), of(Side::High)) });
        *last = Some(table.clone());
        Self(table)
    }

    /// The middle one of the part number `part` of 2³² equally likely Gamma(`shape`, 1/`shape`)
    /// numbers, the lowest first, within [`Noise::ERROR`]: their mean is 1.
    #[inline]
    pub fn quantile(&self, part: u32) -> f64 {
        self.0.quantiles.of_part(part).unwrap_or_else(|| self.rare(middle(part)))
    }

    /// Kept apart, because one number in thirty million comes here.
    #[cold]
    #[inline(never)]
    fn rare(&self, u: f64) -> f64 {
        let shape = self.0.shape;
        if u < 0.5 { exact(shape, u, Side::Low) } else { exact(shape, 1.0 - u, Side::High) }
    }
}

/// Which tail a probability is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Low,
    High,
}

/// The quantile of Gamma(`shape`, 1/`shape`) whose tail on this side has the probability `tail`, at
/// most ½, by Halley's method.
fn exact(shape: f64, tail: f64, side: Side) -> f64 {
    let law = Law { shape, log_gamma: lgamma(shape) };
    let mut x = law.guess(tail, side);
    for _ in 0..20 {
        let step = law.step(x, tail, side);
        x = if step < x { x - step } else { 0.5 * x };
        // The next error would be near the cube of this one.
        if step.abs() < 1e-5 * x {
            break;
        }
    }
    x / shape
}

/// Gamma(`shape`, 1), with the logarithm of Γ(`shape`).
struct Law {
    shape: f64,
    log_gamma: f64,
}

impl Law {
    /// Where the search for a quantile begins: the approximation of Wilson and Hilferty; far down the
    /// lower tail, and in the lower half of a shape below 1, the inverse of xˢ/Γ(s + 1).
    fn guess(&self, tail: f64, side: Side) -> f64 {
        let shape = self.shape;
        let z = match side {
            Side::Low => normal::exact(tail),
            Side::High => -normal::exact(tail),
        };
        let cube_root = 1.0 - 1.0 / (9.0 * shape) + z / (3.0 * shape.sqrt());
        if side == Side::Low && (cube_root <= 0.3 || shape < 1.0) {
            return exp((log(tail) + self.log_gamma + log(shape)) / shape);
        }
        shape * cube_root * cube_root * cube_root
    }

    /// Halley's step from `x` to a quantile, to be taken off.
    fn step(&self, x: f64, tail: f64, side: Side) -> f64 {
        let (below, above) = self.split(x);
        let excess = match side {
            Side::Low => below - tail,
            Side::High => tail - above,
        };
        let density = exp((self.shape - 1.0) * log(x) - x - self.log_gamma);
        let newton = excess / density;
        let bend = newton * ((self.shape - 1.0) / x - 1.0);
        newton / (1.0 - 0.5 * if bend < 1.0 { bend } else { 1.0 })
    }

    /// The probabilities of less and of more than `x`: the smaller one by its series or its continued
    /// fraction, the other as the rest (Abramowitz and Stegun, 6.5.29 and 6.5.31).
    fn split(&self, x: f64) -> (f64, f64) {
        let shape = self.shape;
        let scale = exp(shape * log(x) - x - self.log_gamma);
        if x < shape + 1.0 {
            let (mut term, mut sum, mut n) = (1.0 / shape, 1.0 / shape, shape);
            while term > sum * 1e-13 {
                n += 1.0;
                term *= x / n;
                sum += term;
            }
            return (scale * sum, 1.0 - scale * sum);
        }
        // Lentz's method.
        let mut b = x + 1.0 - shape;
        let mut c = 1e300;
        let mut d = 1.0 / b;
        let mut fraction = d;
        for i in 1..10_000 {
            let a = -f64::from(i) * (f64::from(i) - shape);
            b += 2.0;
            d = 1.0 / (a * d + b);
            c = b + a / c;
            fraction *= c * d;
            if (c * d - 1.0).abs() < 1e-13 {
                break;
            }
        }
        (1.0 - scale * fraction, scale * fraction)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_below_or_above_as_its_law_says() {
        // A Gamma(1, 1) number is exponential, a Gamma(1/2, 1) number half the square of a normal one.
        let log_gamma = 0.572_364_942_924_700_1;
        for x in [1e-3, 0.5, 1.4, 1.6, 1.9, 2.1, 20.0] {
            let root = libm::sqrt(x);
            let laws =
                [(1.0, 0.0, -libm::expm1(-x), exp(-x)), (0.5, log_gamma, libm::erf(root), libm::erfc(root))];
            for (shape, log_gamma, below, above) in laws {
                let found = Law { shape, log_gamma }.split(x);
                let (smaller, expected) = if below < above { (found.0, below) } else { (found.1, above) };
                assert!((smaller / expected - 1.0).abs() < 1e-11, "{shape} {x}: {found:?}");
                assert!((found.0 + found.1 - 1.0).abs() < 1e-15, "{shape} {x}: {found:?}");
            }
        }
    }

    /// Tails of a shape, with the quantiles.
    fn quantiles(shape: f64) -> (Law, impl Iterator<Item = (f64, Side, f64)>) {
        let quantile = move |tail, side| (tail, side, shape * exact(shape, tail, side));
        let tails = [0.5, 0.3, 0.05, 1e-3, 1e-6].into_iter();
        let law = Law { shape, log_gamma: lgamma(shape) };
        (law, tails.flat_map(move |tail| [Side::Low, Side::High].map(|side| quantile(tail, side))))
    }

    #[test]
    fn a_search_begins_near_its_end() {
        for (shape, off) in [(0.5, 0.15), (0.9, 0.26), (1.5, 0.07), (4.0, 0.11), (30.0, 0.011), (1e3, 5e-5)] {
            let (law, quantiles) = quantiles(shape);
            for (tail, side, x) in quantiles {
                let guess = law.guess(tail, side);
                assert!((guess / x - 1.0).abs() < off, "{shape} {tail} {side:?}: {guess} is not {x}");
            }
        }
    }

    #[test]
    fn a_step_leaves_the_cube_of_an_error() {
        for shape in [0.5, 0.9, 1.5, 4.0, 30.0, 1e3] {
            let (law, quantiles) = quantiles(shape);
            for (tail, side, x) in quantiles {
                for error in [-0.002 / shape.sqrt(), 0.002 / shape.sqrt()] {
                    let from = x * (1.0 + error);
                    let left = (from - law.step(from, tail, side)) / x - 1.0;
                    let cube = shape.max(1.0) * error.powi(3);
                    // Newton's step would leave hundreds of times as much.
                    assert!((left / cube).abs() < 16.0, "{shape} {tail} {side:?}: {left} is left of {error}");
                }
            }
        }
    }
}
