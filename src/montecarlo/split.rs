//! Leads that were counted together, sorted into groups: multinomial numbers, drawn when needed.

use wide::{i16x8, i32x8};

use super::binomial;
use super::key::{Key, Words};
use super::lot::{self, LOTS, Rounding};
use super::luck::share;

/// A split has at most so many groups: two vectors.
const GROUPS: usize = 16;

/// Chances of `N` groups that exclude each other, at most 16.
#[derive(Clone, Copy, Debug)]
pub struct Split<const N: usize> {
    /// Weights of the groups up to each one.
    cumulative: [f64; N],
    /// What makes the sum of all weights [`Rounding::ALL`].
    scale: f64,
}

impl<const N: usize> Split<N> {
    /// A split by the weights of the groups up to each one; the last is above 0.
    #[inline]
    pub fn new(cumulative: [f64; N]) -> Self {
        Self { cumulative, scale: Rounding::ALL / cumulative[N - 1] }
    }

    /// A split by the shares of the groups up to each one; the last is 1, but for rounding.
    #[inline]
    pub fn by_shares(cumulative: [f64; N]) -> Self {
        Self { cumulative, scale: Rounding::ALL }
    }

    /// A split by the weight of each group; one of them is above 0.
    pub fn by_weights(weights: [f64; N]) -> Self {
        let mut sum = 0.0;
        Self::new(weights.map(|weight| {
            sum += weight;
            sum
        }))
    }

    /// The weights of the groups up to each one.
    pub fn cumulative(&self) -> &[f64; N] {
        &self.cumulative
    }

    /// How many of `n` leads fall into each group.
    pub fn count(&self, words: &Words, key: Key, n: u64) -> [u64; N] {
        self.rounded(words, key).count(words, key, n)
    }

    /// The split with its ends rounded under a name.
    #[inline]
    pub fn rounded(&self, words: &Words, key: Key) -> Rounded<'_, N> {
        const { assert!(0 < N && N <= GROUPS) };
        let rounding = Rounding::new(words, key);
        // Nobody is beyond the last group.
        let mut ends = [[i32::MAX; 8]; 2];
        for (end, sum) in ends.as_flattened_mut().iter_mut().zip(&self.cumulative[..N - 1]) {
            *end = rounding.end(sum * self.scale);
        }
        let few = ends[1][0] >= i32::from(i16::MAX);
        let ends = ends.map(|ends| i16x8::from_i32x8_saturate(i32x8::new(ends)));
        Rounded { cumulative: &self.cumulative, ends, few }
    }
}

/// A split, ready to sort leads.
#[derive(Clone, Copy, Debug)]
pub struct Rounded<'a, const N: usize> {
    cumulative: &'a [f64; N],
    /// The last lot of each group.
    ends: [i16x8; 2],
    /// Whether nobody falls beyond the ends of the first vector.
    few: bool,
}

impl<const N: usize> Rounded<'_, N> {
    /// Adds to `tally` how many of `n` leads fall into each group. The first leads are sorted one
    /// by one, so that one more lead changes no other's group; many are split by
    /// conditional binomials.
    #[inline]
    pub fn sort(&self, words: &Words, key: Key, n: u64, tally: &mut Tally<N>) {
        if n > LOTS {
            self.split_many(words, key, n - LOTS, &mut tally.many);
        }
        let singles = n.min(LOTS);
        tally.singles = tally.singles.wrapping_add(singles as u16);
        self.sort_singles(words, key, singles, &mut tally.beyond);
    }

    /// How many of `n` leads fall into each group.
    #[inline]
    pub fn count(&self, words: &Words, key: Key, n: u64) -> [u64; N] {
        let singles = n.min(LOTS);
        let mut beyond = Default::default();
        self.sort_singles(words, key, singles, &mut beyond);
        if n > LOTS {
            return self.with_many(words, key, n - LOTS, apart(singles as u16, &beyond));
        }
        apart(singles as u16, &beyond)
    }

    #[inline]
    fn sort_singles(&self, words: &Words, key: Key, singles: u64, beyond: &mut [i16x8; 2]) {
        if self.few {
            let [first, _] = beyond;
            sort(words, key, singles, &[self.ends[0]], std::array::from_mut(first));
        } else {
            sort(words, key, singles, &self.ends, beyond);
        }
    }

    #[cold]
    fn with_many(&self, words: &Words, key: Key, n: u64, mut counts: [u64; N]) -> [u64; N] {
        self.split_many(words, key, n, &mut counts);
        counts
    }

    #[cold]
    fn split_many(&self, words: &Words, key: Key, n: u64, counts: &mut [u64; N]) {
        let (mut left, mut below) = (n, 0.0);
        let total = self.cumulative[N - 1];
        for (group, (count, &sum)) in counts.iter_mut().zip(self.cumulative).enumerate() {
            if left == 0 {
                return;
            }
            let share = share(sum - below, total - below);
            let more = binomial::count(left, share, words.uniform_at(key, LOTS + 1 + group as u64));
            *count += more;
            left -= more;
            below = sum;
        }
    }
}

/// Adds to `beyond` how many of the first leads of a name fall beyond each end.
#[inline(never)]
fn sort<const V: usize>(words: &Words, key: Key, singles: u64, ends: &[i16x8; V], beyond: &mut [i16x8; V]) {
    if singles == 0 {
        return;
    }
    let mut sums = *beyond;
    let last = (singles - 1) / 4;
    for index in 0..last {
        sort_four(lot::four(words, key, index), ends, &mut sums);
    }
    let lots = lot::first(lot::four(words, key, last), singles - 4 * last);
    sort_four(lots, ends, &mut sums);
    *beyond = sums;
}

#[inline]
fn sort_four<const V: usize>(lots: u64, ends: &[i16x8; V], sums: &mut [i16x8; V]) {
    for lead in 0..4 {
        let number = i16x8::splat((lots >> (16 * lead)) as i16);
        for (sums, ends) in sums.iter_mut().zip(ends) {
            // A comparison that holds is −1.
            *sums -= number.simd_gt(*ends);
        }
    }
}

/// How many of `all` fall into each group, from how many fall beyond it.
#[inline]
fn apart<const N: usize>(all: u16, beyond: &[i16x8; 2]) -> [u64; N] {
    let beyond = beyond.map(i16x8::to_array);
    let mut counts = [0; N];
    let mut before = all;
    for (count, &beyond) in counts.iter_mut().zip(beyond.as_flattened()) {
        *count = u64::from(before.wrapping_sub(beyond as u16));
        before = beyond as u16;
    }
    counts
}

/// Leads by group, added up over many splits: of those sorted one by one below 2¹⁶, as the two
/// classes of three years are.
#[derive(Clone, Copy, Debug)]
pub struct Tally<const N: usize> {
    /// How many of those sorted one by one fell beyond each group: adding up and telling apart are
    /// both linear, so the latter is left to the end.
    beyond: [i16x8; 2],
    singles: u16,
    /// Those split group by group.
    many: [u64; N],
}

impl<const N: usize> Default for Tally<N> {
    fn default() -> Self {
        Self { beyond: Default::default(), singles: 0, many: [0; N] }
    }
}

impl<const N: usize> Tally<N> {
    /// The leads of each group.
    pub fn counts(&self) -> [u64; N] {
        let singles: [u64; N] = apart(self.singles, &self.beyond);
        std::array::from_fn(|group| singles[group] + self.many[group])
    }
}
