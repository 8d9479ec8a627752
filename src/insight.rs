//! What a run means: each team's year, the gap between them, and when it pays; and what studies of
//! many more panels say about it.

pub mod apportion;
pub mod attribution;
pub mod budget;
pub mod checks;
pub mod cost;
pub mod counterexample;
pub mod estimate;
pub mod export;
pub mod gap;
pub mod input;
pub mod pair;
pub mod payback;
pub mod report;
pub mod sensitivity;
pub mod shapley;
pub mod statistics;
pub mod study;
pub mod summary;
pub mod team;
pub mod today;
pub mod watch;
