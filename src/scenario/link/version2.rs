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

/// The longest body: far above that of any scenario, so that no link keeps a page busy.
const LONGEST: usize = 64 * 1024;

/// What is packed; its check sum follows. With another shape it would be another version.
#[derive(Serialize, Deserialize)]
struct Packed {
    /// Its place in [`Preset::ALL`].
    preset: u8,
    seed: u64,
    goal: Option<Number>,
    company: Difference,
}

/// Packs what a page shows into a fragment, without the leading `#`.
pub fn encode(shared: &Shared) -> String {
    let place = Preset::ALL.iter().position(|&preset| preset == shared.preset);
    let packed = Packed {
        // Every preset is among all, and they are few.
        preset: place.unwrap_or_default() as u8,
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
/// [`Unusable`] where not all of it came, or where only a later version knows its preset or its content.
pub fn decode(body: &str) -> Result<(Shared, Vec<Issue>), Unusable> {
    let content = intact(body).ok_or(Unusable::Damaged)?;
    // All of it came, so what cannot be read was written by a later version.
    let Ok((packed, [])) = postcard::take_from_bytes::<Packed>(&content) else { return Err(Unusable::Newer) };
    let preset = *Preset::ALL.get(usize::from(packed.preset)).ok_or(Unusable::Newer)?;
    let (scenario, mut issues) = packed.company.onto(&preset.scenario());
    let goal = allowed(packed.goal.map(Number::value), &mut issues);
    Ok((Shared { preset, scenario, seed: packed.seed, goal }, issues))
}

/// What was packed, where its check sum holds.
fn intact(body: &str) -> Option<Vec<u8>> {
    if body.len() > LONGEST {
        return None;
    }
    let mut bytes = URL_SAFE_NO_PAD.decode(body).ok()?;
    let (content, given) = bytes.split_last_chunk()?;
    if *given != sum(content) {
        return None;
    }
    bytes.truncate(content.len());
    Some(bytes)
}

/// The lower half of a hash, which every byte changes: of four thousand million damaged links, one has the right
/// one by chance.
fn sum(content: &[u8]) -> [u8; 4] {
    let mut hasher = FnvHasher::default();
    hasher.write(content);
    (hasher.finish() as u32).to_le_bytes()
}
