//! One team's year week by week, as far as it is known before the year is closed: to be watched.

use crate::funnel::year::Year;

/// A year, and how it went.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Diary {
    /// What the year came to.
    pub year: Year,
    /// Its weeks.
    pub weeks: Vec<Note>,
}

/// A week of a team.
///
/// Leads that sales never meets are only counted at the end of the year, so of these a week knows
/// what was expected of it, given the market.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Note {
    /// Leads that were expected.
    pub leads: f64,
    /// MQLs expected that sales never takes up, and that do not come back.
    pub untaken: f64,
    /// The other MQLs.
    pub mql: u64,
    /// MQLs that sales worked.
    pub worked: u64,
    /// Worked leads that sales accepted.
    pub sql: u64,
    /// MQLs that went back to nurture and will wake.
    pub back: u64,
    /// Deals won.
    pub won: u64,
    /// Trust in marketing's leads at the end of the week, 0 to 1.
    pub trust: f64,
}
