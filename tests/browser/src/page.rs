//! The page in a browser: what a test does and sees.

use crate::instruments::{Instruments, or_nothing};
use crate::{Driver, Look, Outcome};
use fantoccini::elements::Element;
use fantoccini::{Client, Locator};
use serde_json::Value;
use std::path::Path;
use std::time::Duration;

/// How long anything may take before a test fails.
const PATIENCE: Duration = Duration::from_secs(60);

/// A browser of its own, with an empty profile, for the site at one address.
#[derive(Debug)]
pub struct Page {
    client: Client,
    instruments: Instruments,
    site: String,
}

impl Page {
    /// Opens a browser that will look at the site in this way.
    pub async fn open(driver: &Driver, site: &str, look: Look) -> Outcome<Self> {
        let client = driver.browser(look.scheme).await?;
        let instruments = Instruments::of(driver.engine(), &client).await?;
        let page = Self { client, instruments, site: site.to_owned() };
        match page.instruments.wear(&page.client, look).await {
            Ok(()) => Ok(page),
            Err(error) => {
                // Why it does not open says more than why it does not close.
                let _ = page.close().await;
                Err(error)
            }
        }
    }

    /// Ends the browser; only Chromium's goes with its driver.
    pub async fn close(self) -> Outcome {
        Ok(self.client.close().await?)
    }

    /// The driver's client, for what has no name here.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The address of the site's root.
    pub fn site(&self) -> &str {
        &self.site
    }

    /// Goes to an address of the site: empty for its root, `#…` for a shared link.
    pub async fn visit(&self, rest: &str) -> Outcome {
        Ok(self.client.goto(&format!("{}{rest}", self.site)).await?)
    }

    /// Loads an address of the site anew, as in a new tab: going to another fragment of an open page loads nothing.
    pub async fn load(&self, rest: &str) -> Outcome {
        self.client.goto("about:blank").await?;
        self.visit(rest).await
    }

    /// Runs a script before those of every page that is opened from now on.
    pub async fn prepare(&self, script: &str) -> Outcome {
        self.instruments.prepare(&self.client, script).await
    }

    /// The result of a script.
    pub async fn run(&self, script: &str) -> Outcome<Value> {
        Ok(self.client.execute(script, Vec::new()).await?)
    }

    /// Loads the page anew, as the browser's button does: Firefox takes a driver's refresh for a wish to pass
    /// over what the device keeps.
    pub async fn reload(&self) -> Outcome {
        self.run("window.isBefore = true; location.reload()").await?;
        self.eventually("the page anew", "return window.isBefore === undefined").await?;
        Ok(())
    }

    /// Waits for an element.
    pub async fn find(&self, css: &str) -> Outcome<Element> {
        let found = self.client.wait().at_most(PATIENCE).for_element(Locator::Css(css)).await;
        Ok(found.map_err(|error| format!("`{css}` did not come: {error}"))?)
    }

    /// Waits until a script's result is there and not `false`; `what` names it in the failure.
    pub async fn eventually(&self, what: &str, script: &str) -> Outcome<Value> {
        self.eventually_with(what, script, &[]).await
    }

    /// The same for a script with arguments.
    pub(crate) async fn eventually_with(
        &self,
        what: &str,
        script: &str,
        arguments: &[Value],
    ) -> Outcome<Value> {
        let start = std::time::Instant::now();
        loop {
            let result = self.client.execute(script, arguments.to_vec()).await?;
            if !matches!(result, Value::Null | Value::Bool(false)) {
                return Ok(result);
            }
            if start.elapsed() > PATIENCE {
                return Err(format!("{what}: did not happen within {PATIENCE:?}").into());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Runs a command of the DevTools protocol.
    pub async fn devtools(&self, command: &str, parameters: &Value) -> Outcome<Value> {
        self.instruments.devtools(&self.client, command, parameters).await
    }

    /// Takes the errors and warnings since the last call; nothing where nobody hears them. A test that provokes
    /// some must take them, because any that are left at its end fail it.
    pub async fn complaints(&self) -> Outcome<Vec<String>> {
        or_nothing(self.complaints_heard().await)
    }

    /// The same for a test that is about them, which is not run where nobody hears them.
    pub async fn complaints_heard(&self) -> Outcome<Vec<String>> {
        self.instruments.complaints(&self.client).await
    }

    /// Takes the addresses of all requests since the last call.
    pub async fn requests(&self) -> Outcome<Vec<String>> {
        self.instruments.requests(&self.client).await
    }

    /// A picture of the whole page, as a PNG.
    pub async fn picture(&self) -> Outcome<Vec<u8>> {
        self.picture_at(1.0).await
    }

    /// The same with so many pixels for each CSS pixel.
    pub async fn picture_at(&self, scale: f64) -> Outcome<Vec<u8>> {
        self.instruments.picture(&self.client, scale).await
    }

    /// Lets the browser save its downloads in a folder.
    pub(crate) async fn download_to(&self, folder: &Path) -> Outcome {
        self.instruments.download_to(&self.client, folder).await
    }
}
