//! Axes with round ticks, and the map from values to pixels.

/// Beyond this size, values are held: differences of two such values stay finite.
const HUGE: f64 = 1e100;

/// A range of values that a picture shows, and the distance of its ticks.
///
/// Invariant: `lo < hi` and `step > 0`, all finite; there are at most 100 ticks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    lo: f64,
    hi: f64,
    step: f64,
}

/// A tick with its text.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where it stands.
    pub value: f64,
    /// Which multiple of the step it is, so that every second one can be left out steadily.
    pub index: i64,
    /// Its text.
    pub label: String,
}

impl Axis {
    /// Covers `lo` to `hi` exactly, with about `intervals` steps of 1, 2 or 5 times a power of
    /// ten. A range that is empty, reversed or not finite is replaced by one that can be drawn.
    pub fn new(lo: f64, hi: f64, intervals: usize) -> Self {
        let (lo, hi) = drawable(lo, hi);
        Self { lo, hi, step: round_step((hi - lo) / intervals.clamp(1, 50) as f64) }
    }

    /// Covers at least `lo` to `hi` and ends on half steps, so that small changes of the data
    /// leave the axis as it is.
    pub fn nice(lo: f64, hi: f64, intervals: usize) -> Self {
        let exact = Self::new(lo, hi, intervals);
        let half = exact.step / 2.0;
        let lo = (exact.lo / half).floor() * half;
        let hi = (exact.hi / half).ceil() * half;
        Self { lo, hi, ..exact }
    }

    /// With 0 and every one of `values`, on half steps.
    pub fn around_zero(values: impl Iterator<Item = f64>) -> Self {
        let (lo, hi) =
            values.map(held).fold((0.0, 0.0), |(lo, hi): (f64, f64), value| (lo.min(value), hi.max(value)));
        Self::nice(lo, hi, 5)
    }

    /// Whether it shows all that another one is made for, and does not make it small.
    pub fn has_room_for(&self, other: &Self) -> bool {
        let length = |axis: &Self| axis.hi - axis.lo;
        self.lo <= other.lo && other.hi <= self.hi && length(self) <= 3.0 * length(other)
    }

    /// On the way to another axis: this one for a share of 0, the other for 1. The ticks are the
    /// other's from the start.
    #[must_use]
    pub fn toward(self, to: Self, share: f64) -> Self {
        let mix = |from: f64, to: f64| from + (to - from) * share;
        let (lo, hi) = (mix(self.lo, to.lo), mix(self.hi, to.hi));
        // From a far wider axis, the other's steps would be too many to draw.
        let step = if (hi - lo) / to.step <= 50.0 { to.step } else { self.step };
        if share >= 1.0 { to } else { Self { lo, hi, step } }
    }

    /// The least value shown.
    pub fn lo(&self) -> f64 {
        self.lo
    }

    /// The greatest value shown.
    pub fn hi(&self) -> f64 {
        self.hi
    }

    /// The ticks within the range, rising, with texts by `format`.
    pub fn ticks(&self, format: &dyn Fn(f64) -> String) -> Vec<Tick> {
        let first = (self.lo / self.step).ceil() as i64;
        let last = (self.hi / self.step).floor() as i64;
        let tick = |index: i64| {
            let value = index as f64 * self.step;
            Tick { value, index, label: format(value) }
        };
        (first..=last).map(tick).collect()
    }
}

/// A range that can be drawn, close to the one given.
fn drawable(lo: f64, hi: f64) -> (f64, f64) {
    let (lo, hi) = (held(lo), held(hi));
    let (lo, hi) = (lo.min(hi), lo.max(hi));
    // Ticks are counted in whole steps from 0, so the range must not vanish beside its values.
    let least = lo.abs().max(hi.abs()) * 1e-6;
    if hi - lo > least.max(1e-100) {
        (lo, hi)
    } else if least > 1e-100 {
        (lo - lo.abs() / 2.0, hi + hi.abs() / 2.0)
    } else {
        (0.0, 1.0)
    }
}

/// The value where it can be drawn: 0 for NaN, and never beyond ±10¹⁰⁰.
pub fn held(value: f64) -> f64 {
    if value.is_nan() { 0.0 } else { value.clamp(-HUGE, HUGE) }
}

/// 1, 2 or 5 times a power of ten, at least `rough`, which is above 0.
fn round_step(rough: f64) -> f64 {
    let power = libm::pow(10.0, libm::floor(libm::log10(rough)));
    let digit = rough / power;
    // A step that is round but for its last bits stays the step it is.
    let round = [1.0, 2.0, 5.0].into_iter().find(|&round| digit <= round * (1.0 + 1e-9));
    round.unwrap_or(10.0) * power
}

/// Maps the values of an axis to pixels, and back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    axis: Axis,
    from: f64,
    to: f64,
}

impl Scale {
    /// The axis' low end at pixel `from`, its high end at pixel `to`.
    pub fn new(axis: Axis, from: f64, to: f64) -> Self {
        Self { axis, from, to }
    }

    /// The pixel of a value; those off the axis stand at its ends.
    pub fn pixel(&self, value: f64) -> f64 {
        let Axis { lo, hi, .. } = self.axis;
        self.from + (held(value).clamp(lo, hi) - lo) / (hi - lo) * (self.to - self.from)
    }

    /// The value at a pixel; pixels off the axis have the value of its ends.
    pub fn value(&self, pixel: f64) -> f64 {
        let Axis { lo, hi, .. } = self.axis;
        let share = (held(pixel) - self.from) / (self.to - self.from);
        // An axis without extent in pixels has no share to tell.
        let share = if share.is_nan() { 0.0 } else { share.clamp(0.0, 1.0) };
        lo + share * (hi - lo)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(axis: Axis) -> Vec<f64> {
        axis.ticks(&|value| value.to_string()).into_iter().map(|tick| tick.value).collect()
    }

    #[test]
    fn steps_are_one_two_or_five() {
        assert_eq!(values(Axis::new(0.0, 10.0, 5)), [0.0, 2.0, 4.0, 6.0, 8.0, 10.0]);
        assert_eq!(values(Axis::new(0.0, 1.0, 2)), [0.0, 0.5, 1.0]);
        assert_eq!(values(Axis::new(-3.0, 3.0, 3)), [-2.0, 0.0, 2.0]);
    }

    #[test]
    fn any_range_becomes_one_that_can_be_drawn() {
        let odd =
            [0.0, -0.0, 1.0, -1.0, 1e15, -1e15, 1e-300, 5e-324, f64::MAX, f64::MIN, f64::INFINITY, f64::NAN];
        for lo in odd {
            for hi in odd {
                for axis in [Axis::new(lo, hi, 5), Axis::nice(lo, hi, 5)] {
                    assert!(
                        axis.lo.is_finite() && axis.hi.is_finite() && axis.lo < axis.hi,
                        "{lo} {hi} {axis:?}"
                    );
                    assert!(axis.step > 0.0 && axis.step.is_finite());
                    assert!((1..=100).contains(&values(axis).len()), "{lo} {hi} {axis:?}");
                }
            }
        }
    }

    #[test]
    fn the_way_to_another_axis_can_be_drawn_all_along() {
        let (narrow, wide) = (Axis::nice(0.0, 10.0, 5), Axis::nice(-1e6, 1e6, 5));
        for (from, to) in [(narrow, wide), (wide, narrow)] {
            for share in [0.0, 0.01, 0.5, 0.99, 1.0] {
                let axis = from.toward(to, share);
                assert!(axis.lo < axis.hi);
                assert!(values(axis).len() <= 100, "{axis:?}");
            }
            assert_eq!(from.toward(to, 1.0), to);
        }
    }

    #[test]
    fn a_pixel_maps_back_to_its_value() {
        let scale = Scale::new(Axis::new(-50.0, 150.0, 4), 20.0, 420.0);
        assert_eq!(scale.pixel(50.0), 220.0);
        assert_eq!(scale.value(scale.pixel(75.0)), 75.0);
        assert_eq!(scale.value(-1000.0), -50.0);
        assert_eq!(scale.pixel(f64::INFINITY), 420.0);
    }
}
