//! Few leads, each of a known source and class.

use super::key::{Draw, Place};
use super::luck::Luck;
use crate::funnel::source::{ByClass, BySource};

/// Leads that wait for something rare, by source and class.
#[derive(Clone, Copy, Debug, Default)]
pub struct Pool {
    cells: BySource<ByClass<u64>>,
    size: u64,
}

impl Pool {
    /// Takes in leads of a cell.
    pub fn add(&mut self, source: usize, class: usize, n: u64) {
        self.cells[source][class] += n;
        self.size += n;
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
        if self.size == 0 {
            return;
        }
        for (source, cell) in self.cells.iter_mut().enumerate() {
            for (class, waiting) in cell.iter_mut().enumerate() {
                if *waiting > 0 {
                    let n = luck.binomial(draw, week, Place::Source(source), class, *waiting, p(class));
                    if n > 0 {
                        *waiting -= n;
                        self.size -= n;
                        gone(source, class, n);
                    }
                }
            }
        }
    }
}
