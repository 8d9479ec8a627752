//! Poisson numbers by inversion.

use wide::bytemuck::cast;
use wide::{f64x4, i64x4};

use super::discrete::{Counting, certain, deviance, invert, reciprocals, saddle_point, stirling_error};
use super::normal;
use crate::funnel::exponential::{exp, exp_of_four};

/// Below this mean, counting up from 0 is the faster inversion, and the expansion not yet exact
/// enough.
const LARGE_MEAN: f64 = 10.0;

/// A Poisson(`mean`) number: the smallest value whose distribution function reaches `u`,
/// 0 < `u` < 1. Under the same `u` it never falls when `mean`, at least 0, rises.
#[inline]
pub fn count(mean: f64, u: f64) -> u64 {
    // None has the chance exp(−mean), which is at least 1 − mean.
    if u <= 1.0 - mean { 0 } else { some(mean, u) }
}

/// Kept apart, because small means are frequent.
#[inline(never)]
fn some(mean: f64, u: f64) -> u64 {
    if mean > LARGE_MEAN {
        return many(mean, u);
    }
    let mut probability = exp(-mean);
    let mut reached = probability;
    let mut counted = 0;
    for stride in 0.. {
        let mut more = false;
        for reciprocal in reciprocals(stride) {
            // Far in the upper tail the sum stops growing short of the last uniform numbers.
            more = (reached < u) & (probability > f64::MIN_POSITIVE);
            counted += u64::from(more);
            probability *= mean * reciprocal;
            reached += probability;
        }
        if !more {
            break;
        }
    }
    counted
}

/// Four numbers at once, each as [`count`] has it.
#[inline]
pub fn four(mean: [f64; 4], u: [f64; 4]) -> [u64; 4] {
    let [few, u_of_few] = [mean, u].map(f64x4::new);
    let large = few.simd_gt(f64x4::splat(LARGE_MEAN));
    let counts = few_of_four(large.bitselect(f64x4::ZERO, few), u_of_few);
    if !large.any() {
        return counts;
    }
    std::array::from_fn(|lane| if mean[lane] > LARGE_MEAN { many(mean[lane], u[lane]) } else { counts[lane] })
}

#[inline]
fn few_of_four(mean: f64x4, u: f64x4) -> [u64; 4] {
    let some = u.simd_gt(f64x4::ONE - mean);
    let mut probability = exp_of_four(-mean);
    let (mut reached, mut counted) = (probability, i64x4::ZERO);
    for stride in 0.. {
        let mut more = f64x4::ZERO;
        for reciprocal in reciprocals(stride) {
            more = some & reached.simd_lt(u) & probability.simd_gt(f64x4::splat(f64::MIN_POSITIVE));
            // A comparison that holds is −1.
            counted -= cast::<f64x4, i64x4>(more);
            probability *= mean * f64x4::splat(reciprocal);
            reached += probability;
        }
        if !more.any() {
            break;
        }
    }
    cast(counted)
}

#[inline]
fn many(mean: f64, u: f64) -> u64 {
    expanded(mean, u).unwrap_or_else(|| summed(mean, u))
}

/// The value by its expansion in the normal quantile w, where its error cannot matter: none where
/// the expansion comes so close to a whole number that the sum has to decide, and in the tails.
///
/// Terms and error bound: Giles, "Algorithm 955: approximation of the inverse Poisson cumulative
/// distribution function", 2016.
fn expanded(mean: f64, u: f64) -> Option<u64> {
    let w = normal::quantile(u);
    if w.abs() > 3.0 {
        return None;
    }
    let (root, square) = (mean.sqrt(), w * w);
    let per_mean = 1.0 / mean;
    let per_root = root * per_mean;
    let third = square * (square * (1.0 / 270.0) + 7.0 / 810.0) - 8.0 / 405.0;
    let value = mean + root * w + (1.0 / 3.0 + square * (1.0 / 6.0))
        - w * (2.0 + square) * (1.0 / 72.0) * per_root
        + third * per_mean;
    let error = (1.0 + square * (0.5 + square * 0.25)) * (1.0 / 40.0) * per_mean;
    certain(value, error + normal::ERROR * root)
}

/// Kept apart, because it is rare.
#[cold]
#[inline(never)]
fn summed(mean: f64, u: f64) -> u64 {
    invert(&Poisson(mean), u)
}

struct Poisson(f64);

impl Counting for Poisson {
    fn moments(&self) -> [f64; 3] {
        let sd = self.0.sqrt();
        [self.0, sd, 1.0 / sd]
    }

    fn last(&self) -> u64 {
        u64::MAX
    }

    fn probability(&self, k: u64) -> f64 {
        if k == 0 {
            return exp(-self.0);
        }
        saddle_point(stirling_error(k) + deviance(k as f64, self.0), k as f64)
    }

    fn rise(&self, k: u64) -> f64 {
        self.0 / (k + 1) as f64
    }
}
