//! Quantiles of a continuous law from a table: both of its tails, as cubics.
//!
//! The probability of the tail picks the cell by the bits of the float itself: its exponent and
//! the first bits behind the point. So cells are as fine as the tail is rare.

/// The rarer a value, the finer its cells: 2^`BITS` of equal width in each octave of its tail.
#[derive(Clone, Debug)]
pub struct Quantiles<const BITS: u32> {
    /// The coefficients of each cell's cubic in the lower and in the upper tail, lowest power first.
    cells: Vec<[[f64; 4]; 2]>,
}

/// From ½ down to 2⁻²⁶; what is rarer is computed.
const OCTAVES: usize = 25;
const MANTISSA_BITS: u32 = f64::MANTISSA_DIGITS - 1;
const MANTISSA: u64 = (1 << MANTISSA_BITS) - 1;
const ONE: u64 = 1.0f64.to_bits();

impl<const BITS: u32> Quantiles<BITS> {
    const SHIFT: u32 = MANTISSA_BITS - BITS;
    /// The cell of 2⁻²⁶ among those of all floats; ½ has the exponent 1022.
    const FIRST: u64 = (1022 - OCTAVES as u64) << BITS;

    /// A table of a law's quantiles by the probability of the lower and of the upper tail.
    pub fn new(lower: impl Fn(f64) -> f64, upper: impl Fn(f64) -> f64) -> Self {
        let start = |cell: usize| f64::from_bits((Self::FIRST + cell as u64) << Self::SHIFT);
        let at = |tail: f64| [lower(tail), upper(tail)];
        let mut first = at(start(0));
        let cell = |cell: usize| {
            let (low, width) = (start(cell), start(cell + 1) - start(cell));
            let [second, third, last] = [1.0 / 3.0, 2.0 / 3.0, 1.0].map(|t| at(low + width * t));
            let first = std::mem::replace(&mut first, last);
            [0, 1].map(|side| cubic([first[side], second[side], third[side], last[side]]))
        };
        Self { cells: (0..OCTAVES << BITS).map(cell).collect() }
    }

    /// The quantile of `u`, above 0 and below 1; none in the far tails.
    ///
    /// No branch asks which tail it is, because no processor could foretell the answer. So the sign
    /// of a difference of bits tells it: browsers choose between floats by a branch.
    #[inline]
    pub fn get(&self, u: f64) -> Option<f64> {
        let lower = u.to_bits().wrapping_sub(0.5f64.to_bits()) >> 63;
        let end = f64::from_bits(ONE & lower.wrapping_sub(1));
        self.of_tail((end - u).abs(), 1 - lower as usize)
    }

    /// The quantile of the middle of the part number `part` of 2³² equal ones, in half the time.
    #[inline]
    pub fn of_part(&self, part: u32) -> Option<f64> {
        let upper = part >> 31;
        let tail = f64::from(part ^ upper.wrapping_neg()) + 0.5;
        self.of_tail(tail * (1.0 / 4_294_967_296.0), upper as usize)
    }

    #[inline]
    fn of_tail(&self, tail: f64, side: usize) -> Option<f64> {
        let bits = tail.to_bits();
        let cell = (bits >> Self::SHIFT).wrapping_sub(Self::FIRST);
        let [c0, c1, c2, c3] = self.cells.get(cell as usize)?[side];
        // Where in its cell the tail is, from 0 to 1: the bits below those of the cell.
        let t = f64::from_bits(ONE | (bits << BITS & MANTISSA)) - 1.0;
        Some(((c3 * t + c2) * t + c1) * t + c0)
    }
}

/// The middle of the part number `part` of 2³² equal ones of the unit interval.
pub fn middle(part: u32) -> f64 {
    (f64::from(part) + 0.5) / 4_294_967_296.0
}

/// The cubic that has these values at 0, ⅓, ⅔ and 1.
fn cubic(y: [f64; 4]) -> [f64; 4] {
    // Newton's divided differences in 3t, whose nodes are 0, 1, 2 and 3.
    let first = y[1] - y[0];
    let second = (y[2] - 2.0 * y[1] + y[0]) / 2.0;
    let third = (y[3] - 3.0 * y[2] + 3.0 * y[1] - y[0]) / 6.0;
    [y[0], 3.0 * (first - second + 2.0 * third), 9.0 * (second - 3.0 * third), 27.0 * third]
}
