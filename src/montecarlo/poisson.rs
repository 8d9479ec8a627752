//! Poisson numbers by inversion.

use libm::{exp, sqrt};

use super::discrete::{Counting, LARGE_MEAN, deviance, invert, saddle_point, stirling_error};

/// A Poisson(`mean`) number: the smallest value whose distribution function reaches `u`,
/// 0 < `u` < 1. Under the same `u` it never falls when `mean`, at least 0, rises.
pub fn count(mean: f64, u: f64) -> u64 {
    if mean <= 0.0 {
        return 0;
    }
    if mean > LARGE_MEAN {
        return invert(&Poisson(mean), u);
    }
    let mut probability = exp(-mean);
    let mut reached = probability;
    let mut k = 0.0;
    // Far in the upper tail the sum stops growing short of the last uniform numbers.
    while reached < u && probability > f64::MIN_POSITIVE {
        k += 1.0;
        probability *= mean / k;
        reached += probability;
    }
    k as u64
}

struct Poisson(f64);

impl Counting for Poisson {
    fn moments(&self) -> [f64; 3] {
        let sd = sqrt(self.0);
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
