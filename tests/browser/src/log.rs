//! What the browser logged: complaints on the console, and where requests went.

use serde_json::Value;

/// Errors and warnings: of scripts, of the network, of the security policy.
pub fn complaints(entries: &Value) -> Vec<String> {
    let entries = entries.as_array().into_iter().flatten();
    let grave = entries.filter(|entry| matches!(entry["level"].as_str(), Some("SEVERE" | "WARNING")));
    grave.map(|entry| format!("{}: {}", entry["level"], entry["message"])).collect()
}

/// The addresses of all requests in a performance log.
pub fn requests(entries: &Value) -> Vec<String> {
    let entries = entries.as_array().into_iter().flatten();
    entries.filter_map(|entry| request(entry["message"].as_str()?)).collect()
}

fn request(message: &str) -> Option<String> {
    let event: Value = serde_json::from_str(message).ok()?;
    let event = &event["message"];
    (event["method"] == "Network.requestWillBeSent").then_some(())?;
    Some(event["params"]["request"]["url"].as_str()?.to_owned())
}
