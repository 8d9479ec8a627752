//! MQLs by quarter, and those of them whom sales never took up.
//!
//! An MQL that was not taken up and does not come back changes nothing. So these are drawn at
//! the end, once for each quarter and source, from the sum of the weeks' means.

use super::inflow::Mqls;
use super::key::{Draw, Place};
use super::luck::Luck;
use super::origins::{Mix, ORIGINS};
use crate::funnel::source::{ByClass, BySource};
use crate::funnel::week::QUARTER;

/// MQLs by quarter.
#[derive(Clone, Debug)]
pub struct Untaken {
    quarters: Vec<Quarter>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Quarter {
    /// MQLs that were counted.
    mql: u64,
    /// Means of those that were not taken up, summed over the origins up to each one.
    means: [f64; ORIGINS],
}

impl Untaken {
    /// Nothing yet.
    pub fn new(weeks: usize) -> Self {
        Self { quarters: vec![Quarter::default(); weeks.div_ceil(QUARTER)] }
    }

    /// Counts MQLs of week `t`.
    pub fn count(&mut self, t: usize, n: u64) {
        self.quarters[t / QUARTER].mql += n;
    }

    /// Remembers the means of week `t`; `shares` of each class were not taken up for good.
    #[inline(never)]
    pub fn remember(&mut self, t: usize, mqls: &Mqls, [good, poor]: ByClass<f64>) {
        let quarter = &mut self.quarters[t / QUARTER];
        let [of_good, of_poor] = mqls.mixes.each_ref().map(Mix::cumulative);
        for (origin, sum) in quarter.means.iter_mut().enumerate() {
            *sum += good * of_good[origin] + poor * of_poor[origin];
        }
    }

    /// The MQLs of each quarter; this year's leads among those drawn now join `leads`.
    pub fn close(&self, luck: &Luck, leads: &mut BySource<u64>) -> Vec<u64> {
        let quarter = |(index, quarter): (usize, &Quarter)| {
            let draw = |place, mean| luck.poisson(Draw::Untaken, index, place, 0, mean);
            let [old, ..] = quarter.means;
            let mut below = old;
            let fresh = quarter.means[1..].iter().zip(leads.iter_mut()).enumerate();
            let fresh = fresh.map(|(source, (&sum, leads))| {
                let n = draw(Place::Source(source), sum - below);
                below = sum;
                *leads += n;
                n
            });
            quarter.mql + fresh.sum::<u64>() + draw(Place::FirstPool, old)
        };
        self.quarters.iter().enumerate().map(quarter).collect()
    }
}
