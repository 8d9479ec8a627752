//! Lots: a number of 15 bits for each of the leads that share a name.
//!
//! Few bits are enough, because the end of a share is rounded up or down by luck of its own. So
//! every lead meets a share with its exact chance, and the chance that two leads of a name both do
//! is off by less than 2⁻³².

use super::key::{Key, Words};

/// So many leads of a name may draw lots; their words come before all others of the name.
pub const LOTS: u64 = 128;

/// A bit, the highest, of each of the four lots in a word.
const HIGHEST: u64 = 0x8000_8000_8000_8000;

/// The lots of four leads in a word, from 0 to 2¹⁵ − 1.
#[inline]
pub fn four(words: &Words, key: Key, index: u64) -> u64 {
    words.numbered(key, index) & !HIGHEST
}

/// The lots of the first `n` leads in a word, 1 to 4, and −2¹⁵ for the others.
#[inline]
pub fn first(lots: u64, n: u64) -> u64 {
    let leads = u64::MAX >> (64 - 16 * n);
    lots & leads | HIGHEST & !leads
}

/// How the ends of shares are rounded under a name.
#[derive(Clone, Copy, Debug)]
pub struct Rounding(f64);

impl Rounding {
    /// All lots.
    pub const ALL: f64 = 32_768.0;

    /// The rounding of a name.
    #[inline]
    pub fn new(words: &Words, key: Key) -> Self {
        // With 32 bits of luck the sums below are exact, and no end leaves its range.
        let luck = (words.numbered(key, LOTS) >> 32) as u32;
        Self(f64::from(luck) * (1.0 / 4_294_967_296.0) - (1.5 - 1.0 / 8_589_934_592.0))
    }

    /// The last lot of a share, from −1 to 2¹⁵ − 1, given as a part of [`Rounding::ALL`].
    #[inline]
    pub fn end(self, part: f64) -> i32 {
        // Adding 3·2⁵¹ puts the nearest whole number into the low bits, which vectors can do and a
        // saturating cast cannot.
        (part + self.0 + 6_755_399_441_055_744.0).to_bits() as i32
    }
}
