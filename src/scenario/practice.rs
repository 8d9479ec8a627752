//! The seven practices, and how far a team lives each of them.

use std::ops::{Index, IndexMut};

use serde::{Deserialize, Serialize};

/// One named exchange between marketing and sales (MODEL.md section 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Practice {
    /// Sales tells marketing which sources bring leads that close.
    ClosedLoopBudget,
    /// One definition of a good lead.
    SharedLeadDefinition,
    /// A promise on the first call.
    ResponseTime,
    /// Sales works what marketing sends.
    FollowUp,
    /// Unready leads go back instead of being dropped.
    Nurture,
    /// Marketing hears what leads say; sales uses the content.
    MessageMatch,
    /// One revenue goal instead of a lead goal and a quarterly quota.
    SharedGoals,
}

impl Practice {
    /// How many practices there are.
    pub const COUNT: usize = 7;

    /// Every practice, in the order of MODEL.md section 3, by which links name them.
    pub const ALL: [Self; Self::COUNT] = [
        Self::ClosedLoopBudget,
        Self::SharedLeadDefinition,
        Self::ResponseTime,
        Self::FollowUp,
        Self::Nurture,
        Self::MessageMatch,
        Self::SharedGoals,
    ];

    /// The name in scenario files.
    pub const fn key(self) -> &'static str {
        match self {
            Self::ClosedLoopBudget => "closed_loop_budget",
            Self::SharedLeadDefinition => "shared_lead_definition",
            Self::ResponseTime => "response_time",
            Self::FollowUp => "follow_up",
            Self::Nurture => "nurture",
            Self::MessageMatch => "message_match",
            Self::SharedGoals => "shared_goals",
        }
    }
}

/// A level for each practice, 0 (textbook silo) to 1 (textbook alignment).
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Levels {
    closed_loop_budget: f64,
    shared_lead_definition: f64,
    response_time: f64,
    follow_up: f64,
    nurture: f64,
    message_match: f64,
    shared_goals: f64,
}

impl Levels {
    /// The same level for every practice.
    pub const fn all(level: f64) -> Self {
        Self {
            closed_loop_budget: level,
            shared_lead_definition: level,
            response_time: level,
            follow_up: level,
            nurture: level,
            message_match: level,
            shared_goals: level,
        }
    }

    /// These levels with one of them replaced.
    #[must_use]
    pub fn with(mut self, practice: Practice, level: f64) -> Self {
        self[practice] = level;
        self
    }
}

impl Index<Practice> for Levels {
    type Output = f64;

    fn index(&self, practice: Practice) -> &f64 {
        match practice {
            Practice::ClosedLoopBudget => &self.closed_loop_budget,
            Practice::SharedLeadDefinition => &self.shared_lead_definition,
            Practice::ResponseTime => &self.response_time,
            Practice::FollowUp => &self.follow_up,
            Practice::Nurture => &self.nurture,
            Practice::MessageMatch => &self.message_match,
            Practice::SharedGoals => &self.shared_goals,
        }
    }
}

impl IndexMut<Practice> for Levels {
    fn index_mut(&mut self, practice: Practice) -> &mut f64 {
        match practice {
            Practice::ClosedLoopBudget => &mut self.closed_loop_budget,
            Practice::SharedLeadDefinition => &mut self.shared_lead_definition,
            Practice::ResponseTime => &mut self.response_time,
            Practice::FollowUp => &mut self.follow_up,
            Practice::Nurture => &mut self.nurture,
            Practice::MessageMatch => &mut self.message_match,
            Practice::SharedGoals => &mut self.shared_goals,
        }
    }
}
