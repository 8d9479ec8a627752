//! Every label has its term, every term its name and its meaning.

use std::collections::BTreeSet;

use handoff::page::glossary::Term;
use handoff::page::target::{Target, TeamName};
use handoff::page::text::{FirstTeam, keys, speak_of};
use handoff::scenario::Practice;
use handoff::scenario::field::{CHANNEL_FIELDS, FIELDS};

fn assert_explained(term: &Term) {
    let (name, meaning) = (term.name(), term.meaning());
    assert!(!name.is_empty() && !name.contains("tip-") && !name.contains("$"), "{term:?}: {name:?}");
    assert!(term.is_explained(), "{name} has no meaning");
    let ends_well = meaning.ends_with('.') || meaning.ends_with(").");
    assert!(ends_well && (15..260).contains(&meaning.chars().count()), "{name}: {meaning}");
}

#[test]
fn every_input_has_its_term() {
    let fields = FIELDS.iter().map(|field| Target::Field(field.path));
    let channels = (0..CHANNEL_FIELDS.len()).map(|field| Target::Channel { index: 0, field });
    let levels = Practice::ALL.map(|practice| Target::Level(TeamName::Aligned, practice));
    let others = [Target::Budget, Target::Reps, Target::Leads, Target::Goal];
    for target in fields.chain(channels).chain(levels).chain(others) {
        assert_explained(&Term::of_target(target));
    }
}

#[test]
fn every_figure_and_every_picture_has_its_term() {
    let figures = ["figure-left", "figure-revenue", "figure-goal", "figure-customer"];
    let cards =
        ["futures", "stages", "sources", "watch", "attribution", "one", "boards", "weeks", "worth", "change"];
    for key in figures.into_iter().chain(cards) {
        assert_explained(&Term::of(key));
    }
}

#[test]
fn every_word_of_the_simulation_is_explained() {
    let words = "scenario future run seed siloed aligned practice level today gap visitor lead mql sql \
                 opportunity won rate fit rush trust quantile error grade carry-over half-saturation";
    words.split_whitespace().for_each(|word| assert_explained(&Term::of(word)));
}

#[test]
fn no_term_lacks_its_meaning_and_no_name_its_term() {
    for first in [FirstTeam::Today, FirstTeam::Siloed] {
        speak_of(first);
        Term::all().for_each(|term| assert_explained(&term));
        let names: BTreeSet<String> = Term::all().map(|term| term.name()).collect();
        assert_eq!(names.len(), Term::all().count(), "two terms of one name");
    }
    for key in keys().filter_map(|key| key.strip_prefix("term-")) {
        assert_explained(&Term::of(key));
    }
}
