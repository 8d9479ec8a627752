//! The page's words: every key has its sentence, and the static page gives the default answer.

use std::fs;
use std::path::Path;

use handoff::funnel::evidence::Grade;
use handoff::insight::summary::Summary;
use handoff::montecarlo::DEFAULT_SEED;
use handoff::page::sentence;
use handoff::page::text::{keys, text};
use handoff::scenario::{Inputs, Levels, Practice, Preset, Scenario};

use crate::english::English;
use crate::support::play_with;

/// What the page sums up of a scenario.
pub fn summary(scenario: Scenario, replications: u64) -> Summary {
    Summary::of(&scenario, &play_with(&scenario, DEFAULT_SEED, replications))
}

fn with_levels(siloed: f64, aligned: f64) -> Inputs {
    let mut inputs = Inputs::default();
    inputs.practices.siloed = Levels::all(siloed);
    inputs.practices.aligned = Levels::all(aligned);
    inputs
}

#[test]
fn every_grade_of_evidence_is_explained_under_its_letter() {
    let legend = text("print-grades", &[]);
    for grade in [Grade::A, Grade::B, Grade::C, Grade::J] {
        assert!(
            legend.split(", ").any(|words| words.starts_with(&format!("{} ", grade.letter()))),
            "{legend}"
        );
    }
}

#[test]
fn the_static_page_gives_the_answer_of_the_default_preset() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("index.html"))
        .expect("the page is there");
    let summary = summary(Preset::default().scenario(), 10_000);
    let mut sentences = sentence::consequences(&summary, &English);
    sentences.push(sentence::headline(&summary, &English));
    for sentence in sentences {
        let mut parts = sentence.split('*');
        let first = parts.next().unwrap_or_default().to_owned();
        let html = parts.enumerate().fold(first, |html, (index, part)| {
            html + if index % 2 == 0 { "<strong>" } else { "</strong>" } + part
        });
        assert!(page.contains(&html), "index.html lacks {html:?}");
    }
}

#[test]
fn every_key_in_the_code_has_its_sentence() {
    let known: Vec<&str> = keys().collect();
    let mut sources = Vec::new();
    collect(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/page")), &mut sources);
    for (path, source) in sources {
        for rest in source.split("sentence!(").skip(1).chain(source.split(" text(").skip(1)) {
            let rest = rest.trim_start();
            let Some(key) = rest.strip_prefix('"').and_then(|rest| rest.split('"').next()) else { continue };
            assert!(known.contains(&key), "{path}: no sentence {key:?}");
        }
    }
    for practice in Practice::ALL {
        for end in ["", "-low", "-high"] {
            let key = format!("practice-{}{end}", practice.key());
            assert!(known.contains(&key.as_str()), "no sentence {key:?}");
        }
    }
    for preset in Preset::ALL {
        let key = format!("preset-{}", preset.key());
        assert!(known.contains(&key.as_str()), "no sentence {key:?}");
    }
}

fn collect(folder: &Path, sources: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("the folder can be read").flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, sources);
        } else if let Ok(source) = fs::read_to_string(&path) {
            sources.push((path.display().to_string(), source));
        }
    }
}

#[test]
fn no_sentence_misses_its_filling() {
    for key in keys() {
        assert!(!text(key, &[]).is_empty(), "{key}");
    }
}

#[test]
fn equal_teams_are_told_that_they_are_equal() {
    let summary = summary(Scenario::new(with_levels(0.3, 0.3)).expect("valid"), 300);
    assert_eq!(sentence::headline(&summary, &English), "The teams work alike, so they earn alike.");
    assert_eq!(sentence::consequences(&summary, &English).len(), 1);
    assert_eq!(sentence::evidence(&summary), None);
}

#[test]
fn a_team_that_falls_behind_is_told_so() {
    let summary = summary(Scenario::new(with_levels(0.5, 0.0)).expect("valid"), 500);
    let headline = sentence::headline(&summary, &English);
    assert!(headline.contains("less on average") && headline.contains('−'), "{headline}");
}

#[test]
fn where_nothing_is_earned_nothing_is_compared() {
    let mut inputs = Inputs::default();
    inputs.sales.deal_median = 0.0;
    inputs.shop.order_value = 0.0;
    let summary = summary(Scenario::new(inputs).expect("valid"), 100);
    assert!(sentence::headline(&summary, &English).contains("nothing to compare"));
    assert_eq!(sentence::consequences(&summary, &English).len(), 1, "nobody is ahead");
}

#[test]
fn where_both_teams_lose_money_nothing_is_said_to_be_left() {
    for (full_cost, words) in [(0.0, "the aligned one *$"), (60_000.0, "But after")] {
        let mut inputs = with_levels(0.0, 1.0);
        inputs.economics.full_alignment_cost_per_month = full_cost;
        inputs.sales.deal_median = 6_000.0;
        let summary = summary(Scenario::new(inputs).expect("valid"), 300);
        let consequences = sentence::consequences(&summary, &English);
        assert!(consequences[0].contains("both teams lose money") && consequences[0].contains(words));
    }
}

#[test]
fn a_gap_beyond_the_evidence_says_so() {
    let mut inputs = with_levels(0.0, 1.0);
    inputs.sales.reps = 8.0;
    let summary = summary(Scenario::new(inputs).expect("valid"), 500);
    assert!(summary.gap.relative.is_some_and(|share| share > 0.6));
    assert_eq!(sentence::evidence(&summary).as_deref(), Some("The gap is larger than any evidence we know."));
}
