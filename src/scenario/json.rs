//! Scenario files: JSON in, with every issue named, and JSON out.

use serde_json::{Map, Value};

use super::check::Issue;
use super::field::{CHANNELS, VERSION};
use super::inputs::{Channel, Inputs};
use super::text::quoted;
use super::{Practice, Scenario};

/// The levers of the plan, each absent where the plan is as today.
const PLAN_KEYS: [&str; 2] = ["spend_per_month", "reps"];

/// A scenario read from a file, and what the file left to the defaults.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The checked scenario.
    pub scenario: Scenario,
    /// Paths of the fields that the file leaves out.
    pub defaulted: Vec<String>,
}

/// Reads a scenario file (MODEL.md section 1). Missing fields take the defaults of
/// [`Inputs::default`]; a byte order mark is passed over.
///
/// # Errors
/// Every issue found: syntax, unknown fields, wrong kinds, values out of range.
pub fn read(text: &str) -> Result<Reading, Vec<Issue>> {
    let text = text.trim_start_matches('\u{feff}');
    let given: Value =
        serde_json::from_str(text).map_err(|problem| vec![Issue::NotJson(problem.to_string())])?;
    overlay(&given, &Inputs::default())
}

/// Lays a JSON object over a scenario: what it names replaces, what it leaves out stays.
///
/// # Errors
/// Every issue found, as in [`read`].
pub fn overlay(given: &Value, base: &Inputs) -> Result<Reading, Vec<Issue>> {
    if let Some(version) = given.get("version").and_then(Value::as_f64)
        && version != VERSION
    {
        return Err(vec![Issue::OtherVersion(version)]);
    }
    let mut merge = Merge::default();
    let merged = merge.object("", given, &to_value(base));
    // What was compared with a complete example has its shape, so this cannot fail.
    let inputs = serde_json::from_value::<Inputs>(merged)
        .map_err(|problem| vec![Issue::NotJson(problem.to_string())])?;
    let mut issues = merge.issues;
    match Scenario::new(inputs) {
        Ok(scenario) if issues.is_empty() => Ok(Reading { scenario, defaulted: merge.defaulted }),
        Ok(_) => Err(issues),
        Err(more) => {
            issues.extend(more);
            Err(issues)
        }
    }
}

/// The inputs as a JSON object, whole numbers without a decimal point, levers that are as today
/// left out.
pub fn to_value(inputs: &Inputs) -> Value {
    // Inputs are plain structs of numbers, texts and lists, and those have no way to fail.
    tidy(serde_json::to_value(inputs).unwrap_or_default())
}

/// The inputs as the text of a scenario file.
pub fn write(inputs: &Inputs) -> String {
    format!("{:#}\n", to_value(inputs))
}

fn tidy(value: Value) -> Value {
    /// Every whole number up to here is exact as a float.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    match value {
        Value::Number(number) => match number.as_f64() {
            Some(float) if float.fract() == 0.0 && float.abs() <= EXACT => Value::from(float as i64),
            _ => Value::Number(number),
        },
        Value::Array(items) => items.into_iter().map(tidy).collect(),
        Value::Object(fields) => fields
            .into_iter()
            .filter(|(_, item)| !item.is_null())
            .map(|(key, item)| (key, tidy(item)))
            .collect(),
        other => other,
    }
}

/// Compares what is given with a complete example, and fills in what is missing.
#[derive(Default)]
struct Merge {
    issues: Vec<Issue>,
    defaulted: Vec<String>,
}

impl Merge {
    fn object(&mut self, path: &str, given: &Value, example: &Value) -> Value {
        let Value::Object(known) = example else { return example.clone() };
        let Value::Object(fields) = given else {
            self.wrong_kind(path, "an object");
            return example.clone();
        };
        for key in fields.keys().filter(|key| !known.contains_key(*key) && !is_optional(path, key)) {
            self.issues.push(Issue::Unknown(join(path, &quoted(key))));
        }
        let mut merged = Map::new();
        for (key, example) in known.iter().filter(|(key, _)| !is_optional(path, key)) {
            let path = join(path, key);
            let value = match fields.get(key) {
                Some(value) => self.value(&path, value, example),
                None => {
                    self.missing(&path);
                    example.clone()
                }
            };
            merged.insert(key.clone(), value);
        }
        if path == "plan" {
            self.plan(fields, known, &mut merged);
        }
        Value::Object(merged)
    }

    fn value(&mut self, path: &str, given: &Value, example: &Value) -> Value {
        match (example, given) {
            (Value::Object(_), _) => self.object(path, given, example),
            // The only list: the plan's is optional, and does not come here.
            (Value::Array(_), Value::Array(items)) => self.channels(path, items),
            (Value::Array(_), _) => self.replace(path, "a list", example),
            (Value::Number(_), Value::Number(_)) | (Value::String(_), Value::String(_)) => given.clone(),
            (Value::Number(_), _) => self.replace(path, "a number", example),
            _ => self.replace(path, "a text", example),
        }
    }

    fn channels(&mut self, path: &str, items: &[Value]) -> Value {
        let example = serde_json::to_value(Channel::default()).unwrap_or_default();
        let (min, max) = (*CHANNELS.start(), *CHANNELS.end());
        // A small link may hold thousands: nobody needs to know what is wrong with each.
        if items.len() > max {
            self.issues.push(Issue::WrongCount { path: path.to_owned(), found: items.len(), min, max });
        }
        let channel = |(index, item)| self.object(&format!("{path}[{index}]"), item, &example);
        items.iter().take(max).enumerate().map(channel).collect()
    }

    fn numbers(&mut self, path: &str, items: &[Value]) -> Value {
        for (index, _) in items.iter().enumerate().filter(|(_, item)| !item.is_number()) {
            self.wrong_kind(&format!("{path}[{index}]"), "a number");
        }
        items.iter().filter(|item| item.is_number()).cloned().collect()
    }

    /// The plan's levers may be absent, or null: "as today". So they have no default to report.
    fn plan(
        &mut self,
        given: &Map<String, Value>,
        base: &Map<String, Value>,
        merged: &mut Map<String, Value>,
    ) {
        for key in PLAN_KEYS {
            let path = join("plan", key);
            let lever = match given.get(key) {
                None => base.get(key).cloned(),
                Some(Value::Null) => None,
                Some(Value::Array(items)) if key == "spend_per_month" => Some(self.numbers(&path, items)),
                Some(reps @ Value::Number(_)) if key == "reps" => Some(reps.clone()),
                Some(_) => {
                    self.wrong_kind(&path, if key == "reps" { "a number" } else { "a list of numbers" });
                    None
                }
            };
            if let Some(lever) = lever {
                merged.insert(key.to_owned(), lever);
            }
        }
    }

    fn missing(&mut self, path: &str) {
        let is_level = Practice::ALL.iter().any(|practice| path.ends_with(practice.key()));
        if is_level && path.starts_with("practices.") {
            self.issues.push(Issue::MissingLevel(path.to_owned()));
        } else {
            self.defaulted.push(path.to_owned());
        }
    }

    fn replace(&mut self, path: &str, expected: &'static str, example: &Value) -> Value {
        self.wrong_kind(path, expected);
        example.clone()
    }

    fn wrong_kind(&mut self, path: &str, expected: &'static str) {
        let path = if path.is_empty() { "the file" } else { path };
        self.issues.push(Issue::WrongKind { path: path.to_owned(), expected });
    }
}

fn is_optional(path: &str, key: &str) -> bool {
    path == "plan" && PLAN_KEYS.contains(&key)
}

fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}
