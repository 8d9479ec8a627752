//! The page's parts, from top to bottom.

pub mod attribution;
pub mod bar;
pub mod boards;
pub mod change;
pub mod checks;
pub mod departments;
pub mod dock;
pub mod figures;
pub mod forget;
pub mod fund;
pub mod futures;
pub mod headline;
pub mod inputs;
pub mod know;
pub mod ledger;
pub mod notice;
pub mod printed;
pub mod sources;
pub mod stages;
pub mod today;
pub mod watch;
pub mod weeks;
pub mod worth;
