//! How a year unfolds: practices, calibration, world, one week, one team.
//!
//! Everything here is pure. Randomness is an argument: a [`chance::Chance`] splits groups of
//! leads, by drawing or by expectation, so calibration and simulation share one week.

pub mod budget;
pub mod calibration;
pub mod chance;
pub mod effects;
pub mod source;
pub mod stock;
pub mod week;
pub mod world;
pub mod year;
