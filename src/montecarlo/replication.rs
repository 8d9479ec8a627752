//! One replication: the same year lived by both teams.

use super::diary::Diary;
use super::ground::Ground;
use crate::funnel::calibration::{Company, Unreachable};
use crate::funnel::team::Team;
use crate::funnel::year::Year;
use crate::scenario::Scenario;

/// A value for each team, the siloed one first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Teams<T> {
    /// The team that works as two departments.
    pub siloed: T,
    /// The team that works as one.
    pub aligned: T,
}

impl<T> Teams<T> {
    /// The same question asked of both.
    pub fn map<U>(self, mut ask: impl FnMut(T) -> U) -> Teams<U> {
        Teams { siloed: ask(self.siloed), aligned: ask(self.aligned) }
    }

    /// Both by reference.
    pub fn as_ref(&self) -> Teams<&T> {
        Teams { siloed: &self.siloed, aligned: &self.aligned }
    }

    /// Both teams' values side by side with another pair.
    pub fn zip<U>(self, other: Teams<U>) -> Teams<(T, U)> {
        Teams { siloed: (self.siloed, other.siloed), aligned: (self.aligned, other.aligned) }
    }

    /// Both, the siloed one first.
    pub fn into_array(self) -> [T; 2] {
        [self.siloed, self.aligned]
    }
}

/// A calibrated scenario with both teams prepared: everything that replications share.
#[derive(Clone, Debug)]
pub struct Simulator {
    ground: Ground,
    teams: Teams<Team>,
}

impl Simulator {
    /// Calibrates and prepares.
    ///
    /// # Errors
    /// [`Unreachable`] where the calibration cannot meet the typed rates.
    pub fn new(scenario: Scenario, seed: u64) -> Result<Self, Unreachable> {
        let ground = Ground::new(scenario, seed)?;
        let practices = &ground.scenario().practices;
        let levels = Teams { siloed: practices.siloed, aligned: practices.aligned };
        let teams = levels.map(|levels| Team::new(ground.scenario(), ground.company(), &levels));
        Ok(Self { ground, teams })
    }

    /// Plays replication number `index` with both teams.
    pub fn replicate(&self, index: u64) -> Teams<Year> {
        let replication = self.ground.replication(index);
        self.teams.as_ref().map(|team| replication.play(team))
    }

    /// Plays replication number `index` with both teams, to be watched week by week.
    pub fn watch(&self, index: u64) -> Teams<Diary> {
        let replication = self.ground.replication(index);
        self.teams.as_ref().map(|team| replication.watch(team))
    }

    /// The scenario that is simulated.
    pub fn scenario(&self) -> &Scenario {
        self.ground.scenario()
    }

    /// The calibrated company.
    pub fn company(&self) -> &Company {
        self.ground.company()
    }

    /// The seed of the run.
    pub fn seed(&self) -> u64 {
        self.ground.seed()
    }
}
