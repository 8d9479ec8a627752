//! What becomes of nurtured leads: chances that follow from a team's weeks alone.
//!
//! A lead of the pool that has not woken by the end of the horizon is never seen again, so what
//! matters of a lead that joins is only whether it wakes within the horizon, and when.

use super::effects::Effects;
use super::source::ByClass;
use super::week::LAPSE;

/// One week of nurturing, by class.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Nurture {
    /// Share of the pool that wakes up.
    pub wake: ByClass<f64>,
    /// Share of the pool that is left after the week.
    pub kept: ByClass<f64>,
    /// Share of the pool of the first day that wakes up in this week.
    pub wake_of_opening: ByClass<f64>,
    /// Chance to wake in this week, of a lead that waits and will wake within the horizon.
    pub due: ByClass<f64>,
    /// Chance that an MQL that nobody worked goes back and wakes in a later week.
    pub unworked_returns: ByClass<f64>,
    /// Chance that a lead lost in sales' hands goes back and wakes in a later week.
    pub lost_returns: ByClass<f64>,
}

/// The weeks of nurturing that follow from the weeks of a team.
pub fn nurture(weeks: &[Effects]) -> Vec<Nurture> {
    let mut table = vec![Nurture::default(); weeks.len()];
    for class in 0..2 {
        // Backwards: the chance to wake in this week or later of what waits now.
        let mut later = 0.0;
        for (week, effects) in table.iter_mut().zip(weeks).rev() {
            week.wake[class] = effects.wake[class];
            week.kept[class] = (1.0 - effects.wake[class]) * (1.0 - LAPSE);
            week.unworked_returns[class] = effects.recycled * later;
            week.lost_returns[class] = 0.5 * effects.recycled * later;
            later = effects.wake[class] + week.kept[class] * later;
            week.due[class] = if later > 0.0 { effects.wake[class] / later } else { 0.0 };
        }
        let mut left = 1.0;
        for week in &mut table {
            week.wake_of_opening[class] = left * week.wake[class];
            left *= week.kept[class];
        }
    }
    table
}
