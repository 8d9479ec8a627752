//! What will become of leads in sales' hands: chances that nothing later can change.
//!
//! After an SQL is accepted its way depends on its class, its weeks and the world alone. So the
//! chance that it will be won within the horizon, or go back to nurture and wake within the
//! horizon, is known when it is accepted, from the last week backwards.

use super::luck::share;
use super::pace::Pace;
use crate::funnel::clip::{at_least_0, at_most};
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

/// Chances of a lead that waits at the start of a week.
#[derive(Clone, Copy, Debug, Default)]
pub struct Fate {
    /// Of an SQL, for each [`End`].
    pub sql: [f64; ENDS],
    /// An SQL that will be won becomes an opportunity in this very week.
    pub winner_opens: f64,
    /// An opportunity will be won.
    pub wins: f64,
    /// An opportunity that will be won is won in this very week.
    pub winner_closes: f64,
    /// An opportunity will be lost, go back and wake.
    pub returns: f64,
    /// An opportunity is lost in this very week, to go back and wake.
    pub returns_now: f64,
}

/// The fates of a class in each week, and after the last.
pub fn fates(
    pace: &Pace,
    class: usize,
    nurture: &[Nurture],
    message: &[Message],
    season: &[Season],
) -> Vec<Fate> {
    let weeks = nurture.len();
    let mut fates = vec![Fate::default(); weeks + 1];
    let [convert, win] = [pace.convert[class], pace.win[class]];
    let odds = win / (1.0 - win);
    let opens = pace.leave_sql * convert;
    let fails = pace.leave_sql * (1.0 - convert);
    let stays = 1.0 - pace.leave_sql;
    let mut next = Fate { sql: [0.0, 0.0, 0.0, 1.0], ..Fate::default() };
    fates[weeks] = next;
    for t in (0..weeks).rev() {
        let persuaded = odds * message[t].persuasion;
        let win = at_most(CONVERSION_CLIP, persuaded / (1.0 + persuaded));
        let leave = (pace.leave_opportunity * message[t].closing * season[t].closing).clamp(0.0, 1.0);
        let lost_returns = nurture[t].lost_returns[class];
        let wins_now = leave * win;
        let wins = wins_now + (1.0 - leave) * next.wins;
        let returns_now = (leave - wins_now) * lost_returns;
        let [sql_wins, sql_opens, sql_returns, _] = next.sql;
        let winner_opens = opens * next.wins;
        let sql_wins = winner_opens + stays * sql_wins;
        let sql_opens = opens * (1.0 - next.wins - next.returns) + stays * sql_opens;
        let sql_returns = opens * next.returns + fails * lost_returns + stays * sql_returns;
        next = Fate {
            sql: [sql_wins, sql_opens, sql_returns, at_least_0(1.0 - sql_wins - sql_opens - sql_returns)],
            winner_opens: share(winner_opens, sql_wins),
            wins,
            winner_closes: share(wins_now, wins),
            returns: returns_now + (1.0 - leave) * next.returns,
            returns_now,
        };
        fates[t] = next;
    }
    fates
}
