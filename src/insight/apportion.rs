//! Rounding parts so that they add up to the rounded whole.

use super::rank::rank;

/// Each part in units of `unit`, above 0, such that they add up to `whole` in units, of which they
/// are the parts: every part is rounded down, and those with the largest remainders get one more
/// (Hamilton's method). Parts may be negative; none is off by a unit or more, and a part of 0
/// stays 0.
pub fn apportion(whole: f64, parts: &[f64], unit: f64) -> Vec<i64> {
    let whole = (whole / unit).round() as i64;
    let mut rounded: Vec<i64> = parts.iter().map(|part| (part / unit).floor() as i64).collect();
    let remainder = |index: usize| parts[index] / unit - (parts[index] / unit).floor();
    let mut order: Vec<usize> = (0..parts.len()).filter(|&index| remainder(index) > 0.0).collect();
    // Of equal remainders the first part wins.
    rank(&mut order, |&index| remainder(index));
    let missing = whole - rounded.iter().sum::<i64>();
    for &index in order.iter().take(missing.max(0) as usize) {
        rounded[index] += 1;
    }
    rounded
}
