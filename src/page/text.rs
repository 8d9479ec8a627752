//! The page's text: every sentence comes from one catalogue.

use std::borrow::Cow;

use std::cell::Cell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::scenario::Levels;
use crate::scenario::inputs::Practices;

const ENGLISH: &str = include_str!("text/en.ftl");
/// What the first team is called where it is the company of today.
const TODAY: &str = include_str!("text/today.ftl");

/// Who the first team is, by which every sentence calls it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FirstTeam {
    /// A siloed team.
    #[default]
    Siloed,
    /// The company as it says that it works today.
    Today,
}

impl FirstTeam {
    /// A team that works as the company does today, where that is no textbook silo.
    pub fn of(practices: &Practices) -> Self {
        let is_silo = practices.today == Levels::default();
        if practices.siloed == practices.today && !is_silo { Self::Today } else { Self::Siloed }
    }
}

thread_local! {
    static FIRST: Cell<FirstTeam> = const { Cell::new(FirstTeam::Siloed) };
}

/// Lets all sentences from now on speak of this first team, as another language would.
pub fn speak_of(first: FirstTeam) {
    FIRST.set(first);
}

/// What a sentence is filled in with: texts that are formatted already, and counts.
#[derive(Clone, Debug)]
pub enum Filling {
    /// A formatted number, or a name.
    Text(String),
    /// A number that a sentence may choose its words by.
    Count(f64),
}

impl From<&str> for Filling {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Filling {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Filling {
    fn from(count: usize) -> Self {
        Self::Count(count as f64)
    }
}

/// The sentence of a key, filled in; the key itself where the catalogue has no such sentence,
/// which a test rules out for every key in the code.
pub fn text(key: &str, fillings: &[(&'static str, Filling)]) -> String {
    thread_local! {
        static SILOED: FluentBundle<FluentResource> = catalogue(&[ENGLISH]);
        static TODAYS: FluentBundle<FluentResource> = catalogue(&[ENGLISH, TODAY]);
    }
    let catalogue = match FIRST.get() {
        FirstTeam::Siloed => &SILOED,
        FirstTeam::Today => &TODAYS,
    };
    catalogue.with(|bundle| {
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut args = FluentArgs::with_capacity(fillings.len());
        for (name, filling) in fillings {
            match filling {
                Filling::Text(text) => args.set(*name, text.as_str()),
                Filling::Count(count) => args.set(*name, FluentValue::from(*count)),
            }
        }
        let mut errors = Vec::new();
        let sentence: Cow<str> = bundle.format_pattern(pattern, Some(&args), &mut errors);
        sentence.into_owned()
    })
}

/// The sentence of a key, filled in with named values.
#[macro_export]
macro_rules! sentence {
    ($key:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::page::text::text($key, &[$((stringify!($name), $crate::page::text::Filling::from($value))),*])
    };
}

/// A catalogue of texts; what a later one says replaces what an earlier one does.
fn catalogue(texts: &[&str]) -> FluentBundle<FluentResource> {
    let english: LanguageIdentifier = "en".parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![english]);
    // The page isolates names by elements; marks inside sentences would show up in copies.
    bundle.set_use_isolating(false);
    for text in texts {
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(partial, _)| partial);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// Keys of every sentence of the catalogue, for the tests.
pub fn keys() -> impl Iterator<Item = &'static str> {
    ENGLISH
        .lines()
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key)
        .filter(|key| !key.contains(' ') && !key.starts_with('-'))
}
