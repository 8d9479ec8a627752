//! The world of a replication, which both teams share (MODEL.md section 2).

use super::evidence::grade;
use super::source::{ByClass, BySource};
use crate::scenario::Practice;

/// How many strengths a practice may turn out to have, all equally likely.
pub const STRENGTHS: usize = 5;

/// What one replication's world is like.
#[derive(Clone, Debug, PartialEq)]
pub struct World {
    /// ρ: the true rate as a multiple of the typed one, for each of the four stages.
    pub rate_luck: [f64; 4],
    /// π: share of leads that fit, by source.
    pub fit: BySource<f64>,
    /// Yield × market × noise: leads as a multiple of the expected ones, by week and source.
    pub demand: Vec<BySource<f64>>,
    /// Which of its strengths each practice has, in the order of [`Practice::ALL`].
    pub strength: [usize; Practice::COUNT],
    /// What sales has in its hands on the first day.
    pub opening: Opening,
}

/// What sales has in its hands on the first day, by class. Where it came from shows only in
/// what becomes of it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Opening {
    /// SQLs.
    pub sql: ByClass<u64>,
    /// Open opportunities.
    pub opportunities: ByClass<u64>,
}

/// The factor on a practice's change of level: 1 + doubt × {−1, −½, 0, ½, 1}.
pub fn strength(practice: Practice, index: usize) -> f64 {
    1.0 + grade(practice).doubt() * (index as f64 - 2.0) / 2.0
}
