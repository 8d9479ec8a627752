//! What becomes of an MQL that sales takes up, in one draw.
//!
//! Whether it is worked, whether it is accepted, how it ends as an SQL, and whether it comes back
//! if it does not become one: all of these chances are known once the week's capacity is, so one
//! number for each lead decides between them.

use wide::f64x2;

use super::fate::{ENDS, Fate};
use super::split::Split;
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
const VERDICTS_BY_CLASS: usize = VERDICTS * CLASSES.len();

/// The chance of each verdict, for both classes side by side.
pub struct Chances([f64x2; VERDICTS]);

impl Chances {
    /// The chances of a week: of the leads `wanted` so many are worked as `capacity` lets sales
    /// work, and the share `accept` of those accepted.
    #[inline]
    pub fn new(capacity: f64, wanted: f64, accept: ByClass<f64>, fate: &Fate, nurture: &Nurture) -> Self {
        // Chosen in a vector, because between floats browsers choose by a branch.
        let workable = f64x2::splat(capacity) / f64x2::splat(wanted);
        let workable = workable.simd_lt(f64x2::ONE).bitselect(workable, f64x2::ONE);
        let sql = workable * f64x2::new(accept);
        let rejected = workable - sql;
        let unworked = f64x2::ONE - workable;
        let rejected_returns = rejected * f64x2::new(nurture.lost_returns);
        let unworked_returns = unworked * f64x2::new(nurture.unworked_returns);
        let [wins, opens, returns, stays] = fate.sql.map(|chance| sql * chance);
        Self([
            wins,
            opens,
            returns,
            stays,
            rejected_returns,
            rejected - rejected_returns,
            unworked_returns,
            unworked - unworked_returns,
        ])
    }

    /// The verdicts of leads of a class.
    pub fn of_class(&self, class: usize) -> Split<VERDICTS> {
        Split::by_weights(self.0.map(|chances| chances.to_array()[class]))
    }

    /// The verdicts of both classes where each has a share: of every verdict the good class first.
    /// So leads of two teams differ in their verdicts as seldom as their chances let them.
    #[inline]
    pub fn of_both(&self, shares: ByClass<f64>) -> Split<VERDICTS_BY_CLASS> {
        let shares = f64x2::new(shares);
        let mut sum = 0.0;
        let sums = self.0.map(|chances| {
            let [good, poor] = (shares * chances).to_array();
            let before = sum;
            sum += good + poor;
            [before + good, sum]
        });
        Split::by_shares(std::array::from_fn(|place| sums[place / 2][place % 2]))
    }
}
