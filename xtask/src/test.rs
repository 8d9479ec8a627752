//! Runs the tests: native, wasm in a browser, and end to end.

use crate::args::Part;
use crate::failure::Done;
use crate::shell::{self, say};
use crate::{build, debian, place, tools};
use std::ffi::OsString;
use std::process::Command;

/// Runs a part of the tests; `rest` goes to its test runner.
pub fn run(part: Part, rest: &[String]) -> Done {
    match part {
        Part::Native => native(rest),
        Part::Wasm => wasm(rest),
        Part::Browser => browser(rest),
        Part::All => {
            native(rest)?;
            wasm(rest)?;
            browser(rest)?;
            say("All tests passed");
            Ok(())
        }
    }
}

fn native(rest: &[String]) -> Done {
    say("Native tests: the engine, the command line and these commands");
    let mut cargo = cargo_test(&["--workspace", "--exclude", "handoff-browser-tests"], rest);
    shell::run(&mut cargo, "mend what the failing test names; `cargo xtask test native` runs this part alone")
}

fn wasm(rest: &[String]) -> Done {
    let runner = tools::test_runner()?;
    let driver = chromedriver()?;
    say("Wasm tests: the same code, in a browser without a window");
    let mut cargo =
        cargo_test(&["--target", "wasm32-unknown-unknown", "--no-default-features", "--test", "wasm*"], rest);
    cargo
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("CHROMEDRIVER", driver)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", place::root().join("tests/webdriver.json"))
        .env("WASM_BINDGEN_TEST_TIMEOUT", "300");
    shell::run(&mut cargo, "mend what the failing test names; `cargo xtask test wasm` runs this part alone")
}

fn browser(rest: &[String]) -> Done {
    let driver = chromedriver()?;
    let axe = tools::axe()?;
    let firefox = tools::geckodriver()?;
    let _page = build::release_page()?;
    say("Browser tests: the built page, as a user meets it");
    let mut cargo = cargo_test(&["--package", "handoff-browser-tests"], rest);
    cargo.env("CHROMEDRIVER", driver).env("HANDOFF_AXE", axe);
    cargo.envs(firefox.map(|driver| ("GECKODRIVER", driver)));
    let remedy = "mend what the failing test names, screenshots are in target/screenshots/; \
                  `cargo xtask test browser NAME` runs one test";
    shell::run(&mut cargo, remedy)
}

fn cargo_test(options: &[&str], rest: &[String]) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.arg("test").args(options).current_dir(place::root());
    if !rest.is_empty() {
        cargo.arg("--").args(rest);
    }
    cargo
}

/// The driver of Chromium, which comes with a Chromium of its own version.
pub fn chromedriver() -> Done<OsString> {
    if let Some(driver) = std::env::var_os("CHROMEDRIVER") {
        return Ok(driver);
    }
    debian::need(
        "chromedriver",
        &["chromium", "chromium-driver"],
        "tests in a browser need Chromium and its driver",
    )?;
    Ok("chromedriver".into())
}
