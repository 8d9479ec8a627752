//! A team ready to play: everything about its weeks that no replication changes.

use libm::exp;

use super::calibration::{Company, RUSH_DISCOUNT};
use super::effects::{Effects, ramped};
use super::nurture::{Nurture, nurture};
use super::week::{MESSAGE_EFFECT, closing_season, is_rush_week, moved_message, rush_capacity};
use super::world::{STRENGTHS, strength};
use crate::scenario::inputs::MONTHS_PER_WEEK;
use crate::scenario::{Levels, Practice, Scenario};

/// A table of weeks for every strength that a practice may have.
type Weeks<T> = [Vec<T>; STRENGTHS];

/// What the message does in a week.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Message {
    /// Factor on the hazard of closing.
    pub closing: f64,
    /// Factor on the odds of winning and on the shop's orders.
    pub persuasion: f64,
}

/// What the quarter does in a week.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Season {
    /// Factor on the hazard of closing.
    pub closing: f64,
    /// Factor on what sales can work.
    pub capacity: f64,
    /// Factor on the price of a deal.
    pub price: f64,
}

/// A team's plan, and its weeks for every strength of every practice.
#[derive(Clone, Debug)]
pub struct Team {
    /// Planned money a week of each channel.
    pub spend_per_week: Vec<f64>,
    /// Leads a week that the sales force works at its best.
    pub capacity: f64,
    effects: Weeks<Effects>,
    nurture: Weeks<Nurture>,
    message: Weeks<Message>,
    season: Weeks<Season>,
}

impl Team {
    /// Prepares a team that moves to `levels` under the scenario's plan.
    pub fn new(scenario: &Scenario, company: &Company, levels: &Levels) -> Self {
        let effects: Weeks<Effects> = std::array::from_fn(|index| {
            weeks(scenario, company, levels, |practice| strength(practice, index))
        });
        let today = &scenario.practices.today;
        let price_norm = company.price_norm(1.0 - today[Practice::SharedGoals]);
        let season = |(t, week): (usize, &Effects)| {
            let rush = if is_rush_week(t) { week.rush } else { 0.0 };
            Season {
                closing: closing_season(t, week.rush),
                capacity: rush_capacity(rush),
                price: (1.0 - RUSH_DISCOUNT * rush) / price_norm,
            }
        };
        Self {
            spend_per_week: scenario.planned_spend().iter().map(|spend| spend * MONTHS_PER_WEEK).collect(),
            capacity: scenario.planned_reps() * scenario.sales.leads_per_rep_per_week,
            nurture: effects.each_ref().map(|weeks| nurture(weeks)),
            message: effects.each_ref().map(|weeks| messages(today[Practice::MessageMatch], weeks)),
            season: effects.each_ref().map(|weeks| weeks.iter().enumerate().map(season).collect()),
            effects,
        }
    }

    /// The effects of week `t` in a world where each practice has its own strength.
    pub fn effects(&self, t: usize, strength: &[usize; Practice::COUNT]) -> Effects {
        let of = |practice: Practice| &self.effects[strength[practice as usize]][t];
        Effects {
            budget_exponent: of(Practice::ClosedLoopBudget).budget_exponent,
            passed: of(Practice::SharedLeadDefinition).passed,
            response: of(Practice::ResponseTime).response,
            taken_up: of(Practice::FollowUp).taken_up,
            wake: of(Practice::Nurture).wake,
            recycled: of(Practice::Nurture).recycled,
            message: of(Practice::MessageMatch).message,
            rush: of(Practice::SharedGoals).rush,
        }
    }

    /// Whether the team ever moves its budget after its SQLs in a world.
    pub fn reviews_budget(&self, strength: &[usize; Practice::COUNT]) -> bool {
        let weeks = &self.effects[strength[Practice::ClosedLoopBudget as usize]];
        weeks.last().is_some_and(|week| week.budget_exponent != 0.0)
    }

    /// What becomes of nurtured leads in each week of a world.
    pub fn nurture(&self, strength: &[usize; Practice::COUNT]) -> &[Nurture] {
        &self.nurture[strength[Practice::Nurture as usize]]
    }

    /// What the message does in each week of a world.
    pub fn message(&self, strength: &[usize; Practice::COUNT]) -> &[Message] {
        &self.message[strength[Practice::MessageMatch as usize]]
    }

    /// What the quarter does in each week of a world.
    pub fn season(&self, strength: &[usize; Practice::COUNT]) -> &[Season] {
        &self.season[strength[Practice::SharedGoals as usize]]
    }
}

fn weeks(
    scenario: &Scenario,
    company: &Company,
    levels: &Levels,
    strength: impl Fn(Practice) -> f64,
) -> Vec<Effects> {
    let practices = &scenario.practices;
    let mut weeks: Vec<Effects> = Vec::with_capacity(scenario.weeks());
    for t in 0..scenario.weeks() {
        // A ramp that is over leaves every later week alike.
        let settled = t as f64 > practices.ramp_weeks;
        let this_week = match weeks.last() {
            Some(last) if settled => *last,
            _ => company.norm.effects(&ramped(&practices.today, levels, practices.ramp_weeks, t, &strength)),
        };
        weeks.push(this_week);
    }
    weeks
}

/// The message starts at today's match, and moves after each week.
fn messages(norm: f64, weeks: &[Effects]) -> Vec<Message> {
    let mut level = norm;
    let week = |effects: &Effects| {
        let message = MESSAGE_EFFECT * (level - norm);
        level = moved_message(level, effects.message);
        Message { closing: 1.0 + message, persuasion: exp(message) }
    };
    weeks.iter().map(week).collect()
}
