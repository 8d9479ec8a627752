//! The engine: how a year unfolds, and many years.
//!
//! These layers are a package of their own, because a level of optimisation belongs to a package:
//! the engine is built to be fast, and all else that the page needs to be small. Everyone knows
//! them as layers of `handoff`, which shows them as its own.

pub use handoff_base::scenario;

pub mod funnel;

pub mod montecarlo;
