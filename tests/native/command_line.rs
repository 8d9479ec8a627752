//! The command line: exact keys, rows that fit together, and errors that leave nothing on standard output.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use handoff::scenario::{Preset, json};
use serde_json::Value;

fn handoff(arguments: &[&str]) -> Output {
    with_input(arguments, "")
}

fn with_input(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_handoff"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command line starts");
    let mut stdin = child.stdin.take().expect("piped");
    // A command that reads no input may be gone already.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    child.wait_with_output().expect("the command line ends")
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).expect("UTF-8")
}

fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).expect("UTF-8")
}

fn report(arguments: &[&str]) -> Value {
    let output = handoff(arguments);
    assert!(output.status.success(), "{}", stderr(&output));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

#[track_caller]
fn has_numbers(value: &Value, path: &str, keys: &[&str]) {
    for key in keys {
        let found = value.pointer(&format!("{path}/{key}"));
        assert!(found.is_some_and(Value::is_number), "{path}/{key}: {found:?}");
    }
}

#[test]
fn the_json_report_has_every_key() {
    let report = report(&["run", "professional-services", "-n", "40", "--seed", "9", "--format", "json"]);
    assert!(report["engine"].as_str().is_some_and(|engine| engine.starts_with("handoff ")));
    assert_eq!(
        (&report["seed"], &report["first"], &report["replications"]),
        (&9.into(), &0.into(), &40.into())
    );
    for team in ["siloed", "aligned"] {
        for total in
            ["visitors", "leads", "mql", "worked", "sql", "opportunities", "won", "revenue", "orders"]
        {
            has_numbers(&report, &format!("/teams/{team}/totals/{total}"), &["mean", "sd"]);
        }
        has_numbers(&report, &format!("/teams/{team}"), &["cost_per_customer", "contribution"]);
        has_numbers(
            &report,
            &format!("/teams/{team}/revenue_quantiles"),
            &["p5", "p25", "p50", "p75", "p95"],
        );
    }
    has_numbers(
        &report,
        "/gap",
        &["mean", "median", "sd", "p5", "p95", "ahead_independent", "ahead_same_luck"],
    );
}

#[test]
fn rows_of_two_halves_are_the_rows_of_the_whole() {
    let rows = |first: &str, count: &str| {
        let output = handoff(&[
            "run",
            "industrial-equipment",
            "--format",
            "csv",
            "--first",
            first,
            "-n",
            count,
            "--seed",
            "5",
        ]);
        assert!(output.status.success());
        stdout(&output).to_owned()
    };
    let whole = rows("0", "100");
    let second = rows("50", "50");
    let (heading, second_rows) = second.split_once('\n').expect("a heading");
    assert!(heading.starts_with("replication,siloed_visitors,") && heading.ends_with(",aligned_revenue"));
    assert_eq!(rows("0", "50") + second_rows, whole);
    assert_eq!(whole.lines().count(), 101);
}

#[test]
fn anyone_can_recompute_the_headline_from_the_rows() {
    let arguments = ["run", "small-firm", "-n", "300", "--format"];
    let report = report(&[&arguments[..], &["json"]].concat());
    let output = handoff(&[&arguments[..], &["csv"]].concat());
    let mut lines = stdout(&output).lines();
    let heading: Vec<&str> = lines.next().expect("a heading").split(',').collect();
    let rows: Vec<Vec<&str>> = lines.map(|line| line.split(',').collect()).collect();
    let column = |name: &str| -> Vec<f64> {
        let index = heading.iter().position(|column| *column == name).expect("a column");
        rows.iter().map(|row| row[index].parse().expect("a number")).collect()
    };
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    let (siloed, aligned) = (column("siloed_revenue"), column("aligned_revenue"));
    let gap = report["gap"]["mean"].as_f64().expect("a number");
    assert!((mean(&aligned) - mean(&siloed) - gap).abs() < 1e-6 * gap.abs());
    let halves = |ahead: f64, behind: f64| if ahead == behind { 0.5 } else { f64::from(ahead > behind) };
    let pairs = aligned.iter().flat_map(|a| siloed.iter().map(move |s| halves(*a, *s)));
    let independent = report["gap"]["ahead_independent"].as_f64().expect("a number");
    assert!((pairs.sum::<f64>() / 90_000.0 - independent).abs() < 1e-12);
    let same_luck: f64 = aligned.iter().zip(&siloed).map(|(a, s)| halves(*a, *s)).sum();
    assert!((same_luck / 300.0 - report["gap"]["ahead_same_luck"].as_f64().expect("a number")).abs() < 1e-12);
}

#[test]
fn every_preset_is_listed_and_can_be_checked() {
    let output = handoff(&["presets"]);
    let listed = stdout(&output);
    assert_eq!(listed.lines().count(), Preset::ALL.len());
    for (preset, line) in Preset::ALL.into_iter().zip(listed.lines()) {
        assert!(line.starts_with(preset.key()) && line.ends_with(preset.summary()), "{line}");
        assert!(handoff(&["check", preset.key()]).status.success(), "{}", preset.key());
    }
}

#[test]
fn a_preset_as_a_file_gives_the_same_answer() {
    let arguments = ["run", "-", "-n", "20", "--format", "csv"];
    let from_file = with_input(&arguments, &json::write(&Preset::HomeServices.scenario()));
    assert_eq!(stderr(&from_file), "");
    let from_preset = handoff(&["run", "home-services", "-n", "20", "--format", "csv"]);
    assert_eq!(from_file.stdout, from_preset.stdout);
}

#[test]
fn two_equal_teams_tie() {
    let report = report(&["run", "equal-teams", "-n", "50", "--format", "json"]);
    for key in ["mean", "median", "sd", "p5", "p95", "contribution"] {
        assert_eq!(report["gap"][key], 0.0, "{key}");
    }
    assert_eq!(
        (&report["gap"]["ahead_independent"], &report["gap"]["ahead_same_luck"]),
        (&0.5.into(), &0.5.into())
    );
}

#[test]
fn missing_fields_are_reported_beside_the_answer() {
    let output = with_input(&["run", "-", "-n", "1", "--format", "json"], r#"{"version": 1, "name": "x"}"#);
    assert!(output.status.success());
    assert!(
        stderr(&output).contains("not in the file, so as by default: ") && stderr(&output).contains("sales")
    );
}

#[test]
fn a_bad_file_exits_with_2_and_says_everything_on_standard_error_only() {
    let cases: [(&str, &[&str]); 5] = [
        (
            r#"{"funnel": {"lead_to_mql": 30, "certainty": 1}, "sale": 1}"#,
            &[
                "funnel.lead_to_mql: 30 ",
                "0.001 to 0.93",
                "funnel.certainty: 1 ",
                "10 to 10000000",
                "sale: no such",
            ],
        ),
        (r#"{"sales": {"reps": 1}}"#, &["funnel.mql_to_sql: 0.3 ", "at most 0.1"]),
        ("{", &["not a JSON file"]),
        (r#"{"version": 3}"#, &["version: 3 "]),
        (r#"{"name": "\ud800"}"#, &["not a JSON file"]),
    ];
    for (text, expected) in cases {
        for verb in ["check", "run", "explain"] {
            let output = with_input(&[verb, "-"], text);
            assert_eq!(output.status.code(), Some(2), "{verb} {text}");
            assert_eq!(stdout(&output), "", "{verb} {text}");
            for part in expected {
                assert!(stderr(&output).contains(part), "{part} is not in {}", stderr(&output));
            }
        }
    }
}

#[test]
fn a_file_that_is_not_there_names_the_presets() {
    let output = handoff(&["run", "no-such-thing"]);
    assert_eq!((output.status.code(), stdout(&output)), (Some(2), ""));
    assert!(Preset::ALL.iter().all(|preset| stderr(&output).contains(preset.key())));
}

#[test]
fn arguments_out_of_range_are_refused() {
    for arguments in [&["run", "small-firm", "-n", "0"][..], &["run", "small-firm", "--seed", "-1"], &["fly"]]
    {
        let output = handoff(arguments);
        assert_eq!((output.status.code(), stdout(&output)), (Some(2), ""));
    }
}

#[test]
fn the_text_answer_calls_itself_no_forecast() {
    let output = handoff(&["run", "small-firm", "-n", "20"]);
    assert!(stdout(&output).contains("not a forecast"));
}

#[test]
fn an_explanation_has_every_part() {
    // One channel and half a year, because all studies are played.
    let company =
        r#"{"horizon_months": 6, "marketing": {"channels": [{"name": "Content", "leads_per_month": 400}]}}"#;
    let output = with_input(&["explain", "-", "-n", "200", "--format", "json"], company);
    assert!(output.status.success(), "{}", stderr(&output));
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert!(report["engine"].as_str().is_some_and(|engine| engine.starts_with("handoff ")));
    has_numbers(&report, "/gap", &["mean", "error", "relative", "contribution"]);
    let parts = report["attribution"]["parts"].as_array().expect("the practices");
    let sum: f64 = parts.iter().map(|part| part["share"]["mean"].as_f64().expect("a number")).sum();
    let gap = report["gap"]["mean"].as_f64().expect("a number");
    assert!((sum - gap).abs() < 1e-6 * gap, "{sum} is not {gap}");
    assert_eq!(parts[4]["practice"], "nurture");
    has_numbers(&report, "/attribution/parts/4/alone", &["pays_from"]);
    has_numbers(&report, "/attribution/parts/4/alone/gain", &["mean", "error"]);
    has_numbers(&report, "/budget/equivalents/aligned/budget", &["multiple", "low", "high"]);
    has_numbers(&report, "/departments/siloed/marketing", &["visitors", "email_open_rate", "articles"]);
    has_numbers(&report, "/departments/siloed/quarters", &["both", "leads_only", "quota_only", "neither"]);
    assert!(report["sensitivity"]["effects"].as_array().is_some_and(|effects| effects.len() > 40));
    let found = &report["counterexample"]["found"]["alone"];
    let company = serde_json::to_string(&found["scenario"]).expect("JSON");
    assert!(with_input(&["check", "-"], &company).status.success(), "{company}");
    assert!(report["checks"].as_array().is_some_and(|checks| checks.len() == 10));
}

#[test]
fn an_explanation_reads_well_where_there_is_no_gap() {
    let company = r#"{
        "horizon_months": 6,
        "marketing": {"channels": [{"name": "Content", "leads_per_month": 400}]},
        "economics": {"full_alignment_cost_per_month": 0}
    }"#;
    let mut company: Value = serde_json::from_str(company).expect("JSON");
    let levels = Preset::EqualTeams.scenario().practices;
    company["practices"] = serde_json::to_value(levels).expect("JSON");
    let output = with_input(&["explain", "-", "-n", "30"], &company.to_string());
    assert!(output.status.success(), "{}", stderr(&output));
    for part in ["levels are equal", "on 1.00 times the budget", "does not pay here", "not a forecast"] {
        assert!(stdout(&output).contains(part), "{part} is not in {}", stdout(&output));
    }
}
