//! Links of version 1, which are read and not written any more: deflated JSON.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::{Shared, Unusable, allowed};
use crate::scenario::json::{overlay, to_value};
use crate::scenario::{Issue, Preset, Scenario};

pub const MARK: &str = "v1.";

/// The largest JSON that a link unpacks to: far above any scenario, so that a small link cannot
/// fill the memory.
const LARGEST: usize = 64 * 1024;

/// The packed form; a field that is absent is as in the preset.
#[derive(Deserialize)]
struct Packed {
    #[serde(rename = "p")]
    preset: String,
    #[serde(rename = "d", default)]
    difference: Map<String, Value>,
    #[serde(rename = "s")]
    seed: u64,
    #[serde(rename = "g", default)]
    goal: Option<f64>,
}

/// Unpacks what stands behind the mark, with what of it does not hold.
///
/// # Errors
/// [`Unusable`] where not even the preset can be read.
// Not part of its caller, which is there before the rest of the page's program: this comes with that.
#[inline(never)]
pub fn decode(body: &str) -> Result<(Shared, Vec<Issue>), Unusable> {
    let packed = unpack(body).ok_or(Unusable::Damaged)?;
    // A preset that this version does not know can only come from a later one.
    let preset = Preset::from_key(&packed.preset).ok_or(Unusable::Newer)?;
    let mut issues = Vec::new();
    let goal = allowed(packed.goal, &mut issues);
    let mut scenario = preset.scenario();
    apply(&packed.difference, &mut scenario, &mut issues);
    Ok((Shared { preset, scenario, seed: packed.seed, goal }, issues))
}

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
