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

/// The value by its expansion, where the error cannot matter: none where the expansion comes so close to
/// a whole number that the sum has to decide, and in the tails.
fn expanded(mean: f64, u: f64) -> Option<u64> {
    let w = normal::quantile(u);
    if w.abs() > 3.0 {
        return None;
    }
    let (value, error) = expansion(mean, w);
    certain(value, error + normal::ERROR * mean.sqrt())
}

/// The expansion in the normal quantile `w`, and a bound of its error: Giles, "Algorithm 955:
/// approximation of the inverse Poisson cumulative distribution function", 2016. The bound is that of
/// the expansion without its last term, so it is never too small.
#[inline]
fn expansion(mean: f64, w: f64) -> (f64, f64) {
    let (root, square) = (mean.sqrt(), w * w);
    let per_mean = 1.0 / mean;
    let per_root = root * per_mean;
    let third = square * (square * (1.0 / 270.0) + 7.0 / 810.0) - 8.0 / 405.0;
    let value = mean + root * w + (1.0 / 3.0 + square * (1.0 / 6.0))
        - w * (2.0 + square) * (1.0 / 72.0) * per_root
        + third * per_mean;
    (value, (1.0 + square * (0.5 + square * 0.25)) * (1.0 / 40.0) * per_mean)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::montecarlo::discrete::claims;

    const MEANS: [f64; 4] = [LARGE_MEAN, 40.0, 400.0, 600.0];

    #[test]
    fn an_expansion_is_as_near_as_its_order_and_within_its_bound() {
        for mean in MEANS {
            for (k, w) in claims::steps(&Poisson(mean), exp(-mean)).filter(|(_, w)| w.abs() <= 3.0) {
                let (value, error) = expansion(mean, w);
                let off = (value - k).abs();
                let next_term = if w.abs() < 1.5 { 0.02 } else { 0.5 };
                assert!(off <= error && off < next_term / mean.powf(1.5), "{mean} {k} {w}: {value}");
            }
        }
    }

    #[test]
    fn an_expansion_mostly_decides_and_then_as_the_sum_does() {
        for mean in MEANS {
            // Both tails, and twice the mean of its bound.
            let few = 0.0027 + 0.1125 / mean;
            claims::decides_nearly_always(&Poisson(mean), |u| expanded(mean, u), 1.05 * few);
        }
    }

    #[test]
    fn a_search_begins_near_its_end() {
        for mean in MEANS {
            claims::guesses_are_near(&Poisson(mean), exp(-mean));
        }
    }

    #[test]
    fn probabilities_are_exact() {
        for mean in MEANS {
            claims::probabilities_are_exact(&Poisson(mean), exp(-mean));
        }
    }
}
