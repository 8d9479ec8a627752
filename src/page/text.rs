//! The page's text: every sentence comes from one catalogue.

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

const ENGLISH: &str = include_str!("text/en.ftl");

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
        static CATALOGUE: FluentBundle<FluentResource> = catalogue();
    }
    CATALOGUE.with(|bundle| {
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

fn catalogue() -> FluentBundle<FluentResource> {
    let english: LanguageIdentifier = "en".parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![english]);
    // The page isolates names by elements; marks inside sentences would show up in copies.
    bundle.set_use_isolating(false);
    let resource = FluentResource::try_new(ENGLISH.to_owned()).unwrap_or_else(|(partial, _)| partial);
    bundle.add_resource_overriding(resource);
    bundle
}

/// Keys of every sentence of the catalogue, for the tests.
pub fn keys() -> impl Iterator<Item = &'static str> {
    ENGLISH
        .lines()
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key)
        .filter(|key| !key.contains(' '))
}
