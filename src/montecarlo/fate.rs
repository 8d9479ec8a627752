//! What will become of leads in sales' hands: chances that nothing later can change.
//!
//! After an SQL is accepted its way depends on its class, its weeks and the world alone. So the
//! chance that it will be won within the horizon, or go back to nurture and wake within the
//! horizon, is known when it is accepted, from the last week backwards.

use super::pace::Pace;
use crate::funnel::effects::CONVERSION_CLIP;
use crate::funnel::nurture::Nurture;
use crate::funnel::team::{Message, Season};

/// Chances of a lead that waits at the start of a week.
#[derive(Clone, Copy, Debug, Default)]
pub struct Fate {
    /// An SQL will be won.
    pub sql_wins: f64,
    /// An SQL will be lost, go back and wake.
    pub sql_returns: f64,
    /// An SQL will become an opportunity.
    pub sql_opens: f64,
    /// An SQL will become an opportunity, and then go back and wake.
    pub sql_opens_and_returns: f64,
    /// An opportunity will be won.
    pub wins: f64,
    /// An opportunity will be lost, go back and wake.
    pub returns: f64,
    /// An opportunity is won in this very week.
    pub wins_now: f64,
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
    let mut next = Fate::default();
    for t in (0..weeks).rev() {
        let persuaded = odds * message[t].persuasion;
        let win = (persuaded / (1.0 + persuaded)).min(CONVERSION_CLIP);
        let leave = (pace.leave_opportunity * message[t].closing * season[t].closing).clamp(0.0, 1.0);
        let lost_returns = nurture[t].lost_returns[class];
        let wins_now = leave * win;
        let returns_now = (leave - wins_now) * lost_returns;
        let opens_and_returns = opens * next.returns;
        next = Fate {
            sql_wins: opens * next.wins + stays * next.sql_wins,
            sql_returns: opens_and_returns + fails * lost_returns + stays * next.sql_returns,
            sql_opens: opens + stays * next.sql_opens,
            sql_opens_and_returns: opens_and_returns + stays * next.sql_opens_and_returns,
            wins: wins_now + (1.0 - leave) * next.wins,
            returns: returns_now + (1.0 - leave) * next.returns,
            wins_now,
            returns_now,
        };
        fates[t] = next;
    }
    fates
}
