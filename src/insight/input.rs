//! Inputs that studies change, one at a time or several together, each in steps of its own.

mod step;

use serde::{Serialize, Serializer};

pub use step::{Scale, Step};

use crate::scenario::field::{
    CHANNEL_FIELDS, FIELDS, LEADS_PER_MONTH, LEVEL, PLANNED_REPS, PLANNED_SPEND, Range, RangeKind,
};
use crate::scenario::{Inputs, Practice, Scenario};

/// Where leads stand among the fields of a channel.
const CHANNEL_LEADS: &str = "leads_per_month";

/// An input that can be changed. Invariant: an index is one of its table's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// A field that stands once: its index in [`FIELDS`].
    Field(usize),
    /// A field of every paid channel, all changed alike: its index in [`CHANNEL_FIELDS`].
    EveryChannel(usize),
    /// Leads a month of all sources, all changed alike.
    Leads,
    /// The planned budget, spread as the plan spreads it.
    PlannedBudget,
    /// The planned reps.
    PlannedReps,
    /// The aligned team's level of a practice.
    AlignedLevel(Practice),
}

/// What has to be played again where an input changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// Nothing: the same years are judged otherwise.
    Accounts,
    /// The teams: the company and its worlds stay.
    Teams,
    /// All of it.
    Company,
}

impl Input {
    /// Every input, in the order of MODEL.md section 1.
    pub fn all() -> Vec<Self> {
        let fields = (0..FIELDS.len()).map(Self::Field);
        // Leads of the channels are part of the leads of all sources.
        let of_channels = |index: &usize| CHANNEL_FIELDS[*index].key != CHANNEL_LEADS;
        let channels = (0..CHANNEL_FIELDS.len()).filter(of_channels).map(Self::EveryChannel);
        let levels = Practice::ALL.into_iter().map(Self::AlignedLevel);
        fields
            .chain([Self::Leads])
            .chain(channels)
            .chain([Self::PlannedBudget, Self::PlannedReps])
            .chain(levels)
            .collect()
    }

    /// The facts of a company that decide what alignment is worth there: no plans, no levels of
    /// practices, no noise, and of several that mean the same only one.
    pub fn of_the_company() -> Vec<Self> {
        const FACTS: [&str; 14] = [
            "funnel.lead_to_mql",
            "funnel.mql_to_sql",
            "funnel.sql_to_opportunity",
            "funnel.opportunity_to_won",
            "sales.reps",
            "sales.sql_weeks",
            "sales.opportunity_weeks",
            "sales.deal_median",
            "shop.orders_per_visitor",
            "shop.order_value",
            "economics.gross_margin",
            "economics.full_alignment_cost_per_month",
            "marketing.leads_per_month",
            "marketing.channels[].fit_share",
        ];
        Self::all().into_iter().filter(|input| FACTS.contains(&input.path().as_str())).collect()
    }

    /// How far a change of this input goes into a simulation.
    pub fn depth(self) -> Depth {
        match self {
            Self::Field(index) => match FIELDS[index].path {
                "sales.quota_per_quarter" => Depth::Accounts,
                path if path.starts_with("economics.") => Depth::Accounts,
                _ => Depth::Company,
            },
            Self::EveryChannel(_) | Self::Leads => Depth::Company,
            Self::PlannedBudget | Self::PlannedReps | Self::AlignedLevel(_) => Depth::Teams,
        }
    }

    /// Its name: the path in a scenario file, without an index where it stands for all channels.
    pub fn path(self) -> String {
        match self {
            Self::Field(index) => FIELDS[index].path.to_owned(),
            Self::EveryChannel(index) => format!("marketing.channels[].{}", CHANNEL_FIELDS[index].key),
            Self::Leads => format!("marketing.{CHANNEL_LEADS}"),
            Self::PlannedBudget => "plan.spend_per_month".to_owned(),
            Self::PlannedReps => "plan.reps".to_owned(),
            Self::AlignedLevel(practice) => format!("practices.aligned.{}", practice.key()),
        }
    }

    /// Its value as one number: leads and money of all channels added up, other fields of channels
    /// as their plain mean.
    pub fn value(self, inputs: &Inputs) -> f64 {
        match self {
            Self::Field(index) => (FIELDS[index].get)(inputs),
            Self::EveryChannel(index) => {
                let field = &CHANNEL_FIELDS[index];
                let channels = &inputs.marketing.channels;
                let sum: f64 = channels.iter().map(field.get).sum();
                if field.key == "spend_per_month" { sum } else { sum / channels.len() as f64 }
            }
            Self::Leads => inputs.leads_per_month(),
            Self::PlannedBudget => inputs.planned_spend().iter().sum(),
            Self::PlannedReps => inputs.planned_reps(),
            Self::AlignedLevel(practice) => inputs.practices.aligned[practice],
        }
    }

    /// How far it moves in a step.
    pub fn step(self) -> Step {
        step::of(self)
    }

    /// Changes every number behind it, each kept within its range.
    pub fn change(self, inputs: &mut Inputs, change: impl Fn(f64) -> f64) {
        let change = |value: f64, range: Range| within(range, change(value));
        match self {
            Self::Field(index) => {
                let field = &FIELDS[index];
                let value = change((field.get)(inputs), field.range);
                (field.set)(inputs, value);
            }
            Self::EveryChannel(index) => {
                let field = &CHANNEL_FIELDS[index];
                for channel in &mut inputs.marketing.channels {
                    let value = change((field.get)(channel), field.range);
                    (field.set)(channel, value);
                }
            }
            Self::Leads => {
                let marketing = &mut inputs.marketing;
                let channels = marketing.channels.iter_mut().map(|channel| &mut channel.leads_per_month);
                for leads in channels.chain([&mut marketing.organic.leads_per_month]) {
                    *leads = change(*leads, LEADS_PER_MONTH);
                }
            }
            Self::PlannedBudget => {
                let planned = inputs.planned_spend();
                inputs.plan.spend_per_month =
                    Some(planned.into_iter().map(|spend| change(spend, PLANNED_SPEND)).collect());
            }
            Self::PlannedReps => inputs.plan.reps = Some(change(inputs.planned_reps(), PLANNED_REPS)),
            Self::AlignedLevel(practice) => {
                let level = &mut inputs.practices.aligned[practice];
                *level = change(*level, LEVEL);
            }
        }
    }

    /// A scenario with this input changed; none where the change leaves everything as it is.
    pub fn changed(self, scenario: &Scenario, change: impl Fn(f64) -> f64) -> Option<Scenario> {
        let mut inputs = scenario.clone().into_inputs();
        self.change(&mut inputs, change);
        Scenario::new(inputs).ok().filter(|changed| self.value(changed) != self.value(scenario))
    }
}

impl Serialize for Input {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.path())
    }
}

/// The value of a range nearest to `value`.
fn within(range: Range, value: f64) -> f64 {
    let value = value.clamp(range.min, range.max);
    match range.kind {
        RangeKind::Closed => value,
        RangeKind::Above => value.max(f64::MIN_POSITIVE),
        RangeKind::Whole => value.round(),
    }
}
