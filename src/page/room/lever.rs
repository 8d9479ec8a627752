//! One lever of the first team, and what pulling it brings.

use crate::insight::attribution::AttributionReport;
use crate::insight::budget::BudgetReport;
use crate::insight::estimate::Estimate;
use crate::scenario::Practice;

/// What the first team changes, and nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lever {
    /// Twice the budget.
    TwiceTheBudget,
    /// One practice as the aligned team lives it.
    Practice(Practice),
}

impl Lever {
    /// Every lever.
    pub fn all() -> impl Iterator<Item = Self> {
        std::iter::once(Self::TwiceTheBudget).chain(Practice::ALL.into_iter().map(Self::Practice))
    }

    /// Its name in messages and in lists.
    pub const fn key(self) -> &'static str {
        match self {
            Self::TwiceTheBudget => "budget",
            Self::Practice(practice) => practice.key(),
        }
    }

    /// The lever of a name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::all().find(|lever| lever.key() == key)
    }
}

/// What the first team earns with twice the budget; none before that was played, or without a budget.
pub fn with_twice_the_budget(report: &BudgetReport) -> Option<Estimate> {
    report.curves.siloed.iter().find(|point| point.multiple == 2.0).map(|point| point.revenue)
}

/// What a practice brings to the first team alone; none where both teams live it alike.
pub fn gain_of(practice: Practice, report: &AttributionReport) -> Option<Estimate> {
    let part = report.parts.iter().find(|part| part.practice == practice)?;
    Some(part.alone?.gain)
}
