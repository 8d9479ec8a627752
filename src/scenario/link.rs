//! Share links: what a page shows, packed into the fragment of its address.
//!
//! A fragment is the mark of its version and base64url of a preset, what differs from it, the seed and the goal.
//! Every version's decoder stays; an unknown version is told apart from damage.

mod version1;
mod version2;

use super::{Issue, Preset, Range, Scenario};

pub use version2::encode;

/// What a goal may be, in money.
pub const GOAL: Range = Range::closed(0.0, 1e15);

/// What a link holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Shared {
    /// The preset it started from.
    pub preset: Preset,
    /// The scenario.
    pub scenario: Scenario,
    /// The seed of the run.
    pub seed: u64,
    /// The goal, in money; none stands for the quota of the whole horizon.
    pub goal: Option<f64>,
}

/// What an opened link came to.
#[derive(Clone, Debug, PartialEq)]
pub enum Opened {
    /// All of it.
    Whole(Shared),
    /// What could be used, and what could not.
    Partly(Shared, Vec<Issue>),
}

/// Why nothing of a link could be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// It was cut off or changed on its way.
    Damaged,
    /// It was made by a later version.
    Newer,
}

/// Unpacks a fragment, with or without the leading `#`.
///
/// # Errors
/// [`Unusable`] where not even the preset can be read; single bad values come with the result.
pub fn decode(fragment: &str) -> Result<Opened, Unusable> {
    let fragment = fragment.trim_start_matches('#');
    let (shared, issues) = if let Some(body) = fragment.strip_prefix(version2::MARK) {
        version2::decode(body)?
    } else if let Some(body) = fragment.strip_prefix(version1::MARK) {
        version1::decode(body)?
    } else if names_a_version(fragment) {
        return Err(Unusable::Newer);
    } else {
        return Err(Unusable::Damaged);
    };
    Ok(if issues.is_empty() { Opened::Whole(shared) } else { Opened::Partly(shared, issues) })
}

/// Whether a fragment is of a version whose decoder comes with the rest of the page's program.
pub fn is_old(fragment: &str) -> bool {
    fragment.trim_start_matches('#').starts_with(version1::MARK)
}

/// Whether a fragment begins as those of any version do: a v, a number, a point.
fn names_a_version(fragment: &str) -> bool {
    let number = fragment.strip_prefix('v').and_then(|rest| rest.split_once('.'));
    number.is_some_and(|(number, _)| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The goal, where it is one.
fn allowed(goal: Option<f64>, issues: &mut Vec<Issue>) -> Option<f64> {
    let Some(value) = goal.filter(|&goal| !GOAL.contains(goal)) else { return goal };
    issues.push(Issue::OutOfRange { path: "goal".to_owned(), value, range: GOAL });
    None
}
