//! What taking the gap apart has found.

use serde::Serialize;

use crate::insight::estimate::Estimate;
use crate::scenario::Practice;

/// The gap taken apart.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AttributionReport {
    /// Mean gap of the run, in money: what the shares add up to.
    pub gap: f64,
    /// Replications that were taken apart in every way.
    pub replications: usize,
    /// Every practice, in the order of [`Practice::ALL`].
    pub parts: Vec<Part>,
}

/// One practice's part in the gap.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Part {
    /// The practice.
    pub practice: Practice,
    /// Its Shapley value in money, a loss negative; exactly 0 where the teams' levels are equal.
    pub share: Estimate,
    /// Standard deviation of its Shapley value over replications.
    pub sd: f64,
    /// What it brings alone; none where the teams' levels are equal.
    pub alone: Option<Alone>,
}

/// A siloed team that moves one practice and nothing else: which conversation first?
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Alone {
    /// What it earns more, in money.
    pub gain: Estimate,
    /// What is left of that over the horizon after the cost of moving this practice.
    pub contribution: Estimate,
    /// First week, counted from 1, from which the mean of that, cumulated, stays at or above 0.
    pub pays_from: Option<usize>,
}

/// When a practice that is moved alone pays for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paying {
    /// From this week on, counted from 1.
    From(usize),
    /// Not within the horizon.
    Never,
    /// What is left after its cost cannot be told from nothing.
    Untold,
}

impl Alone {
    /// When it pays, as far as that can be told from chance.
    pub fn paying(&self) -> Paying {
        match self.pays_from {
            _ if !self.contribution.is_clear() => Paying::Untold,
            Some(week) => Paying::From(week),
            None => Paying::Never,
        }
    }
}
