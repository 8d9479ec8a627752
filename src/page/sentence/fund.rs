//! Which team would you fund? Marketing's reports without names, and what is behind them.

use super::{Figures, Verdict, verdict};
use crate::insight::summary::Summary;
use crate::montecarlo::replication::Teams;
use crate::page::target::TeamName;
use crate::sentence;

/// What a visitor answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// One of the two.
    Team(TeamName),
    /// The reports do not tell.
    Unsure,
}

/// Both teams as the reports number them. The seed decides, so that the order gives nothing away and a
/// shared link shows everyone the same one.
pub fn numbered(seed: u64) -> [TeamName; 2] {
    // The top bit of a product with the golden ratio: neighbouring seeds do not simply take turns.
    match seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 63 {
        0 => [TeamName::Siloed, TeamName::Aligned],
        _ => [TeamName::Aligned, TeamName::Siloed],
    }
}

/// A team as the reports call it.
pub fn number(team: TeamName, seed: u64) -> String {
    sentence!(if numbered(seed)[0] == team { "fund-first" } else { "fund-second" })
}

/// What was behind the reports, for any answer.
pub fn reveal(pick: Pick, summary: &Summary, seed: u64, figures: &dyn Figures) -> String {
    let earned = summary.teams.as_ref().map(|team| team.totals.revenue.mean);
    let Teams { siloed, aligned } = earned;
    let verdict = verdict(summary);
    if verdict == Verdict::Equal {
        return sentence!("fund-equal", money = figures.money(aligned));
    }
    let picked = match pick {
        Pick::Team(team) => team,
        Pick::Unsure => TeamName::Aligned,
    };
    let (name, own, other) = match picked {
        TeamName::Siloed => (sentence!("fund-siloed"), siloed, aligned),
        TeamName::Aligned => (sentence!("fund-aligned"), aligned, siloed),
    };
    let number = number(picked, seed);
    let is = match pick {
        Pick::Team(_) => sentence!("fund-picked", number = number, name = name),
        Pick::Unsure => sentence!("fund-unsure-is", number = number, name = name),
    };
    let gap = figures.money((own - other).abs());
    let key = match verdict {
        Verdict::Even => "fund-even",
        _ if own > other => "fund-more",
        _ => "fund-less",
    };
    let earns = sentence!(key, own = figures.money(own), other = figures.money(other), gap = gap);
    format!("{is} {earns}")
}
