//! What a control changes: one number of the scenario, its allowed values, and its slider.

use libm::{log, log10};

use crate::funnel::effects::{Norm, first_call_hours, recycled_share, take_up};
use crate::page::number::Thousandths;
use crate::scenario::field::{self, CHANNEL_FIELDS, LEVEL, PLANNED_REPS};
use crate::scenario::inputs::Plan;
use crate::scenario::link::GOAL;
use crate::scenario::{Inputs, Levels, Practice, Range, Unit};

/// Which team a control belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TeamName {
    /// The team that works as two departments.
    Siloed,
    /// The team that works as one.
    Aligned,
}

impl TeamName {
    /// The name in ids of the page.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Siloed => "siloed",
            Self::Aligned => "aligned",
        }
    }
}

/// One number that the page lets people change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// The planned money a month over all channels.
    Budget,
    /// The planned sales reps.
    Reps,
    /// Leads a month today over all sources.
    Leads,
    /// A field that stands once in a scenario, by its path.
    Field(&'static str),
    /// A field of a channel.
    Channel {
        /// Index of the channel.
        index: usize,
        /// Index within [`CHANNEL_FIELDS`].
        field: usize,
    },
    /// How far a team lives a practice.
    Level(TeamName, Practice),
    /// The revenue to reach.
    Goal,
}

/// What a number is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notation {
    /// A unit of the scenario.
    Unit(Unit),
    /// Hours to the first call.
    Hours,
}

impl Notation {
    /// Whether anybody writes thousandths of it.
    pub fn thousandths(self) -> Thousandths {
        match self {
            Self::Unit(Unit::Money | Unit::Leads | Unit::People) => Thousandths::Never,
            Self::Unit(Unit::Share | Unit::Weeks | Unit::Months | Unit::Plain) | Self::Hours => {
                Thousandths::Possible
            }
        }
    }
}

/// How a slider spreads its values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scale {
    /// Equal steps.
    Steps {
        /// Value at the left end.
        min: f64,
        /// Value at the right end.
        max: f64,
        /// Distance of two positions.
        step: f64,
    },
    /// Two significant digits from 10^`low` to 10^`high`, 90 positions a decade.
    Decades {
        /// Exponent of the left end.
        low: i32,
        /// Exponent of the right end.
        high: i32,
    },
}

impl Scale {
    /// Positions in a decade: the mantissas 1.0 to 9.9.
    const PER_DECADE: f64 = 90.0;

    /// Number of the last position; the first is 0.
    pub fn last(&self) -> f64 {
        match *self {
            Self::Steps { min, max, step } => ((max - min) / step).round(),
            Self::Decades { low, high } => f64::from(high - low) * Self::PER_DECADE,
        }
    }

    /// The value at a position.
    pub fn value(&self, position: f64) -> f64 {
        match *self {
            // Rounded, so that seven steps of 0.01 are 0.07.
            Self::Steps { min, step, .. } => ((min + position * step) * 1e9).round() / 1e9,
            Self::Decades { low, .. } => {
                let decade = (position / Self::PER_DECADE).floor();
                let mantissa = 10.0 + position - decade * Self::PER_DECADE;
                mantissa * libm::pow(10.0, f64::from(low) + decade - 1.0)
            }
        }
    }

    /// The position nearest to a value, at an end where the value lies outside.
    pub fn position(&self, value: f64) -> f64 {
        let position = match *self {
            Self::Steps { min, step, .. } => (value - min) / step,
            Self::Decades { .. } if value <= 0.0 => 0.0,
            Self::Decades { low, .. } => {
                let exponent = log10(value).floor();
                let mantissa = value / libm::pow(10.0, exponent - 1.0);
                (exponent - f64::from(low)) * Self::PER_DECADE + mantissa - 10.0
            }
        };
        position.round().clamp(0.0, self.last())
    }
}

impl Target {
    /// What it allows.
    pub fn range(self) -> Range {
        match self {
            Self::Budget => Range::closed(0.0, 1e9),
            Self::Reps => PLANNED_REPS,
            Self::Leads => Range::closed(0.0, 9e5),
            Self::Field(path) => field::field(path).map_or(LEVEL, |field| field.range),
            Self::Channel { field, .. } => CHANNEL_FIELDS[field].range,
            Self::Level(..) => LEVEL,
            Self::Goal => GOAL,
        }
    }

    /// What the number is written in.
    pub fn notation(self) -> Notation {
        Notation::Unit(match self {
            Self::Budget | Self::Goal => Unit::Money,
            Self::Reps => Unit::People,
            Self::Leads => Unit::Leads,
            Self::Field(path) => field::field(path).map_or(Unit::Plain, |field| field.unit),
            Self::Channel { field, .. } => CHANNEL_FIELDS[field].unit,
            Self::Level(_, Practice::ResponseTime) => return Notation::Hours,
            Self::Level(..) => Unit::Share,
        })
    }

    /// How its slider spreads its values.
    pub fn scale(self) -> Scale {
        let percents = |max| Scale::Steps { min: 0.01, max, step: 0.01 };
        match self {
            Self::Budget => Scale::Decades { low: 3, high: 6 },
            Self::Reps | Self::Field("sales.reps") => Scale::Steps { min: 0.0, max: 20.0, step: 0.5 },
            Self::Leads => Scale::Decades { low: 1, high: 4 },
            Self::Goal => Scale::Decades { low: 4, high: 8 },
            Self::Level(..) => Scale::Steps { min: 0.0, max: 1.0, step: 0.01 },
            Self::Channel { .. } => match self.notation() {
                Notation::Unit(Unit::Money) => Scale::Decades { low: 2, high: 6 },
                Notation::Unit(Unit::Leads) => Scale::Decades { low: 0, high: 4 },
                _ => percents(0.99),
            },
            Self::Field(path) => field_scale(path, self.range()),
        }
    }

    /// Its value.
    pub fn get(self, inputs: &Inputs) -> f64 {
        match self {
            Self::Budget => inputs.planned_spend().iter().sum(),
            Self::Reps => inputs.planned_reps(),
            Self::Leads => inputs.leads_per_month(),
            Self::Field(path) => field::field(path).map_or(0.0, |field| (field.get)(inputs)),
            Self::Channel { index, field } => inputs
                .marketing
                .channels
                .get(index)
                .map_or(0.0, |channel| (CHANNEL_FIELDS[field].get)(channel)),
            Self::Level(team, practice) => levels(inputs, team)[practice],
            // The goal belongs to the session, not to the scenario.
            Self::Goal => 0.0,
        }
    }

    /// Changes it.
    pub fn set(self, inputs: &mut Inputs, value: f64) {
        match self {
            Self::Budget => set_budget(inputs, value),
            Self::Reps => inputs.plan.reps = (value != inputs.sales.reps).then_some(value),
            Self::Leads => set_leads(inputs, value),
            Self::Field(path) => {
                if let Some(field) = field::field(path) {
                    (field.set)(inputs, value);
                }
            }
            Self::Channel { index, field } => {
                if let Some(channel) = inputs.marketing.channels.get_mut(index) {
                    (CHANNEL_FIELDS[field].set)(channel, value);
                }
            }
            Self::Level(team, practice) => match team {
                TeamName::Siloed => inputs.practices.siloed[practice] = value,
                TeamName::Aligned => inputs.practices.aligned[practice] = value,
            },
            Self::Goal => {}
        }
    }

    /// The number as people read it: hours or a share for a practice that has a unit.
    pub fn shown(self, inputs: &Inputs, value: f64) -> f64 {
        match self {
            Self::Level(_, Practice::ResponseTime) => first_call_hours(value),
            Self::Level(_, Practice::FollowUp) => take_up_factor(inputs) * take_up(value),
            Self::Level(_, Practice::Nurture) => recycled_share(value),
            _ => value,
        }
    }

    /// The value behind a number that was typed: solves a practice's level from its real value.
    pub fn typed(self, inputs: &Inputs, shown: f64) -> f64 {
        match self {
            Self::Level(_, Practice::ResponseTime) => {
                let (silo, aligned) = (first_call_hours(0.0), first_call_hours(1.0));
                log(shown / silo) / log(aligned / silo)
            }
            Self::Level(_, Practice::FollowUp) => unmix(shown / take_up_factor(inputs), take_up),
            Self::Level(_, Practice::Nurture) => unmix(shown, recycled_share),
            _ => shown,
        }
    }
}

/// The level at which a value that is linear in it is reached.
fn unmix(value: f64, linear: fn(f64) -> f64) -> f64 {
    (value - linear(0.0)) / (linear(1.0) - linear(0.0))
}

fn take_up_factor(inputs: &Inputs) -> f64 {
    Norm::take_up_factor_of(&inputs.practices.today, inputs.funnel.mql_to_sql)
}

fn levels(inputs: &Inputs, team: TeamName) -> &Levels {
    match team {
        TeamName::Siloed => &inputs.practices.siloed,
        TeamName::Aligned => &inputs.practices.aligned,
    }
}

fn field_scale(path: &str, range: Range) -> Scale {
    match path {
        "sales.deal_median" => Scale::Decades { low: 1, high: 6 },
        "sales.quota_per_quarter" => Scale::Decades { low: 4, high: 7 },
        "funnel.certainty" => Scale::Decades { low: 1, high: 6 },
        "economics.rep_cost_per_year" => Scale::Decades { low: 4, high: 6 },
        "economics.full_alignment_cost_per_month" => Scale::Decades { low: 2, high: 5 },
        "shop.order_value" => Scale::Decades { low: 0, high: 4 },
        "shop.orders_per_visitor" => Scale::Steps { min: 0.0, max: 0.05, step: 0.0005 },
        "sales.sql_weeks" | "sales.opportunity_weeks" => Scale::Steps { min: 1.0, max: 52.0, step: 1.0 },
        "sales.leads_per_rep_per_week" => Scale::Steps { min: 0.0, max: 50.0, step: 0.5 },
        "practices.ramp_weeks" => Scale::Steps { min: 0.0, max: 52.0, step: 1.0 },
        "horizon_months" => Scale::Steps { min: range.min, max: range.max, step: 1.0 },
        _ => {
            Scale::Steps { min: 0.0_f64.max((range.min * 100.0).ceil() / 100.0), max: range.max, step: 0.01 }
        }
    }
}

/// Spreads a new total as the plan is spread, or as today where nothing is planned.
fn set_budget(inputs: &mut Inputs, total: f64) {
    let today = inputs.spend();
    let planned = inputs.planned_spend();
    let base = if planned.iter().sum::<f64>() > 0.0 { planned } else { today.clone() };
    let spend = spread(total, &base);
    let as_today = spend.iter().zip(&today).all(|(spend, today)| (spend - today).abs() < 0.05);
    inputs.plan.spend_per_month = (!as_today).then_some(spend);
}

/// Scales every source alike; sources without a single lead share alike.
fn set_leads(inputs: &mut Inputs, total: f64) {
    let marketing = &mut inputs.marketing;
    let paid = marketing.channels.iter().map(|channel| channel.leads_per_month);
    let mut base: Vec<f64> = paid.chain([marketing.organic.leads_per_month]).collect();
    if base.iter().sum::<f64>() == 0.0 {
        base.fill(1.0);
    }
    let leads = spread(total, &base);
    for (channel, &leads) in marketing.channels.iter_mut().zip(&leads) {
        channel.leads_per_month = leads;
    }
    marketing.organic.leads_per_month = leads.last().copied().unwrap_or_default();
}

/// Parts in the proportions of `base`, whose sum is above 0, in hundredths that add up to `total`: the
/// largest part takes what rounding leaves.
fn spread(total: f64, base: &[f64]) -> Vec<f64> {
    let hundredths = (total * 100.0).round();
    let sum: f64 = base.iter().sum();
    let mut parts: Vec<f64> = base.iter().map(|part| (part / sum * hundredths).round()).collect();
    let rest = hundredths - parts.iter().sum::<f64>();
    if let Some(largest) = parts.iter_mut().max_by(|a, b| a.total_cmp(b)) {
        *largest += rest;
    }
    parts.into_iter().map(|part| part / 100.0).collect()
}

/// Makes the plan the company of today: "these are our numbers".
pub fn adopt_plan(inputs: &mut Inputs) {
    let planned = inputs.planned_spend();
    // A channel without planned spend keeps today's: today's spend is what its leads belong to.
    for (channel, spend) in
        inputs.marketing.channels.iter_mut().zip(planned).filter(|(_, spend)| *spend > 0.0)
    {
        channel.spend_per_month = spend;
    }
    inputs.sales.reps = inputs.planned_reps();
    inputs.plan = Plan::default();
}
