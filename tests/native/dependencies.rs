//! What the project stands on: known licences only, from the one registry, and explained one by one.

use std::process::Command;

use serde_json::Value;

/// Licences of which one is enough to use a crate in a program of any licence.
const LICENCES: [&str; 10] = [
    "MIT",
    "MIT-0",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Unicode-3.0",
    "Zlib",
    "Unlicense",
];

/// Crates under other licences, which only tests use, so that no part of them is shipped.
const ONLY_IN_TESTS: [(&str, &str); 1] = [("webdriver", "MPL-2.0")];

/// Packages as cargo knows them, without a network.
fn metadata() -> Value {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["metadata", "--format-version=1", "--offline", "--locked"]);
    let output = cargo.current_dir(env!("CARGO_MANIFEST_DIR")).output().expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("cargo prints JSON")
}

fn text<'a>(package: &'a Value, key: &str) -> &'a str {
    package[key].as_str().unwrap_or_default()
}

fn packages(metadata: &Value) -> &[Value] {
    metadata["packages"].as_array().expect("a list of packages")
}

/// Whether an expression of licences can be met: every part that `AND` joins has an alternative of ours.
fn is_met(expression: &str) -> bool {
    let plain = expression.replace(['(', ')'], "").replace('/', " OR ");
    plain.split(" AND ").all(|part| part.split(" OR ").any(|licence| LICENCES.contains(&licence.trim())))
}

#[test]
fn every_crate_has_a_licence_that_anyone_can_accept() {
    let metadata = metadata();
    let refused: Vec<String> = packages(&metadata)
        .iter()
        .map(|package| (text(package, "name"), text(package, "license")))
        .filter(|package| !is_met(package.1) && !ONLY_IN_TESTS.contains(package))
        .map(|(name, licence)| format!("{name}: {licence:?}"))
        .collect();
    assert!(refused.is_empty(), "{refused:#?}");
}

#[test]
fn every_crate_comes_from_the_one_registry() {
    let metadata = metadata();
    let registry = "registry+https://github.com/rust-lang/crates.io-index";
    let foreign = packages(&metadata)
        .iter()
        .filter(|package| package["source"].as_str().is_some_and(|source| source != registry));
    assert_eq!(foreign.map(|package| text(package, "name")).collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn every_direct_dependency_of_the_product_is_explained() {
    let metadata = metadata();
    let explained = include_str!("../../ARCHITECTURE.md");
    let ours = ["handoff", "handoff-app", "handoff-base", "handoff-engine"];
    for package in packages(&metadata).iter().filter(|package| ours.contains(&text(package, "name"))) {
        for dependency in package["dependencies"].as_array().expect("a list") {
            let name = text(dependency, "name");
            let is_told = ours.contains(&name) || explained.contains(&format!("`{name}`"));
            assert!(is_told, "ARCHITECTURE.md does not say why {name} is there");
        }
    }
}
