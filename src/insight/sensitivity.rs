//! What would change the answer: every input at a low and at a high value, on the same luck.

use serde::Serialize;

use super::estimate::Estimate;
use super::input::{Depth, Input};
use super::pair::{Pairs, both_teams, pair_panel};
use super::rank::rank;
use super::study::{Inquiry, Played, Task};
use crate::montecarlo::panel::{PanelSpec, Refused};
use crate::montecarlo::span::Span;
use crate::scenario::Scenario;

/// Replications a round, and at most.
const ROUND: u64 = 100;
const MOST: u64 = 300;

/// Plays the scenario as it is, and with every input changed. Companies that differ in their teams
/// alone share one panel.
#[derive(Clone, Debug)]
pub struct Sensitivity {
    company: Company,
    sides: Vec<Side>,
    replications: u64,
}

/// An input at one of its two values.
#[derive(Clone, Debug)]
struct Side {
    input: Input,
    end: End,
    company: Company,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Low,
    High,
}

/// A company, and what both teams earned there.
#[derive(Clone, Debug)]
struct Company {
    scenario: Scenario,
    pairs: Result<Pairs, Refused>,
}

/// All inputs, the one that moves the gap most first.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SensitivityReport {
    /// Replications behind every change.
    pub replications: u64,
    /// Every input that can move.
    pub effects: Vec<Effect>,
}

/// What an input does.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Effect {
    /// The input.
    pub input: Input,
    /// Its value now ([`Input::value`]).
    pub now: f64,
    /// At its low value; none where it is as low as that already.
    pub low: Option<Variation>,
    /// At its high value; none where it is as high as that already.
    pub high: Option<Variation>,
}

/// A company with one input changed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Variation {
    /// The input's value there.
    pub value: f64,
    /// What it changes; none where no company can be like that, because the calibration does not
    /// reach the typed rates.
    pub change: Option<Change>,
}

/// Mean differences from the company as it is, in money, paired by replication.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Change {
    /// Of the gap.
    pub gap: Estimate,
    /// Of the gap that is left after all costs.
    pub contribution_gap: Estimate,
    /// Of the siloed team's revenue.
    pub siloed: Estimate,
}

impl Sensitivity {
    /// Prepares the study of a scenario.
    pub fn new(scenario: Scenario) -> Self {
        let sides = Input::all().into_iter().flat_map(|input| [(input, End::Low), (input, End::High)]);
        let sides = sides.filter_map(|(input, end)| {
            let step = input.step();
            let changed = input.changed(&scenario, |value| match end {
                End::Low => step.low(value),
                End::High => step.high(value),
            })?;
            Some(Side { input, end, company: Company::new(changed) })
        });
        Self { sides: sides.collect(), company: Company::new(scenario), replications: 0 }
    }

    /// The company as it is, its teams, and the teams of every side that needs no other company.
    fn shared_panel(&self) -> PanelSpec {
        let sides = self.sides.iter().filter(|side| side.is(Depth::Teams)).map(|side| &side.company);
        let companies = std::iter::once(&self.company).chain(sides);
        PanelSpec {
            scenario: self.company.scenario.clone(),
            variants: companies.flat_map(|company| both_teams(&company.scenario)).collect(),
        }
    }

    fn effect(&self, input: Input) -> Option<Effect> {
        let side = |end: End| {
            let side = self.sides.iter().find(|side| side.input == input && side.end == end)?;
            let change = side.company.change_from(&self.company);
            Some(Variation { value: input.value(&side.company.scenario), change })
        };
        let (low, high) = (side(End::Low), side(End::High));
        let now = input.value(&self.company.scenario);
        (low.is_some() || high.is_some()).then_some(Effect { input, now, low, high })
    }
}

impl Side {
    fn is(&self, depth: Depth) -> bool {
        self.input.depth() == depth
    }
}

impl Company {
    fn new(scenario: Scenario) -> Self {
        Self { scenario, pairs: Ok(Pairs::default()) }
    }

    /// Takes in what a panel came to whose variants `first` and `first + 1` are its teams.
    fn learn(&mut self, played: &Played, first: usize) {
        match (&mut self.pairs, played) {
            (Ok(pairs), Ok(outcome)) => pairs.learn(outcome, first),
            (pairs, Err(refused)) => *pairs = Err(refused.clone()),
            (Err(_), Ok(_)) => {}
        }
    }

    fn change_from(&self, base: &Self) -> Option<Change> {
        let (ours, theirs) = (self.pairs.as_ref().ok()?, base.pairs.as_ref().ok()?);
        let paired = |ours: &[f64], theirs: &[f64]| {
            let differences: Vec<f64> = ours.iter().zip(theirs).map(|(our, their)| our - their).collect();
            Estimate::of(&differences)
        };
        Some(Change {
            gap: paired(&ours.gap, &theirs.gap),
            contribution_gap: paired(
                &ours.contribution_gaps(&self.scenario),
                &theirs.contribution_gaps(&base.scenario),
            ),
            siloed: paired(&ours.siloed, &theirs.siloed),
        })
    }
}

impl Inquiry for Sensitivity {
    type Report = SensitivityReport;

    fn round(&self) -> Vec<Task> {
        if self.replications >= MOST || self.company.pairs.is_err() {
            return Vec::new();
        }
        let span = Span { first: self.replications, count: ROUND };
        let others = self.sides.iter().filter(|side| side.is(Depth::Company) && side.company.pairs.is_ok());
        let others = others.map(|side| pair_panel(&side.company.scenario));
        std::iter::once(self.shared_panel()).chain(others).map(|spec| Task { spec, span }).collect()
    }

    fn learn(&mut self, played: Vec<Played>) {
        let mut played = played.into_iter();
        let Some(shared) = played.next() else { return };
        self.company.learn(&shared, 0);
        let teams = self.sides.iter_mut().filter(|side| side.is(Depth::Teams));
        teams.enumerate().for_each(|(index, side)| side.company.learn(&shared, 2 * (index + 1)));
        let others =
            self.sides.iter_mut().filter(|side| side.is(Depth::Company) && side.company.pairs.is_ok());
        others.zip(played).for_each(|(side, played)| side.company.learn(&played, 0));
        for side in self.sides.iter_mut().filter(|side| side.is(Depth::Accounts)) {
            side.company.pairs.clone_from(&self.company.pairs);
        }
        self.replications += ROUND;
    }

    fn report(&self) -> SensitivityReport {
        let mut effects: Vec<Effect> =
            Input::all().into_iter().filter_map(|input| self.effect(input)).collect();
        rank(&mut effects, Effect::reach);
        SensitivityReport { replications: self.replications, effects }
    }
}

impl Effect {
    /// The largest change of the gap, whatever its sign.
    fn reach(&self) -> f64 {
        let of = |side: &Option<Variation>| {
            side.as_ref().and_then(|side| side.change).map_or(0.0, |change| change.gap.mean.abs())
        };
        of(&self.low).max(of(&self.high))
    }
}
