//! Where leads wait: the nurture pool, the SQLs and the opportunities of every source and class.

use super::source::{ByClass, BySource};

/// Leads that wait, by source and class.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Stock<N> {
    /// P: leads that marketing nurtures.
    pub nurture: BySource<ByClass<N>>,
    /// Z: leads in the hands of sales, not yet opportunities.
    pub sql: BySource<ByClass<N>>,
    /// O: open opportunities.
    pub opportunities: BySource<ByClass<N>>,
}
