//! MQLs that sales never met before: Poisson given the past, so only their means are kept.
//!
//! Leads of a week, those of them that marketing passes on, those that wake from the pool and
//! those that stay there are independent Poisson numbers given everything that sales has seen:
//! the sums and thinnings of such numbers are again such numbers, and what stays in the pool has
//! never been looked at. So the pool needs its mean only.

use super::origins::{self, Mix};
use crate::funnel::nurture::Nurture;
use crate::funnel::source::{ByClass, BySource};
use crate::funnel::stock::Stock;
use crate::funnel::world::World;

/// A team's untouched leads through a year, by their means.
#[derive(Clone, Debug)]
pub struct Inflow {
    /// The pool of the first day, over all sources.
    first_pool: ByClass<f64>,
    /// Leads of this year that wait, by class.
    pool: ByClass<BySource<f64>>,
    /// Leads that were not passed on, less those of them who woke: by the end, those who never do.
    pub unready: BySource<f64>,
}

/// The untouched MQLs of a week, by their means.
#[derive(Clone, Copy, Debug, Default)]
pub struct Mqls {
    /// Of this year's leads: sums over the sources up to each one, by class.
    pub fresh: ByClass<BySource<f64>>,
    /// Woken from the pool of the first day.
    pub old: ByClass<f64>,
    /// All.
    pub all: ByClass<f64>,
}

impl Inflow {
    /// Opens with the pool that the calibration expects.
    pub fn new(opening: &Stock<f64>) -> Self {
        let first = |class: usize| opening.nurture.iter().map(|cell| cell[class]).sum();
        Self { first_pool: [first(0), first(1)], pool: [[0.0; _]; 2], unready: [0.0; _] }
    }

    /// The week's MQLs, from the means of its leads and the share passed on.
    ///
    /// Every loop runs over all sources that a scenario may have: without leads they cost less
    /// than to know how many there are.
    #[inline(never)]
    pub fn week(
        &mut self,
        world: &World,
        leads: &BySource<f64>,
        passed: ByClass<f64>,
        nurture: &Nurture,
    ) -> Mqls {
        let mut mqls = Mqls::default();
        for (unready, leads) in self.unready.iter_mut().zip(leads) {
            *unready += leads;
        }
        let good: BySource<f64> = std::array::from_fn(|source| leads[source] * world.fit[source]);
        let poor: BySource<f64> = std::array::from_fn(|source| leads[source] - good[source]);
        for (class, leads) in [good, poor].iter().enumerate() {
            let (passed, wake, kept) = (passed[class], nurture.wake[class], nurture.kept[class]);
            let (pool, fresh) = (&mut self.pool[class], &mut mqls.fresh[class]);
            for source in 0..leads.len() {
                let ready = leads[source] * passed;
                let waiting = pool[source] + (leads[source] - ready);
                pool[source] = waiting * kept;
                fresh[source] = ready + waiting * wake;
                self.unready[source] -= fresh[source];
            }
            let mut sum = 0.0;
            for fresh in fresh {
                sum += *fresh;
                *fresh = sum;
            }
            mqls.old[class] = self.first_pool[class] * nurture.wake_of_opening[class];
            mqls.all[class] = sum + mqls.old[class];
        }
        mqls
    }
}

impl Mqls {
    /// The origins of MQLs of a class.
    #[inline]
    pub fn mix(&self, class: usize) -> Mix {
        origins::mix(&self.fresh[class], self.all[class])
    }
}
