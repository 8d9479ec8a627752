//! Binomial numbers by inversion.

use libm::{exp, log1p};

use super::discrete::{
    Counting, LARGE_MEAN, certain, deviance, invert, reciprocal, saddle_point, stirling_error,
};
use super::normal;

/// Up to this many cases powers by multiplication are exact enough, and faster than logarithms.
const FEW: u64 = 63;

/// A Binomial(n, p) number: the smallest value whose distribution function reaches `u`,
/// 0 < `u` < 1. Under the same `u` it never falls when n or p, 0 to 1, rises.
#[inline]
pub fn count(n: u64, p: f64, u: f64) -> u64 {
    if n == 0 || p <= 0.0 {
        0
    } else if p <= 0.5 {
        rarer(n, p, u)
    } else {
        n - rarer(n, (1.0 - p).max(0.0), 1.0 - u)
    }
}

/// For p up to ½.
#[inline]
fn rarer(n: u64, p: f64, u: f64) -> u64 {
    let size = n as i64 as f64;
    let mean = size * p;
    // Bernoulli's inequality: none has at least the chance 1 − n·p.
    if u <= 1.0 - mean {
        return 0;
    }
    if mean > LARGE_MEAN {
        return Binomial { n, p }.quantile(u);
    }
    let none = if n <= FEW { power(1.0 - p, n) } else { exp(size * log1p(-p)) };
    let odds = p / (1.0 - p);
    let mut probability = none;
    let mut reached = none;
    let mut left = size;
    let mut k = 0;
    while reached < u && k < n {
        probability *= odds * left * reciprocal(k + 1);
        left -= 1.0;
        k += 1;
        reached += probability;
    }
    k
}

/// For exponents up to [`FEW`]: six squarings without a branch, which no processor could foretell.
#[inline]
fn power(base: f64, exponent: u64) -> f64 {
    let (mut result, mut square) = (1.0, base);
    for bit in 0..FEW.count_ones() {
        result *= if exponent >> bit & 1 == 1 { square } else { 1.0 };
        square *= square;
    }
    result
}

/// The law for 0 < p ≤ ½.
struct Binomial {
    n: u64,
    p: f64,
}

impl Binomial {
    /// Kept apart, so that the frequent small numbers stay in registers.
    #[cold]
    #[inline(never)]
    fn quantile(&self, u: f64) -> u64 {
        self.expanded(u).unwrap_or_else(|| invert(self, u))
    }

    /// The value by the expansion of Cornish and Fisher with the correction for whole numbers, as
    /// far as the terms of order 1/sd; where its error could matter, and in the tails, none. For a
    /// small p it is Giles's expansion of the Poisson law, whose next term bounds the error here
    /// too: in between that term is damped by 1 − 2p, and at ½ it vanishes.
    fn expanded(&self, u: f64) -> Option<u64> {
        let w = normal::quantile(u);
        if w.abs() > 3.0 {
            return None;
        }
        let [mean, sd, _] = self.moments();
        let (square, variance, lean) = (w * w, sd * sd, 1.0 - 2.0 * self.p);
        let kurtosis = 1.0 - 6.0 * self.p * (1.0 - self.p);
        let third =
            (kurtosis * (square - 3.0) / 24.0 - lean * lean * (2.0 * square - 5.0) / 36.0 - 1.0 / 24.0) * w;
        let value = mean + sd * w + 0.5 + lean * (square - 1.0) / 6.0 + third / sd;
        let error = (1.0 + square + square * square / 2.0) / (20.0 * variance);
        certain(value, error + normal::ERROR * sd)
    }
}

impl Counting for Binomial {
    fn moments(&self) -> [f64; 3] {
        let (n, p) = (self.n as f64, self.p);
        let sd = (n * p * (1.0 - p)).sqrt();
        [n * p, sd, (1.0 - 2.0 * p) / sd]
    }

    fn last(&self) -> u64 {
        self.n
    }

    fn probability(&self, k: u64) -> f64 {
        let (n, p) = (self.n as f64, self.p);
        let (yes, no) = (k as f64, (self.n - k) as f64);
        if k == 0 {
            return exp(n * log1p(-p));
        }
        if k == self.n {
            return exp(n * libm::log(p));
        }
        let corrections = stirling_error(k) + stirling_error(self.n - k) - stirling_error(self.n);
        let exponent = corrections + deviance(yes, n * p) + deviance(no, n * (1.0 - p));
        saddle_point(exponent, yes * (no / n))
    }

    fn rise(&self, k: u64) -> f64 {
        self.p / (1.0 - self.p) * (self.n - k) as f64 / (k + 1) as f64
    }
}
