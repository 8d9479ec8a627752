//! One future, week by week, in whole leads.
//!
//! A replication counts leads that sales never meets at the end only: MQLs by quarter, all others
//! over the year. Here they are spread over the weeks as they were expected, in whole numbers
//! that add up to what was counted.

use super::apportion::apportion;
use crate::funnel::week::QUARTER;
use crate::montecarlo::diary::{Diary, Note};

/// A week of one team, in whole leads.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct WatchedWeek {
    /// Leads that arrived.
    pub leads: u64,
    /// Leads that marketing passed on, new or woken.
    pub mql: u64,
    /// MQLs that sales worked.
    pub worked: u64,
    /// Worked leads that sales accepted.
    pub sql: u64,
    /// MQLs that went back to nurture and will wake.
    pub back: u64,
    /// Deals won.
    pub won: u64,
    /// Trust in marketing's leads at the end of the week, 0 to 1.
    pub trust: f64,
    /// Revenue since the start, in cents.
    pub revenue: i128,
}

impl WatchedWeek {
    /// MQLs that went no further: back to nurture, never called, and called but not accepted.
    pub fn fallen(&self) -> [u64; 3] {
        let uncalled = self.mql.saturating_sub(self.worked);
        let refused = self.worked.saturating_sub(self.sql);
        // Of those who go back, most were never called.
        let back = self.back.min(uncalled + refused);
        let back_uncalled = back.min(uncalled);
        [back, uncalled - back_uncalled, refused - (back - back_uncalled)]
    }
}

/// The weeks of a diary.
pub fn weeks(diary: &Diary) -> Vec<WatchedWeek> {
    let Diary { year, weeks: notes } = diary;
    let leads = spread(notes, |note| note.leads, year.leads.iter().sum());
    let untaken = untaken(diary);
    let week = |(t, note): (usize, &Note)| WatchedWeek {
        leads: leads[t],
        mql: note.mql + untaken[t],
        worked: note.worked,
        sql: note.sql,
        back: note.back,
        won: note.won,
        trust: note.trust,
        revenue: year.cumulative_revenue[t],
    };
    notes.iter().enumerate().map(week).collect()
}

/// MQLs of each week that sales never took up.
fn untaken(Diary { year, weeks: notes }: &Diary) -> Vec<u64> {
    let quarters = notes.chunks(QUARTER).zip(&year.mql);
    let of_quarter = |(notes, &mql): (&[Note], &u64)| {
        let counted: u64 = notes.iter().map(|note| note.mql).sum();
        spread(notes, |note| note.untaken, mql.saturating_sub(counted))
    };
    quarters.flat_map(of_quarter).collect()
}

/// `all` in whole numbers, in the proportions of what was expected.
fn spread(notes: &[Note], expected: impl Fn(&Note) -> f64, all: u64) -> Vec<u64> {
    let sum: f64 = notes.iter().map(&expected).sum();
    let share = |note: &Note| if sum > 0.0 { expected(note) / sum * all as f64 } else { 0.0 };
    let parts: Vec<f64> = notes.iter().map(share).collect();
    apportion(all as f64, &parts, 1.0).into_iter().map(|part| part.max(0) as u64).collect()
}
