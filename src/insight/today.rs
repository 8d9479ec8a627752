//! Where are we today? Answers to seven questions, one a practice, become the levels of today, and
//! the siloed team becomes "your team today".

use crate::scenario::{Inputs, Levels, Practice};

/// How far a company lives a practice, in its own judgement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// As in a textbook silo.
    NotAtAll,
    /// Here and there.
    Partly,
    /// In most cases.
    Mostly,
    /// As in textbook alignment.
    Fully,
}

impl Answer {
    /// All answers, from silo to alignment.
    pub const ALL: [Self; 4] = [Self::NotAtAll, Self::Partly, Self::Mostly, Self::Fully];

    /// The level that it stands for: four evenly spaced ones.
    pub fn level(self) -> f64 {
        match self {
            Self::NotAtAll => 0.0,
            Self::Partly => 1.0 / 3.0,
            Self::Mostly => 2.0 / 3.0,
            Self::Fully => 1.0,
        }
    }

    /// The answer nearest to a level.
    pub fn nearest(level: f64) -> Self {
        match level {
            level if level < 1.0 / 6.0 => Self::NotAtAll,
            level if level < 0.5 => Self::Partly,
            level if level < 5.0 / 6.0 => Self::Mostly,
            _ => Self::Fully,
        }
    }
}

/// An answer for each practice, in the order of [`Practice::ALL`]; none leaves today's level.
pub type Answers = [Option<Answer>; Practice::COUNT];

/// Takes the answers over: today's levels are theirs, the siloed team lives them and stays as it
/// is, and the aligned team falls behind in nothing.
pub fn adopt(answers: &Answers, inputs: &mut Inputs) {
    let practices = &mut inputs.practices;
    for (practice, answer) in Practice::ALL.into_iter().zip(answers) {
        let level = answer.map_or(practices.today[practice], Answer::level);
        practices.today[practice] = level;
        practices.siloed[practice] = level;
        practices.aligned[practice] = practices.aligned[practice].max(level);
    }
}

/// Whether a company lives every practice at least as far as `aim` already.
pub fn is_already(today: &Levels, aim: &Levels) -> bool {
    Practice::ALL.into_iter().all(|practice| today[practice] >= aim[practice])
}
