//! The page's parts, from top to bottom.

pub mod attribution;
pub mod bar;
pub mod change;
pub mod dock;
pub mod figures;
pub mod futures;
pub mod headline;
pub mod inputs;
pub mod know;
pub mod notice;
pub mod sources;
pub mod stages;
pub mod weeks;
pub mod worth;
