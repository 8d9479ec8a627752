//! One driver of a browser, on a free port. Dropping it ends it, and Chromium's with its browsers.

use crate::Outcome;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Command, Stdio};

/// Chromium's flags, which the wasm tests use too.
const CAPABILITIES: &str = include_str!("../../webdriver.json");

/// A running driver.
#[derive(Debug)]
pub struct Driver {
    capabilities: serde_json::Map<String, Value>,
    process: Child,
    port: u16,
    // Held open: the driver would die of a closed pipe.
    _output: BufReader<ChildStdout>,
}

impl Driver {
    /// Starts Chromium's driver that `CHROMEDRIVER` names, else the one on PATH.
    pub fn start() -> Outcome<Self> {
        let program = std::env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let mut capabilities: serde_json::Map<String, Value> = serde_json::from_str(CAPABILITIES)?;
        capabilities
            .insert("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL", "performance": "ALL" }));
        Self::run(&program, capabilities)
    }

    /// Starts Firefox's driver that `GECKODRIVER` names; none where it names none.
    pub fn of_firefox() -> Outcome<Option<Self>> {
        let Some(program) = std::env::var_os("GECKODRIVER") else { return Ok(None) };
        let options = json!({ "args": ["-headless"] });
        Self::run(&program, [("moz:firefoxOptions".to_owned(), options)].into_iter().collect()).map(Some)
    }

    fn run(program: &OsStr, capabilities: serde_json::Map<String, Value>) -> Outcome<Self> {
        // What a browser says of itself there is not about the page.
        let started =
            Command::new(program).arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut process = started.map_err(|error| {
            format!("{} does not start: {error}; `cargo xtask test browser` gets it", program.display())
        })?;
        let output = process.stdout.take().ok_or("the driver has no output")?;
        let mut output = BufReader::new(output);
        let port = announced_port(&mut output)?;
        Ok(Self { capabilities, process, port, _output: output })
    }

    /// Opens a browser with an empty profile.
    pub async fn browser(&self) -> Outcome<Client> {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(self.capabilities.clone());
        Ok(builder.connect(&format!("http://127.0.0.1:{}", self.port)).await?)
    }

    /// Asks the driver to close its browsers, which killing it would leave behind; Firefox's knows no such wish.
    fn shut_down(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.write_all(b"GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        if answer.starts_with("HTTP/1.1 200") { Ok(()) } else { Err(std::io::ErrorKind::Unsupported.into()) }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if self.shut_down().is_err() {
            // It is gone already, or deaf, or does not know the wish: nothing better is left.
            let _ = self.process.kill();
        }
        let _ = self.process.wait();
    }
}

/// The port that the driver chose, which it prints when it listens.
fn announced_port(output: &mut impl BufRead) -> Outcome<u16> {
    let mut seen = String::new();
    while output.read_line(&mut seen)? > 0 {
        let line = seen.lines().last().unwrap_or_default();
        let announced =
            ["successfully on port ", "Listening on 127.0.0.1:"].map(|words| line.split_once(words));
        if let Some((_, port)) = announced.into_iter().flatten().next() {
            return Ok(port.trim_end_matches('.').parse()?);
        }
    }
    Err(format!("the driver ended before it listened:\n{seen}").into())
}
