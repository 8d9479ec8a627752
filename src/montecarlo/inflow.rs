//! MQLs that sales never met before: Poisson given the past, so only their means are kept.
//!
//! Leads of a week, those of them that marketing passes on, those that wake from the pool and
//! those that stay there are independent Poisson numbers given everything that sales has seen:
//! the sums and thinnings of such numbers are again such numbers, and what stays in the pool has
//! never been looked at. So the pool needs its mean only.

use super::origins::{Mix, ORIGINS};
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
#[derive(Clone, Copy, Debug)]
pub struct Mqls {
    /// Where those of a class came from.
    pub mixes: ByClass<Mix>,
    /// All.
    pub all: ByClass<f64>,
    /// Share of each class, where there are any.
    pub shares: ByClass<f64>,
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
        for (unready, leads) in self.unready.iter_mut().zip(leads) {
            *unready += leads;
        }
        let good: BySource<f64> = std::array::from_fn(|source| leads[source] * world.fit[source]);
        let poor: BySource<f64> = std::array::from_fn(|source| leads[source] - good[source]);
        let leads = [good, poor];
        let means = [0, 1].map(|class| {
            let old = self.first_pool[class] * nurture.wake_of_opening[class];
            self.of_class(class, &leads[class], passed[class], nurture, old)
        });
        let all = means.map(|means| means[ORIGINS - 1]);
        let per_mql = 1.0 / (all[0] + all[1]);
        Mqls { mixes: means.map(Mix::new), all, shares: all.map(|mean| mean * per_mql) }
    }

    /// The means of a class: of those from the first day's pool, and with each source more.
    #[inline]
    fn of_class(
        &mut self,
        class: usize,
        leads: &BySource<f64>,
        passed: f64,
        nurture: &Nurture,
        old: f64,
    ) -> [f64; ORIGINS] {
        let (wake, kept) = (nurture.wake[class], nurture.kept[class]);
        let pool = &mut self.pool[class];
        let fresh: BySource<f64> = std::array::from_fn(|source| {
            let ready = leads[source] * passed;
            let waiting = pool[source] + (leads[source] - ready);
            pool[source] = waiting * kept;
            ready + waiting * wake
        });
        for (unready, fresh) in self.unready.iter_mut().zip(&fresh) {
            *unready -= fresh;
        }
        let mut sums = [old; ORIGINS];
        for (source, fresh) in fresh.iter().enumerate() {
            sums[source + 1] = sums[source] + fresh;
        }
        sums
    }
}
