//! Leads that were counted together, sorted into groups: multinomial numbers, drawn when needed.

use super::binomial;
use super::key::{Key, Words};
use super::luck::share;

/// So many leads are sorted one by one; only the others group by group.
const SINGLES: u64 = 128;

/// Chances of `N` groups that exclude each other. `N` is a multiple of four: whole vectors.
#[derive(Clone, Copy, Debug)]
pub struct Split<const N: usize> {
    /// Weights of the groups up to each one.
    cumulative: [f64; N],
    /// Where each group ends among the signed 32-bit numbers.
    ends: [i32; N],
}

impl<const N: usize> Split<N> {
    /// A split by the weights of the groups up to each one; the last is above 0.
    #[inline]
    pub fn new(cumulative: [f64; N]) -> Self {
        let scale = f64::from(u32::MAX) / cumulative[N - 1];
        // Adding 3·2⁵¹ puts the nearest whole number into the low bits, which vectors can do and a
        // saturating cast cannot; what is taken off makes it a signed number.
        const LOW_BITS: f64 = 6_755_399_441_055_744.0 - 2_147_483_648.0;
        Self { cumulative, ends: cumulative.map(|weight| (weight * scale + LOW_BITS).to_bits() as i32) }
    }

    /// A split by the weight of each group; one of them is above 0.
    #[inline]
    pub fn by_weights(weights: [f64; N]) -> Self {
        let mut sum = 0.0;
        Self::new(weights.map(|weight| {
            sum += weight;
            sum
        }))
    }

    /// Adds to `tally` how many of `n` leads fall into each group. The first leads are sorted one
    /// by one with 32 bits each, so that one more lead changes no other's group; many are split by
    /// conditional binomials.
    #[inline]
    pub fn sort(&self, words: &Words, key: Key, n: u64, tally: &mut Tally<N>) {
        let singles = n.min(SINGLES);
        let mut beyond = tally.beyond;
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
        tally.beyond = beyond;
        tally.singles += singles as i32;
        if n > singles {
            self.sort_many(words, key, n - singles, &mut tally.many);
        }
    }

    /// How many of `n` leads fall into each group.
    #[inline]
    pub fn count(&self, words: &Words, key: Key, n: u64) -> [u64; N] {
        let mut tally = Tally::default();
        self.sort(words, key, n, &mut tally);
        tally.counts()
    }

    #[cold]
    fn sort_many(&self, words: &Words, key: Key, n: u64, counts: &mut [u64; N]) {
        let (mut left, mut below) = (n, 0.0);
        let total = self.cumulative[N - 1];
        for (group, (count, &sum)) in counts.iter_mut().zip(&self.cumulative).enumerate() {
            if left == 0 {
                return;
            }
            let share = share(sum - below, total - below);
            let more = binomial::count(left, share, words.uniform_at(key, SINGLES + group as u64));
            *count += more;
            left -= more;
            below = sum;
        }
    }
}

/// Leads by group, added up over many splits.
#[derive(Clone, Copy, Debug)]
pub struct Tally<const N: usize> {
    /// How many of those sorted one by one fell beyond each group: adding up and telling apart are
    /// both linear, so the latter is left to the end.
    beyond: [i32; N],
    singles: i32,
    /// Those sorted group by group.
    many: [u64; N],
}

impl<const N: usize> Default for Tally<N> {
    #[inline]
    fn default() -> Self {
        Self { beyond: [0; N], singles: 0, many: [0; N] }
    }
}

impl<const N: usize> Tally<N> {
    /// The leads of each group.
    #[inline]
    pub fn counts(&self) -> [u64; N] {
        std::array::from_fn(|group| {
            let before = if group == 0 { self.singles } else { self.beyond[group - 1] };
            (before - self.beyond[group]) as u64 + self.many[group]
        })
    }
}
