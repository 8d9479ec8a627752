//! Randomness as an argument: what a week asks of it, and the answer by expectation.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Sub, SubAssign};

use super::source::Class;

/// What a draw decides. With the week, source and class it names every draw of a team's year,
/// and both teams of a replication meet the same luck under the same name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Draw {
    /// Which leads marketing passes on.
    Qualify,
    /// Which leads of the nurture pool wake up.
    Wake,
    /// Which leads of the nurture pool are lost.
    Lapse,
    /// Which MQLs sales takes up.
    TakeUp,
    /// Which of those sales has the capacity to work.
    Work,
    /// Which worked leads sales accepts.
    Accept,
    /// Which SQLs leave their stage.
    LeaveSql,
    /// Which of those become opportunities.
    Convert,
    /// Which opportunities leave their stage.
    LeaveOpportunity,
    /// Which of those are won.
    Win,
    /// Which MQLs that nobody worked go back to nurture.
    RecycleUnworked,
    /// Which leads lost later go back to nurture.
    RecycleLost,
    /// How many leads arrive.
    Arrive,
    /// How many orders the shop takes.
    Order,
    /// How many visitors leave no address.
    Visit,
    /// What a deal is worth.
    Deal,
}

/// Where a draw is made: a source and a fit class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Index of the source.
    pub source: usize,
    /// The fit class.
    pub class: Class,
}

/// A number of leads: whole when drawn, fractional when expected.
pub trait Count:
    Copy + Default + Add<Output = Self> + Sub<Output = Self> + AddAssign + SubAssign + Sum
{
    /// The number as a float.
    fn as_f64(self) -> f64;
}

impl Count for f64 {
    fn as_f64(self) -> f64 {
        self
    }
}

impl Count for u64 {
    fn as_f64(self) -> f64 {
        self as f64
    }
}

/// Splits groups of leads in one week.
pub trait Chance {
    /// How leads are counted.
    type Count: Count;
    /// A probability, prepared for many splits.
    type Coin;

    /// Prepares the probability `p`, 0 to 1.
    fn coin(&self, p: f64) -> Self::Coin;

    /// How many of `n` leads fall on the coin's side: Binomial(n, p).
    fn split(&self, draw: Draw, cell: Cell, n: Self::Count, coin: &Self::Coin) -> Self::Count;
}

/// No noise: every split is its expected value.
#[derive(Clone, Copy, Debug)]
pub struct Expectation;

impl Chance for Expectation {
    type Count = f64;
    type Coin = f64;

    fn coin(&self, p: f64) -> f64 {
        p
    }

    fn split(&self, _: Draw, _: Cell, n: f64, p: &f64) -> f64 {
        n * p
    }
}
