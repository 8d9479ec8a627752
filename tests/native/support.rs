//! What several tests need: changed scenarios, runs on all cores, and the comparison of estimates.

pub use handoff::insight::checks::without_noise as calm;
use handoff::montecarlo::batch::{Batch, Totals};
use handoff::montecarlo::replication::Simulator;
use handoff::scenario::{Inputs, Scenario};
use rayon::prelude::*;

/// The default scenario with a change.
pub fn scenario(change: impl FnOnce(&mut Inputs)) -> Scenario {
    let mut inputs = Inputs::default();
    change(&mut inputs);
    Scenario::new(inputs).expect("a valid scenario")
}

/// The seed of these tests' runs and studies.
pub const SEED: u64 = 20_260_101;

/// The first `replications` futures of a scenario.
pub fn play(scenario: &Scenario, replications: u64) -> Batch {
    play_with(scenario, SEED, replications)
}

/// The same with a seed of one's own.
pub fn play_with(scenario: &Scenario, seed: u64, replications: u64) -> Batch {
    const PART: u64 = 50;
    let simulator = Simulator::new(scenario.clone(), seed).expect("reachable rates");
    let parts: Vec<Batch> = (0..replications.div_ceil(PART))
        .into_par_iter()
        .map(|part| Batch::play(&simulator, part * PART, PART.min(replications - part * PART)))
        .collect();
    let mut whole = Batch::default();
    parts.into_iter().for_each(|part| whole.absorb(part));
    whole
}

/// One figure of a team's year.
pub type Total = fn(&Totals) -> f64;

/// A mean or spread that was estimated, and its standard error.
#[derive(Clone, Copy, Debug)]
pub struct Estimate {
    pub value: f64,
    pub error: f64,
}

impl Estimate {
    pub const fn new(value: f64, error: f64) -> Self {
        Self { value, error }
    }

    /// Mean of a sample.
    pub fn mean(sample: &[f64]) -> Self {
        let [mean, variance, _] = moments(sample);
        Self::new(mean, (variance / sample.len() as f64).sqrt())
    }

    /// Standard deviation of a sample; its error by the fourth moment.
    pub fn spread(sample: &[f64]) -> Self {
        let [_, variance, fourth] = moments(sample);
        let of_variance = ((fourth - variance * variance) / sample.len() as f64).sqrt();
        let sd = variance.sqrt();
        Self::new(sd, if sd > 0.0 { of_variance / (2.0 * sd) } else { 0.0 })
    }

    /// Difference in standard errors.
    pub fn z(self, other: Self) -> f64 {
        let error = self.error.hypot(other.error);
        if self.value == other.value { 0.0 } else { (self.value - other.value) / error }
    }

    /// Fails where the two differ by more than four standard errors.
    #[track_caller]
    pub fn agrees(self, other: Self, what: &str) {
        let z = self.z(other);
        assert!(z.abs() <= 4.0, "{what}: {self:?} against {other:?}, z = {z:.1}");
    }
}

/// Mean, variance and fourth central moment.
fn moments(sample: &[f64]) -> [f64; 3] {
    let n = sample.len() as f64;
    let mean = sample.iter().sum::<f64>() / n;
    let central = |power| sample.iter().map(|value| (value - mean).powi(power)).sum::<f64>() / n;
    [mean, central(2) * n / (n - 1.0), central(4)]
}
