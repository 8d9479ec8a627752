//! What of a run an exercise speaks of.

use serde_json::Value;

use crate::insight::summary::Summary;
use crate::page::sentence::Figures;
use crate::page::text::text;
use crate::sentence;

/// A number that a run comes to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Measure {
    /// Of 100 draws of one future from each team, those in which the aligned one is ahead.
    Ahead,
    /// Of 100 quarters of the siloed team, those in which its departments disagree.
    Apart,
    /// Of 100 futures of the aligned team, those that reach a revenue, in money.
    Chance(f64),
    /// Mean gap in revenue, in money.
    Gap,
    /// Mean gap after all costs, in money.
    Left,
}

impl Measure {
    /// The measure of a name in a file, and of the number that belongs to it.
    pub fn read(name: &str, of: &Value) -> Option<Self> {
        match name {
            "ahead" => Some(Self::Ahead),
            "apart" => Some(Self::Apart),
            "chance" => Some(Self::Chance(of.as_f64()?)),
            "gap" => Some(Self::Gap),
            "left" => Some(Self::Left),
            _ => None,
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Ahead => "measure-ahead",
            Self::Apart => "measure-apart",
            Self::Chance(_) => "measure-chance",
            Self::Gap => "measure-gap",
            Self::Left => "measure-left",
        }
    }

    /// Its value in a run: of 100, or in money.
    pub fn of(self, summary: &Summary) -> f64 {
        let teams = &summary.teams;
        match self {
            Self::Ahead => 100.0 * summary.gap.ahead_independent,
            Self::Apart => 100.0 * teams.siloed.quarters_apart(),
            Self::Chance(revenue) => 100.0 * teams.aligned.revenue.share_reaching(revenue),
            Self::Gap => summary.gap.moments.mean,
            Self::Left => summary.payback.left.mean,
        }
    }

    /// A value of it, written.
    pub fn write(self, value: f64, figures: &dyn Figures) -> String {
        match self {
            Self::Gap | Self::Left => figures.money(value),
            Self::Ahead | Self::Apart | Self::Chance(_) => figures.tenths_or_whole(value),
        }
    }

    /// A value of it in a sentence.
    pub fn fact(self, value: f64, figures: &dyn Figures) -> String {
        let written = self.write(value, figures);
        match self {
            Self::Chance(goal) => sentence!("measure-chance", value = written, goal = figures.money(goal)),
            _ => text(self.key(), &[("value", written.into())]),
        }
    }
}
