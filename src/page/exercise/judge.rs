//! How the engine decides which of several options is right.

use super::Evidence;
use crate::insight::budget::{Equivalent, Shortfall};
use crate::page::label::of_practice;
use crate::page::sentence::Figures;
use crate::scenario::{Practice, Scenario};
use crate::sentence;

/// A question with options. The right one is that of the lowest score; options with one score are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judge {
    /// Which channel's leads become customers least often? Options are indices of channels.
    ClosesLeast,
    /// Which practice, adopted alone, pays for itself first? Options are keys of practices.
    PaysFirst,
    /// Why does no budget do for the siloed team what the aligned one does? Options name a [`Shortfall`].
    Shortfall,
}

impl Judge {
    /// The judge of a name in a file.
    pub fn read(name: &str) -> Option<Self> {
        match name {
            "closes_least" => Some(Self::ClosesLeast),
            "pays_first" => Some(Self::PaysFirst),
            "shortfall" => Some(Self::Shortfall),
            _ => None,
        }
    }

    /// What an option is called where the company names it; none where the exercise does.
    pub fn label(self, option: &str, scenario: &Scenario) -> Option<String> {
        match self {
            Self::ClosesLeast => Some(scenario.marketing.channels.get(index(option)?)?.name.clone()),
            Self::PaysFirst => practice(option).map(of_practice),
            Self::Shortfall => None,
        }
    }

    /// Whether an option is the right one of `options`; none while a study is not done.
    pub fn is_right(self, option: &str, options: &[String], evidence: &Evidence) -> Option<bool> {
        let scores: Vec<f64> =
            options.iter().map(|option| self.score(option, evidence)).collect::<Option<_>>()?;
        let best = scores.into_iter().fold(f64::INFINITY, f64::min);
        Some(self.score(option, evidence)? == best && best.is_finite())
    }

    /// How far an option is from right, in a unit of the judge; infinite where it is not at all.
    fn score(self, option: &str, evidence: &Evidence) -> Option<f64> {
        match self {
            Self::ClosesLeast => closing(option, evidence),
            Self::PaysFirst => {
                let week = pays_from(option, evidence)?;
                Some(week.map_or(f64::INFINITY, |week| week as f64))
            }
            Self::Shortfall => {
                let equivalents = evidence.budget?.equivalents.as_ref()?;
                let is_it = match equivalents.siloed {
                    Equivalent::NoneDoes { reason, .. } => option == name(reason),
                    Equivalent::Budget { .. } => false,
                };
                Some(if is_it { 0.0 } else { f64::INFINITY })
            }
        }
    }

    /// What the engine found of an option, in a sentence; none where there is no more to say.
    pub fn fact(self, option: &str, evidence: &Evidence, figures: &dyn Figures) -> Option<String> {
        match self {
            Self::ClosesLeast => {
                let customers = figures.share_of_100(100.0 * closing(option, evidence)?);
                Some(sentence!("fact-closes", customers = customers))
            }
            Self::PaysFirst => Some(match pays_from(option, evidence)? {
                Some(week) => sentence!("fact-pays", week = week),
                None => sentence!("fact-never", months = evidence.scenario.horizon_months as usize),
            }),
            Self::Shortfall => None,
        }
    }
}

fn index(option: &str) -> Option<usize> {
    option.parse().ok()
}

fn practice(option: &str) -> Option<Practice> {
    Practice::ALL.into_iter().find(|practice| practice.key() == option)
}

const fn name(reason: Shortfall) -> &'static str {
    match reason {
        Shortfall::Capacity => "capacity",
        Shortfall::Horizon => "horizon",
        Shortfall::Saturation => "saturation",
    }
}

/// Customers for each lead of a channel, with the siloed team.
fn closing(option: &str, evidence: &Evidence) -> Option<f64> {
    let source = evidence.summary.teams.siloed.sources.get(index(option)?)?;
    Some(if source.leads > 0.0 { source.customers / source.leads } else { f64::INFINITY })
}

/// The week from which a practice alone pays, if one does.
fn pays_from(option: &str, evidence: &Evidence) -> Option<Option<usize>> {
    let practice = practice(option)?;
    let part = evidence.attribution?.parts.iter().find(|part| part.practice == practice)?;
    Some(part.alone.and_then(|alone| alone.pays_from))
}
