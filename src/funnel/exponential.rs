//! The exponential function, from the four operations only, and so the same bits everywhere.

use std::ops::{Add, Mul, Sub};

use wide::bytemuck::cast;
use wide::{f64x4, i64x4};

/// e to the power of `x`, within 2⁻⁵¹ of itself. The library's function is as exact, but three
/// times as long, and half of a small Poisson draw is its exponential.
#[inline]
pub fn exp(x: f64) -> f64 {
    if !(-700.0..700.0).contains(&x) {
        return extreme(x);
    }
    let (series, rounded) = parts(x);
    series * f64::from_bits(rounded.to_bits().wrapping_add(1023) << 52)
}

/// The same of four numbers from −700 to 700.
#[inline]
pub fn exp_of_four(x: f64x4) -> f64x4 {
    let (series, rounded) = parts(x);
    let exponents = cast::<f64x4, i64x4>(rounded) + i64x4::splat(1023);
    series * cast::<i64x4, f64x4>(exponents << 52)
}

/// e to the power of `x` is the first part times a power of 2, whose exponent the second part has
/// in its low bits.
#[inline]
fn parts<T>(x: T) -> (T, T)
where
    T: Copy + From<f64> + Add<Output = T> + Sub<Output = T> + Mul<Output = T>,
{
    // Adding 3·2⁵¹ rounds to a whole number and puts it into the low bits.
    const ROUND: f64 = 6_755_399_441_055_744.0;
    // ln 2 in two parts, of which the first has so few bits that its multiples are exact.
    const LN_2: [f64; 2] = [6.931_471_803_691_238e-1, 1.908_214_929_270_587_7e-10];
    let rounded = x * T::from(std::f64::consts::LOG2_E) + T::from(ROUND);
    let halvings = rounded - T::from(ROUND);
    let r = (x - halvings * T::from(LN_2[0])) - halvings * T::from(LN_2[1]);
    // Taylor's series to the 13th power, in four parts that run side by side.
    let square = r * r;
    let fourth = square * square;
    let part = |[a, b, c]: [f64; 3]| (T::from(c) * fourth + T::from(b)) * fourth + T::from(a);
    let [even, odd] = [EVEN, ODD].map(|[one, other]| part(one) + square * part(other));
    (T::from(1.0) + (r + square * (even + r * odd)), rounded)
}

/// Kept apart, because it is rare.
#[cold]
#[inline(never)]
fn extreme(x: f64) -> f64 {
    libm::exp(x)
}

/// 1/2!, 1/6!, 1/10!, and 1/4!, 1/8!, 1/12!.
const EVEN: [[f64; 3]; 2] =
    [[1.0 / 2.0, 1.0 / 720.0, 1.0 / 3_628_800.0], [1.0 / 24.0, 1.0 / 40_320.0, 1.0 / 479_001_600.0]];
/// 1/3!, 1/7!, 1/11!, and 1/5!, 1/9!, 1/13!.
const ODD: [[f64; 3]; 2] =
    [[1.0 / 6.0, 1.0 / 5_040.0, 1.0 / 39_916_800.0], [1.0 / 120.0, 1.0 / 362_880.0, 1.0 / 6_227_020_800.0]];
