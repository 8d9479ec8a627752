//! Share links: what a page shows, packed into the fragment of its address.
//!
//! A fragment is `v1.` and base64url of deflated JSON that names a preset and only what differs
//! from it. Every version's decoder stays; an unknown version is told apart from damage.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::json::{overlay, to_value};
use super::{Issue, Preset, Scenario};

/// The largest JSON that a link unpacks to: far above any scenario, so that a small link cannot
/// fill the memory.
const LARGEST: usize = 64 * 1024;
const COMPRESSION: u8 = 9;
const MARK_OF_VERSION_1: &str = "v1.";

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

/// The packed form; a field that is absent is as in the preset.
#[derive(Serialize, Deserialize)]
struct Packed {
    #[serde(rename = "p")]
    preset: String,
    #[serde(rename = "d", default, skip_serializing_if = "Map::is_empty")]
    difference: Map<String, Value>,
    #[serde(rename = "s")]
    seed: u64,
    #[serde(rename = "g", default, skip_serializing_if = "Option::is_none")]
    goal: Option<f64>,
}

/// Packs what a page shows into a fragment, without the leading `#`.
pub fn encode(shared: &Shared) -> String {
    let packed = Packed {
        preset: shared.preset.key().to_owned(),
        difference: difference(&to_value(&shared.scenario), &to_value(&shared.preset.scenario())),
        seed: shared.seed,
        goal: shared.goal,
    };
    // Maps with text keys, numbers and texts have no way to fail.
    let json = serde_json::to_vec(&packed).unwrap_or_default();
    format!("{MARK_OF_VERSION_1}{}", URL_SAFE_NO_PAD.encode(compress_to_vec(&json, COMPRESSION)))
}

/// Unpacks a fragment, with or without the leading `#`.
///
/// # Errors
/// [`Unusable`] where not even the preset can be read; single bad values come with the result.
pub fn decode(fragment: &str) -> Result<Opened, Unusable> {
    let fragment = fragment.trim_start_matches('#');
    let Some(body) = fragment.strip_prefix(MARK_OF_VERSION_1) else {
        return Err(if names_a_version(fragment) { Unusable::Newer } else { Unusable::Damaged });
    };
    let packed = unpack(body).ok_or(Unusable::Damaged)?;
    // A preset that this version does not know can only come from a later one.
    let preset = Preset::from_key(&packed.preset).ok_or(Unusable::Newer)?;
    let mut shared = Shared { preset, scenario: preset.scenario(), seed: packed.seed, goal: None };
    let mut issues = Vec::new();
    match packed.goal {
        Some(goal) if !GOAL.contains(goal) => {
            issues.push(Issue::OutOfRange { path: "goal".to_owned(), value: goal, range: GOAL });
        }
        goal => shared.goal = goal,
    }
    apply(&packed.difference, &mut shared.scenario, &mut issues);
    Ok(if issues.is_empty() { Opened::Whole(shared) } else { Opened::Partly(shared, issues) })
}

/// What a goal may be, in money.
pub const GOAL: super::Range = super::Range::closed(0.0, 1e15);

/// Takes over the difference, or, where it does not hold as a whole, each block that does.
fn apply(difference: &Map<String, Value>, scenario: &mut Scenario, issues: &mut Vec<Issue>) {
    let whole = Value::Object(difference.clone());
    match overlay(&whole, scenario) {
        Ok(reading) => *scenario = reading.scenario,
        Err(found) => {
            issues.extend(found);
            // Of unknown fields a link may have thousands, and they are named already.
            let known = to_value(scenario);
            for (key, value) in difference.iter().filter(|(key, _)| known.get(key).is_some()) {
                let block = Value::Object(Map::from_iter([(key.clone(), value.clone())]));
                if let Ok(reading) = overlay(&block, scenario) {
                    *scenario = reading.scenario;
                }
            }
        }
    }
}

fn unpack(body: &str) -> Option<Packed> {
    let deflated = URL_SAFE_NO_PAD.decode(body).ok()?;
    let json = decompress_to_vec_with_limit(&deflated, LARGEST).ok()?;
    // Read as text, as all JSON here is: a second reader would be code of its own.
    serde_json::from_str(str::from_utf8(&json).ok()?).ok()
}

/// Whether a fragment begins as those of any version do: a v, a number, a point.
fn names_a_version(fragment: &str) -> bool {
    let number = fragment.strip_prefix('v').and_then(|rest| rest.split_once('.'));
    number.is_some_and(|(number, _)| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The fields of `value` that differ from `base`, nested as they are; lists differ as a whole.
fn difference(value: &Value, base: &Value) -> Map<String, Value> {
    let (Value::Object(fields), Value::Object(base)) = (value, base) else { return Map::new() };
    let mut changed = Map::new();
    for (key, value) in fields {
        match (value, base.get(key)) {
            (_, Some(base)) if value == base => {}
            // A block of levels is given whole or not at all, as in files.
            (Value::Object(_), Some(base)) if !is_levels(value) => {
                changed.insert(key.clone(), Value::Object(difference(value, base)));
            }
            _ => {
                changed.insert(key.clone(), value.clone());
            }
        }
    }
    for key in base.keys().filter(|key| !fields.contains_key(*key)) {
        changed.insert(key.clone(), Value::Null);
    }
    changed
}

fn is_levels(value: &Value) -> bool {
    value.get(super::Practice::SharedGoals.key()).is_some()
}
