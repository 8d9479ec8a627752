//! The page's texts read as Fluent's own library reads them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use handoff::page::text::{Filling, FirstTeam, keys, speak_of, text};

fn file(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/page/text").join(name);
    fs::read_to_string(path).expect("the catalogue is there")
}

/// Every file of the English catalogue.
const ENGLISH: [&str; 6] =
    ["en/explore.ftl", "en/reasons.ftl", "en/present.ftl", "en/embed.ftl", "en/train.ftl", "en/glossary.ftl"];

/// The library's reading of some files, of which a later one replaces what an earlier one says.
fn library(names: impl Iterator<Item = &'static str>) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec!["en".parse().expect("a language")]);
    bundle.set_use_isolating(false);
    for name in names {
        let resource = FluentResource::try_new(file(name)).expect("nothing in the file is misspelt");
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// The names of all values that any text is filled in with.
fn names() -> BTreeSet<&'static str> {
    let text: &'static str = ENGLISH.map(file).concat().leak();
    let name = |rest: &'static str| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next();
    text.split('$').skip(1).filter_map(name).filter(|name| !name.is_empty()).collect()
}

#[test]
fn no_key_stands_twice() {
    let mut seen = BTreeSet::new();
    let twice: Vec<&str> = keys().filter(|key| !seen.insert(*key)).collect();
    assert!(twice.is_empty(), "{twice:?}");
}

#[test]
fn no_line_breaks_between_a_number_and_its_sign() {
    assert_eq!(text("decimal-percent", &[("number", "5".into())]), "5\u{a0}%");
}

#[test]
fn every_text_reads_as_the_library_reads_it() {
    let names = names();
    let fillings = [0, 1, 2, 10, 20].map(Filling::Count).into_iter().chain(["a few".into()]);
    for filling in fillings {
        let ours: Vec<(&'static str, Filling)> = names.iter().map(|&name| (name, filling.clone())).collect();
        let mut theirs = FluentArgs::new();
        for &name in &names {
            match &filling {
                Filling::Text(text) => theirs.set(name, text.as_str()),
                Filling::Count(count) => theirs.set(name, FluentValue::from(*count)),
            }
        }
        for (first, others) in [(FirstTeam::Siloed, None), (FirstTeam::Today, Some("today.ftl"))] {
            let library = library(ENGLISH.into_iter().chain(others));
            speak_of(first);
            for key in keys() {
                let message = library.get_message(key).and_then(|message| message.value());
                let pattern = message.unwrap_or_else(|| panic!("the library finds no {key}"));
                // Errors only say that a text stands where a number chooses.
                let expected = library.format_pattern(pattern, Some(&theirs), &mut Vec::new());
                assert_eq!(text(key, &ours), expected, "{key}");
            }
        }
        speak_of(FirstTeam::Siloed);
    }
}
