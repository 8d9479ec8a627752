//! The page's text: every sentence comes from one catalogue.

mod catalogue;

use std::cell::Cell;

use self::catalogue::Catalogue;
use crate::scenario::Levels;
use crate::scenario::inputs::Practices;

/// What the page says as soon as it answers.
const FIRST_WORDS: &str = concat!(include_str!("text/en/explore.ftl"), include_str!("text/en/glossary.ftl"));
/// What it says later. The splitter of the page's program (xtask/src/split.rs) finds these files in it, so only
/// the rest may read them.
const LATER: &str = concat!(
    include_str!("text/en/reasons.ftl"),
    include_str!("text/en/present.ftl"),
    include_str!("text/en/embed.ftl"),
    include_str!("text/en/train.ftl"),
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

thread_local! {
    static BOTH: [Catalogue; 2] = [TODAY, FIRST_WORDS].map(Catalogue::new);
}

/// The sentence of a key, filled in; the key itself where no catalogue has such a sentence, which a test rules
/// out for every key in the code.
pub fn text(key: &str, fillings: &[(&'static str, Filling)]) -> String {
    BOTH.with(|[today, english]| {
        let today = (FIRST.get() == FirstTeam::Today).then_some(today);
        let catalogues: Vec<&Catalogue> = today.into_iter().chain([english]).collect();
        if catalogues.iter().any(|catalogue| catalogue.has(key)) {
            catalogue::text(&catalogues, key, fillings)
        } else {
            said_later(catalogues, key, fillings)
        }
    })
}

/// Whether the glossary or what the page says first has a sentence of this key.
pub fn has(key: &str) -> bool {
    BOTH.with(|[_, english]| english.has(key))
}

/// The sentence of a key that none of these catalogues has.
#[inline(never)]
fn said_later(catalogues: Vec<&Catalogue>, key: &str, fillings: &[(&'static str, Filling)]) -> String {
    thread_local! {
        static ENGLISH: Catalogue = Catalogue::new(LATER);
    }
    ENGLISH.with(|english| {
        let catalogues: Vec<&Catalogue> = catalogues.into_iter().chain([english]).collect();
        catalogue::text(&catalogues, key, fillings)
    })
}

/// The sentence of a key, filled in with named values.
#[macro_export]
macro_rules! sentence {
    ($key:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::page::text::text($key, &[$((stringify!($name), $crate::page::text::Filling::from($value))),*])
    };
}

/// Keys of what the page says first, the glossary among it.
pub fn first_keys() -> impl Iterator<Item = &'static str> {
    keys_of(FIRST_WORDS)
}

/// Keys of every sentence of the catalogue, for the tests.
pub fn keys() -> impl Iterator<Item = &'static str> {
    first_keys().chain(keys_of(LATER))
}

fn keys_of(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().filter_map(catalogue::key).filter(|key| !key.starts_with('-'))
}
