//! The sources of leads that were counted together: multinomial labels, drawn when needed.

use super::binomial;
use super::key::{Key, Words};
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

/// How many of some leads came from each source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Labelled {
    /// By source.
    pub sources: BySource<u64>,
    /// From the rest.
    pub rest: u64,
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

    /// The sources of `n` leads. The first ones are labelled one by one with 32 bits each, so that
    /// one more lead changes no other's label; many are split by conditional binomials.
    #[inline]
    pub fn label(&self, words: &Words, key: Key, n: u64) -> Labelled {
        if n == 0 {
            return Labelled::default();
        }
        let singles = n.min(SINGLES);
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
        let mut labelled = Labelled::default();
        let mut before = singles;
        for (count, beyond) in labelled.sources.iter_mut().zip(beyond).take(self.sources) {
            *count = before - beyond as u64;
            before = beyond as u64;
        }
        labelled.rest = before;
        if n > singles {
            self.label_many(words, key, n - singles, &mut labelled);
        }
        labelled
    }

    fn label_many(&self, words: &Words, key: Key, n: u64, labelled: &mut Labelled) {
        let (mut left, mut below) = (n, 0.0);
        for (source, count) in labelled.sources.iter_mut().enumerate().take(self.sources) {
            let share = (self.cumulative[source] - below) / (self.total - below);
            let u = words.uniform_at(key, SINGLES + source as u64);
            let more = binomial::count(left, if share < 1.0 { share } else { 1.0 }, u);
            *count += more;
            left -= more;
            below = self.cumulative[source];
        }
        labelled.rest += left;
    }
}

/// The nearest whole number of a float between −2³¹ and 2³¹: adding 3·2⁵¹ puts it into the low
/// bits, which vectors can do and a saturating cast cannot.
#[inline]
fn low_bits(x: f64) -> i32 {
    (x + 6_755_399_441_055_744.0).to_bits() as i32
}
