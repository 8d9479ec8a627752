//! Layers depend downwards only, the browser stays at the top, and every file says what it is.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each layer and those that it may know besides itself.
const LAYERS: [(&str, &[&str]); 7] = [
    ("scenario", &[]),
    ("funnel", &["scenario"]),
    ("montecarlo", &["scenario", "funnel"]),
    ("insight", &["scenario", "funnel", "montecarlo"]),
    ("worker", &["scenario", "funnel", "montecarlo", "insight"]),
    ("chart", &["scenario", "funnel", "montecarlo", "insight"]),
    ("page", &["scenario", "funnel", "montecarlo", "insight", "worker", "chart"]),
];

/// Crates of the browser, and the layers that may name them.
const BROWSER: [&str; 3] = ["yew", "web_sys", "gloo"];
const BROWSER_LAYERS: [&str; 2] = ["worker", "page"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.map(|entry| entry.expect("a readable folder").path());
    paths
        .flat_map(|path| match path.extension() {
            _ if path.is_dir() => rust_files(&path),
            Some(extension) if extension == "rs" => vec![path],
            _ => Vec::new(),
        })
        .collect()
}

/// The code of a file, without comments.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("readable");
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

fn identifier(text: &str) -> String {
    text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// The modules that follow a path's `root`: one, or those of a group in braces.
fn named_after(code: &str, root: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (at, _) in code.match_indices(root) {
        let part_of_a_word = code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '$');
        let rest = &code[at + root.len()..];
        match rest.strip_prefix('{') {
            _ if part_of_a_word => {}
            None => drop(found.insert(identifier(rest))),
            Some(group) => {
                let mut depth = 1;
                let mut start = true;
                for (index, c) in group.char_indices() {
                    if start && depth == 1 && !c.is_whitespace() {
                        found.insert(identifier(&group[index..]));
                        start = false;
                    }
                    match c {
                        '{' => depth += 1,
                        '}' => depth -= 1,
                        ',' if depth == 1 => start = true,
                        _ => {}
                    }
                    if depth == 0 {
                        break;
                    }
                }
            }
        }
    }
    found.remove("");
    found
}

/// The layer of a source file; none for the library's root and the programs.
fn layer(path: &Path) -> Option<&'static (&'static str, &'static [&'static str])> {
    let inside = path.strip_prefix(root().join("src")).ok()?;
    let first = Path::new(inside.iter().next()?).file_stem()?;
    LAYERS.iter().find(|(name, _)| first == *name)
}

fn is_layer(module: &str) -> bool {
    LAYERS.iter().any(|(name, _)| *name == module)
}

#[test]
fn a_layer_knows_only_those_below_it() {
    let mut seen = BTreeSet::new();
    for path in rust_files(&root().join("src")) {
        let Some((name, below)) = layer(&path) else { continue };
        seen.insert(*name);
        // What is no layer is a macro, which lives at the root.
        for module in named_after(&code(&path), "crate::").iter().filter(|module| is_layer(module)) {
            let known = module == name || below.contains(&module.as_str());
            assert!(known, "{} names crate::{module}: {name} may know only {below:?}", path.display());
        }
    }
    assert!(seen.len() >= 4, "only {seen:?} found");
}

#[test]
fn the_root_is_reached_by_its_name_only() {
    let src = root().join("src");
    for path in rust_files(&src).iter().filter(|path| layer(path).is_some()) {
        let depth = path.strip_prefix(&src).expect("a source file").components().count();
        for module in named_after(&code(path), &"super::".repeat(depth)) {
            assert!(!is_layer(&module), "{}: say crate::{module}", path.display());
        }
    }
}

#[test]
fn every_module_of_the_library_is_a_layer() {
    let library = code(&root().join("src/lib.rs"));
    for line in library.lines().filter_map(|line| line.trim().strip_prefix("pub mod ")) {
        assert!(is_layer(line.trim_end_matches(';')), "{line} has no place among the layers");
    }
}

#[test]
fn only_worker_page_and_the_app_know_the_browser() {
    for path in rust_files(&root().join("src")) {
        let allowed = match layer(&path) {
            Some((name, _)) => BROWSER_LAYERS.contains(name),
            None => path.ends_with("bin/app.rs"),
        };
        let code = code(&path);
        for library in BROWSER.iter().filter(|_| !allowed) {
            let found = !named_after(&code, &format!("{library}::")).is_empty();
            assert!(!found, "{} names {library}", path.display());
        }
    }
}

#[test]
fn every_file_says_first_what_it_is() {
    for folder in ["src", "tests", "xtask", "benches"] {
        for path in rust_files(&root().join(folder)) {
            if path.components().any(|part| part.as_os_str() == "target") {
                continue;
            }
            let text = fs::read_to_string(&path).expect("readable");
            assert!(text.starts_with("//! "), "{} does not start with //!", path.display());
        }
    }
}

#[test]
fn groups_and_single_paths_are_both_read() {
    let code = "use crate::{funnel::{a, b}, scenario};\nlet x = crate::insight::f(); $crate::page::g();";
    let found: Vec<String> = named_after(code, "crate::").into_iter().collect();
    assert_eq!(found, ["funnel", "insight", "scenario"]);
}
