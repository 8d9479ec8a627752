//! Ways in: what of the page an address asks for, beside the company that it holds.
//!
//! A fragment is made of parts with `&` between them: at most one is a scenario, packed by
//! [`link`](crate::scenario::link), and at most one names a way in, as in `v2.…&present=3`. Without a
//! way it is the explore page's, so every link ever shared stays what it was.

use std::fmt;
use std::num::ParseIntError;
use std::str::FromStr;

/// A way in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// The whole page, to change what one likes.
    #[default]
    Explore,
    /// One idea a screen, for a room.
    Present(Step),
    /// What the one who presents says and asks, in a window of their own; the room, once there is one.
    Notes(Option<RoomId>),
    /// A phone in the room; the seat, once it is known.
    Seat(Option<Seat>),
    /// Three questions and the answer, inside someone else's page.
    Compact,
    /// Exercises: the list, or one of them by its number from 1.
    Train(Option<u8>),
}

/// How much of a company is looked into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// Its futures.
    Answer,
    /// And the reasons for what they come to.
    Reasons,
}

/// A screen of a presentation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Who the two teams are.
    #[default]
    Scene,
    /// A guess, before anything is shown.
    Guess,
    /// One future of both teams.
    One,
    /// Many futures, and the guess beside the answer.
    Many,
    /// One lever is changed.
    Lever,
    /// Where the gap comes from, and what to do first.
    Reasons,
    /// The company to take home.
    Home,
}

/// A room: windows of one presentation have the same one. Random, so that two presentations in one browser
/// do not hear each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RoomId(pub u32);

/// A seat in the room: the number of a replication, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seat(u16);

impl Way {
    /// The way that a fragment names, with or without its leading `#`; the explore page where it names
    /// none, the nearest screen where it names one that does not exist.
    pub fn of(fragment: &str) -> Self {
        parts(fragment).find_map(Self::named).unwrap_or_default()
    }

    /// The fragment of this way to the company of `scenario`, which may be empty: the default one.
    pub fn to(self, scenario: &str) -> String {
        let name = self.name();
        let parts = [scenario, name.as_str()].into_iter().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join("&")
    }

    /// What its view tells, beyond which nothing is computed: notes show no answer, and a seat plays its
    /// own two futures.
    pub const fn depth(self) -> Option<Depth> {
        match self {
            Self::Notes(_) | Self::Seat(_) => None,
            Self::Compact => Some(Depth::Answer),
            Self::Explore | Self::Present(_) | Self::Train(_) => Some(Depth::Reasons),
        }
    }

    /// How a fragment names it; empty for the explore page.
    fn name(self) -> String {
        match self {
            Self::Explore => String::new(),
            Self::Present(step) => format!("present={}", step.number()),
            Self::Notes(None) => "notes".to_owned(),
            Self::Notes(Some(room)) => format!("notes={room}"),
            Self::Seat(None) => "seat".to_owned(),
            Self::Seat(Some(seat)) => format!("seat={}", seat.number()),
            Self::Compact => "compact".to_owned(),
            Self::Train(None) => "exercises".to_owned(),
            Self::Train(Some(number)) => format!("exercises={number}"),
        }
    }

    fn named(part: &str) -> Option<Self> {
        let (key, value) = part.split_once('=').unwrap_or((part, ""));
        match key {
            "present" => Some(Self::Present(Step::numbered(value.parse().unwrap_or(1)))),
            "notes" => Some(Self::Notes(value.parse().ok())),
            "seat" => Some(Self::Seat(value.parse().ok().and_then(Seat::new))),
            "compact" => Some(Self::Compact),
            "exercises" => Some(Self::Train(value.parse().ok())),
            _ => None,
        }
    }
}

/// The part of a fragment that holds a scenario, or what is meant to be one.
pub fn scenario(fragment: &str) -> Option<&str> {
    // What a later version names with a sign of equality is a way or a setting that this one does not
    // know; base64url never has that sign.
    parts(fragment).find(|part| Way::named(part).is_none() && !part.contains('='))
}

fn parts(fragment: &str) -> impl Iterator<Item = &str> {
    fragment.trim_start_matches('#').split('&').filter(|part| !part.is_empty())
}

impl Step {
    /// All of them, in order.
    pub const ALL: [Self; 7] =
        [Self::Scene, Self::Guess, Self::One, Self::Many, Self::Lever, Self::Reasons, Self::Home];

    /// Its number, 1 to 7.
    pub const fn number(self) -> usize {
        self as usize + 1
    }

    /// The one of this number, or the nearest.
    pub fn numbered(number: usize) -> Self {
        Self::ALL[number.clamp(1, Self::ALL.len()) - 1]
    }

    /// The one after it; none after the last.
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self.number()).copied()
    }

    /// The one before it; none before the first.
    pub fn previous(self) -> Option<Self> {
        Self::ALL.get((self.number()).checked_sub(2)?).copied()
    }

    /// Its name in the catalogue.
    pub const fn key(self) -> &'static str {
        ["scene", "guess", "one", "many", "lever", "reasons", "home"][self as usize]
    }
}

impl fmt::Display for RoomId {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        write!(formatter, "{}", self.0)
    }
}

impl FromStr for RoomId {
    type Err = ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

impl Seat {
    /// The seat of a number from 1.
    pub fn new(number: u16) -> Option<Self> {
        (number > 0).then_some(Self(number))
    }

    /// Its number, from 1.
    pub const fn number(self) -> u16 {
        self.0
    }
}
