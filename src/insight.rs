//! What a run means: each team's year, the gap between them, and when it pays.

pub mod cost;
pub mod gap;
pub mod payback;
pub mod statistics;
pub mod summary;
pub mod team;
