//! Reads the command line.

use crate::verify::Run;
use xtask::engine::Engine;

/// What `cargo xtask` prints when asked for help, or when it was not understood.
pub const USAGE: &str = "\
Usage: cargo xtask COMMAND

  serve [--port 8080] [--open]   build the page and serve it on 127.0.0.1
  build                          build the page into dist/
  test                           run every test
  test native|wasm|browser [..]  run one part; what follows goes to its test runner
  test wasm|browser --in firefox|webkit [..]
                                 run it in another browser than Chromium
  verify                         run what takes long: all that follow, one after the other
  verify fuzz [--minutes 10]     feed damaged links, files and actions to what reads them
  verify mutants [--file GLOB]   break the engine line by line, and see whether tests notice
  verify soak [500]              change the page's company so often, and see what memory it keeps
  verify agreement [100000]      compare both engines over so many futures
  verify firefox|webkit          run the browser tests there
  bench                          time the engine natively and in a browser
  bench page                     time the page under a hand, and its first visit
  package                        put a release into one file, to be handed on
  size                           weigh the page, and hold it to its budget
  preview                        make the picture that previews of links show
  seal                           fill in the built page's security policy (Trunk calls it)

Each command first gets the tools that it needs and does not find.";

/// How the page is to be served.
#[derive(Debug, PartialEq)]
pub struct Serving {
    /// The port on 127.0.0.1.
    pub port: u16,
    /// Whether to show the page in the user's browser.
    pub open: bool,
}

/// A part of the tests.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Part {
    /// Everything.
    All,
    /// Rust tests on this machine.
    Native,
    /// Rust tests compiled to wasm, in a browser.
    Wasm,
    /// The built page, in a browser.
    Browser,
}

/// One command of `cargo xtask`.
#[derive(Debug, PartialEq)]
pub enum Command {
    /// Say how to use it.
    Help,
    /// Build and serve the page.
    Serve(Serving),
    /// Build the page.
    Build,
    /// Run a part of the tests in a browser, with arguments for its runner.
    Test(Part, Engine, Vec<String>),
    /// Make a long run, with arguments for its runner; without a name all of them.
    Verify(Option<Run>, Vec<String>),
    /// Time the engine.
    Bench,
    /// Time the page.
    BenchPage,
    /// Weigh the page.
    Size,
    /// Put a release into one file.
    Package,
    /// Make the picture of previews.
    Preview,
    /// Fill in the page's security policy.
    Seal,
}

/// Reads the arguments after the program's name.
pub fn parse(args: impl Iterator<Item = String>) -> Result<Command, String> {
    let args: Vec<String> = args.collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] | ["help" | "--help" | "-h", ..] => Ok(Command::Help),
        ["serve", options @ ..] => serving(options).map(Command::Serve),
        ["build"] => Ok(Command::Build),
        ["bench"] => Ok(Command::Bench),
        ["bench", "page"] => Ok(Command::BenchPage),
        ["size"] => Ok(Command::Size),
        ["package"] => Ok(Command::Package),
        ["preview"] => Ok(Command::Preview),
        ["seal"] => Ok(Command::Seal),
        ["test"] => Ok(Command::Test(Part::All, Engine::default(), Vec::new())),
        ["test", "native", "--in", ..] => Err("native tests run in no browser".to_owned()),
        ["test", part, "--in", engine, ..] => {
            Ok(Command::Test(part_named(part)?, Engine::named(engine)?, args[4..].to_vec()))
        }
        ["test", part, ..] => Ok(Command::Test(part_named(part)?, Engine::default(), args[2..].to_vec())),
        ["verify"] => Ok(Command::Verify(None, Vec::new())),
        ["verify", run, ..] => Ok(Command::Verify(Some(Run::named(run)?), args[2..].to_vec())),
        other => Err(format!("`{}` is not understood", other.join(" "))),
    }
}

fn part_named(name: &str) -> Result<Part, String> {
    match name {
        "native" => Ok(Part::Native),
        "wasm" => Ok(Part::Wasm),
        "browser" => Ok(Part::Browser),
        other => Err(format!("there is no part `{other}` of the tests: native, wasm or browser")),
    }
}

fn serving(mut options: &[&str]) -> Result<Serving, String> {
    let mut serving = Serving { port: 8080, open: false };
    loop {
        match options {
            [] => return Ok(serving),
            ["--open", rest @ ..] => {
                serving.open = true;
                options = rest;
            }
            ["--port", port, rest @ ..] => {
                serving.port = port.parse().map_err(|_| format!("`{port}` is not a port: 0 to 65535"))?;
                options = rest;
            }
            [other, ..] => return Err(format!("`serve` does not understand `{other}`")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command, String> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn serve_has_defaults_and_takes_options_in_any_order() {
        assert_eq!(parsed("serve"), Ok(Command::Serve(Serving { port: 8080, open: false })));
        let all = Ok(Command::Serve(Serving { port: 9000, open: true }));
        assert_eq!(parsed("serve --open --port 9000"), all);
        assert_eq!(parsed("serve --port 9000 --open"), all);
    }

    #[test]
    fn what_follows_a_part_of_the_tests_goes_to_its_runner() {
        let rest = vec!["echo".to_owned(), "--nocapture".to_owned()];
        let test = |engine| Ok(Command::Test(Part::Browser, engine, rest.clone()));
        assert_eq!(parsed("test browser echo --nocapture"), test(Engine::Chromium));
        assert_eq!(parsed("test browser --in firefox echo --nocapture"), test(Engine::Firefox));
    }

    #[test]
    fn a_long_run_has_a_name_and_takes_what_follows() {
        assert_eq!(parsed("verify"), Ok(Command::Verify(None, Vec::new())));
        let rest = vec!["--minutes".to_owned(), "3".to_owned()];
        assert_eq!(parsed("verify fuzz --minutes 3"), Ok(Command::Verify(Some(Run::Fuzz), rest)));
    }

    #[test]
    fn a_wrong_word_is_named_in_the_complaint() {
        for (line, word) in [
            ("srve", "srve"),
            ("test all", "all"),
            ("serve --port x", "x"),
            ("serve -o", "-o"),
            ("verify x", "x"),
            ("test wasm --in x", "x"),
        ] {
            assert!(parsed(line).unwrap_err().contains(word), "{line}");
        }
    }
}
