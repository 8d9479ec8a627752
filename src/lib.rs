//! Handoff: what is it worth when marketing and sales work as one team?
//!
//! A scenario (a company as observed today, a plan, two ways of working) is simulated thousands
//! of times for a siloed and an aligned team in the same market. The modules, in the order in
//! which they depend on each other; each knows only those above it:
//!
//! - [`scenario`]: *what* the user says. Fields, checks, presets, files and links.
//! - [`funnel`]: *how* a year unfolds. Practices, calibration, one week, one team; pure.
//! - [`montecarlo`]: *many* years. Keyed draws, samplers, replications, batches.
//! - [`insight`]: *what it means*. Teams, gap, win rates, payback; studies of what is behind them.
//! - [`chart`]: *what to see*. Summaries as marks on any drawing back end.
//! - [`worker`]: *where* it is computed. Orders to workers, batches back.
//! - [`page`]: what a visitor sees and changes.

pub mod scenario;

pub mod funnel;

pub mod montecarlo;

pub mod insight;

pub mod chart;

pub mod worker;

pub mod page;
