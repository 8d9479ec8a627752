//! The leads of a week as marks, by what becomes of them.

use crate::chart::pen::Point;
use crate::insight::watch::WatchedWeek;

/// What becomes of a lead within its week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Accepted by sales.
    Accepted,
    /// Worked, and not accepted.
    Refused,
    /// Passed on, and never called.
    Uncalled,
    /// Passed on, and back to nurture.
    Back,
    /// Not passed on.
    Unready,
}

/// Kinds in the order in which marks lie in a place: those who go on come first.
const KINDS: [Kind; 5] = [Kind::Accepted, Kind::Refused, Kind::Uncalled, Kind::Back, Kind::Unready];

impl Kind {
    /// How many places a lead of this kind passes.
    fn places(self) -> usize {
        match self {
            Self::Unready => 1,
            Self::Back | Self::Uncalled => 2,
            Self::Refused => 3,
            Self::Accepted => 4,
        }
    }
}

/// How many marks of each kind a week has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wave([usize; 5]);

impl Wave {
    /// The marks of a week, each for `per_mark` leads, at least 1.
    pub fn new(week: &WatchedWeek, per_mark: u64) -> Self {
        let [back, uncalled, refused] = week.fallen();
        let counts = [week.sql, refused, uncalled, back, week.leads.saturating_sub(week.mql)];
        Self(counts.map(|count| ((count as f64 / per_mark.max(1) as f64).round()) as usize))
    }

    /// Every mark, by kind and by its number within the kind.
    pub fn marks(&self) -> impl Iterator<Item = (Kind, usize)> + '_ {
        KINDS.into_iter().zip(self.0).flat_map(|(kind, count)| (0..count).map(move |index| (kind, index)))
    }

    /// How many marks are of a kind.
    pub fn count(&self, kind: Kind) -> usize {
        KINDS.into_iter().zip(self.0).filter(|(other, _)| *other == kind).map(|(_, count)| count).sum()
    }

    /// The number of a mark among all that pass a place.
    pub fn rank(&self, kind: Kind, index: usize, place: usize) -> usize {
        let before = KINDS.into_iter().zip(self.0).take_while(|(other, _)| *other != kind);
        let passing = before.filter(|(other, _)| other.places() > place);
        passing.map(|(_, count)| count).sum::<usize>() + index
    }
}

/// Marks in columns from the top left.
#[derive(Clone, Copy, Debug)]
pub struct Grid {
    from: Point,
    rows: usize,
    pitch: f64,
    /// From one column to the next.
    stride: f64,
}

impl Grid {
    /// As many rows as fit into `height`, at least one.
    pub fn new(from: Point, height: f64, pitch: f64) -> Self {
        Self { from, rows: ((height / pitch) as usize).max(1), pitch, stride: pitch }
    }

    /// The same with columns as close as so many marks within a width need; where that is little, they
    /// overlap.
    pub fn within(self, marks: usize, width: f64) -> Self {
        let columns = marks.div_ceil(self.rows).max(2);
        Self { stride: self.pitch.min(width / (columns - 1) as f64), ..self }
    }

    /// The middle of a mark.
    pub fn place(&self, index: usize) -> Point {
        let (column, row) = (index / self.rows, index % self.rows);
        (self.from.0 + column as f64 * self.stride, self.from.1 + row as f64 * self.pitch)
    }
}

/// Slow at both ends.
pub fn eased(share: f64) -> f64 {
    share * share * (3.0 - 2.0 * share)
}

#[cfg(test)]
mod tests {
    use super::{Kind, Wave};
    use crate::insight::watch::WatchedWeek;

    #[test]
    fn every_lead_of_a_week_is_one_mark() {
        let week = WatchedWeek { leads: 100, mql: 30, worked: 20, sql: 9, back: 4, ..WatchedWeek::default() };
        let marks: Vec<(Kind, usize)> = Wave::new(&week, 1).marks().collect();
        assert_eq!(marks.len(), 100);
        let count = |kind: Kind| marks.iter().filter(|(other, _)| *other == kind).count();
        assert_eq!((count(Kind::Accepted), count(Kind::Refused), count(Kind::Back)), (9, 11, 4));
        assert_eq!((count(Kind::Uncalled), count(Kind::Unready)), (6, 70));
    }

    #[test]
    fn marks_of_a_place_have_a_place_each() {
        let week = WatchedWeek { leads: 40, mql: 30, worked: 20, sql: 9, back: 4, ..WatchedWeek::default() };
        let wave = Wave::new(&week, 1);
        for (place, all) in [(0, 40), (1, 30), (2, 20)] {
            let passing = wave.marks().filter(|(kind, _)| kind.places() > place);
            let mut ranks: Vec<usize> = passing.map(|(kind, index)| wave.rank(kind, index, place)).collect();
            ranks.sort_unstable();
            assert_eq!(ranks, (0..all).collect::<Vec<_>>());
        }
    }
}
