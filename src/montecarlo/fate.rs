//! What will become of leads in sales' hands: chances that nothing later can change.
//!
//! After an SQL is accepted its way depends on its class, its weeks and the world alone. So the
//! chance that it will be won within the horizon, or go back to nurture and wake within the
//! horizon, is known when it is accepted, from the last week backwards.

use wide::f64x2;

use super::pace::Pace;
use crate::funnel::effects::CONVERSION_CLIP;
use crate::funnel::nurture::Nurture;
use crate::funnel::team::{Message, Season};

/// What will become of an SQL within the horizon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub enum End {
    /// It is won.
    Wins,
    /// It becomes an opportunity, and no more.
    Opens,
    /// It is lost, goes back to nurture and wakes.
    Returns,
    /// Nothing that shows.
    Stays,
}

/// How many ends an SQL may have.
pub const ENDS: usize = 4;

/// Chances of a lead that waits at the start of a week, for both classes side by side.
#[derive(Clone, Copy, Debug, Default)]
pub struct Fate {
    /// Of an SQL, for each [`End`].
    pub sql: [f64x2; ENDS],
    /// An SQL that will be won becomes an opportunity in this very week.
    pub winner_opens: f64x2,
    /// An opportunity will be won.
    pub wins: f64x2,
    /// An opportunity that will be won is won in this very week.
    pub winner_closes: f64x2,
    /// An opportunity will be lost, go back and wake.
    pub returns: f64x2,
    /// An opportunity is lost in this very week, to go back and wake.
    pub returns_now: f64x2,
}

/// The fates after the last week, and in each week from the last one backwards.
pub fn fates(pace: &Pace, nurture: &[Nurture], message: &[Message], season: &[Season]) -> Vec<Fate> {
    let weeks = nurture.len();
    let [no, yes] = [f64x2::ZERO, f64x2::ONE];
    let mut next = Fate { sql: [no, no, no, yes], ..Fate::default() };
    let mut fates = Vec::with_capacity(weeks + 1);
    fates.push(next);
    let convert = f64x2::new(pace.convert);
    let odds = f64x2::new(pace.win.map(|win| win / (1.0 - win)));
    for t in (0..weeks).rev() {
        let leave = (pace.leave_opportunity * message[t].closing * season[t].closing).clamp(0.0, 1.0);
        let persuaded = odds * message[t].persuasion;
        let win = (persuaded / (yes + persuaded)).fast_min(f64x2::splat(CONVERSION_CLIP));
        next = next.week_before(pace.leave_sql, convert, leave, win, f64x2::new(nurture[t].lost_returns));
        fates.push(next);
    }
    fates
}

impl Fate {
    /// The fate a week earlier. Of SQLs the share `leave_sql` leaves, and of those `convert` become
    /// opportunities; of opportunities the share `leave` closes, and of those `win` are won; of
    /// leads that are lost `lost_returns` go back and wake.
    #[inline]
    fn week_before(
        &self,
        leave_sql: f64,
        convert: f64x2,
        leave: f64,
        win: f64x2,
        lost_returns: f64x2,
    ) -> Self {
        let opens = convert * leave_sql;
        let fails = f64x2::splat(leave_sql) - opens;
        let stays = 1.0 - leave_sql;
        let wins_now = win * leave;
        let wins = wins_now + self.wins * (1.0 - leave);
        let returns_now = (f64x2::splat(leave) - wins_now) * lost_returns;
        let [sql_wins, sql_opens, sql_returns, _] = self.sql;
        let winner_opens = opens * self.wins;
        let sql_wins = winner_opens + sql_wins * stays;
        let sql_opens = opens * (f64x2::ONE - self.wins - self.returns) + sql_opens * stays;
        let sql_returns = opens * self.returns + fails * lost_returns + sql_returns * stays;
        let sql_stays = (f64x2::ONE - sql_wins - sql_opens - sql_returns).fast_max(f64x2::ZERO);
        Self {
            sql: [sql_wins, sql_opens, sql_returns, sql_stays],
            winner_opens: share(winner_opens, sql_wins),
            wins,
            winner_closes: share(wins_now, wins),
            returns: returns_now + self.returns * (1.0 - leave),
            returns_now,
        }
    }
}

/// A chance among those whom nothing else has claimed: `part` of `whole`, at most 1.
#[inline]
fn share(part: f64x2, whole: f64x2) -> f64x2 {
    part.simd_lt(whole).bitselect(part / whole, f64x2::ONE)
}
