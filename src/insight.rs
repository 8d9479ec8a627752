//! What a run means: each team's year, the gap between them, and when it pays; and what studies of
//! many more panels say about it.

pub mod apportion;
pub mod attribution;
pub mod cost;
pub mod estimate;
pub mod gap;
pub mod payback;
pub mod shapley;
pub mod statistics;
pub mod study;
pub mod summary;
pub mod team;
