//! How a year unfolds: practices, calibration, world, one week, one team.
//!
//! Everything here is pure. Randomness is an argument: a [`chance::Chance`] splits groups of
//! leads, by drawing or by expectation. The calibration plays the week by expectation; how
//! replications draw its law in fewer numbers is the business of the layer above.

pub mod budget;
pub mod calibration;
pub mod chance;
pub mod clip;
pub mod effects;
pub mod evidence;
pub mod exponential;
pub mod nurture;
pub mod source;
pub mod stock;
pub mod team;
pub mod week;
pub mod world;
pub mod year;
