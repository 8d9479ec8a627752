//! What terms mean: a name and a text for every label and every word of the simulation.

use super::label;
use super::target::Target;
use super::text::{first_keys, has, text};
use crate::scenario::Practice;
use crate::scenario::field::CHANNEL_FIELDS;

/// A term that the glossary has, by its key: that of a label, or one of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term(String);

impl Term {
    /// The term of a key.
    pub fn of(key: &str) -> Self {
        Self(key.to_owned())
    }

    /// What a control changes.
    pub fn of_target(target: Target) -> Self {
        let labelled = |path: &str| Self::of(label::key_of(path).unwrap_or_default());
        match target {
            Target::Budget => Self::of("budget"),
            Target::Reps => Self::of("reps"),
            Target::Leads => Self::of("leads"),
            Target::Goal => Self::of("goal"),
            Target::Field(path) => labelled(path),
            Target::Channel { field, .. } => {
                labelled(&format!("marketing.channels[].{}", CHANNEL_FIELDS[field].key))
            }
            Target::Level(_, practice) => Self::of_practice(practice),
        }
    }

    /// A practice.
    pub fn of_practice(practice: Practice) -> Self {
        Self(format!("practice-{}", practice.key()))
    }

    /// All of them, in the order of the catalogue: words first, then labels as they stand in the page.
    pub fn all() -> impl Iterator<Item = Self> {
        first_keys().filter_map(|key| key.strip_prefix("tip-")).map(Self::of)
    }

    /// Whether the glossary has it.
    pub fn is_explained(&self) -> bool {
        has(&self.id())
    }

    /// Its id in the document.
    pub fn id(&self) -> String {
        format!("tip-{}", self.0)
    }

    /// What it is called: by a name of its own, else as its label.
    pub fn name(&self) -> String {
        let own = format!("term-{}", self.0);
        text(if has(&own) { &own } else { &self.0 }, &[])
    }

    /// What it means.
    pub fn meaning(&self) -> String {
        text(&self.id(), &[])
    }
}
