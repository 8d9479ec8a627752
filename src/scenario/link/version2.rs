//! Links of version 2: what differs from a preset in as few bytes as possible, and a sum that tells damage.

use std::hash::Hasher;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use fnv::FnvHasher;
use serde::{Deserialize, Serialize};

use super::{Shared, Unusable, allowed};
use crate::scenario::difference::{Difference, Number};
use crate::scenario::{Issue, Preset};

pub const MARK: &str = "v2.";

/// What is packed, and the check sum follows.
#[derive(Serialize, Deserialize)]
struct Packed {
    /// Its place among all presets.
    preset: u8,
    seed: u64,
    goal: Option<Number>,
    company: Difference,
}

/// Packs what a page shows into a fragment, without the leading `#`.
pub fn encode(shared: &Shared) -> String {
    let packed = Packed {
        preset: shared.preset as u8,
        seed: shared.seed,
        goal: shared.goal.map(Number::from),
        company: Difference::of(&shared.scenario, &shared.preset.scenario()),
    };
    // Numbers, texts and lists of known length have no way to fail.
    let mut bytes = postcard::to_allocvec(&packed).unwrap_or_default();
    bytes.extend(sum(&bytes));
    format!("{MARK}{}", URL_SAFE_NO_PAD.encode(bytes))
}

/// Unpacks what stands behind the mark, with what of it does not hold.
///
/// # Errors
/// [`Unusable`] where not all of it came, or its preset is unknown.
pub fn decode(body: &str) -> Result<(Shared, Vec<Issue>), Unusable> {
    let packed = unpack(body).ok_or(Unusable::Damaged)?;
    // A preset that this version does not know can only come from a later one.
    let preset = *Preset::ALL.get(usize::from(packed.preset)).ok_or(Unusable::Newer)?;
    let (scenario, mut issues) = packed.company.onto(&preset.scenario());
    let goal = allowed(packed.goal.map(Number::value), &mut issues);
    Ok((Shared { preset, scenario, seed: packed.seed, goal }, issues))
}

fn unpack(body: &str) -> Option<Packed> {
    let bytes = URL_SAFE_NO_PAD.decode(body).ok()?;
    let (content, given) = bytes.split_last_chunk()?;
    if *given != sum(content) {
        return None;
    }
    postcard::from_bytes(content).ok()
}

/// Half of a hash: of four thousand million damaged links, one has the right one by chance.
fn sum(content: &[u8]) -> [u8; 4] {
    let mut hasher = FnvHasher::default();
    hasher.write(content);
    (hasher.finish() as u32).to_le_bytes()
}
