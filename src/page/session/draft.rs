//! Numbers that cannot be taken over, and why.

use crate::funnel::calibration::Unreachable;
use crate::page::target::Target;
use crate::scenario::Issue;

/// A number that cannot be taken over.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// Which control.
    pub target: Target,
    /// What stands in its field.
    pub text: String,
    /// Where its slider stands; none where the text is no number.
    pub value: Option<f64>,
    /// Why it cannot be taken over.
    pub fault: Fault,
}

/// Why a number cannot be taken over.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// The text is no number.
    NotANumber,
    /// The number lies outside what the field allows, in what the field is written in.
    Outside {
        /// Smallest allowed.
        min: f64,
        /// Largest allowed.
        max: f64,
    },
    /// Sales could not work enough leads for the typed rate.
    Unreachable(Unreachable),
    /// The change breaks another field.
    Other(Issue),
}
