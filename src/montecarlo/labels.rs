//! The sources of leads that were counted together: multinomial labels, drawn when needed.

use super::binomial;
use super::key::{Key, Words};
use super::luck::share;
use crate::funnel::source::{BySource, MAX_SOURCES};

/// Sources, rounded up to whole vectors.
const LANES: usize = 12;
/// So many leads are labelled one by one; only the others are split source by source.
const SINGLES: u64 = 48;

/// A mix of sources from which leads come, and perhaps a rest that comes from none of them.
#[derive(Clone, Copy, Debug)]
pub struct Mix {
    sources: usize,
    /// Weights of the sources up to each one.
    cumulative: BySource<f64>,
    /// Weight of all, the rest included.
    total: f64,
    /// Where each source ends among the signed 32-bit numbers.
    ends: [i32; LANES],
}

impl Mix {
    /// A mix by the cumulative weights of its first `sources` sources; `total` is at least the last.
    pub fn new(sources: usize, cumulative: BySource<f64>, total: f64) -> Self {
        let scale = f64::from(u32::MAX) / total;
        let mut ends = [i32::MAX; LANES];
        for (end, weight) in ends.iter_mut().zip(&cumulative).take(sources) {
            *end = low_bits(weight * scale - 2_147_483_648.0);
        }
        Self { sources, cumulative, total, ends }
    }

    /// A mix without a rest.
    pub fn closed(sources: usize, weights: impl Fn(usize) -> f64) -> Self {
        let mut cumulative = [0.0; MAX_SOURCES];
        let mut total = 0.0;
        for (source, sum) in cumulative.iter_mut().enumerate().take(sources) {
            total += weights(source);
            *sum = total;
        }
        Self::new(sources, cumulative, total)
    }

    /// Says how many of `n` leads came from each source, and returns how many from the rest. The
    /// first leads are labelled one by one with 32 bits each, so that one more lead changes no
    /// other's label; many are split by conditional binomials.
    #[inline]
    pub fn label(&self, words: &Words, key: Key, n: u64, mut count: impl FnMut(usize, u64)) -> u64 {
        if n == 0 {
            return 0;
        }
        let singles = n.min(SINGLES);
        let beyond = self.beyond(words, key, singles);
        let mut before = singles;
        for (source, &beyond) in beyond.iter().enumerate().take(self.sources) {
            count(source, before - beyond as u64);
            before = beyond as u64;
        }
        if n > singles { before + self.label_many(words, key, n - singles, count) } else { before }
    }

    /// How many of the first leads came from beyond each source.
    #[inline]
    fn beyond(&self, words: &Words, key: Key, singles: u64) -> [i32; LANES] {
        let mut beyond = [0i32; LANES];
        let mut one = |x: i32| {
            for (beyond, end) in beyond.iter_mut().zip(&self.ends) {
                *beyond += i32::from(x > *end);
            }
        };
        for pair in 0..singles / 2 {
            let word = words.numbered(key, pair);
            one(word as i32);
            one((word >> 32) as i32);
        }
        if singles % 2 == 1 {
            one(words.numbered(key, singles / 2) as i32);
        }
        beyond
    }

    #[cold]
    fn label_many(&self, words: &Words, key: Key, n: u64, mut count: impl FnMut(usize, u64)) -> u64 {
        let (mut left, mut below) = (n, 0.0);
        for (source, &sum) in self.cumulative.iter().enumerate().take(self.sources) {
            let share = share(sum - below, self.total - below);
            let more = binomial::count(left, share, words.uniform_at(key, SINGLES + source as u64));
            count(source, more);
            left -= more;
            below = sum;
        }
        left
    }
}

/// The nearest whole number of a float between −2³¹ and 2³¹: adding 3·2⁵¹ puts it into the low
/// bits, which vectors can do and a saturating cast cannot.
#[inline]
fn low_bits(x: f64) -> i32 {
    (x + 6_755_399_441_055_744.0).to_bits() as i32
}
