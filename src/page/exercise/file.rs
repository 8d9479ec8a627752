//! Reads the file of an exercise. The files come with the program, and a test reads each of them.

use serde_json::Value;

use super::{Exercise, Goal, Level, Rules};
use crate::scenario::json::overlay;
use crate::scenario::{Preset, Scenario};

/// The exercise of a file; none where the file is not one.
pub fn read(number: u8, text: &str) -> Option<Exercise> {
    let file: Value = serde_json::from_str(text).ok()?;
    let level = Level::ALL.into_iter().find(|level| file["level"] == level.key())?;
    let preset = match file["preset"].as_str() {
        Some(key) => Preset::from_key(key)?,
        None => Preset::default(),
    };
    let start = changed(&preset.scenario(), &file["start"])?;
    let rules = Rules {
        open: texts(&file["may_change"]),
        closed: texts(&file["but_not"]),
        most: file["at_most"].as_u64().map(|most| most as usize),
    };
    let goal = Goal::read(&file["goal"], &start)?;
    Some(Exercise { number, level, preset, start, rules, goal })
}

/// A scenario with what a file changes in it; nothing where the file says nothing.
pub fn changed(base: &Scenario, difference: &Value) -> Option<Scenario> {
    match difference {
        Value::Null => Some(base.clone()),
        difference => Some(overlay(difference, base).ok()?.scenario),
    }
}

/// The texts of a list; none where there is no list.
pub fn texts(list: &Value) -> Vec<String> {
    let items = list.as_array().into_iter().flatten();
    items.filter_map(Value::as_str).map(str::to_owned).collect()
}
