//! Binomial numbers by inversion.

use libm::{exp, log1p};
use wide::bytemuck::cast;
use wide::{f64x4, i32x8, i64x4};

use super::discrete::{
    Counting, LARGE_MEAN, certain, deviance, invert, reciprocals, saddle_point, stirling_error,
};
use super::normal;

/// Up to this many cases powers by multiplication are exact enough, and faster than logarithms.
const FEW: u64 = 255;

/// A Binomial(n, p) number: the smallest value whose distribution function reaches `u`,
/// 0 < `u` < 1. Under the same `u` it never falls when n or p, 0 to 1, rises.
///
/// Kept apart, because what runs every week takes [`four`].
#[inline(never)]
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
    let mut counted = 0;
    for stride in 0.. {
        let mut more = false;
        for reciprocal in reciprocals(stride) {
            more = (reached < u) & (left > 0.0);
            counted += u64::from(more);
            probability *= odds * left * reciprocal;
            left -= 1.0;
            reached += probability;
        }
        if !more {
            break;
        }
    }
    counted
}

/// For exponents up to [`FEW`]: eight squarings without a branch, which no processor could foretell.
#[inline]
fn power(base: f64, exponent: u64) -> f64 {
    let (mut result, mut square) = (1.0, base);
    for bit in 0..FEW.count_ones() {
        result *= if exponent >> bit & 1 == 1 { square } else { 1.0 };
        square *= square;
    }
    result
}

/// Four numbers at once, each as [`count`] has it: p from 0 to 1.
///
/// Where counting up ends no processor can foretell. Side by side there is mostly one end for all.
#[inline]
pub fn four(n: [u64; 4], p: [f64; 4], u: [f64; 4]) -> [u64; 4] {
    let [zero, one] = [f64x4::ZERO, f64x4::ONE];
    let size = f64x4::new(n.map(|n| n as i64 as f64));
    let (given_p, given_u) = (f64x4::new(p), f64x4::new(u));
    let often = given_p.simd_gt(f64x4::splat(0.5));
    let p_rarer = often.bitselect(one - given_p, given_p);
    let u_rarer = often.bitselect(one - given_u, given_u);
    let mean = size * p_rarer;
    let many = mean.simd_gt(f64x4::splat(LARGE_MEAN)) | size.simd_gt(f64x4::splat(FEW as f64));
    if many.any() {
        return one_by_one(n, p, u);
    }
    let odds = p_rarer / (one - p_rarer);
    let some = u_rarer.simd_gt(one - mean);
    let mut probability = powers(one - p_rarer, n);
    let mut reached = probability;
    let (mut left, mut counted) = (size, i64x4::ZERO);
    for stride in 0.. {
        let mut more = zero;
        for reciprocal in reciprocals(stride) {
            more = some & reached.simd_lt(u_rarer) & left.simd_gt(zero);
            // A comparison that holds is −1.
            counted -= cast::<f64x4, i64x4>(more);
            probability *= odds * left * f64x4::splat(reciprocal);
            left -= one;
            reached += probability;
        }
        if !more.any() {
            break;
        }
    }
    let others = i64x4::new(n.map(|n| n as i64)) - counted;
    cast(cast::<f64x4, i64x4>(often).bitselect(others, counted))
}

/// Kept apart, because it is rare.
#[cold]
#[inline(never)]
fn one_by_one(n: [u64; 4], p: [f64; 4], u: [f64; 4]) -> [u64; 4] {
    std::array::from_fn(|lane| count(n[lane], p[lane], u[lane]))
}

/// [`power`] of four.
#[inline]
fn powers(base: f64x4, exponents: [u64; 4]) -> f64x4 {
    let bits = u64::BITS - exponents.iter().fold(0, |all, exponent| all | exponent).leading_zeros();
    let [a, b, c, d] = exponents.map(|exponent| exponent as i32);
    let exponents = i32x8::new([a, a, b, b, c, c, d, d]);
    let (mut result, mut square) = (f64x4::ONE, base);
    for bit in 0..bits as i32 {
        // The bit fills its lane, as the result of a comparison does.
        let set: f64x4 = cast((exponents << (31 - bit)) >> 31);
        result *= set.bitselect(square, f64x4::ONE);
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

    /// The value by its expansion; none where the error could matter, and in the tails.
    fn expanded(&self, u: f64) -> Option<u64> {
        let w = normal::quantile(u);
        if w.abs() > 3.0 {
            return None;
        }
        let [mean, sd, _] = self.moments();
        let (value, error) = self.expansion(mean, sd, w);
        certain(value, error + normal::ERROR * sd)
    }

    /// The expansion of Cornish and Fisher with the correction for whole numbers, as far as the terms
    /// of order 1/sd, and a bound of its error. For a small p it is Giles's expansion of the Poisson law
    /// without its last term. In between that term is damped by (1 − 2p)·(1 + p·(1 − p)/2), and at ½ it
    /// vanishes, so twice Giles's bound leaves room for the terms after it.
    #[inline]
    fn expansion(&self, mean: f64, sd: f64, w: f64) -> (f64, f64) {
        let (square, variance, lean) = (w * w, sd * sd, 1.0 - 2.0 * self.p);
        let kurtosis = 1.0 - 6.0 * self.p * (1.0 - self.p);
        let third =
            (kurtosis * (square - 3.0) / 24.0 - lean * lean * (2.0 * square - 5.0) / 36.0 - 1.0 / 24.0) * w;
        let value = mean + sd * w + 0.5 + lean * (square - 1.0) / 6.0 + third / sd;
        (value, (1.0 + square + square * square / 2.0) / (20.0 * variance))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::montecarlo::discrete::claims;

    /// Laws of a large mean, with the chance of none.
    fn laws() -> impl Iterator<Item = (Binomial, f64)> {
        [(81, 0.5), (400, 0.3), (2_000, 0.25), (4_001, 0.01), (4_000, 0.02)]
            .into_iter()
            .map(|(n, p)| (Binomial { n, p }, exp(n as f64 * log1p(-p))))
    }

    #[test]
    fn an_expansion_is_as_near_as_its_order_and_within_its_bound() {
        for (law, none) in laws() {
            let [mean, sd, _] = law.moments();
            for (k, w) in claims::steps(&law, none).filter(|(_, w)| w.abs() <= 3.0) {
                let (value, error) = law.expansion(mean, sd, w);
                let off = (value - k).abs();
                let next_term = if w.abs() < 1.5 { 0.05 } else { 0.4 };
                assert!(off <= error && off < next_term / (sd * sd), "{} {} {k} {w}: {value}", law.n, law.p);
            }
        }
    }

    #[test]
    fn an_expansion_mostly_decides_and_then_as_the_sum_does() {
        for (law, _) in laws() {
            let [_, sd, _] = law.moments();
            // Both tails, and twice the mean of its bound.
            let few = 0.0027 + 0.35 / (sd * sd);
            claims::decides_nearly_always(&law, |u| law.expanded(u), 1.05 * few);
        }
    }

    #[test]
    fn a_search_begins_near_its_end() {
        for (law, none) in laws() {
            claims::guesses_are_near(&law, none);
        }
    }

    #[test]
    fn probabilities_are_exact_to_both_ends() {
        for (law, none) in laws() {
            claims::probabilities_are_exact(&law, none);
        }
        let all_heads = Binomial { n: 81, p: 0.5 }.probability(81);
        assert!((all_heads / 0.5f64.powi(81) - 1.0).abs() < 1e-11, "{all_heads}");
    }
}
