//! Exact inversion of counting laws with a large mean: a good guess, an exact tail sum, a few steps.

use libm::{exp, lgamma, log};

use super::normal;

/// Below this mean, counting up from 0 is the faster inversion.
pub const LARGE_MEAN: f64 = 40.0;

/// So many steps up are made before it is asked whether they were enough: no processor can foretell
/// where counting up ends, and to go on for nothing costs less than to be wrong about it.
pub const STRIDE: usize = 4;

/// 1/k for each k of the stride `stride`, the first of which begins with 1: from a table where
/// counting up usually ends, because dividing takes longer than all else there.
#[inline]
pub fn reciprocals(stride: usize) -> [f64; STRIDE] {
    const TABLE: [[f64; STRIDE]; 32] = {
        let mut table = [[0.0; STRIDE]; 32];
        let mut k = 0;
        while k < STRIDE * table.len() {
            table[k / STRIDE][k % STRIDE] = 1.0 / (k + 1) as f64;
            k += 1;
        }
        table
    };
    let compute = || std::array::from_fn(|place| 1.0 / (STRIDE * stride + place + 1) as f64);
    TABLE.get(stride).copied().unwrap_or_else(compute)
}

/// A law over 0, 1, 2, … up to `last`, with one mode.
pub trait Counting {
    /// Mean, standard deviation and skewness.
    fn moments(&self) -> [f64; 3];
    /// The largest possible value.
    fn last(&self) -> u64;
    /// The probability of `k`.
    fn probability(&self, k: u64) -> f64;
    /// The probability of `k` + 1 as a multiple of that of `k`.
    fn rise(&self, k: u64) -> f64;
}

/// The smallest value whose distribution function reaches `u`, 0 < `u` < 1.
pub fn invert(law: &impl Counting, u: f64) -> u64 {
    let guess = guess(law, normal::quantile(u));
    if u < 0.5 { from_below(law, guess, u) } else { from_above(law, guess, 1.0 - u) }
}

/// The whole part of `value`, above 0, where an error of at most `error` cannot change it.
#[inline]
pub fn certain(value: f64, error: f64) -> Option<u64> {
    // Adding 3·2⁵¹ puts the nearest whole number into the low bits, sooner than a cast.
    const ROUND: f64 = 6_755_399_441_055_744.0;
    let rounded = value + ROUND;
    let beyond = value - (rounded - ROUND);
    let nearest = rounded.to_bits().wrapping_sub(ROUND.to_bits());
    (beyond.abs() > error && value < ROUND / 3.0).then(|| nearest.wrapping_sub(beyond.to_bits() >> 63))
}

/// The expansion of Cornish and Fisher to the skewness.
fn guess(law: &impl Counting, z: f64) -> u64 {
    let [mean, sd, skewness] = law.moments();
    let value = mean + sd * (z + skewness * (z * z - 1.0) / 6.0);
    // A float to integer cast saturates at 0.
    (value as u64).min(law.last())
}

/// Walks from `k` with the probability of at most `k`, summed downwards.
fn from_below(law: &impl Counting, mut k: u64, u: f64) -> u64 {
    let mut here = law.probability(k);
    let mut below = here;
    let mut term = here;
    for j in (0..k).rev() {
        term /= law.rise(j);
        below += term;
        if term < below * f64::EPSILON * 0.01 {
            break;
        }
    }
    while below < u && k < law.last() {
        here *= law.rise(k);
        k += 1;
        below += here;
    }
    while k > 0 && below - here >= u {
        below -= here;
        k -= 1;
        here /= law.rise(k);
    }
    k
}

/// Walks from `k` with the probability of more than `k`, summed upwards; `v` is what may be above.
fn from_above(law: &impl Counting, mut k: u64, v: f64) -> u64 {
    let mut here = law.probability(k);
    let mut above = 0.0;
    let mut term = here;
    for j in k..law.last() {
        term *= law.rise(j);
        above += term;
        if term <= above * f64::EPSILON * 0.01 {
            break;
        }
    }
    while above > v && k < law.last() {
        here *= law.rise(k);
        k += 1;
        above -= here;
    }
    while k > 0 && above + here <= v {
        above += here;
        k -= 1;
        here /= law.rise(k);
    }
    k
}

/// ln n! minus Stirling's formula, for n of at least 1.
pub fn stirling_error(n: u64) -> f64 {
    const HALF_LOG_TWO_PI: f64 = 0.918_938_533_204_672_7;
    let x = n as f64;
    if n < 16 {
        return lgamma(x + 1.0) - (x + 0.5) * log(x) + x - HALF_LOG_TWO_PI;
    }
    let square = 1.0 / (x * x);
    (1.0 / 12.0 - square * (1.0 / 360.0 - square * (1.0 / 1260.0 - square / 1680.0))) / x
}

/// x·ln(x/m) + m − x without cancellation (Loader, "Fast and accurate computation of binomial
/// probabilities", 2000).
pub fn deviance(x: f64, m: f64) -> f64 {
    let difference = x - m;
    if difference.abs() >= 0.1 * (x + m) {
        return x * log(x / m) - difference;
    }
    let v = difference / (x + m);
    let square = v * v;
    let mut sum = difference * v;
    let mut power = 2.0 * x * v;
    let mut odd = 3.0;
    loop {
        power *= square;
        let next = sum + power / odd;
        if next == sum {
            return sum;
        }
        sum = next;
        odd += 2.0;
    }
}

/// exp(−x)/√(2π·n): the common part of both laws' probabilities.
pub fn saddle_point(x: f64, n: f64) -> f64 {
    const TWO_PI: f64 = std::f64::consts::TAU;
    exp(-x) / (TWO_PI * n).sqrt()
}

/// What holds of a law's inversion, for the tests of both laws.
#[cfg(test)]
pub(super) mod claims {
    use super::*;

    /// Each value of a law up to 6 standard deviations above its mean, summed up from the chance of 0, and
    /// the normal quantile of the chance of less.
    pub fn steps(law: &impl Counting, none: f64) -> impl Iterator<Item = (f64, f64)> {
        let [mean, sd, _] = law.moments();
        let (mut here, mut below) = (none, 0.0);
        (0..(mean + 6.0 * sd) as u64).filter_map(move |k| {
            let step = (0.0 < below && below < 1.0).then(|| (k as f64, normal::exact(below)));
            below += here;
            here *= law.rise(k);
            step
        })
    }

    /// Between two steps a guess is off by one at most, and from anywhere near the walk ends there.
    #[track_caller]
    pub fn guesses_are_near(law: &impl Counting, none: f64) {
        let steps: Vec<(f64, f64)> = steps(law, none).filter(|(_, w)| w.abs() < 4.0).collect();
        for pair in steps.windows(2) {
            let (k, w) = (pair[0].0 as u64, 0.5 * (pair[0].1 + pair[1].1));
            assert!(guess(law, w).abs_diff(k) <= 1, "{k}: {}", guess(law, w));
            let below = 0.5 * libm::erfc(-w / std::f64::consts::SQRT_2);
            let above = 0.5 * libm::erfc(w / std::f64::consts::SQRT_2);
            for from in k.saturating_sub(3)..(k + 4).min(law.last()) {
                assert_eq!(from_below(law, from, below), k, "from {from}");
                assert_eq!(from_above(law, from, above), k, "from {from}");
            }
        }
    }

    /// The probability of each value is what its rises from 0 come to.
    #[track_caller]
    pub fn probabilities_are_exact(law: &impl Counting, none: f64) {
        let [mean, sd, _] = law.moments();
        let mut expected = none;
        for k in 0..(mean + 6.0 * sd) as u64 {
            let found = law.probability(k);
            assert!((found / expected - 1.0).abs() < 1e-11, "{k}: {found} is not {expected}");
            expected *= law.rise(k);
        }
    }

    /// An expansion leaves the tails to the sum, and less than the share `few` of all uniform numbers; of the
    /// others it says what the sum says.
    #[track_caller]
    pub fn decides_nearly_always(law: &impl Counting, expanded: impl Fn(f64) -> Option<u64>, few: f64) {
        const ALL: u32 = 20_000;
        let mut open = 0.0;
        for part in 0..ALL {
            let u = (f64::from(part) + 0.5) / f64::from(ALL);
            match expanded(u) {
                Some(k) => assert_eq!(k, invert(law, u), "{u}"),
                None => open += 1.0 / f64::from(ALL),
            }
        }
        for rare in [1e-3, 1.0 - 1e-3] {
            assert_eq!(expanded(rare), None);
        }
        assert!(open < few, "{open} are not fewer than {few}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use libm::log1p;

    #[test]
    fn a_whole_part_is_certain_where_no_error_can_change_it() {
        for (value, error, whole) in [
            (7.25, 0.2, Some(7)),
            (7.75, 0.2, Some(7)),
            (7.25, 0.25, None),
            (6.75, 0.25, None),
            (6.75, 0.2, Some(6)),
            (2_251_799_813_685_246.5, 0.2, Some(2_251_799_813_685_246)),
            // With what rounds it, this is beyond 2⁵³, from where on floats go by twos.
            (2_251_799_813_685_248.5, 0.2, None),
        ] {
            assert_eq!(certain(value, error), whole, "{value} {error}");
        }
    }

    #[test]
    fn reciprocals_are_the_same_from_the_table_and_beyond_it() {
        for stride in 0..70 {
            let expected = [1, 2, 3, 4].map(|place| 1.0 / (4 * stride + place) as f64);
            assert_eq!(reciprocals(stride), expected);
        }
    }

    #[test]
    fn stirlings_error_falls_from_one_number_to_the_next_as_its_formula_says() {
        // ln 1! is 0, and Stirling's formula gives what is left.
        let first = 1.0 - 0.5 * log(std::f64::consts::TAU);
        assert!((stirling_error(1) - first).abs() < 1e-15);
        for n in (1..200).chain([1_000, 1_000_000]) {
            let x = n as f64;
            let fall = (x + 0.5) * log1p(1.0 / x) - 1.0;
            let found = stirling_error(n) - stirling_error(n + 1);
            // Below 16 a difference of logarithms gives it, from 16 on a series whose next term would be 1.2e-14.
            let off = if n < 16 { 3e-14 } else { 1e-14 };
            assert!((found - fall).abs() < off, "{n}: {found} is not {fall}");
        }
    }

    #[test]
    fn a_deviance_has_no_cancellation_and_one_value_on_both_sides_of_its_change() {
        for m in [3.0, 50.0, 1e6] {
            // x is m·(1 + e), and the deviance m times this series.
            for e in [1e-9, -1e-6, 1e-3, -0.01, 0.05] {
                let terms = (2..40).map(|k| libm::pow(-e, f64::from(k)) / f64::from(k * (k - 1)));
                let expected = m * terms.sum::<f64>();
                // x itself is rounded, and its distance from m thereby.
                let off = 1e-12 + 4.0 * f64::EPSILON / f64::abs(e);
                let found = deviance(m * (1.0 + e), m);
                assert!((found / expected - 1.0).abs() < off, "{m} {e}: {found} is not {expected}");
            }
            // One formula changes to the other where x is 0.82 or 1.22 times m.
            for share in [0.5, 0.8, 0.83, 1.21, 1.24, 3.0] {
                let x = m * share;
                let expected = x * log(share) + m - x;
                assert!((deviance(x, m) / expected - 1.0).abs() < 1e-12, "{m} {share}");
            }
        }
    }
}
