//! The scenarios on which the engine is timed, natively and in a browser.

use handoff::scenario::{Inputs, Preset, Scenario};

/// The presets, the default first, and the default company in other shapes.
pub const NAMES: [&str; 14] = [
    "professional-services",
    "b2b-software",
    "industrial-equipment",
    "home-services",
    "online-retailer",
    "small-firm",
    "overloaded-sales",
    "sales-with-slack",
    "equal-teams",
    "one-channel",
    "eight-channels",
    "twice-the-weeks",
    "eight-channels-36-months",
    "large",
];

/// The scenario of a name.
pub fn scenario(name: &str) -> Scenario {
    if let Some(preset) = Preset::from_key(name) {
        return preset.scenario();
    }
    let mut inputs = Inputs::default();
    let channels = &mut inputs.marketing.channels;
    match name {
        "one-channel" => channels.truncate(1),
        "eight-channels" => channels.extend_from_within(..3),
        "twice-the-weeks" => inputs.horizon_months = 24.0,
        "eight-channels-36-months" => {
            channels.extend_from_within(..3);
            inputs.horizon_months = 36.0;
        }
        _ => {
            channels.iter_mut().for_each(|channel| channel.leads_per_month = 1e5);
            inputs.sales.reps = 1_000.0;
            inputs.sales.leads_per_rep_per_week = 30.0;
        }
    }
    Scenario::new(inputs).expect("valid")
}
