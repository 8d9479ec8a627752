//! Commands that the client has no words for: DevTools and logs of Chromium's driver, and frames anywhere.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A command of the session at `path`, with its parameters.
#[derive(Debug)]
pub struct Extension {
    path: &'static str,
    parameters: Value,
}

/// A command of the DevTools protocol.
pub fn devtools(command: &str, parameters: &Value) -> Extension {
    Extension { path: "goog/cdp/execute", parameters: json!({ "cmd": command, "params": parameters }) }
}

/// Takes what a log holds; a second call gets only what is new.
pub fn log(kind: &str) -> Extension {
    Extension { path: "se/log", parameters: json!({ "type": kind }) }
}

/// Goes into the frame that is this element, as a script has returned it.
pub fn frame(element: Value) -> Extension {
    Extension { path: "frame", parameters: json!({ "id": element }) }
}

impl WebDriverCompatibleCommand for Extension {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.parameters.to_string()))
    }
}
