//! What a visitor may send to the host: the headline, and its figures in no more digits than it shows.

use serde_json::{Map, Value, json};

use crate::insight::summary::Summary;
use crate::page::sentence::{Figures, headline};

/// One thing that is sent.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Its name in the message, and with `sent-` before it in the catalogue.
    pub key: &'static str,
    /// What it is.
    pub value: Value,
}

/// Everything that is sent of an answer, in this currency, and nothing else: none of it was typed.
pub fn items(summary: &Summary, currency: &str, figures: &dyn Figures) -> Vec<Item> {
    let left = summary.payback.left.mean;
    let item = |key, value| Item { key, value };
    let percent = summary.gap.relative.map(|share| (100.0 * share).round());
    [
        Some(item("headline", json!(headline(summary, figures).replace('*', "")))),
        Some(item("currency", json!(currency))),
        Some(item("gap", whole(three_digits(summary.gap.moments.mean)))),
        percent.map(|percent| item("percent", whole(percent))),
        Some(item("left", whole(three_digits(left)))),
        Some(item("ahead", whole((10.0 * summary.gap.ahead_independent).round()))),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The message that holds them.
pub fn message(items: &[Item]) -> Value {
    let mut result = Map::new();
    for Item { key, value } in items {
        result.insert((*key).to_owned(), value.clone());
    }
    json!({ "handoff": "result", "result": result })
}

/// A whole number as JSON: no sum of money reaches 2⁶³, and what is no number is 0.
fn whole(value: f64) -> Value {
    json!(value as i64)
}

/// Three digits, as the headline writes money.
fn three_digits(value: f64) -> f64 {
    if value == 0.0 {
        return 0.0;
    }
    let unit = libm::pow(10.0, (libm::floor(libm::log10(value.abs())) - 2.0).max(0.0));
    (value / unit).round() * unit
}
