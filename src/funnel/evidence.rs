//! How good the evidence behind each practice is, and how much doubt it leaves.

use crate::scenario::Practice;

/// The grade of the best evidence behind something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    /// Peer-reviewed.
    A,
    /// Large observed data.
    B,
    /// A survey or a vendor's benchmark.
    C,
    /// Our judgement.
    J,
}

impl Grade {
    /// Its letter.
    pub const fn letter(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::J => "J",
        }
    }

    /// How far off a practice's strength may be, as a share of it.
    pub const fn doubt(self) -> f64 {
        match self {
            Self::A => 0.4,
            Self::B => 0.6,
            Self::C => 0.8,
            Self::J => 1.0,
        }
    }
}

/// The grade of a practice.
pub const fn grade(practice: Practice) -> Grade {
    match practice {
        Practice::SharedLeadDefinition | Practice::FollowUp | Practice::SharedGoals => Grade::A,
        Practice::ClosedLoopBudget | Practice::ResponseTime => Grade::B,
        Practice::Nurture => Grade::C,
        Practice::MessageMatch => Grade::J,
    }
}
