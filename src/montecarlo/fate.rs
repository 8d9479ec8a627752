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
use crate::funnel::source::ByClass;
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

/// The fates of both classes in each week, and after the last. The classes stand side by side
/// because each waits for its own next week, and processors can wait for both at once.
pub fn fates(pace: &Pace, nurture: &[Nurture], message: &[Message], season: &[Season]) -> Vec<ByClass<Fate>> {
    let weeks = nurture.len();
    let over = Fate { sql: [0.0, 0.0, 0.0, 1.0], ..Fate::default() };
    let mut fates = vec![[over; 2]; weeks + 1];
    let odds = pace.win.map(|win| win / (1.0 - win));
    let mut next = [over; 2];
    for t in (0..weeks).rev() {
        let leave = (pace.leave_opportunity * message[t].closing * season[t].closing).clamp(0.0, 1.0);
        for class in 0..2 {
            let persuaded = odds[class] * message[t].persuasion;
            let win = at_most(CONVERSION_CLIP, persuaded / (1.0 + persuaded));
            next[class] = next[class].week_before(
                pace,
                pace.convert[class],
                leave,
                win,
                nurture[t].lost_returns[class],
            );
        }
        fates[t] = next;
    }
    fates
}

impl Fate {
    /// The fate a week earlier: of opportunities the share `leave` closes, and of those the share
    /// `win` is won; of leads that are lost `lost_returns` go back and wake.
    #[inline]
    fn week_before(&self, pace: &Pace, convert: f64, leave: f64, win: f64, lost_returns: f64) -> Self {
        let opens = pace.leave_sql * convert;
        let fails = pace.leave_sql * (1.0 - convert);
        let stays = 1.0 - pace.leave_sql;
        let wins_now = leave * win;
        let wins = wins_now + (1.0 - leave) * self.wins;
        let returns_now = (leave - wins_now) * lost_returns;
        let [sql_wins, sql_opens, sql_returns, _] = self.sql;
        let winner_opens = opens * self.wins;
        let sql_wins = winner_opens + stays * sql_wins;
        let sql_opens = opens * (1.0 - self.wins - self.returns) + stays * sql_opens;
        let sql_returns = opens * self.returns + fails * lost_returns + stays * sql_returns;
        Self {
            sql: [sql_wins, sql_opens, sql_returns, at_least_0(1.0 - sql_wins - sql_opens - sql_returns)],
            winner_opens: share(winner_opens, sql_wins),
            wins,
            winner_closes: share(wins_now, wins),
            returns: returns_now + (1.0 - leave) * self.returns,
            returns_now,
        }
    }
}
