//! Means with their errors, and how a short sample borrows from a long run.

use libm::hypot;
use serde::Serialize;

use super::statistics::Moments;
use crate::montecarlo::replication::Teams;

/// Within this many standard errors two means are about the same.
pub const STANDARD_ERRORS: f64 = 2.0;

/// A mean that was estimated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Estimate {
    /// The mean.
    pub mean: f64,
    /// Its standard error.
    pub error: f64,
}

impl Estimate {
    /// Whether it can be told from 0, and from chance.
    pub fn is_clear(self) -> bool {
        self.mean.abs() > STANDARD_ERRORS * self.error
    }

    /// The plain mean of a sample; an error of 0 for fewer than two values.
    pub fn of(sample: &[f64]) -> Self {
        let moments = Moments::of(sample.iter().copied());
        Self { mean: moments.mean, error: moments.error(sample.len() as u64) }
    }

    /// The standard deviation of a sample, with its error by the fourth moment.
    pub fn of_spread(sample: &[f64]) -> Self {
        let Moments { mean, sd } = Moments::of(sample.iter().copied());
        let squares: Vec<f64> = sample.iter().map(|value| (value - mean) * (value - mean)).collect();
        let error = if sd > 0.0 { Self::of(&squares).error / (2.0 * sd) } else { 0.0 };
        Self { mean: sd, error }
    }

    /// The ratio of two means, with its error by the residuals part − ratio × whole; none where the
    /// whole is 0.
    pub fn of_ratio(parts: &[f64], wholes: &[f64]) -> Option<Self> {
        let whole = Self::of(wholes).mean;
        let ratio = (whole != 0.0).then(|| Self::of(parts).mean / whole)?;
        let residuals: Vec<f64> =
            parts.iter().zip(wholes).map(|(part, whole)| part - ratio * whole).collect();
        Some(Self { mean: ratio, error: Self::of(&residuals).error / whole.abs() })
    }

    /// The mean of a `sample`, corrected by a `control` from the same replications whose mean over
    /// a long run is known. The run begins with the sample's replications.
    ///
    /// This is the regression estimator of two-phase sampling (Cochran, *Sampling Techniques*,
    /// chapter 12): mean + β·(the control's mean in the run − in the sample), with β =
    /// cov(sample, control) ÷ var(control). Its variance is the residuals' ÷ n plus β² times the
    /// control's ÷ N. As covariances add up, so do the estimates of samples that add up to the
    /// control: exactly to the run's mean.
    pub fn anchored(sample: &[f64], control: &[f64], run: &Anchor) -> Self {
        let plain = Self::of(sample);
        let center = Self::of(control).mean;
        let slope = slope(sample, control);
        let residuals: Vec<f64> =
            sample.iter().zip(control).map(|(value, control)| value - slope * control).collect();
        Self {
            mean: plain.mean + slope * (run.moments.mean - center),
            error: hypot(Self::of(&residuals).error, slope * run.error()),
        }
    }
}

/// cov(sample, control) ÷ var(control), by which a `sample` follows a `control` from the same replications; 0
/// where the control is the same in all of them.
pub fn slope(sample: &[f64], control: &[f64]) -> f64 {
    let [middle, center] = [sample, control].map(|values| Estimate::of(values).mean);
    let (mut covariance, mut variance) = (0.0, 0.0);
    for (value, control) in sample.iter().zip(control) {
        let offset = control - center;
        covariance += offset * (value - middle);
        variance += offset * offset;
    }
    if variance == 0.0 { 0.0 } else { covariance / variance }
}

/// What studies of a company may lean on: its run under the same seed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Anchors {
    /// Revenue of each team.
    pub revenue: Teams<Anchor>,
    /// The paired gap in revenue.
    pub gap: Anchor,
    /// Mean gap in revenue up to the end of each week, in money.
    pub gap_by_week: Vec<f64>,
}

/// What a long run found for a figure that a study's replications show, too.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Anchor {
    /// Its mean and spread over the run.
    pub moments: Moments,
    /// How many replications the run has; they begin with number 0.
    pub replications: u64,
}

impl Anchor {
    /// Standard error of the run's mean.
    pub fn error(&self) -> f64 {
        self.moments.error(self.replications)
    }
}
