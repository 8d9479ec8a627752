//! MQLs that sales never met before: Poisson given the past, so only their means are kept.
//!
//! Leads of a week, those of them that marketing passes on, those that wake from the pool and
//! those that stay there are independent Poisson numbers given everything that sales has seen:
//! the sums and thinnings of such numbers are again such numbers, and what stays in the pool has
//! never been looked at. So the pool needs its mean only.

use super::labels::Mix;
use crate::funnel::nurture::Nurture;
use crate::funnel::source::{ByClass, BySource};
use crate::funnel::stock::Stock;
use crate::funnel::world::World;

/// A team's untouched leads through a year, by their means.
#[derive(Clone, Debug)]
pub struct Inflow {
    sources: usize,
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
    pub fn new(sources: usize, opening: &Stock<f64>) -> Self {
        let first = |class: usize| opening.nurture.iter().map(|cell| cell[class]).sum();
        Self { sources, first_pool: [first(0), first(1)], pool: [[0.0; _]; 2], unready: [0.0; _] }
    }

    /// The week's MQLs, from the means of its leads and the share passed on.
    #[inline]
    pub fn week(
        &mut self,
        world: &World,
        leads: &BySource<f64>,
        passed: ByClass<f64>,
        nurture: &Nurture,
    ) -> Mqls {
        let mut mqls = Mqls::default();
        for class in 0..2 {
            let (passed, wake, kept) = (passed[class], nurture.wake[class], nurture.kept[class]);
            let (pool, fresh) = (&mut self.pool[class], &mut mqls.fresh[class]);
            for source in 0..self.sources {
                let fit = world.fit[source];
                let leads = leads[source] * if class == 0 { fit } else { 1.0 - fit };
                let ready = leads * passed;
                let waiting = pool[source] + (leads - ready);
                let woken = waiting * wake;
                pool[source] = waiting * kept;
                self.unready[source] += leads - ready - woken;
                fresh[source] = ready + woken;
            }
            let mut sum = 0.0;
            for fresh in fresh.iter_mut().take(self.sources) {
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
    /// The sources of MQLs of a class; the rest is of the first day's pool.
    #[inline]
    pub fn mix(&self, sources: usize, class: usize) -> Mix {
        Mix::new(sources, self.fresh[class], self.all[class])
    }

    /// The sources of MQLs of both classes, weighted.
    #[inline]
    pub fn mix_of_both(&self, sources: usize, [good, poor]: ByClass<f64>) -> Mix {
        let mut cumulative = self.fresh[0];
        for (sum, poor_fresh) in cumulative.iter_mut().zip(&self.fresh[1]) {
            *sum = good * *sum + poor * poor_fresh;
        }
        Mix::new(sources, cumulative, good * self.all[0] + poor * self.all[1])
    }
}
