//! How much to hand out at a time, by the pace that the device has shown.

/// How long a year of one team takes on this device, learnt from the pieces that come back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace {
    /// Milliseconds a team-year.
    milliseconds: f64,
}

impl Default for Pace {
    /// A slow phone, until the device has shown its own pace.
    fn default() -> Self {
        Self { milliseconds: 0.4 }
    }
}

impl Pace {
    /// Learns from a piece of so many team-years that took so many milliseconds, within bounds: a device
    /// that slept meanwhile, or whose clock was set, has shown nothing of its pace.
    pub fn learn(&mut self, team_years: u64, milliseconds: f64) {
        let observed = milliseconds / team_years.max(1) as f64;
        let observed = observed.clamp(0.1 * self.milliseconds, 10.0 * self.milliseconds);
        self.milliseconds += 0.3 * (observed - self.milliseconds);
    }

    /// How many team-years fill about so many milliseconds; at least 20.
    pub fn fill(&self, milliseconds: f64) -> u64 {
        ((milliseconds / self.milliseconds.max(1e-4)) as u64).clamp(20, 4_000)
    }

    /// Milliseconds after which a worker that is still at a piece is not waited for: far more than the
    /// piece should take, and short enough for a visitor who waits for it.
    pub fn patience(&self, team_years: u64) -> u32 {
        const LEAST: f64 = 1_000.0;
        (team_years as f64 * self.milliseconds * 25.0).clamp(LEAST, 60_000.0) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::Pace;

    #[test]
    fn a_fast_device_plays_more_at_a_time() {
        let mut pace = Pace::default();
        let before = pace.fill(50.0);
        for _ in 0..20 {
            pace.learn(200, 4.0);
        }
        assert!(pace.fill(50.0) > 5 * before);
    }

    #[test]
    fn a_sleep_and_a_clock_that_was_set_are_soon_forgotten() {
        for milliseconds in [3_600_000.0, -3_600_000.0] {
            let mut pace = Pace::default();
            pace.learn(100, milliseconds);
            for _ in 0..10 {
                pace.learn(100, 40.0);
            }
            assert!((80..120).contains(&pace.fill(40.0)), "{pace:?}");
        }
    }
}
