//! The page's text: every sentence comes from one catalogue.

mod catalogue;

use std::cell::Cell;

use self::catalogue::Catalogue;
use crate::scenario::Levels;
use crate::scenario::inputs::Practices;

const ENGLISH: &str = concat!(
    include_str!("text/en/explore.ftl"),
    include_str!("text/en/present.ftl"),
    include_str!("text/en/embed.ftl"),
    include_str!("text/en/train.ftl"),
    include_str!("text/en/glossary.ftl"),
);
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
    Count(usize),
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
        Self::Count(count)
    }
}

/// The sentence of a key, filled in; the key itself where the catalogue has no such sentence,
/// which a test rules out for every key in the code.
pub fn text(key: &str, fillings: &[(&'static str, Filling)]) -> String {
    thread_local! {
        static BOTH: [Catalogue; 2] = [TODAY, ENGLISH].map(Catalogue::new);
    }
    BOTH.with(|[today, english]| match FIRST.get() {
        FirstTeam::Siloed => catalogue::text(&[english], key, fillings),
        FirstTeam::Today => catalogue::text(&[today, english], key, fillings),
    })
}

/// The sentence of a key, filled in with named values.
#[macro_export]
macro_rules! sentence {
    ($key:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::page::text::text($key, &[$((stringify!($name), $crate::page::text::Filling::from($value))),*])
    };
}

/// Keys of every sentence of the catalogue, for the tests.
pub fn keys() -> impl Iterator<Item = &'static str> {
    ENGLISH.lines().filter_map(catalogue::key).filter(|key| !key.starts_with('-'))
}
