//! Every check of a scenario's values, all issues reported together.

use std::fmt;

use super::field::{
    CHANNEL_FIELDS, CHANNELS, FIELDS, LEVEL, NAME_CHARACTERS, PLANNED_REPS, PLANNED_SPEND, Range, RangeKind,
    VERSION,
};
use super::inputs::Inputs;
use super::practice::{Levels, Practice};
use super::text::{is_of_names, quoted};

/// One thing that is wrong with a scenario: which field, and what is allowed there.
#[derive(Clone, Debug, PartialEq)]
pub enum Issue {
    /// A number outside its range, not whole where it must be, or not a number.
    OutOfRange {
        /// The field.
        path: String,
        /// What was given.
        value: f64,
        /// What is allowed.
        range: Range,
    },
    /// A list of the wrong length.
    WrongCount {
        /// The list.
        path: String,
        /// How many entries it has.
        found: usize,
        /// The fewest allowed.
        min: usize,
        /// The most allowed.
        max: usize,
    },
    /// A name that is too long.
    TooLong {
        /// The field.
        path: String,
        /// How many characters it has.
        found: usize,
    },
    /// A name with characters that no name has: control characters, and those that turn the direction.
    NotAName(String),
    /// A currency that is no ISO 4217 code.
    NotACurrency(String),
    /// A value of another kind than the field holds.
    WrongKind {
        /// The field.
        path: String,
        /// What the field holds.
        expected: &'static str,
    },
    /// A field that no scenario has.
    Unknown(String),
    /// So many numbers of a link that no scenario of this version has.
    OfLaterVersion(usize),
    /// A practice missing from a block that must name all seven.
    MissingLevel(String),
    /// A file of a version that this program does not read.
    OtherVersion(f64),
    /// Text that is no JSON: where, and what the parser met.
    NotJson(String),
}

impl fmt::Display for Range {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let Self { min, max, kind } = self;
        match kind {
            RangeKind::Closed => write!(out, "{min} to {max}"),
            RangeKind::Above => write!(out, "above {min}, at most {max}"),
            RangeKind::Whole => write!(out, "a whole number from {min} to {max}"),
        }
    }
}

impl Issue {
    /// The field that it is about; none where it is about the whole.
    pub fn path(&self) -> Option<&str> {
        match self {
            Self::OutOfRange { path, .. }
            | Self::WrongCount { path, .. }
            | Self::TooLong { path, .. }
            | Self::NotAName(path)
            | Self::WrongKind { path, .. }
            | Self::Unknown(path)
            | Self::MissingLevel(path) => Some(path),
            Self::NotACurrency(_) => Some("currency"),
            Self::OtherVersion(_) => Some("version"),
            Self::OfLaterVersion(_) | Self::NotJson(_) => None,
        }
    }

    /// What is wrong there, and what is allowed.
    pub fn problem(&self) -> String {
        match self {
            Self::OutOfRange { value, range, .. } => {
                format!("{} is not allowed; allowed: {range}", quoted(&value.to_string()))
            }
            Self::WrongCount { found, min, max, .. } if min == max => {
                format!("{found} entries; allowed: {min}, one for each channel")
            }
            Self::WrongCount { found, min, max, .. } => format!("{found} entries; allowed: {min} to {max}"),
            Self::TooLong { found, .. } => {
                format!("{found} characters; allowed: at most {NAME_CHARACTERS}")
            }
            Self::NotAName(_) => "has characters that do not print; allowed: one line of text".to_owned(),
            Self::NotACurrency(code) => {
                format!(
                    "{} is not a currency; allowed: a code of three capital letters, as USD",
                    quoted(code)
                )
            }
            Self::WrongKind { expected, .. } => format!("wrong kind of value; allowed: {expected}"),
            Self::Unknown(_) => "no such field; check its spelling, or remove it".to_owned(),
            Self::OfLaterVersion(count) => {
                format!("numbers that only a later version of this page knows: {count}")
            }
            Self::MissingLevel(_) => format!("missing; a block of practices names all seven, each {LEVEL}"),
            Self::OtherVersion(found) => {
                format!("{} is not readable here; allowed: {VERSION}", quoted(&found.to_string()))
            }
            Self::NotJson(problem) => format!("not a JSON file: {problem}"),
        }
    }
}

impl fmt::Display for Issue {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self.path() {
            Some(path) => write!(out, "{path}: {}", self.problem()),
            None => out.write_str(&self.problem()),
        }
    }
}

/// All issues in one sentence.
pub fn sentence(issues: &[Issue]) -> String {
    issues.iter().map(Issue::to_string).collect::<Vec<_>>().join("; ")
}

/// All issues of the inputs, in the order of the fields; empty where they are valid.
pub(super) fn issues(inputs: &Inputs) -> Vec<Issue> {
    let mut found = Vec::new();
    if inputs.version != VERSION {
        found.push(Issue::OtherVersion(inputs.version));
    }
    check_texts(inputs, &mut found);
    for field in &FIELDS {
        check_number(field.path, (field.get)(inputs), field.range, &mut found);
    }
    check_channels(inputs, &mut found);
    check_plan(inputs, &mut found);
    for (block, levels) in practice_blocks(inputs) {
        check_levels(block, levels, &mut found);
    }
    found
}

/// The three blocks of levels, by their paths.
fn practice_blocks(inputs: &Inputs) -> [(&'static str, &Levels); 3] {
    let practices = &inputs.practices;
    [
        ("practices.today", &practices.today),
        ("practices.siloed", &practices.siloed),
        ("practices.aligned", &practices.aligned),
    ]
}

fn check_texts(inputs: &Inputs, found: &mut Vec<Issue>) {
    check_name("name".to_owned(), &inputs.name, found);
    let code = inputs.currency.as_bytes();
    if code.len() != 3 || !code.iter().all(u8::is_ascii_uppercase) {
        found.push(Issue::NotACurrency(inputs.currency.chars().take(NAME_CHARACTERS).collect()));
    }
}

fn check_name(path: String, name: &str, found: &mut Vec<Issue>) {
    let characters = name.chars().count();
    if characters > NAME_CHARACTERS {
        found.push(Issue::TooLong { path, found: characters });
    } else if !name.chars().all(is_of_names) {
        found.push(Issue::NotAName(path));
    }
}

fn check_number(path: impl Into<String>, value: f64, range: Range, found: &mut Vec<Issue>) {
    if !range.contains(value) {
        found.push(Issue::OutOfRange { path: path.into(), value, range });
    }
}

fn check_channels(inputs: &Inputs, found: &mut Vec<Issue>) {
    let channels = &inputs.marketing.channels;
    let (min, max) = (*CHANNELS.start(), *CHANNELS.end());
    if !CHANNELS.contains(&channels.len()) {
        found.push(Issue::WrongCount {
            path: "marketing.channels".to_owned(),
            found: channels.len(),
            min,
            max,
        });
    }
    for (index, channel) in channels.iter().enumerate().take(max) {
        let path = format!("marketing.channels[{index}]");
        check_name(format!("{path}.name"), &channel.name, found);
        for field in &CHANNEL_FIELDS {
            check_number(format!("{path}.{}", field.key), (field.get)(channel), field.range, found);
        }
    }
}

fn check_plan(inputs: &Inputs, found: &mut Vec<Issue>) {
    if let Some(spend) = &inputs.plan.spend_per_month {
        let path = "plan.spend_per_month";
        let channels = inputs.marketing.channels.len();
        if spend.len() != channels {
            found.push(Issue::WrongCount {
                path: path.to_owned(),
                found: spend.len(),
                min: channels,
                max: channels,
            });
        }
        for (index, &value) in spend.iter().enumerate().take(*CHANNELS.end()) {
            check_number(format!("{path}[{index}]"), value, PLANNED_SPEND, found);
        }
    }
    if let Some(reps) = inputs.plan.reps {
        check_number("plan.reps", reps, PLANNED_REPS, found);
    }
}

fn check_levels(block: &str, levels: &Levels, found: &mut Vec<Issue>) {
    for practice in Practice::ALL {
        check_number(format!("{block}.{}", practice.key()), levels[practice], LEVEL, found);
    }
}
