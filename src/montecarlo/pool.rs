//! Few leads, each of a known source and class.

use super::key::{Draw, Place};
use super::luck::Luck;
use crate::funnel::source::{ByClass, BySource};

/// Leads that wait for something rare, by source and class.
#[derive(Clone, Copy, Debug, Default)]
pub struct Pool {
    cells: BySource<ByClass<u64>>,
    /// Which cells are not empty, a bit for each: mostly few are.
    occupied: u32,
}

impl Pool {
    /// Takes in leads of a cell.
    pub fn add(&mut self, source: usize, class: usize, n: u64) {
        if n > 0 {
            self.cells[source][class] += n;
            self.occupied |= 1 << (2 * source + class);
        }
    }

    /// Takes in leads of a class, by source.
    pub fn add_all(&mut self, class: usize, counts: &BySource<u64>) {
        for (source, &n) in counts.iter().enumerate() {
            self.add(source, class, n);
        }
    }

    /// Whether nobody waits.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.occupied == 0
    }

    /// Lets every lead go with the chance of its class, and says from where how many went.
    pub fn release(
        &mut self,
        luck: &Luck,
        draw: Draw,
        week: usize,
        p: impl Fn(usize) -> f64,
        mut gone: impl FnMut(usize, usize, u64),
    ) {
        let mut left = self.occupied;
        while left > 0 {
            let cell = left.trailing_zeros() as usize;
            left &= left - 1;
            let (source, class) = (cell / 2, cell % 2);
            let waiting = &mut self.cells[source][class];
            let n = luck.binomial(draw, week, Place::Source(source), class, *waiting, p(class));
            if n > 0 {
                *waiting -= n;
                if *waiting == 0 {
                    self.occupied &= !(1 << cell);
                }
                gone(source, class, n);
            }
        }
    }
}
