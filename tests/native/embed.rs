//! The page inside someone else's believes its host alone, and tells it nothing that was typed.

use std::path::Path;
use std::rc::Rc;

use handoff::insight::summary::Summary;
use handoff::montecarlo::batch::Batch;
use handoff::montecarlo::replication::Simulator;
use handoff::page::embed::result::{items, message};
use handoff::page::embed::{Host, Listener, Setup, refused};
use handoff::page::number::DecimalMark::Point;
use handoff::page::session::{Action, Session};
use handoff::page::target::Target;
use handoff::scenario::link::encode;
use handoff::scenario::{Preset, Scenario};
use miniz_oxide::deflate::compress_to_vec;
use serde_json::{Value, json};

use crate::english::English;

const HOST: &str = "https://example.com";

fn setup(attributes: Value) -> String {
    json!({ "handoff": "setup", "attributes": attributes }).to_string()
}

fn host(attributes: Value) -> Host {
    Listener::default().hear(HOST, &setup(attributes)).expect("it is believed")
}

/// Attributes that are refused.
fn refused_of(attributes: Value) -> Vec<&'static str> {
    host(attributes).refusals.iter().map(|refusal| refusal.attribute).collect()
}

#[test]
fn a_setup_names_itself_and_holds_attributes() {
    let good = setup(json!({ "preset": "home-services", "accent": 7 }));
    let read = Setup::read(&good).expect("a setup");
    assert_eq!(read.get("preset"), Some("home-services"));
    assert_eq!([read.get("accent"), read.get("currency")], [None, None]);
    for message in [
        "",
        "7",
        "null",
        "[]",
        "\"setup\"",
        r#"{"handoff":"setup"}"#,
        r#"{"handoff":"setup","attributes":[]}"#,
        r#"{"handoff":"result","attributes":{}}"#,
        r#"{"attributes":{}}"#,
    ] {
        assert_eq!(Setup::read(message), None, "{message}");
    }
    assert_eq!(Setup::read(&setup(json!({ "logo": "A".repeat(300_000) }))), None);
}

#[test]
fn only_the_first_origin_is_believed() {
    let mut listener = Listener::default();
    let plain = setup(json!({}));
    for nobody in ["null", "", "file://", "javascript:"] {
        assert_eq!(listener.hear(nobody, &plain), None, "{nobody}");
    }
    // What is no setup binds the page to nobody.
    assert_eq!(listener.hear("https://forger.example", "{}"), None);
    assert_eq!(listener.hear(HOST, &plain).map(|host| host.origin), Some(HOST.to_owned()));
    for forger in ["https://forger.example", "http://example.com", "https://example.com:8443"] {
        assert_eq!(listener.hear(forger, &plain), None, "{forger}");
    }
    assert!(listener.hear(HOST, &setup(json!({ "theme": "dark" }))).is_some());
}

#[test]
fn a_host_starts_from_a_preset_in_its_currency() {
    let company = host(json!({ "preset": "home-services", "currency": "EUR" })).company;
    assert_eq!(company.preset, Preset::HomeServices);
    assert_eq!(company.scenario.currency, "EUR");
    assert_eq!(refused_of(json!({ "preset": "zoo", "currency": "euro" })), ["preset", "currency"]);
    assert_eq!(host(json!({ "preset": "zoo" })).company, Session::default().shared);
}

#[test]
fn a_host_may_start_from_a_link() {
    let mut shared = Session::default().shared;
    let mut inputs = shared.scenario.into_inputs();
    inputs.sales.reps = 5.0;
    shared.scenario = Scenario::new(inputs).expect("valid");
    let link = encode(&shared);
    for fragment in [link.clone(), format!("#{link}"), format!("{link}&compact")] {
        assert_eq!(host(json!({ "scenario": fragment })).company, shared);
    }
    let cut = &link[..link.len() - 4];
    assert_eq!(refused_of(json!({ "scenario": cut })), ["scenario"]);
    assert_eq!(refused_of(json!({ "scenario": "" })), ["scenario"]);
}

#[test]
fn another_look_leaves_the_visitors_numbers_alone() {
    let welcome = |attributes| Action::Welcome(Rc::new(host(attributes)));
    let session = Rc::new(Session::default())
        .reduce(welcome(json!({ "preset": "home-services" })))
        .reduce(Action::Type(Target::Budget, "12k".to_owned(), Point))
        .reduce(Action::Release)
        .reduce(welcome(json!({ "preset": "home-services", "theme": "dark" })));
    assert_eq!(session.value(Target::Budget), 12_000.0);
    let session = session.reduce(welcome(json!({ "preset": "small-firm" })));
    assert_eq!(session.shared.preset, Preset::SmallFirm);
    assert_eq!(session.shared.scenario, Preset::SmallFirm.scenario());
}

#[test]
fn refusals_are_told_with_their_reasons() {
    let message = refused(&host(json!({ "accent": "green" })).refusals);
    let told = &message["refusals"][0];
    assert_eq!(told["attribute"], "accent");
    assert!(told["reason"].as_str().is_some_and(|reason| reason.contains("#rrggbb")), "{told}");
}

#[test]
fn a_result_holds_the_headline_and_nothing_that_was_typed() {
    let session =
        Rc::new(Session::default()).reduce(Action::Type(Target::Budget, "61,234".to_owned(), Point));
    let scenario = session.shared.scenario.clone();
    let simulator = Simulator::new(scenario.clone(), session.shared.seed).expect("it calibrates");
    let batch = Batch::play(&simulator, 0, 300);
    let items = items(&Summary::of(&scenario, &batch), "CHF", &English);
    let message = message(&items);
    let keys: Vec<&str> = items.iter().map(|item| item.key).collect();
    assert_eq!(keys, ["headline", "currency", "gap", "percent", "left", "ahead"]);
    let result = message["result"].as_object().expect("an object");
    assert_eq!(result.len(), items.len());
    let gap = result["gap"].as_i64().expect("a whole number");
    // Three digits: what the headline shows says no more.
    assert_eq!(gap % 1_000, 0, "{gap}");
    assert!(result["headline"].as_str().is_some_and(|text| text.contains(&format!("${}k", gap / 1_000))));
    for typed in ["61234", "61,234", "22000", "420"] {
        assert!(!message.to_string().contains(typed), "{message}");
    }
}

#[test]
fn the_script_for_hosts_is_small() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/embed.js");
    let script = std::fs::read(path).expect("the script is there");
    // What gzip adds to deflate: a head of 10 bytes and a tail of 8.
    let packed = compress_to_vec(&script, 9).len() + 18;
    assert!(packed < 3_000, "{packed} bytes");
}
