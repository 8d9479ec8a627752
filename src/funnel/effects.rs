//! What the practices do: from a team's levels to the parameters of its week.

use libm::{erf, erfc, exp, log, pow};

use super::source::{ByClass, mean_fit, sources};
use crate::scenario::{Levels, Practice, Scenario};

/// Highest probability of a conversion after all its factors.
pub const CONVERSION_CLIP: f64 = 0.97;
/// Highest probability that marketing passes a lead on.
pub const QUALIFICATION_CLIP: f64 = 0.99;
/// Highest conversion of a worked lead that a calibration may need.
pub const NEEDED_CONVERSION: f64 = 0.95;
/// How much less often a poor-fit lead wakes up.
const POOR_WAKE: f64 = 0.3;
/// Highest level that a practice reaches where its strength is above 1.
const HIGHEST_LEVEL: f64 = 1.5;

/// The parameters of one week of one team (MODEL.md section 3).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Effects {
    /// Exponent of the budget review: level − today.
    pub budget_exponent: f64,
    /// τ: share of leads that marketing passes on, by class.
    pub passed: ByClass<f64>,
    /// R(h)/R(h today): what the speed of the first call does to the conversion to SQL.
    pub response: f64,
    /// f: share of MQLs that sales takes up at today's trust.
    pub taken_up: f64,
    /// ν: weekly share of the nurture pool that wakes up, by class.
    pub wake: ByClass<f64>,
    /// c: share of unworked MQLs that go back to nurture.
    pub recycled: f64,
    /// Where the message match moves to.
    pub message: f64,
    /// 1 − e: how much of the quarter-end rush is left, 0 to 1.
    pub rush: f64,
}

/// What the effects of a level are measured against: the company of today.
#[derive(Clone, Debug)]
pub struct Norm {
    today: Levels,
    lead_to_mql: f64,
    mean_fit: f64,
    /// u: corrects the share taken up where today's rates need more of it.
    take_up_factor: f64,
}

impl Norm {
    /// Reads the company of today.
    pub fn new(scenario: &Scenario) -> Self {
        let today = scenario.practices.today;
        Self {
            today,
            lead_to_mql: scenario.funnel.lead_to_mql,
            mean_fit: mean_fit(&sources(scenario)),
            take_up_factor: Self::take_up_factor_of(&today, scenario.funnel.mql_to_sql),
        }
    }

    /// u: by how much more MQLs are taken up today than usual, where the typed rate needs it.
    pub fn take_up_factor_of(today: &Levels, mql_to_sql: f64) -> f64 {
        let usual = take_up(today[Practice::FollowUp]);
        usual.max(mql_to_sql / NEEDED_CONVERSION) / usual
    }

    /// π̄: mean fit of today's leads.
    pub fn mean_fit(&self) -> f64 {
        self.mean_fit
    }

    /// The effects at the levels of today.
    pub fn today(&self) -> Effects {
        self.effects(&self.today)
    }

    /// The effects at the levels `e`, each 0 to 1.5.
    pub fn effects(&self, e: &Levels) -> Effects {
        let nurture = e[Practice::Nurture];
        let wake = geometric(0.002, 0.005, nurture);
        let speed = |practice| responsiveness(first_call_hours(practice));
        Effects {
            budget_exponent: e[Practice::ClosedLoopBudget] - self.today[Practice::ClosedLoopBudget],
            passed: self.passed(e[Practice::SharedLeadDefinition]),
            response: speed(e[Practice::ResponseTime]) / speed(self.today[Practice::ResponseTime]),
            taken_up: self.take_up_factor * take_up(e[Practice::FollowUp]),
            wake: [wake, POOR_WAKE * wake],
            recycled: recycled_share(nurture),
            message: e[Practice::MessageMatch],
            rush: 1.0 - e[Practice::SharedGoals],
        }
    }

    /// τ by class at a level of the shared definition (MODEL.md section 4.2).
    fn passed(&self, level: f64) -> ByClass<f64> {
        let stricter = |level: f64| 1.0 - 0.15 * level;
        let today = self.today[Practice::SharedLeadDefinition];
        let share = (self.lead_to_mql * stricter(level) / stricter(today)).min(QUALIFICATION_CLIP);
        let separation = linear(0.7, 1.2, level);
        let shares = |z: f64| [normal_cdf(separation - z), normal_cdf(-z)];
        let mean = |[good, poor]: ByClass<f64>| self.mean_fit * good + (1.0 - self.mean_fit) * poor;
        // The mean falls in z; at ±9 it is 0 or 1 to the last bit, and 64 halvings reach that bit.
        let (mut low, mut high) = (-9.0, 9.0 + separation);
        for _ in 0..64 {
            let middle = 0.5 * (low + high);
            if mean(shares(middle)) > share {
                low = middle;
            } else {
                high = middle;
            }
        }
        shares(0.5 * (low + high))
    }
}

/// The levels of a team in week `t`, counted from 0, on its way from today's levels to its own:
/// a linear ramp over `ramp_weeks`, the change scaled by each practice's strength.
pub fn ramped(
    today: &Levels,
    team: &Levels,
    ramp_weeks: f64,
    t: usize,
    strength: impl Fn(Practice) -> f64,
) -> Levels {
    let progress = ((t + 1) as f64 / ramp_weeks).min(1.0);
    let mut levels = Levels::default();
    for practice in Practice::ALL {
        let change = (team[practice] - today[practice]) * progress * strength(practice);
        let highest = if practice == Practice::SharedGoals { 1.0 } else { HIGHEST_LEVEL };
        levels[practice] = (today[practice] + change).clamp(0.0, highest);
    }
    levels
}

/// Hours to the first call at a level of `response_time`.
pub fn first_call_hours(level: f64) -> f64 {
    geometric(42.0, 12.0, level)
}

/// Share of MQLs that sales takes up at a level of `follow_up`, for usual rates.
pub fn take_up(level: f64) -> f64 {
    linear(0.60, 0.72, level)
}

/// Share of unworked MQLs that go back to nurture at a level of `nurture`.
pub fn recycled_share(level: f64) -> f64 {
    linear(0.05, 0.35, level)
}

/// R(h): how a worked lead's conversion falls with the hours to the first call.
fn responsiveness(hours: f64) -> f64 {
    0.6 + 0.4 * pow(1.0 + hours / 24.0, -0.8)
}

/// Φ, the standard normal distribution function.
fn normal_cdf(z: f64) -> f64 {
    let x = z * std::f64::consts::FRAC_1_SQRT_2;
    if x < -0.5 { 0.5 * erfc(-x) } else { 0.5 * (1.0 + erf(x)) }
}

fn linear(silo: f64, aligned: f64, level: f64) -> f64 {
    silo + (aligned - silo) * level
}

fn geometric(silo: f64, aligned: f64, level: f64) -> f64 {
    silo * exp(log(aligned / silo) * level)
}
