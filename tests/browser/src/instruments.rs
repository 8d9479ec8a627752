//! What tests do to a browser beyond the commands that all drivers have, in each engine's own way.

use crate::bidi::Bidi;
use crate::cdp::{devtools, log};
use crate::log::{complaints, requests};
use crate::look::Scheme;
use crate::{Look, Outcome};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use fantoccini::Client;
use serde_json::{Value, json};
use std::error::Error;
use std::fmt;
use std::path::Path;
use std::time::Duration;
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

/// What was told, or nothing where an engine does not offer to tell it.
pub fn or_nothing(told: Outcome<Vec<String>>) -> Outcome<Vec<String>> {
    told.or_else(|error| if error.is::<NotOffered>() { Ok(Vec::new()) } else { Err(error) })
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
            Self::None if look.scheme == Scheme::Dark => not_offered("the colours of the night"),
            Self::None => {
                let measure = "return [outerWidth - innerWidth, outerHeight - innerHeight]";
                let around: [u32; 2] = serde_json::from_value(client.execute(measure, Vec::new()).await?)?;
                client.set_window_size(look.width + around[0], look.height + around[1]).await?;
                // A window takes its new size when it finds the time, and never one that is too narrow for its frame.
                for _ in 0..500 {
                    if client.execute("return innerWidth", Vec::new()).await? == look.width {
                        return Ok(());
                    }
                    tokio::time::sleep(Duration::from_millis(20)).await;
                }
                match client.execute("return innerWidth", Vec::new()).await?.as_u64() {
                    Some(width) if width > u64::from(look.width) => {
                        not_offered(&format!("a window of {} pixels", look.width))
                    }
                    width => Err(format!("a window of {width:?} pixels instead of {}", look.width).into()),
                }
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

    /// Takes the errors and warnings since the last call.
    pub async fn complaints(&self, client: &Client) -> Outcome<Vec<String>> {
        match self {
            Self::DevTools => Ok(complaints(&client.issue_cmd(log("browser")).await?)),
            Self::BiDi(bidi) => bidi.complaints().await,
            Self::None => not_offered("somebody who hears the console"),
        }
    }

    /// Takes the addresses of all requests since the last call.
    pub async fn requests(&self, client: &Client) -> Outcome<Vec<String>> {
        match self {
            Self::DevTools => Ok(requests(&client.issue_cmd(log("performance")).await?)),
            Self::BiDi(bidi) => bidi.requests().await,
            Self::None => not_offered("somebody who hears of requests"),
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
