//! What becomes of an MQL that sales takes up, in one draw.
//!
//! Whether it is worked, whether it is accepted, how it ends as an SQL, and whether it comes back
//! if it does not become one: all of these chances are known once the week's capacity is, so one
//! number for each lead decides between them.

use super::fate::{ENDS, Fate};
use crate::funnel::nurture::Nurture;
use crate::funnel::source::{ByClass, CLASSES};

/// What becomes of an MQL that sales takes up, after the ends of an SQL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub enum Verdict {
    /// Worked but not accepted, it goes back to nurture and wakes.
    RejectedReturns = ENDS,
    /// Worked but not accepted, it is not seen again.
    Rejected,
    /// Not worked, it goes back and wakes.
    UnworkedReturns,
    /// Not worked, it is not seen again.
    Unworked,
}

/// How many verdicts there are, the ends of an SQL first.
pub const VERDICTS: usize = ENDS + 4;
/// Verdicts of both classes.
pub const VERDICTS_BY_CLASS: usize = VERDICTS * CLASSES.len();

/// Chances of the verdicts for a lead of a class: the share `workable` of leads taken up is
/// worked, and the share `accept` of those accepted.
#[inline]
pub fn chances(class: usize, workable: f64, accept: f64, fate: &Fate, nurture: &Nurture) -> [f64; VERDICTS] {
    let sql = workable * accept;
    let rejected = workable - sql;
    let unworked = 1.0 - workable;
    let rejected_returns = rejected * nurture.lost_returns[class];
    let unworked_returns = unworked * nurture.unworked_returns[class];
    let [wins, opens, returns, stays] = fate.sql.map(|chance| sql * chance);
    [
        wins,
        opens,
        returns,
        stays,
        rejected_returns,
        rejected - rejected_returns,
        unworked_returns,
        unworked - unworked_returns,
    ]
}

/// Weights of the verdicts of both classes, in the order of the verdicts.
#[inline]
pub fn of_both(weights: ByClass<f64>, chances: &ByClass<[f64; VERDICTS]>) -> [f64; VERDICTS_BY_CLASS] {
    std::array::from_fn(|place| weights[place % 2] * chances[place % 2][place / 2])
}
