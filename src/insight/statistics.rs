//! Means, spreads, quantiles and win rates of samples.

use libm::sqrt;
use serde::Serialize;

/// Mean and standard deviation of a sample.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Moments {
    /// The mean; 0 for an empty sample.
    pub mean: f64,
    /// The standard deviation with n − 1; 0 for fewer than two values.
    pub sd: f64,
}

impl Moments {
    /// Of a sample, in its own order: the same order gives the same bits.
    pub fn of(sample: impl Iterator<Item = f64> + Clone) -> Self {
        let (n, sum) = sample.clone().fold((0.0, 0.0), |(n, sum), value| (n + 1.0, sum + value));
        if n == 0.0 {
            return Self::default();
        }
        let mean = sum / n;
        let squares: f64 = sample.map(|value| (value - mean) * (value - mean)).sum();
        Self { mean, sd: if n > 1.0 { sqrt(squares / (n - 1.0)) } else { 0.0 } }
    }

    /// The standard error of the mean of so many values.
    pub fn error(&self, count: u64) -> f64 {
        self.sd / sqrt(count.max(1) as f64)
    }
}

/// A sample in rising order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sorted(Vec<f64>);

impl Sorted {
    /// Sorts a sample; its values are not NaN.
    pub fn new(mut values: Vec<f64>) -> Self {
        values.sort_unstable_by(f64::total_cmp);
        Self(values)
    }

    /// The values in rising order.
    pub fn values(&self) -> &[f64] {
        &self.0
    }

    /// The quantile of probability `p`, 0 to 1, interpolated between neighbours (type 7 of
    /// Hyndman and Fan); 0 for an empty sample.
    pub fn quantile(&self, p: f64) -> f64 {
        let Some(last) = self.0.len().checked_sub(1) else { return 0.0 };
        let position = p * last as f64;
        let low = (position as usize).min(last);
        let high = (low + 1).min(last);
        self.0[low] + (position - low as f64) * (self.0[high] - self.0[low])
    }

    /// Share of the sample at or above `threshold`; 0 for an empty sample.
    pub fn share_reaching(&self, threshold: f64) -> f64 {
        let below = self.0.partition_point(|&value| value < threshold);
        share(self.0.len() - below, self.0.len())
    }

    /// Probability that a value drawn from here exceeds one drawn from `other`, ties split
    /// (Mann and Whitney); ½ where either sample is empty.
    pub fn chance_above(&self, other: &Self) -> f64 {
        if self.0.is_empty() || other.0.is_empty() {
            return 0.5;
        }
        let (mut below, mut up_to) = (0, 0);
        let mut halves: u64 = 0;
        for &value in &self.0 {
            while below < other.0.len() && other.0[below] < value {
                below += 1;
            }
            while up_to < other.0.len() && other.0[up_to] <= value {
                up_to += 1;
            }
            halves += (below + up_to) as u64;
        }
        halves as f64 / (2.0 * self.0.len() as f64 * other.0.len() as f64)
    }
}

/// `part` of `all` as a share; 0 of nothing.
pub fn share(part: usize, all: usize) -> f64 {
    if all == 0 { 0.0 } else { part as f64 / all as f64 }
}
