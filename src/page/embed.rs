//! The page inside someone else's page: what the two may tell each other, and whom the page believes.
//!
//! Messages are objects with the key `handoff`, which names their kind. The page speaks first:
//!
//! | from | kind | holds |
//! |---|---|---|
//! | page | `ready` | nothing, so that anybody may hear it |
//! | host | `setup` | `attributes`: texts by name, each time all of them |
//! | page | `height` | `height` in CSS pixels |
//! | page | `refused` | `refusals`: attributes that are not followed, and why |
//! | page | `result` | `result`: what the visitor saw and sent ([`result`]) |

pub mod result;

use serde_json::{Value, json};

use super::session::of_preset;
use super::theming::Brand;
use super::theming::refusal::{Reason, Refusal};
use super::way;
use crate::funnel::calibration::calibrate;
use crate::scenario::link::{Opened, Shared, decode};
use crate::scenario::{Preset, Scenario};

/// The most bytes of a message, far above a logo's.
const LARGEST: usize = 256 * 1024;

/// What a host asks for: its message, with the texts of its attributes as they stand there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Setup(Value);

impl Setup {
    /// The setup in a message of that kind.
    pub fn read(message: &str) -> Option<Self> {
        if message.len() > LARGEST {
            return None;
        }
        let message: Value = serde_json::from_str(message).ok()?;
        (message["handoff"] == "setup" && message["attributes"].is_object()).then_some(Self(message))
    }

    /// The text of an attribute, where the host gives it.
    pub fn get(&self, attribute: &str) -> Option<&str> {
        self.0["attributes"][attribute].as_str()
    }
}

/// The page around this one. Invariant: everything in it was checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Host {
    /// The one origin that the page answers.
    pub origin: String,
    /// The company to begin with.
    pub company: Shared,
    /// How the page looks there.
    pub brand: Brand,
    /// Whether it wants to hear a visitor's result.
    pub wants_result: bool,
    /// What of its wishes is not granted.
    pub refusals: Vec<Refusal>,
}

impl Host {
    fn new(origin: &str, setup: &Setup) -> Self {
        let (brand, mut refusals) = Brand::of(setup);
        let company = company(setup, &mut refusals);
        let wants_result = setup.get("result").is_some();
        Self { origin: origin.to_owned(), company, brand, wants_result, refusals }
    }
}

/// Whom the page listens to: the page around it, and from its first setup on only at that origin.
#[derive(Debug, Default)]
pub struct Listener {
    origin: Option<String>,
}

impl Listener {
    /// What the window around this page says from an origin; none where it is to be passed over.
    ///
    /// A host without an origin of its own (a sandboxed one, a file) is not answered: nobody could tell
    /// who hears it.
    pub fn hear(&mut self, origin: &str, message: &str) -> Option<Host> {
        let is_believed = match &self.origin {
            Some(known) => known == origin,
            None => origin.starts_with("https://") || origin.starts_with("http://"),
        };
        let setup = Setup::read(message).filter(|_| is_believed)?;
        self.origin.get_or_insert_with(|| origin.to_owned());
        Some(Host::new(origin, &setup))
    }
}

/// The message that the page is there.
pub fn ready() -> Value {
    json!({ "handoff": "ready" })
}

/// The message of the page's height, in CSS pixels.
pub fn height(pixels: f64) -> Value {
    json!({ "handoff": "height", "height": pixels })
}

/// The message of what is not granted.
pub fn refused(refusals: &[Refusal]) -> Value {
    let told = |refusal: &Refusal| json!({ "attribute": refusal.attribute, "reason": refusal.to_string() });
    json!({ "handoff": "refused", "refusals": refusals.iter().map(told).collect::<Vec<_>>() })
}

/// The company that a host asks for: that of a link, or else a preset, in a currency.
fn company(setup: &Setup, refusals: &mut Vec<Refusal>) -> Shared {
    let mut refuse = |attribute, reason| refusals.push(Refusal { attribute, reason });
    let mut shared = of_preset(Preset::default());
    if let Some(key) = setup.get("preset") {
        match Preset::from_key(key) {
            Some(preset) => shared = of_preset(preset),
            None => refuse("preset", Reason::Unknown),
        }
    }
    if let Some(fragment) = setup.get("scenario") {
        match way::scenario(fragment).map(decode) {
            Some(Ok(Opened::Whole(opened))) if calibrate(&opened.scenario).is_ok() => shared = opened,
            _ => refuse("scenario", Reason::NotAScenario),
        }
    }
    if let Some(currency) = setup.get("currency") {
        let mut inputs = shared.scenario.clone().into_inputs();
        inputs.currency = currency.to_owned();
        match Scenario::new(inputs) {
            Ok(scenario) => shared.scenario = scenario,
            Err(_) => refuse("currency", Reason::Unknown),
        }
    }
    shared
}
