//! Binomial numbers by inversion, from a probability prepared for many draws.

use libm::{exp, log1p, sqrt};

use super::discrete::{Counting, LARGE_MEAN, deviance, invert, reciprocal, saddle_point, stirling_error};

/// A probability prepared for many draws. Under the same uniform number a draw never falls when
/// n or p rises.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coin {
    side: Side,
    /// Probability of the rarer side, 0 to ½.
    p: f64,
    /// Logarithm of the other side's probability.
    log_rest: f64,
    odds: f64,
}

/// Which side of the coin is the rarer one, the one that is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Wanted,
    Unwanted,
}

impl Coin {
    /// Prepares the probability `p`, 0 to 1.
    pub fn new(p: f64) -> Self {
        let (side, p) = if p <= 0.5 { (Side::Wanted, p) } else { (Side::Unwanted, 1.0 - p) };
        Self { side, p, log_rest: log1p(-p), odds: p / (1.0 - p) }
    }

    /// A Binomial(n, p) number: the smallest value whose distribution function reaches `u`,
    /// 0 < `u` < 1.
    pub fn count(&self, n: u64, u: f64) -> u64 {
        match self.side {
            _ if n == 0 => 0,
            Side::Wanted => self.rarer(n, u),
            Side::Unwanted => n - self.rarer(n, 1.0 - u),
        }
    }

    fn rarer(&self, n: u64, u: f64) -> u64 {
        if self.p == 0.0 {
            return 0;
        }
        let size = n as f64;
        if size * self.p > LARGE_MEAN {
            return invert(&Binomial { coin: self, n }, u);
        }
        let mut probability = exp(size * self.log_rest);
        let mut reached = probability;
        let mut k = 0;
        while reached < u && k < n {
            probability *= self.odds * (n - k) as f64 * reciprocal(k + 1);
            k += 1;
            reached += probability;
        }
        k
    }
}

struct Binomial<'a> {
    coin: &'a Coin,
    n: u64,
}

impl Counting for Binomial<'_> {
    fn moments(&self) -> [f64; 3] {
        let (n, p) = (self.n as f64, self.coin.p);
        let sd = sqrt(n * p * (1.0 - p));
        [n * p, sd, (1.0 - 2.0 * p) / sd]
    }

    fn last(&self) -> u64 {
        self.n
    }

    fn probability(&self, k: u64) -> f64 {
        let (n, p, q) = (self.n as f64, self.coin.p, 1.0 - self.coin.p);
        let (yes, no) = (k as f64, (self.n - k) as f64);
        if k == 0 {
            return exp(n * self.coin.log_rest);
        }
        if k == self.n {
            return exp(n * libm::log(p));
        }
        let corrections = stirling_error(k) + stirling_error(self.n - k) - stirling_error(self.n);
        saddle_point(corrections + deviance(yes, n * p) + deviance(no, n * q), yes * (no / n))
    }

    fn rise(&self, k: u64) -> f64 {
        self.coin.odds * (self.n - k) as f64 / (k + 1) as f64
    }
}
