//! Many years: keyed draws, samplers, replications and the batches they come in.
//!
//! Every draw is a pure function of (seed, replication, purpose, week, source, class), so
//! batches of any order, size and number give the same bits, natively and in a browser. For
//! that, everything here uses `libm` and the four operations only: the platform's own
//! `exp`, `ln` and `powf` differ in their last bits, and so do samplers built on them.

pub mod batch;
pub mod binomial;
pub mod books;
pub mod deals;
pub mod diary;
pub mod discrete;
pub mod fate;
pub mod gamma;
pub mod ground;
pub mod inflow;
pub mod key;
pub mod lot;
pub mod luck;
pub mod noise;
pub mod normal;
pub mod origins;
pub mod outcome;
pub mod pace;
pub mod panel;
pub mod pipeline;
pub mod play;
pub mod poisson;
pub mod pool;
pub mod quantiles;
pub mod replication;
pub mod sales;
pub mod span;
pub mod split;
pub mod untaken;
pub mod verdict;
pub mod world;

/// Names the engine whose values these are; the changelog tells which version changed values.
pub const ENGINE: &str = concat!("handoff ", env!("CARGO_PKG_VERSION"));

/// The seed of a run that names none.
pub const DEFAULT_SEED: u64 = 1;
