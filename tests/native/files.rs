//! Scenario files: everything that is wrong is named at once, and nothing makes the reader panic.

use handoff::scenario::field::{CHANNEL_FIELDS, FIELDS, Range, RangeKind};
use handoff::scenario::json::{Reading, read, to_value, write};
use handoff::scenario::{Inputs, Issue, Practice, Scenario, text};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::generated::inputs;

fn reading(text: &str) -> Reading {
    read(text).unwrap_or_else(|issues| panic!("{issues:?}"))
}

fn messages(text: &str) -> Vec<String> {
    read(text).expect_err("a bad file").iter().map(Issue::to_string).collect()
}

/// The default file with the value at a JSON pointer replaced.
fn with(pointer: &str, value: Value) -> String {
    let mut file = to_value(&Inputs::default());
    *file.pointer_mut(pointer).expect("a field") = value;
    file.to_string()
}

#[test]
fn an_empty_file_is_the_default_and_says_what_it_left_out() {
    let Reading { scenario, defaulted } = reading("{}");
    assert_eq!(scenario.into_inputs(), Inputs::default());
    for path in ["version", "name", "currency", "marketing", "funnel", "sales", "practices"] {
        assert!(defaulted.iter().any(|field| field == path), "{path} is not among {defaulted:?}");
    }
}

#[test]
fn a_missing_field_takes_its_default_and_is_reported() {
    let text = r#"{"version": 1, "sales": {"reps": 3}, "marketing": {"channels": [{"leads_per_month": 7}]}}"#;
    let Reading { scenario, defaulted } = reading(text);
    assert_eq!(scenario.sales.deal_median, 22_000.0);
    assert_eq!(scenario.marketing.channels.len(), 1);
    for path in ["sales.deal_median", "marketing.organic", "marketing.channels[0].spend_per_month"] {
        assert!(defaulted.iter().any(|field| field == path), "{path} is not among {defaulted:?}");
    }
    assert!(!defaulted.iter().any(|field| field == "sales.reps"));
}

#[test]
fn absent_levers_are_as_today_and_not_a_default() {
    let mut file = to_value(&Inputs::default());
    for plan in [json!({}), json!({"reps": null, "spend_per_month": null})] {
        file["plan"] = plan;
        let Reading { scenario, defaulted } = reading(&file.to_string());
        assert_eq!(scenario.planned_reps(), 4.0);
        assert_eq!(defaulted, Vec::<String>::new());
    }
}

#[test]
fn unknown_fields_are_named_wherever_they_stand() {
    let text = r#"{"versoin": 1, "sales": {"rep": 3}, "plan": {"budget": 1},
        "marketing": {"channels": [{"cost": 7}]}, "practices": {"later": {}}}"#;
    let found = messages(text);
    for path in ["versoin", "sales.rep", "plan.budget", "marketing.channels[0].cost", "practices.later"] {
        assert!(found.iter().any(|issue| issue.starts_with(&format!("{path}: no such field"))), "{found:?}");
    }
}

#[test]
fn wrong_kinds_are_named_with_the_kind_that_is_allowed() {
    for (pointer, value, expected) in [
        ("/sales", json!(4), "sales: wrong kind of value; allowed: an object"),
        ("/sales/reps", json!("four"), "sales.reps: wrong kind of value; allowed: a number"),
        ("/sales/reps", json!(null), "sales.reps: wrong kind of value; allowed: a number"),
        ("/name", json!(7), "name: wrong kind of value; allowed: a text"),
        ("/marketing/channels", json!({}), "marketing.channels: wrong kind of value; allowed: a list"),
        (
            "/marketing/channels/1",
            json!([]),
            "marketing.channels[1]: wrong kind of value; allowed: an object",
        ),
        ("/plan", json!({"reps": "4"}), "plan.reps: wrong kind of value; allowed: a number"),
        ("/plan", json!({"reps": [4]}), "plan.reps: wrong kind of value; allowed: a number"),
        ("/plan", json!({"spend_per_month": 4}), "plan.spend_per_month: wrong kind of value"),
        ("/plan", json!({"spend_per_month": ["4"]}), "plan.spend_per_month[0]: wrong kind of value"),
        ("/version", json!("1"), "version: wrong kind of value; allowed: a number"),
    ] {
        let found = messages(&with(pointer, value));
        assert!(found.iter().any(|issue| issue.starts_with(expected)), "{expected}: {found:?}");
    }
    assert!(messages("[1]")[0].starts_with("the file: wrong kind of value; allowed: an object"));
}

#[test]
fn whole_numbers_are_written_without_a_point_and_long_ones_as_they_are() {
    let mut inputs = Inputs::default();
    inputs.sales.reps = 1e300;
    let text = write(&inputs);
    assert!(text.lines().all(|line| !line.trim_end_matches(',').ends_with(".0")), "{text}");
    let value: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(value["sales"]["reps"], json!(1e300));
}

#[test]
fn a_currency_is_three_capital_letters() {
    for code in ["", "US", "USDT", "usd", "U1D", "ÄÖÜ"] {
        let found = messages(&with("/currency", json!(code)));
        assert!(found[0].contains("is not a currency"), "{code}: {found:?}");
    }
}

#[test]
fn a_plan_has_a_number_for_each_channel() {
    let found = messages(&with("/plan", json!({"spend_per_month": [1, 2]})));
    assert_eq!(found, ["plan.spend_per_month: 2 entries; allowed: 5, one for each channel"]);
}

#[test]
fn a_block_of_practices_names_all_seven() {
    let found = messages(&with("/practices/aligned", json!({"nurture": 0.5})));
    assert_eq!(found.len(), Practice::COUNT - 1);
    assert!(found[0].starts_with("practices.aligned.") && found[0].contains("names all seven, each 0 to 1"));
}

/// The nearest value that a range does not allow.
fn just_outside(range: Range) -> [f64; 2] {
    let below = if range.kind == RangeKind::Above { range.min } else { range.min - 1e-9 };
    [below, range.max * (1.0 + 1e-9)]
}

#[test]
fn every_field_out_of_range_is_reported_at_once_with_what_is_allowed() {
    for end in [0, 1] {
        let mut inputs = Inputs::default();
        FIELDS.iter().for_each(|field| (field.set)(&mut inputs, just_outside(field.range)[end]));
        for field in &CHANNEL_FIELDS {
            (field.set)(&mut inputs.marketing.channels[1], just_outside(field.range)[end]);
        }
        inputs.plan.reps = Some(1_001.0);
        inputs.plan.spend_per_month = Some(vec![0.0, -1.0]);
        inputs.practices.siloed[Practice::FollowUp] = 1.01;
        inputs.name = "n".repeat(81);
        inputs.currency = "Euro".to_owned();
        let found = messages(&write(&inputs));
        let fields = FIELDS.iter().map(|field| (field.path.to_owned(), Some(field.range)));
        let of_channel = CHANNEL_FIELDS
            .iter()
            .map(|field| (format!("marketing.channels[1].{}", field.key), Some(field.range)));
        let others = ["plan.reps", "plan.spend_per_month", "plan.spend_per_month[1]", "name", "currency"]
            .into_iter()
            .chain(["practices.siloed.follow_up"])
            .map(|path| (path.to_owned(), None));
        let mut expected = 0;
        for (path, range) in fields.chain(of_channel).chain(others) {
            expected += 1;
            let issue = found.iter().find(|issue| issue.starts_with(&format!("{path}: ")));
            let issue = issue.unwrap_or_else(|| panic!("{path} is not among {found:?}"));
            assert!(issue.contains("allowed: "), "{issue}");
            assert!(range.is_none_or(|range| issue.ends_with(&range.to_string())), "{issue}");
        }
        assert_eq!(found.len(), expected, "{found:?}");
    }
}

#[test]
fn the_ends_of_every_range_are_allowed() {
    for end in [0, 1] {
        let mut inputs = Inputs::default();
        for field in &FIELDS {
            (field.set)(&mut inputs, [field.range.min, field.range.max][end]);
        }
        for channel in &mut inputs.marketing.channels {
            for field in &CHANNEL_FIELDS {
                let lowest = if field.range.kind == RangeKind::Above { 1e-9 } else { field.range.min };
                (field.set)(channel, [lowest, field.range.max][end]);
            }
        }
        Scenario::new(inputs).unwrap_or_else(|issues| panic!("{issues:?}"));
    }
}

#[test]
fn half_months_and_half_weeks_are_refused() {
    assert!(messages(&with("/horizon_months", json!(6.5)))[0].contains("a whole number from 6 to 36"));
    assert!(messages(&with("/practices/ramp_weeks", json!(0.5)))[0].contains("a whole number from 0 to 104"));
}

#[test]
fn the_number_of_channels_is_checked() {
    for count in [0, 9] {
        let channels = vec![to_value(&Inputs::default())["marketing"]["channels"][0].clone(); count];
        let found = messages(&with("/marketing/channels", Value::Array(channels)));
        assert_eq!(found, [format!("marketing.channels: {count} entries; allowed: 1 to 8")]);
    }
}

#[test]
fn nothing_but_finite_numbers_gets_in() {
    for number in ["NaN", "Infinity", "-Infinity", "1e999", "-1e999", "nan", "0x10", "1,5", ".5", "+1"] {
        let text = format!(r#"{{"sales": {{"reps": {number}}}}}"#);
        assert!(messages(&text)[0].starts_with("not a JSON file: "), "{number}");
    }
    let [mut not_a_number, mut endless] = [Inputs::default(), Inputs::default()];
    not_a_number.sales.reps = f64::NAN;
    endless.sales.deal_median = f64::INFINITY;
    assert!(Scenario::new(not_a_number).is_err() && Scenario::new(endless).is_err());
}

#[test]
fn long_numbers_are_read_for_what_they_are_worth() {
    let digits = "3".repeat(400);
    let text = |value: &str| format!(r#"{{"version": 1, "funnel": {{"lead_to_mql": {value}}}}}"#);
    assert_eq!(reading(&text(&format!("0.{digits}"))).scenario.funnel.lead_to_mql, 1.0 / 3.0);
    assert!(read(&text(&digits)).is_err());
    assert!(messages(&text("1000000000000000000000"))[0].starts_with("funnel.lead_to_mql: "));
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    assert!(read("\u{feff}{}").is_ok());
}

#[test]
fn another_version_is_named_and_nothing_else() {
    assert_eq!(
        messages(r#"{"version": 2, "future": true}"#),
        ["version: 2 is not readable here; allowed: 1"]
    );
}

#[test]
fn endless_nesting_is_no_json_file() {
    for nested in ["[".repeat(100_000), r#"{"sales":"#.repeat(100_000)] {
        assert!(messages(&nested)[0].starts_with("not a JSON file: "));
    }
}

#[test]
fn a_damaged_file_says_where() {
    assert!(messages(r#"{"version": 1,"#)[0].contains("line 1 column 14"));
    assert!(!messages("").is_empty());
}

/// Some JSON, of any kind.
fn debris() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        ".{0,6}".prop_map(Value::from),
        vec(-1e3..1e3, 0..4).prop_map(Value::from),
        Just(json!({"reps": {}})),
    ]
}

/// Replaces the value that is reached after so many steps.
fn replace(value: &mut Value, steps: &[prop::sample::Index], debris: Value) {
    let children: Vec<&mut Value> = match value {
        Value::Array(items) => items.iter_mut().collect(),
        Value::Object(fields) => fields.values_mut().collect(),
        _ => Vec::new(),
    };
    match steps {
        [step, rest @ ..] if !children.is_empty() => {
            let chosen = step.index(children.len());
            if let Some(child) = children.into_iter().nth(chosen) {
                replace(child, rest, debris);
            }
        }
        _ => *value = debris,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn what_was_written_is_read_back(inputs in inputs()) {
        let reading = read(&write(&inputs));
        prop_assert_eq!(reading, Ok(Reading {
            scenario: Scenario::new(inputs).expect("valid"),
            defaulted: Vec::new(),
        }));
    }

    #[test]
    fn another_kind_of_value_anywhere_never_panics(
        inputs in inputs(), steps in vec(any::<prop::sample::Index>(), 0..4), debris in debris(),
    ) {
        let mut file = to_value(&inputs);
        replace(&mut file, &steps, debris);
        if let Err(issues) = read(&file.to_string()) {
            prop_assert!(!issues.is_empty());
            prop_assert!(issues.iter().all(|issue| !issue.to_string().is_empty()));
        }
    }

    #[test]
    fn a_mutilated_text_never_panics(
        inputs in inputs(), at in any::<prop::sample::Index>(), length in 0..200usize, patch in ".{0,20}",
    ) {
        let text: Vec<char> = write(&inputs).chars().collect();
        let at = at.index(text.len());
        let end = (at + length).min(text.len());
        let mutilated: String = text[..at].iter().copied().chain(patch.chars()).chain(text[end..].iter().copied()).collect();
        if let Err(issues) = read(&mutilated) {
            prop_assert!(!issues.is_empty());
        }
    }

    #[test]
    fn no_text_panics(text in "\\PC{0,200}") {
        prop_assert!(read(&text).is_err());
    }
}

#[test]
fn files_open_however_an_editor_saved_them() {
    let utf16 = |mark: [u8; 2], bytes: fn(u16) -> [u8; 2], text: &str| {
        mark.into_iter().chain(text.encode_utf16().flat_map(bytes)).collect::<Vec<u8>>()
    };
    let text = write(&Inputs { name: "Überall & Söhne 🦀".to_owned(), ..Inputs::default() });
    for (name, bytes) in [
        ("UTF-8", text.clone().into_bytes()),
        ("UTF-8 with a mark", format!("\u{feff}{text}").into_bytes()),
        ("UTF-16, little end first", utf16([0xff, 0xfe], u16::to_le_bytes, &text)),
        ("UTF-16, big end first", utf16([0xfe, 0xff], u16::to_be_bytes, &text)),
    ] {
        let read = reading(&text::of_bytes(bytes).unwrap_or_else(|| panic!("{name} is text")));
        assert_eq!(read.scenario.name, "Überall & Söhne 🦀", "{name}");
    }
    for bytes in [&[0xff, 0xfe, 0x7b][..], &[0xff, 0xfe, 0x00, 0xd8], &[0x89, b'P', b'N', b'G'], &[0xc3]] {
        assert_eq!(text::of_bytes(bytes.to_vec()), None, "{bytes:?}");
    }
}

#[test]
fn names_are_one_line_of_text() {
    for name in ["\u{1b}[2J", "two\nlines", "\u{202e}gnp.exe", "\u{2066}", "\u{7f}"] {
        for pointer in ["/name", "/marketing/channels/0/name"] {
            let found = messages(&with(pointer, json!(name)));
            assert!(found.iter().any(|issue| issue.contains("do not print")), "{name:?}: {found:?}");
        }
    }
    for name in ["=1+1", "<img src=x onerror=alert(1)>", "שלום", "👩‍🚀"] {
        assert_eq!(reading(&with("/name", json!(name))).scenario.name, name);
    }
}

#[test]
fn what_is_quoted_is_short_and_prints() {
    let file = format!(r#"{{"{}":1,"a\u001b[2J":1,"sales":{{"reps":1e308}}}}"#, "x".repeat(10_000));
    for issue in messages(&file) {
        assert!(issue.chars().count() < 200 && !issue.contains('\u{1b}'), "{issue:?}");
    }
}
