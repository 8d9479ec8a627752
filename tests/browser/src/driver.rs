//! One driver of a browser, on a free port. Dropping it ends it, and Chromium's with its browsers.

use crate::Outcome;
use crate::look::Scheme;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use std::ffi::OsString;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;
use xtask::engine::Engine;

/// Chromium's flags, which the wasm tests use too.
const CHROMIUM: &str = include_str!("../../webdriver.json");

/// How often a driver is started at most until one listens.
const ATTEMPTS: usize = 5;

/// A running driver.
#[derive(Debug)]
pub struct Driver {
    engine: Engine,
    process: Child,
    port: u16,
    // Held open: the driver would die of a closed pipe.
    _output: BufReader<ChildStdout>,
}

impl Driver {
    /// Starts the driver of the engine that this run of the tests is for.
    pub fn start() -> Outcome<Self> {
        match std::env::var(Engine::VARIABLE) {
            Ok(name) => Self::of(Engine::named(&name)?),
            Err(_) => Self::of(Engine::default()),
        }
    }

    /// Starts Firefox's driver; none where `GECKODRIVER` names none.
    pub fn of_firefox() -> Outcome<Option<Self>> {
        std::env::var_os("GECKODRIVER").map(|_| Self::of(Engine::Firefox)).transpose()
    }

    /// Starts a driver, and another one where that finds no port: Chromium's chooses one that is free for one kind
    /// of address, and gives up where it is taken for the other.
    fn of(engine: Engine) -> Outcome<Self> {
        let started = (1..ATTEMPTS).find_map(|_| Self::once(engine).ok());
        started.map_or_else(|| Self::once(engine), Ok)
    }

    /// Starts the driver that an engine's variable names, else the one on PATH.
    fn once(engine: Engine) -> Outcome<Self> {
        let named = |variable, usual: &str| std::env::var_os(variable).unwrap_or_else(|| usual.into());
        let (program, port): (OsString, _) = match engine {
            Engine::Chromium => (named("CHROMEDRIVER", "chromedriver"), 0),
            Engine::Firefox => (named("GECKODRIVER", "geckodriver"), 0),
            // This one neither chooses a port nor says when it listens.
            Engine::WebKit => ("WebKitWebDriver".into(), free_port()?),
        };
        let mut driver = Command::new(&program);
        driver.arg(format!("--port={port}"));
        if engine == Engine::Firefox {
            driver.arg("--websocket-port=0");
        }
        // What a browser says of itself there is not about the page.
        let started = driver.stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut process = started.map_err(|error| {
            format!("{} does not start: {error}; `cargo xtask test browser` gets it", program.display())
        })?;
        let output = process.stdout.take().ok_or("the driver has no output")?;
        let mut output = BufReader::new(output);
        let port = if port == 0 { announced_port(&mut output) } else { until_it_listens(port) };
        match port {
            Ok(port) => Ok(Self { engine, process, port, _output: output }),
            Err(error) => {
                // It may have ended by itself.
                let _ = process.kill();
                process.wait()?;
                Err(error)
            }
        }
    }

    /// Whose driver it is.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The number of its process.
    pub(crate) fn process(&self) -> u32 {
        self.process.id()
    }

    /// Opens a browser with an empty profile, for a user who likes these colours.
    pub async fn browser(&self, scheme: Scheme) -> Outcome<Client> {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities(self.engine, scheme)?);
        Ok(builder.connect(&format!("http://127.0.0.1:{}", self.port)).await?)
    }

    /// Asks the driver to close its browsers, which killing it would leave behind; only Chromium's knows that wish.
    fn shut_down(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        // Who does not answer is killed.
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
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

/// What is asked of a browser.
fn capabilities(engine: Engine, scheme: Scheme) -> Outcome<Map<String, Value>> {
    match engine {
        Engine::Chromium => {
            let mut wishes: Map<String, Value> = serde_json::from_str(CHROMIUM)?;
            wishes.insert("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL", "performance": "ALL" }));
            Ok(wishes)
        }
        Engine::Firefox => {
            let dark = match scheme {
                Scheme::Dark => 0,
                Scheme::Light => 1,
            };
            let preferences = json!({ "layout.css.prefers-color-scheme.content-override": dark });
            let options = json!({ "args": ["-headless"], "prefs": preferences });
            let wishes =
                [("moz:firefoxOptions".to_owned(), options), ("webSocketUrl".to_owned(), json!(true))];
            Ok(wishes.into_iter().collect())
        }
        Engine::WebKit => Ok(Map::new()),
    }
}

fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

fn until_it_listens(port: u16) -> Outcome<u16> {
    for _ in 0..500 {
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return Ok(port);
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Err("the driver does not listen".into())
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
