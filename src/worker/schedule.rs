//! Which replications to play next, and how many at a time.

pub use crate::montecarlo::span::Span;

/// How long one replication takes on this device, learnt from the batches that come back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace {
    /// Milliseconds a replication pair.
    milliseconds: f64,
}

impl Default for Pace {
    /// A slow phone, until the device has shown its own pace.
    fn default() -> Self {
        Self { milliseconds: 0.8 }
    }
}

impl Pace {
    /// Learns from a batch that took so many milliseconds.
    pub fn learn(&mut self, span: Span, milliseconds: f64) {
        let observed = milliseconds / span.count.max(1) as f64;
        self.milliseconds += 0.3 * (observed - self.milliseconds);
    }

    /// How many replications fill about so many milliseconds; at least 10.
    pub fn fill(&self, milliseconds: f64) -> u64 {
        ((milliseconds / self.milliseconds.max(1e-4)) as u64).clamp(10, 2_000)
    }

    /// Milliseconds after which a worker that is still at a batch must have died: far more than
    /// the batch should take, and long enough for a device that slept.
    pub fn patience(&self, span: Span) -> u32 {
        const LEAST: f64 = 3_000.0;
        (span.count as f64 * self.milliseconds * 50.0).clamp(LEAST, 60_000.0) as u32
    }
}

/// The replications of one run that still have to be played.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Schedule {
    next: u64,
    end: u64,
    returned: Vec<Span>,
}

impl Schedule {
    /// All of replications 0 to `total` − 1.
    pub fn new(total: u64) -> Self {
        Self { next: 0, end: total, returned: Vec::new() }
    }

    /// The next replications to play, at most `most`; none where all are given out.
    pub fn take(&mut self, most: u64) -> Option<Span> {
        if let Some(span) = self.returned.pop() {
            return Some(span);
        }
        let count = most.min(self.end - self.next);
        let span = Span { first: self.next, count };
        self.next += count;
        (count > 0).then_some(span)
    }

    /// Takes back replications whose worker died.
    pub fn put_back(&mut self, span: Span) {
        self.returned.push(span);
    }
}

#[cfg(test)]
mod tests {
    use super::{Pace, Schedule, Span};

    #[test]
    fn every_replication_is_given_out_once_even_after_a_death() {
        let mut schedule = Schedule::new(250);
        let first = schedule.take(100);
        assert_eq!(first, Some(Span { first: 0, count: 100 }));
        schedule.put_back(Span { first: 0, count: 100 });
        let mut seen = Vec::new();
        while let Some(span) = schedule.take(100) {
            seen.extend(span.first..span.first + span.count);
        }
        seen.sort_unstable();
        assert_eq!(seen, (0..250).collect::<Vec<_>>());
    }

    #[test]
    fn a_fast_device_plays_more_at_a_time() {
        let mut pace = Pace::default();
        let before = pace.fill(50.0);
        for _ in 0..20 {
            pace.learn(Span { first: 0, count: 100 }, 4.0);
        }
        assert!(pace.fill(50.0) > 5 * before);
    }
}
