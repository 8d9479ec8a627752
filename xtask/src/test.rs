//! Runs the tests: native, wasm in a browser, and end to end.

use crate::args::Part;
use crate::failure::{Done, Failure};
use crate::shell::{self, say};
use crate::{build, debian, place, tools};
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use xtask::engine::Engine;

/// Runs a part of the tests, those in a browser in this one; `rest` goes to its test runner.
pub fn run(part: Part, engine: Engine, rest: &[String]) -> Done {
    match part {
        Part::Native => native(rest),
        Part::Wasm => wasm(engine, rest),
        Part::Browser => browser(engine, rest),
        Part::All => {
            native(rest)?;
            wasm(engine, rest)?;
            browser(engine, rest)?;
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

fn wasm(engine: Engine, rest: &[String]) -> Done {
    let runner = tools::test_runner()?;
    let mut cargo =
        cargo_test(&["--target", "wasm32-unknown-unknown", "--no-default-features", "--test", "wasm*"], rest);
    match engine {
        Engine::Chromium => cargo
            .env("CHROMEDRIVER", chromedriver()?)
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", place::root().join("tests/webdriver.json")),
        Engine::Firefox => cargo.env("GECKODRIVER", geckodriver()?),
        Engine::WebKit => {
            let remedy = "`cargo xtask test browser --in webkit` runs the page there";
            return Err(Failure::new("the runner of wasm tests cannot drive WebKit", remedy));
        }
    };
    say("Wasm tests: the same code, in a browser without a window");
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner).env("WASM_BINDGEN_TEST_TIMEOUT", "300");
    shell::run(&mut cargo, "mend what the failing test names; `cargo xtask test wasm` runs this part alone")
}

fn browser(engine: Engine, rest: &[String]) -> Done {
    let axe = tools::axe()?;
    let firefox = tools::geckodriver()?;
    let mut cargo = cargo_test(&["--package", "handoff-browser-tests"], rest);
    match engine {
        Engine::Chromium => drop(cargo.env("CHROMEDRIVER", chromedriver()?)),
        Engine::Firefox => drop(geckodriver()?),
        Engine::WebKit => cargo = under_a_display(&cargo)?,
    }
    cargo.env("HANDOFF_AXE", axe).env(Engine::VARIABLE, engine.name());
    cargo.envs(firefox.map(|driver| ("GECKODRIVER", driver)));
    let _page = build::release_page()?;
    say("Browser tests: the built page, as a user meets it");
    let [not_run, unsteady] =
        ["not-run.txt", "unsteady.txt"].map(|name| place::root().join("target").join(name));
    for list in [&not_run, &unsteady] {
        // Of an earlier run, if there was one.
        let _ = fs::remove_file(list);
    }
    let remedy = "mend what the failing test names, screenshots are in target/screenshots/; \
                  `cargo xtask test browser NAME` runs one test";
    let done = shell::run(&mut cargo, remedy);
    if let Ok(tests) = fs::read_to_string(not_run) {
        say(&format!("Not run in {}, which has no way to do what they need", engine.name()));
        print!("{tests}");
    }
    if let Ok(tests) = fs::read_to_string(unsteady) {
        say("Passed at the second try only: find out what each waited for");
        print!("{tests}");
    }
    done
}

/// The same command where WebKit finds a screen, and no sandbox that a container would refuse.
fn under_a_display(command: &Command) -> Done<Command> {
    let why = "tests in WebKit need its driver and a screen that nobody sees";
    debian::need("xvfb-run", &["xvfb", "xauth"], why)?;
    debian::need("WebKitWebDriver", &["webkit2gtk-driver"], why)?;
    let mut shown = Command::new("xvfb-run");
    shown.arg("--auto-servernum").arg(command.get_program()).args(command.get_args());
    shown.current_dir(place::root()).env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
    Ok(shown)
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

/// The driver of Firefox, where tests cannot do without.
fn geckodriver() -> Done<PathBuf> {
    debian::need("firefox", &["firefox-esr"], "tests in Firefox need it")?;
    let missing = || Failure::new("Firefox is not on PATH", "see that `firefox --version` works");
    tools::geckodriver()?.ok_or_else(missing)
}
