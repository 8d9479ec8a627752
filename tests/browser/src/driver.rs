//! One chromedriver, on a free port. Dropping it ends it and its browsers.

use crate::Outcome;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Command, Stdio};

/// The browser's flags, which the wasm tests use too.
const CAPABILITIES: &str = include_str!("../../webdriver.json");

/// A running chromedriver.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    port: u16,
    // Held open: the driver would die of a closed pipe.
    _output: BufReader<ChildStdout>,
}

impl Driver {
    /// Starts the driver that `CHROMEDRIVER` names, else the one on PATH.
    pub fn start() -> Outcome<Self> {
        let program = std::env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let started = Command::new(&program).arg("--port=0").stdout(Stdio::piped()).spawn();
        let mut process = started.map_err(|error| {
            format!("{} does not start: {error}; `cargo xtask test browser` gets it", program.display())
        })?;
        let output = process.stdout.take().ok_or("the driver has no output")?;
        let mut output = BufReader::new(output);
        let port = announced_port(&mut output)?;
        Ok(Self { process, port, _output: output })
    }

    /// Opens a browser with an empty profile.
    pub async fn browser(&self) -> Outcome<Client> {
        let mut capabilities: serde_json::Map<String, Value> = serde_json::from_str(CAPABILITIES)?;
        capabilities
            .insert("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL", "performance": "ALL" }));
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities);
        Ok(builder.connect(&format!("http://127.0.0.1:{}", self.port)).await?)
    }

    /// Asks the driver to close its browsers, which killing it would leave behind.
    fn shut_down(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.write_all(b"GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
        stream.read_to_end(&mut Vec::new())?;
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if self.shut_down().is_err() {
            // It is gone already, or deaf: either way nothing better is left.
            let _ = self.process.kill();
        }
        let _ = self.process.wait();
    }
}

/// The port that the driver chose, which it prints when it listens.
fn announced_port(output: &mut impl BufRead) -> Outcome<u16> {
    let mut seen = String::new();
    while output.read_line(&mut seen)? > 0 {
        let announced = seen.lines().last().and_then(|line| line.split_once("successfully on port "));
        if let Some((_, port)) = announced {
            return Ok(port.trim_end_matches('.').parse()?);
        }
    }
    Err(format!("the driver ended before it listened:\n{seen}").into())
}
