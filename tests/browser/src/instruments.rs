//! What tests do to a browser beyond the commands that all drivers have, in each engine's own way.

use crate::bidi::Bidi;
use crate::cdp::{devtools, log};
use crate::log::{complaints, requests};
use crate::{Look, Outcome};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use fantoccini::Client;
use serde_json::{Value, json};
use std::error::Error;
use std::fmt;
use std::path::Path;
use xtask::engine::Engine;

/// An engine's instruments.
#[derive(Debug)]
pub enum Instruments {
    /// Chromium's: the DevTools protocol.
    DevTools,
    /// Firefox's: WebDriver BiDi.
    BiDi(Box<Bidi>),
    /// WebKit's driver has none.
    None,
}

/// A test needs what this run's engine does not offer to tests, so it does not run here.
#[derive(Debug)]
pub struct NotOffered(String);

impl fmt::Display for NotOffered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "needs {}", self.0)
    }
}

impl Error for NotOffered {}

fn not_offered<T>(what: &str) -> Outcome<T> {
    Err(NotOffered(what.to_owned()).into())
}

impl Instruments {
    /// Those of an engine whose browser has just been opened.
    pub async fn of(engine: Engine, client: &Client) -> Outcome<Self> {
        Ok(match engine {
            Engine::Chromium => Self::DevTools,
            Engine::Firefox => Self::BiDi(Box::new(Bidi::connect(client).await?)),
            Engine::WebKit => Self::None,
        })
    }

    /// Makes pages look so; the colours of Firefox were chosen when it was opened.
    pub async fn wear(&self, client: &Client, look: Look) -> Outcome {
        match self {
            Self::DevTools => {
                for (command, parameters) in look.commands() {
                    self.devtools(client, command, &parameters).await?;
                }
                Ok(())
            }
            Self::BiDi(bidi) => bidi.resize(look.width, look.height).await,
            Self::None => {
                let measure = "return [outerWidth - innerWidth, outerHeight - innerHeight]";
                let around: [u32; 2] = serde_json::from_value(client.execute(measure, Vec::new()).await?)?;
                Ok(client.set_window_size(look.width + around[0], look.height + around[1]).await?)
            }
        }
    }

    /// Runs a command of the DevTools protocol.
    pub async fn devtools(&self, client: &Client, command: &str, parameters: &Value) -> Outcome<Value> {
        match self {
            Self::DevTools => Ok(client.issue_cmd(devtools(command, parameters)).await?),
            Self::BiDi(_) | Self::None => not_offered(&format!("DevTools ({command})")),
        }
    }

    /// Runs a script before those of every page that is opened from now on.
    pub async fn prepare(&self, client: &Client, script: &str) -> Outcome {
        match self {
            Self::DevTools => {
                let wish = json!({ "source": script });
                self.devtools(client, "Page.addScriptToEvaluateOnNewDocument", &wish).await?;
            }
            Self::BiDi(bidi) => {
                let wish = json!({ "functionDeclaration": format!("() => {{ {script} }}") });
                bidi.ask("script.addPreloadScript", &wish).await?;
            }
            Self::None => return not_offered("a script before the page's own"),
        }
        Ok(())
    }

    /// Lets the browser save its downloads in a folder.
    pub async fn download_to(&self, client: &Client, folder: &Path) -> Outcome {
        match self {
            Self::DevTools => {
                let wish = json!({ "behavior": "allow", "downloadPath": folder });
                self.devtools(client, "Browser.setDownloadBehavior", &wish).await?;
            }
            Self::BiDi(bidi) => {
                let wish = json!({ "type": "allowed", "destinationFolder": folder });
                bidi.ask("browser.setDownloadBehavior", &json!({ "downloadBehavior": wish })).await?;
            }
            Self::None => return not_offered("a folder for downloads"),
        }
        Ok(())
    }

    /// Takes the errors and warnings since the last call; nothing where nobody hears them.
    pub async fn complaints(&self, client: &Client) -> Outcome<Vec<String>> {
        match self {
            Self::DevTools => Ok(complaints(&client.issue_cmd(log("browser")).await?)),
            Self::BiDi(bidi) => bidi.complaints().await,
            Self::None => Ok(Vec::new()),
        }
    }

    /// Takes the addresses of all requests since the last call; nothing where nobody hears them.
    pub async fn requests(&self, client: &Client) -> Outcome<Vec<String>> {
        match self {
            Self::DevTools => Ok(requests(&client.issue_cmd(log("performance")).await?)),
            Self::BiDi(bidi) => bidi.requests().await,
            Self::None => Ok(Vec::new()),
        }
    }

    /// A picture, as a PNG: of the whole page with so many pixels for each CSS pixel, where that can be had.
    pub async fn picture(&self, client: &Client, scale: f64) -> Outcome<Vec<u8>> {
        if !matches!(self, Self::DevTools) {
            return Ok(client.screenshot().await?);
        }
        let metrics = self.devtools(client, "Page.getLayoutMetrics", &json!({})).await?;
        let mut clip = metrics["cssContentSize"].clone();
        clip["scale"] = json!(scale);
        let wish = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        let picture = self.devtools(client, "Page.captureScreenshot", &wish).await?;
        let data = picture["data"].as_str().ok_or("the browser took no picture")?;
        Ok(STANDARD.decode(data)?)
    }
}
