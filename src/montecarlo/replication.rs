//! One replication: the same year lived by both teams.

use super::key::Words;
use super::luck::Luck;
use super::origins::FirstMixes;
use super::play::{Setting, play};
use super::world::{self, Market};
use crate::funnel::calibration::{Company, Unreachable, calibrate};
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
    setting: Setting,
    market: Market,
    teams: Teams<Team>,
    seed: u64,
}

impl Simulator {
    /// Calibrates and prepares.
    ///
    /// # Errors
    /// [`Unreachable`] where the calibration cannot meet the typed rates.
    pub fn new(scenario: Scenario, seed: u64) -> Result<Self, Unreachable> {
        let company = calibrate(&scenario)?;
        let practices = &scenario.practices;
        let levels = Teams { siloed: practices.siloed, aligned: practices.aligned };
        let teams = levels.map(|levels| Team::new(&scenario, &company, &levels));
        let market = Market::new(&scenario);
        let first = FirstMixes::new(&company.opening);
        Ok(Self { setting: Setting { scenario, company, first }, market, teams, seed })
    }

    /// Plays replication number `index` with both teams.
    pub fn replicate(&self, index: u64) -> Teams<Year> {
        let words = Words::new(self.seed, index);
        let world = world::draw(&self.setting.scenario, &self.setting.company, &self.market, &words);
        let luck = Luck { words };
        self.teams.as_ref().map(|team| play(&self.setting, team, &world, &luck))
    }

    /// The scenario that is simulated.
    pub fn scenario(&self) -> &Scenario {
        &self.setting.scenario
    }

    /// The calibrated company.
    pub fn company(&self) -> &Company {
        &self.setting.company
    }

    /// The seed of the run.
    pub fn seed(&self) -> u64 {
        self.seed
    }
}
