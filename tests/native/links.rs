//! Share links restore exactly what was shared, for ever, and nothing in them does harm.

use std::rc::Rc;
use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use handoff::page::session::{Action, Notice, Session};
use handoff::scenario::link::{Opened, Shared, Unusable, decode, encode};
use handoff::scenario::{Practice, Preset, Scenario};
use miniz_oxide::deflate::compress_to_vec;
use proptest::option;
use proptest::prelude::*;
use serde_json::{Value, json};

use self::broken::{Number, Packed, broken, monsters};
use self::packing::{V1, deflated};
use crate::generated::inputs;

#[path = "../links/broken.rs"]
mod broken;
#[path = "../links/packing.rs"]
mod packing;

/// Far more than any link may take: the time of one is measured, and printed by `--nocapture`, not held.
const FAR_TOO_LONG: Duration = Duration::from_secs(2);

/// The seconds that the page's own reader takes for a fragment, and what it tells.
fn opened(fragment: &str) -> (Duration, Option<Notice>) {
    let start = Instant::now();
    let session = Rc::new(Session::default()).reduce(Action::Open(decode(fragment)));
    (start.elapsed(), session.notice.clone())
}

fn shared(preset: Preset) -> Shared {
    Shared { preset, scenario: preset.scenario(), seed: 1, goal: None }
}

fn changed(change: impl FnOnce(&mut handoff::scenario::Inputs)) -> Shared {
    let mut inputs = Preset::B2bSoftware.scenario().into_inputs();
    change(&mut inputs);
    Shared { scenario: Scenario::new(inputs).expect("valid"), ..shared(Preset::B2bSoftware) }
}

/// A link of version 1 with any content.
fn packed(content: &Value) -> String {
    deflated(content.to_string().as_bytes())
}

#[test]
fn every_preset_is_a_short_link() {
    for preset in Preset::ALL {
        let link = encode(&shared(preset));
        assert!(link.len() < 40, "{link}");
        assert_eq!(decode(&link), Ok(Opened::Whole(shared(preset))));
        assert_eq!(decode(&format!("#{link}")), Ok(Opened::Whole(shared(preset))));
    }
}

#[test]
fn a_typical_difference_is_a_short_link() {
    let shared = changed(|inputs| {
        inputs.plan.reps = Some(9.0);
        inputs.funnel.lead_to_mql = 0.21;
        inputs.sales.deal_median = 31_000.0;
    });
    let link = encode(&shared);
    assert!(link.len() < 60, "{} characters", link.len());
    assert_eq!(decode(&link), Ok(Opened::Whole(shared)));
}

/// Both links were made by pages of their time, and must open in every later one.
#[test]
fn links_of_both_versions_open() {
    let first = "v1.VY7NDcIwDIVXQT5wgqpCQoiswQCR27hpJDeO4lQcUDdhDhZgMVJ-Dvj2vu_JejdIYKA7dHuVoVwxE-zAgblBxImqet47ysi82W4uz8cYV58Y41rJlBTMuTkulWXsS-hJV4EcfKT3m55FyVkWSbabnacCpm1OOxiEWa52Tt88kSp6shOWfvyyOOcy10mflEmTRCVbwvRjOtbJznpB1n_EhM46GkIMJUh8y2WpS2vvVGsezOHYrte0yws";
    let expected = Shared {
        seed: 77,
        goal: Some(2.5e6),
        ..changed(|inputs| {
            inputs.name = "Überall & Söhne".to_owned();
            inputs.plan.reps = Some(9.5);
            inputs.practices.aligned = handoff::scenario::Levels::all(0.7);
        })
    };
    assert_eq!(decode(first), Ok(Opened::Whole(expected.clone())));
    let second = "v2.AU0BAMCWsQIAARHDnGJlcmFsbCAmIFPDtmhuZQAFAAAAAAABAAjAAQAOAcEBAA4BwgEADgHDAQAOAcQBAA4BxQEADgHGAQAOAYACAL4BAey4koo";
    assert_eq!(decode(second), Ok(Opened::Whole(expected.clone())));
    assert_eq!(encode(&expected), second);
}

#[test]
fn a_later_version_is_told_apart_from_damage() {
    assert_eq!(decode("v3.abc"), Err(Unusable::Newer));
    assert_eq!(decode(&Packed { preset: 200, ..Packed::default() }.link()), Err(Unusable::Newer));
    assert_eq!(decode(&packed(&json!({"p": "a-preset-to-come", "s": 1}))), Err(Unusable::Newer));
    for damaged in [
        "",
        "#",
        "v1.",
        "v1.!!",
        "v1.AAAA",
        "v2.",
        "v2.!!",
        "v2.AAAA",
        "hello",
        "v.x",
        "vv1.x",
        &encode(&shared(Preset::SmallFirm))[..20],
    ] {
        assert_eq!(decode(damaged), Err(Unusable::Damaged), "{damaged}");
    }
    assert_eq!(decode(&packed(&json!([1]))), Err(Unusable::Damaged));
}

#[test]
fn what_holds_is_kept_and_what_does_not_is_named() {
    let link = packed(&json!({
        "p": "small-firm", "s": 5, "g": -1,
        "d": {"sales": {"reps": 2}, "funnel": {"lead_to_mql": 7}, "colour": "red"},
    }));
    let Ok(Opened::Partly(kept, issues)) = decode(&link) else { panic!("partly usable") };
    assert_eq!((kept.scenario.sales.reps, kept.seed, kept.goal), (2.0, 5, None));
    assert_eq!(kept.scenario.funnel, Preset::SmallFirm.scenario().funnel);
    let told: Vec<String> = issues.iter().map(ToString::to_string).collect();
    for path in ["goal: ", "funnel.lead_to_mql: ", "colour: "] {
        assert!(told.iter().any(|issue| issue.starts_with(path)), "{path} is not among {told:?}");
    }
}

#[test]
fn of_a_packed_company_too() {
    let link = Packed {
        preset: Preset::SmallFirm as u8,
        seed: 5,
        goal: Some(Number::Exact(-1.0)),
        currency: Some("dollars".to_owned()),
        channels: vec![Some("Fairs".to_owned()), None, None],
        // Rates, then reps, and two that no company has.
        numbers: vec![
            (4, Number::Decimal(7, 0)),
            (9, Number::Decimal(25, 1)),
            (50, Number::Exact(1.0)),
            (600, Number::Exact(1.0)),
        ],
        ..Packed::default()
    };
    let Ok(Opened::Partly(kept, issues)) = decode(&link.link()) else { panic!("partly usable") };
    let mut expected = Preset::SmallFirm.scenario().into_inputs();
    expected.marketing.channels[0].name = "Fairs".to_owned();
    expected.sales.reps = 2.5;
    assert_eq!(*kept.scenario, expected);
    assert_eq!((kept.preset, kept.seed, kept.goal), (Preset::SmallFirm, 5, None));
    let told: Vec<String> = issues.iter().map(ToString::to_string).collect();
    for path in ["goal: ", "currency: ", "funnel.lead_to_mql: ", "number 50: ", "number 600: "] {
        assert!(told.iter().any(|issue| issue.starts_with(path)), "{path} is not among {told:?}");
    }
    assert_eq!(told.len(), 5, "{told:?}");
}

/// What a link says must not depend on what is added to scenarios later.
#[test]
fn numbers_keep_their_places() {
    let far = |place, value: f64| {
        let numbers = vec![(place, Number::Exact(value))];
        let link = Packed {
            numbers,
            channels: vec![None; 5],
            plans_reps: true,
            plans_spend: true,
            ..Packed::default()
        };
        match decode(&link.link()) {
            Ok(Opened::Whole(shared)) => shared.scenario.into_inputs(),
            other => panic!("{place}: {other:?}"),
        }
    };
    assert_eq!(far(0, 24.0).horizon_months, 24.0);
    assert_eq!(far(4, 0.5).funnel.lead_to_mql, 0.5);
    assert_eq!(far(29, 5.0).practices.ramp_weeks, 5.0);
    assert_eq!(far(64, 0.5).practices.today[Practice::ClosedLoopBudget], 0.5);
    assert_eq!(far(134, 0.5).practices.siloed[Practice::SharedGoals], 0.5);
    assert_eq!(far(192, 0.5).practices.aligned[Practice::ClosedLoopBudget], 0.5);
    assert_eq!(far(256, 5.0).plan.reps, Some(5.0));
    assert_eq!(far(261, 5.0).planned_spend()[4], 5.0);
    assert_eq!(far(320, 5.0).marketing.channels[0].spend_per_month, 5.0);
    assert_eq!(far(581, 0.5).marketing.channels[4].visitor_to_lead, 0.5);
}

#[test]
fn ten_thousand_broken_links_cost_no_time_and_no_panic() {
    let good = encode(&changed(|inputs| inputs.name = "Somebody & Söhne".to_owned()));
    let (mut slowest, mut explained) = (Duration::ZERO, 0);
    for fragment in broken(&good) {
        let (time, notice) = opened(&fragment);
        slowest = slowest.max(time);
        explained += u32::from(notice.is_some());
        // A flipped bit may leave another valid scenario, which opens.
        assert!(notice.is_some() || matches!(decode(&fragment), Ok(Opened::Whole(_))), "{fragment}");
    }
    println!("slowest of 10,000 broken links: {slowest:?}; {explained} explained");
    assert!(slowest < FAR_TOO_LONG, "{slowest:?}");
    assert!(explained > 9_000, "{explained}");
}

#[test]
fn every_monster_is_explained_in_time() {
    for (name, link) in monsters() {
        let (time, notice) = opened(&link);
        println!("{name}: {time:?}");
        assert!(time < FAR_TOO_LONG, "{name}: {time:?}");
        assert!(notice.is_some(), "{name} is passed over in silence");
        let told = format!("{notice:?}");
        assert!(!told.contains(['\u{1b}', '\u{202e}']), "{name}: {told}");
    }
}

#[test]
fn a_small_link_cannot_fill_the_memory() {
    let bomb = compress_to_vec(&vec![b' '; 50_000_000], 9);
    assert_eq!(decode(&format!("{V1}{}", URL_SAFE_NO_PAD.encode(bomb))), Err(Unusable::Damaged));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn any_scenario_is_restored_exactly(
        inputs in inputs(), preset in 0..Preset::ALL.len(), seed in any::<u64>(), goal in option::of(0.0..1e15),
    ) {
        let scenario = Scenario::new(inputs).expect("valid");
        let shared = Shared { preset: Preset::ALL[preset], scenario, seed, goal };
        prop_assert_eq!(decode(&encode(&shared)), Ok(Opened::Whole(shared)));
    }

    #[test]
    fn a_damaged_link_never_panics(at in any::<prop::sample::Index>(), character in "[-_A-Za-z0-9.#]") {
        let link = encode(&changed(|inputs| inputs.name = "Somebody".to_owned()));
        let at = at.index(link.len());
        let damaged = format!("{}{character}{}", &link[..at], &link[at + 1..]);
        let _ = decode(&damaged);
        let _ = decode(&link[..at]);
    }

    #[test]
    fn no_fragment_panics(fragment in "\\PC{0,60}") {
        prop_assert!(decode(&fragment).is_err());
    }
}
