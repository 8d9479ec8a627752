//! What a trainee may change, and what was changed against that.

use serde_json::Value;

use crate::page::label;
use crate::page::target::TeamName;
use crate::scenario::json::to_value;
use crate::scenario::{Inputs, Practice};
use crate::sentence;

/// What may be changed. Without anything open the company stays as it comes.
#[derive(Clone, Debug, PartialEq)]
pub struct Rules {
    /// Beginnings of paths that may differ from the start.
    pub open: Vec<String>,
    /// Paths among those that may not.
    pub closed: Vec<String>,
    /// How many may differ at once; none for any number.
    pub most: Option<usize>,
}

impl Rules {
    /// What of `now` is against them, in sentences.
    pub fn breaches(&self, now: &Inputs, start: &Inputs) -> Vec<String> {
        let mut changed = Vec::new();
        differing(&to_value(now), &to_value(start), "", &mut changed);
        changed.dedup();
        let is_open = |path: &String| {
            self.open.iter().any(|open| path.starts_with(open.as_str())) && !self.closed.contains(path)
        };
        let (open, shut): (Vec<String>, Vec<String>) = changed.into_iter().partition(is_open);
        let mut breaches: Vec<String> =
            shut.iter().map(|path| sentence!("rule-shut", name = name(path))).collect();
        if let Some(most) = self.most.filter(|&most| open.len() > most) {
            breaches.push(sentence!("rule-most", n = open.len(), most = most));
        }
        breaches
    }
}

/// Paths of all that differs; channels are all called alike. What the company is called, and what it counts
/// in, changes nothing.
fn differing(now: &Value, start: &Value, path: &str, found: &mut Vec<String>) {
    match (now, start) {
        _ if now == start || matches!(path, "name" | "currency") => {}
        (Value::Object(fields), Value::Object(before)) => {
            let added = fields.keys().filter(|key| !before.contains_key(*key));
            for key in before.keys().chain(added) {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                differing(&now[key], &start[key], &path, found);
            }
        }
        (Value::Array(items), Value::Array(before)) if items.len() == before.len() => {
            for (item, before) in items.iter().zip(before) {
                let path = if item.is_object() { format!("{path}[]") } else { path.to_owned() };
                differing(item, before, &path, found);
            }
        }
        _ => found.push(path.to_owned()),
    }
}

/// What the page calls a path.
fn name(path: &str) -> String {
    let level = |team| {
        let practice = Practice::ALL.into_iter().find(|practice| path.ends_with(practice.key()))?;
        let practice = label::of_practice(practice);
        Some(match team {
            TeamName::Siloed => sentence!("siloed-level", practice = practice),
            TeamName::Aligned => sentence!("aligned-level", practice = practice),
        })
    };
    let known = if path.starts_with("practices.siloed.") {
        level(TeamName::Siloed)
    } else if path.starts_with("practices.aligned.") {
        level(TeamName::Aligned)
    } else {
        label::of_path(path)
    };
    known.unwrap_or_else(|| path.to_owned())
}
