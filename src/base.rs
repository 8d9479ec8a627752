//! The base: what a user says.
//!
//! A package of its own, because a level of optimisation belongs to a package: the engine stands on
//! this layer and is built to be fast; this layer only has to be small.

pub mod scenario;
