//! How long a presentation may take, screen by screen.

use crate::page::way::Step;

/// The length of the whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Agenda {
    /// Fifteen minutes: a slot in somebody's meeting.
    Short,
    /// Forty-five minutes: a meeting of its own.
    #[default]
    Long,
    /// Ninety minutes: with pairs, tables and the room's own company.
    Workshop,
}

impl Agenda {
    /// All of them, the shortest first.
    pub const ALL: [Self; 3] = [Self::Short, Self::Long, Self::Workshop];

    /// Minutes for a screen.
    pub const fn minutes(self, step: Step) -> u32 {
        let minutes: [u32; Step::ALL.len()] = match self {
            Self::Short => [2, 3, 2, 3, 2, 2, 1],
            Self::Long => [5, 7, 6, 8, 7, 8, 4],
            Self::Workshop => [8, 7, 8, 12, 30, 18, 7],
        };
        minutes[step.number() - 1]
    }

    /// Minutes for all of them.
    pub fn total(self) -> u32 {
        Step::ALL.iter().map(|&step| self.minutes(step)).sum()
    }
}

/// Milliseconds as a clock shows them: 7:40.
pub fn clock(milliseconds: u64) -> String {
    let seconds = milliseconds / 1_000;
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
