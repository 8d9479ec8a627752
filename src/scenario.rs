//! What the user says: a company as observed today, a plan, and how the two teams work.

pub mod check;
mod difference;
pub mod field;
pub mod inputs;
pub mod json;
pub mod link;
pub mod practice;
pub mod preset;
pub mod text;

use std::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use self::difference::Difference;
pub use check::Issue;
pub use field::{ChannelField, Field, Range, Unit};
pub use inputs::{Channel, Inputs};
pub use practice::{Levels, Practice};
pub use preset::Preset;

/// Inputs that passed every check of MODEL.md section 1. Invariant: each value lies in its
/// field's range, every list has its allowed length, nothing is NaN or infinite.
///
/// One condition needs the calibration and is checked there: whether the sales force of today
/// can reach the typed rates ([`crate::funnel::calibration::Unreachable`]).
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario(Inputs);

impl Scenario {
    /// Checks every value once.
    ///
    /// # Errors
    /// All issues found, each naming its field and what is allowed there.
    pub fn new(inputs: Inputs) -> Result<Self, Vec<Issue>> {
        let issues = check::issues(&inputs);
        if issues.is_empty() { Ok(Self(inputs)) } else { Err(issues) }
    }

    /// Whether both have the same futures: at most name and currency tell them apart.
    pub fn plays_like(&self, other: &Self) -> bool {
        let Inputs {
            version,
            name: _,
            currency: _,
            horizon_months,
            marketing,
            funnel,
            sales,
            shop,
            economics,
            market,
            plan,
            practices,
        } = &self.0;
        *version == other.version
            && *horizon_months == other.horizon_months
            && *marketing == other.marketing
            && *funnel == other.funnel
            && *sales == other.sales
            && *shop == other.shop
            && *economics == other.economics
            && *market == other.market
            && *plan == other.plan
            && *practices == other.practices
    }

    /// The same company under another one's name, in its currency.
    #[must_use]
    pub fn called_like(self, other: &Self) -> Self {
        Self(Inputs { name: other.name.clone(), currency: other.currency.clone(), ..self.0 })
    }

    /// The horizon in whole weeks: months × 52 / 12, rounded; 26 to 156.
    pub fn weeks(&self) -> usize {
        (self.horizon_months * 52.0 / 12.0).round() as usize
    }

    /// Takes the inputs out again, to change and re-check them.
    pub fn into_inputs(self) -> Inputs {
        self.0
    }
}

impl Serialize for Scenario {
    /// In a message as what differs from the default; within JSON as the object of its file.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            self.0.serialize(serializer)
        } else {
            Difference::of(self, &Preset::default().scenario()).serialize(serializer)
        }
    }
}

impl<'de> Deserialize<'de> for Scenario {
    /// From a message; a file is read by [`json::read`], which also reports what is missing.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (scenario, issues) = Difference::deserialize(deserializer)?.onto(&Preset::default().scenario());
        if issues.is_empty() { Ok(scenario) } else { Err(serde::de::Error::custom(check::sentence(&issues))) }
    }
}

impl Deref for Scenario {
    type Target = Inputs;

    fn deref(&self) -> &Inputs {
        &self.0
    }
}
