//! Share links restore exactly what was shared, for ever, and nothing in them does harm.

use std::rc::Rc;
use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use handoff::page::session::{Action, Notice, Session};
use handoff::scenario::field::{CHANNEL_FIELDS, FIELDS};
use handoff::scenario::json::to_value;
use handoff::scenario::link::{Opened, Shared, Unusable, decode, encode, is_old};
use handoff::scenario::{Channel, Inputs, Practice, Preset, Scenario};
use miniz_oxide::deflate::compress_to_vec;
use proptest::option;
use proptest::prelude::*;
use serde_json::{Value, json};

use self::broken::{Number, Packed, broken, monsters};
use self::packing::{V1, V2, deflated, sealed};
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
fn an_old_link_may_hold_all_that_a_company_has() {
    let mut inputs = Inputs::default();
    inputs.marketing.channels = vec![Channel::default(); 8];
    let mut link = json!({"p": Preset::ALL[0].key(), "s": 5});
    link["d"] = to_value(&inputs);
    let fragment = packed(&link);
    assert!(is_old(&fragment) && is_old(&format!("#{fragment}")));
    let Ok(Opened::Whole(opened)) = decode(&fragment) else { panic!("a whole link") };
    assert_eq!(opened.scenario.into_inputs(), inputs);
    assert!(!is_old(&encode(&shared(Preset::SmallFirm))));
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

/// What a link of version 2 comes to that is only partly usable, and what it tells.
fn partly(link: &Packed) -> (Shared, Vec<String>) {
    let Ok(Opened::Partly(kept, issues)) = decode(&link.link()) else { panic!("partly usable") };
    (kept, issues.iter().map(ToString::to_string).collect())
}

fn assert_told(told: &[String], beginnings: &[&str]) {
    let begins = |(issue, beginning): (&String, &&str)| issue.starts_with(beginning);
    assert!(told.len() == beginnings.len() && told.iter().zip(beginnings).all(begins), "{told:?}");
}

#[test]
fn what_holds_of_a_packed_company_is_kept_and_what_does_not_is_named() {
    let (kept, told) = partly(&Packed {
        preset: Preset::SmallFirm as u8,
        seed: 5,
        goal: Some(Number::Exact(-1.0)),
        name: Some("Ours".to_owned()),
        currency: Some("dollars".to_owned()),
        channels: vec![Some("Fairs".to_owned()), None, Some("\u{202e}".to_owned()), Some("Radio".to_owned())],
        plans_reps: true,
        // Rates, reps, reps of the plan, the fourth channel's spend, and two that no company has.
        numbers: vec![
            (4, Number::Decimal(7, 0)),
            (9, Number::Decimal(25, 1)),
            (50, Number::Exact(1.0)),
            (256, Number::Decimal(3, 0)),
            (512, Number::Decimal(700, 0)),
            (800, Number::Exact(1.0)),
        ],
        ..Packed::default()
    });
    let mut expected = Preset::SmallFirm.scenario().into_inputs();
    expected.name = "Ours".to_owned();
    expected.marketing.channels[0].name = "Fairs".to_owned();
    let radio = Channel { name: "Radio".to_owned(), spend_per_month: 700.0, ..Channel::default() };
    expected.marketing.channels.push(radio);
    expected.sales.reps = 2.5;
    expected.plan.reps = Some(3.0);
    assert_eq!(*kept.scenario, expected);
    assert_eq!((kept.preset, kept.seed, kept.goal), (Preset::SmallFirm, 5, None));
    assert_told(
        &told,
        &[
            "numbers that only a later version of this page knows: 2",
            "currency: ",
            "marketing.channels[2].name: ",
            "funnel.lead_to_mql: ",
            "goal: ",
        ],
    );
}

#[test]
fn numbers_of_channels_that_cannot_be_are_not_said_of_others() {
    let (kept, told) = partly(&Packed {
        channels: vec![None; 9],
        numbers: vec![(4, Number::Decimal(5, 1)), (256, Number::Exact(1.0)), (320, Number::Exact(1.0))],
        ..Packed::default()
    });
    let mut expected = Preset::default().scenario().into_inputs();
    expected.funnel.lead_to_mql = 0.5;
    assert_eq!(*kept.scenario, expected);
    assert_told(&told, &["marketing.channels: 9 entries"]);
}

/// What a link says must not depend on what is added to scenarios later: new ones come last.
#[test]
fn everything_that_links_name_by_its_place_keeps_it() {
    let paths: Vec<&str> = FIELDS.iter().map(|field| field.path).collect();
    assert!(paths.join(" ").starts_with(
        "horizon_months marketing.organic.leads_per_month marketing.organic.fit_share \
         marketing.organic.visitor_to_lead funnel.lead_to_mql funnel.mql_to_sql funnel.sql_to_opportunity \
         funnel.opportunity_to_won funnel.certainty sales.reps sales.leads_per_rep_per_week sales.sql_weeks \
         sales.opportunity_weeks sales.deal_median sales.deal_spread sales.quota_per_quarter \
         shop.orders_per_visitor shop.order_value economics.gross_margin economics.rep_cost_per_year \
         economics.renewal_good_fit economics.renewal_poor_fit economics.full_alignment_cost_per_month \
         market.lead_dispersion market.persistence market.volatility market.seasonality market.yield_spread \
         market.fit_certainty practices.ramp_weeks"
    ));
    let keys: Vec<&str> = CHANNEL_FIELDS.iter().map(|field| field.key).collect();
    assert!(
        keys.join(" ").starts_with(
            "spend_per_month leads_per_month half_saturation carry_over fit_share visitor_to_lead"
        )
    );
    assert!(Practice::ALL.map(Practice::key).join(" ").starts_with(
        "closed_loop_budget shared_lead_definition response_time follow_up nurture message_match shared_goals"
    ));
    assert!(Preset::ALL.map(Preset::key).join(" ").starts_with(
        "professional-services b2b-software industrial-equipment home-services online-retailer small-firm \
         overloaded-sales sales-with-slack equal-teams"
    ));
}

#[test]
fn blocks_of_numbers_keep_their_places() {
    let with = |place, value: f64| {
        let numbers = vec![(place, Number::Exact(value))];
        let link = Packed {
            numbers,
            channels: vec![None; 6],
            plans_reps: true,
            plans_spend: true,
            ..Packed::default()
        };
        match decode(&link.link()) {
            Ok(Opened::Whole(shared)) => shared.scenario.into_inputs(),
            other => panic!("{place}: {other:?}"),
        }
    };
    assert_eq!(with(0, 24.0).horizon_months, 24.0);
    assert_eq!(with(29, 5.0).practices.ramp_weeks, 5.0);
    assert_eq!(with(64, 0.5).practices.today[Practice::ClosedLoopBudget], 0.5);
    assert_eq!(with(134, 0.5).practices.siloed[Practice::SharedGoals], 0.5);
    assert_eq!(with(192, 0.5).practices.aligned[Practice::ClosedLoopBudget], 0.5);
    assert_eq!(with(256, 5.0).plan.reps, Some(5.0));
    assert_eq!(with(261, 5.0).planned_spend()[4], 5.0);
    assert_eq!(with(320, 5.0).marketing.channels[0].spend_per_month, 5.0);
    // What is not said of an added channel is this for ever.
    let added = Channel {
        name: String::new(),
        spend_per_month: 10_000.0,
        leads_per_month: 50.0,
        half_saturation: 1.5,
        carry_over: 0.2,
        fit_share: 0.35,
        visitor_to_lead: 0.5,
    };
    assert_eq!(with(645, 0.5).marketing.channels[5], added);
}

#[test]
fn no_changed_character_and_no_cut_passes_the_check_sum() {
    let link = encode(&changed(|inputs| inputs.name = "Somebody".to_owned()));
    for at in V2.len()..link.len() {
        assert_eq!(decode(&link[..at]), Err(Unusable::Damaged), "{at}");
        for other in ["A", "B", "z", "-", "_", "9"].into_iter().filter(|other| *other != &link[at..=at]) {
            let damaged = format!("{}{other}{}", &link[..at], &link[at + 1..]);
            assert_eq!(decode(&damaged), Err(Unusable::Damaged), "{damaged}");
        }
    }
}

#[test]
fn what_came_whole_and_cannot_be_read_is_of_a_later_version() {
    let content =
        postcard::to_allocvec(&Packed { channels: vec![None; 5], ..Packed::default() }).expect("bytes");
    assert!(matches!(decode(&sealed(&content)), Ok(Opened::Whole(_))));
    assert_eq!(decode(&sealed(&[&content[..], &[0]].concat())), Err(Unusable::Newer));
    assert_eq!(decode(&sealed(&content[..content.len() - 1])), Err(Unusable::Newer));
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
    fn any_scenario_reaches_a_worker_exactly(inputs in inputs()) {
        let scenario = Scenario::new(inputs).expect("valid");
        let message = postcard::to_allocvec(&scenario).expect("bytes");
        prop_assert_eq!(postcard::from_bytes::<Scenario>(&message), Ok(scenario));
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
