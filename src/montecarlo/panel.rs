//! Panels: one company lived by any number of teams that share the luck of every replication.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::ground::Ground;
use super::outcome::{Keep, Outcome};
use super::span::Span;
use crate::funnel::calibration::{Company, Unreachable};
use crate::funnel::team::Team;
use crate::scenario::check::sentence;
use crate::scenario::inputs::Plan;
use crate::scenario::{Issue, Levels, Scenario};

/// A team of a panel: how it works, and what it has.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Variant {
    /// Its levels, each 0 to 1.
    pub levels: Levels,
    /// Its budget and its reps, each as today where absent; it takes the place of the scenario's plan.
    pub plan: Plan,
    /// What is kept of its years.
    pub keep: Keep,
}

/// What a panel is made of, as it travels to whoever plays it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PanelSpec {
    /// The company and its market.
    pub scenario: Scenario,
    /// The teams.
    pub variants: Vec<Variant>,
}

/// Why a panel cannot be played.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Refused {
    /// A variant has a level or a plan that no scenario may have; what is wrong with it.
    Invalid(String),
    /// The calibration cannot meet the typed rates.
    Unreachable(Unreachable),
}

impl fmt::Display for Refused {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Invalid(issues) => out.write_str(issues),
            Self::Unreachable(unreachable) => unreachable.fmt(out),
        }
    }
}

impl std::error::Error for Refused {}

impl From<Unreachable> for Refused {
    fn from(unreachable: Unreachable) -> Self {
        Self::Unreachable(unreachable)
    }
}

impl From<Vec<Issue>> for Refused {
    fn from(issues: Vec<Issue>) -> Self {
        Self::Invalid(sentence(&issues))
    }
}

/// A panel that is ready to play.
#[derive(Clone, Debug)]
pub struct Panel {
    ground: Ground,
    teams: Vec<Member>,
}

#[derive(Clone, Debug)]
struct Member {
    team: Team,
    keep: Keep,
}

impl Panel {
    /// Checks the variants, calibrates the company once and prepares every team.
    ///
    /// # Errors
    /// [`Refused`] names what stands in the way.
    pub fn new(spec: PanelSpec, seed: u64) -> Result<Self, Refused> {
        let ground = Ground::new(spec.scenario, seed)?;
        let member = |variant| Member::new(variant, ground.scenario(), ground.company());
        let teams = spec.variants.into_iter().map(member).collect::<Result<_, _>>()?;
        Ok(Self { ground, teams })
    }

    /// Plays the span with every team.
    pub fn play(&self, span: Span) -> Outcome {
        let mut outcome = Outcome::new(self.teams.len());
        for number in span.numbers() {
            let replication = self.ground.replication(number);
            let years = self.teams.iter().map(|member| (member.keep, replication.play(&member.team)));
            outcome.record(number, years);
        }
        outcome
    }
}

impl Member {
    fn new(variant: Variant, scenario: &Scenario, company: &Company) -> Result<Self, Vec<Issue>> {
        let Variant { levels, plan, keep } = variant;
        let mut inputs = scenario.clone().into_inputs();
        inputs.plan = plan;
        inputs.practices.aligned = levels;
        let scenario = Scenario::new(inputs)?;
        Ok(Self { team: Team::new(&scenario, company, &levels), keep })
    }
}
