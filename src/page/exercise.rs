//! Exercises: a company to start from, a goal that the engine checks, and what may be changed on the way.

mod file;
mod goal;
mod judge;
mod measure;
mod progress;
mod review;
mod rules;

pub use self::goal::{Bound, Condition, Goal};
pub use self::judge::Judge;
pub use self::measure::Measure;
pub use self::progress::Progress;
pub use self::review::{Attempt, Evidence, Review, Verdict, review};
pub use self::rules::Rules;
use super::text::text;
use crate::montecarlo::DEFAULT_SEED;
use crate::scenario::link::Shared;
use crate::scenario::{Preset, Scenario};

/// Every exercise, in the order of its number. The splitter of the page's program (xtask/src/split.rs) finds these
/// files in it, so only the rest may read them.
const FILES: [&str; 10] = [
    include_str!("exercise/01-how-often-ahead.json"),
    include_str!("exercise/02-which-source.json"),
    include_str!("exercise/03-one-conversation.json"),
    include_str!("exercise/04-which-pays-first.json"),
    include_str!("exercise/05-more-leads.json"),
    include_str!("exercise/06-eight-of-ten.json"),
    include_str!("exercise/07-two-scoreboards.json"),
    include_str!("exercise/08-make-it-not-pay.json"),
    include_str!("exercise/09-make-it-pay.json"),
    include_str!("exercise/10-three-conversations.json"),
];

/// What an exercise asks of a trainee.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// To read the page.
    See,
    /// To find a reason.
    Understand,
    /// To weigh one thing against another.
    Decide,
}

impl Level {
    /// All of them, the easiest first.
    pub const ALL: [Self; 3] = [Self::See, Self::Understand, Self::Decide];

    /// Its name in files, and in the keys of its texts.
    pub const fn key(self) -> &'static str {
        match self {
            Self::See => "see",
            Self::Understand => "understand",
            Self::Decide => "decide",
        }
    }
}

/// An exercise. Invariant: its start can be calibrated and does not reach the goal; a test holds that.
#[derive(Clone, Debug, PartialEq)]
pub struct Exercise {
    /// From 1 to [`Exercise::COUNT`].
    pub number: u8,
    /// How much it asks.
    pub level: Level,
    /// The preset that its company is made from.
    pub preset: Preset,
    /// The company.
    pub start: Scenario,
    /// What may be changed in it.
    pub rules: Rules,
    /// What to reach, to choose or to predict.
    pub goal: Goal,
}

impl Exercise {
    /// How many there are.
    pub const COUNT: u8 = FILES.len() as u8;

    /// Whether there is one of this number.
    pub fn exists(number: u8) -> bool {
        (1..=Self::COUNT).contains(&number)
    }

    /// The exercise of a number.
    pub fn numbered(number: u8) -> Option<Self> {
        let index = usize::from(number).checked_sub(1)?;
        file::read(number, FILES.get(index)?)
    }

    /// All of them, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        (1..=Self::COUNT).filter_map(Self::numbered)
    }

    /// What a page opens it with.
    pub fn shared(&self) -> Shared {
        let goal = match &self.goal {
            Goal::Reach { conditions, .. } => {
                conditions.iter().find_map(|condition| match condition.measure {
                    Measure::Chance(revenue) => Some(revenue),
                    _ => None,
                })
            }
            Goal::Choose { .. } | Goal::Predict { .. } => None,
        };
        Shared { preset: self.preset, scenario: self.start.clone(), seed: DEFAULT_SEED, goal }
    }

    /// Its text of a name, where the catalogue has one.
    pub fn text(&self, name: &str) -> Option<String> {
        let key = format!("exercise-{}-{name}", self.number);
        Some(text(&key, &[])).filter(|text| *text != key)
    }

    /// Its hints, the mildest first.
    pub fn hints(&self) -> Vec<String> {
        (1..).map_while(|number| self.text(&format!("hint-{number}"))).collect()
    }
}
