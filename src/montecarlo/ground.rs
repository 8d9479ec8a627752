//! Common ground: what every team of every replication shares.

use super::deals::Deals;
use super::diary::Diary;
use super::key::Words;
use super::luck::Luck;
use super::origins::FirstMixes;
use super::play::{Setting, play};
use super::world::{self, Market};
use crate::funnel::calibration::{Company, Unreachable, calibrate};
use crate::funnel::team::Team;
use crate::funnel::world::World;
use crate::funnel::year::Year;
use crate::scenario::Scenario;

/// A calibrated company in its market, under a seed.
#[derive(Clone, Debug)]
pub struct Ground {
    setting: Setting,
    market: Market,
    seed: u64,
}

impl Ground {
    /// Calibrates the company of today.
    ///
    /// # Errors
    /// [`Unreachable`] where the calibration cannot meet the typed rates.
    pub fn new(scenario: Scenario, seed: u64) -> Result<Self, Unreachable> {
        let company = calibrate(&scenario)?;
        let market = Market::new(&scenario);
        let first = FirstMixes::new(&company.opening);
        let deals = Deals::new(scenario.sales.deal_spread);
        Ok(Self { setting: Setting { scenario, company, first, deals }, market, seed })
    }

    /// The world and the luck of replication number `index`.
    pub fn replication(&self, index: u64) -> Replication<'_> {
        let words = Words::new(self.seed, index);
        let Setting { scenario, company, .. } = &self.setting;
        let world = world::draw(scenario, company, &self.market, &words);
        Replication { setting: &self.setting, world, luck: Luck { words } }
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

/// One replication, drawn once for however many teams live through it.
pub struct Replication<'a> {
    setting: &'a Setting,
    world: World,
    luck: Luck,
}

impl Replication<'_> {
    /// Plays a team's year.
    pub fn play(&self, team: &Team) -> Year {
        play(self.setting, team, &self.world, &self.luck, None)
    }

    /// Plays a team's year and keeps its weeks.
    pub fn watch(&self, team: &Team) -> Diary {
        let mut weeks = Vec::new();
        let year = play(self.setting, team, &self.world, &self.luck, Some(&mut weeks));
        Diary { year, weeks }
    }
}
