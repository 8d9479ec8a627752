//! Leads that were counted together, sorted into groups: multinomial numbers, drawn when needed.

use wide::i32x4;

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
    pub fn by_weights(mut weights: [f64; N]) -> Self {
        // First within fours, which processors do side by side, and then from one to the next.
        let (fours, _) = weights.as_chunks_mut::<4>();
        for [a, b, c, d] in fours.iter_mut() {
            *b += *a;
            *c += *b;
            *d += *c;
        }
        let mut before = 0.0;
        for four in fours {
            four.iter_mut().for_each(|sum| *sum += before);
            before = four[3];
        }
        Self::new(weights)
    }

    /// Adds to `tally` how many of `n` leads fall into each group. The first leads are sorted one
    /// by one with 32 bits each, so that one more lead changes no other's group; many are split by
    /// conditional binomials.
    #[inline(never)]
    pub fn sort(&self, words: &Words, key: Key, n: u64, tally: &mut Tally<N>) {
        if n > SINGLES {
            self.split_many(words, key, n - SINGLES, &mut tally.many);
        }
        let singles = n.min(SINGLES) as i32;
        tally.singles += singles;
        self.sort_singles(words, key, singles, &mut tally.beyond);
    }

    /// How many of `n` leads fall into each group.
    #[inline(never)]
    pub fn count(&self, words: &Words, key: Key, n: u64) -> [u64; N] {
        let singles = n.min(SINGLES) as i32;
        let mut beyond = [0; N];
        self.sort_singles(words, key, singles, &mut beyond);
        let mut counts = apart(singles, &beyond);
        if n > SINGLES {
            self.split_many(words, key, n - SINGLES, &mut counts);
        }
        counts
    }

    /// Adds to `beyond` how many of the first leads fall beyond each group.
    #[inline]
    fn sort_singles(&self, words: &Words, key: Key, singles: i32, beyond: &mut [i32; N]) {
        let mut sums = *beyond;
        let mut one = |x: i32| {
            let x = i32x4::splat(x);
            // A comparison that holds is −1.
            for (sums, ends) in sums.as_chunks_mut::<4>().0.iter_mut().zip(self.ends.as_chunks::<4>().0) {
                *sums = (i32x4::new(*sums) - x.simd_gt(i32x4::new(*ends))).to_array();
            }
        };
        for pair in 0..singles as u64 / 2 {
            let word = words.numbered(key, pair);
            one(word as i32);
            one((word >> 32) as i32);
        }
        // Nothing is beyond the lowest number: cheaper than a branch that nobody can foretell.
        let last = words.numbered(key, singles as u64 / 2) as i32;
        one(if singles % 2 == 1 { last } else { i32::MIN });
        *beyond = sums;
    }

    #[cold]
    fn split_many(&self, words: &Words, key: Key, n: u64, counts: &mut [u64; N]) {
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

/// How many of `all` fall into each group, from how many fall beyond it.
#[inline]
fn apart<const N: usize>(all: i32, beyond: &[i32; N]) -> [u64; N] {
    let mut before = [all; N];
    before[1..].copy_from_slice(&beyond[..N - 1]);
    std::array::from_fn(|group| u64::from((before[group] - beyond[group]) as u32))
}

/// Leads by group, added up over many splits.
#[derive(Clone, Copy, Debug)]
pub struct Tally<const N: usize> {
    /// How many of those sorted one by one fell beyond each group: adding up and telling apart are
    /// both linear, so the latter is left to the end.
    beyond: [i32; N],
    singles: i32,
    /// Those split group by group.
    many: [u64; N],
}

impl<const N: usize> Default for Tally<N> {
    fn default() -> Self {
        Self { beyond: [0; N], singles: 0, many: [0; N] }
    }
}

impl<const N: usize> Tally<N> {
    /// The leads of each group.
    pub fn counts(&self) -> [u64; N] {
        let singles = apart(self.singles, &self.beyond);
        std::array::from_fn(|group| singles[group] + self.many[group])
    }
}
