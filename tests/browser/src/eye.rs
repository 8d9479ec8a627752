//! What a visitor sees: texts, values, the address.

use crate::{Outcome, Page};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

impl Page {
    /// The text of an element, once it is there; spaces that hold a number and its unit together are plain ones
    /// here and below.
    pub async fn text(&self, css: &str) -> Outcome<String> {
        Ok(plain(&self.find(css).await?.text().await?))
    }

    /// What a field holds.
    pub async fn value(&self, css: &str) -> Outcome<String> {
        Ok(plain(&self.find(css).await?.prop("value").await?.unwrap_or_default()))
    }

    /// Waits until a field holds a value.
    pub async fn holds(&self, css: &str, value: &str) -> Outcome {
        let script =
            "return document.querySelector(arguments[0])?.value.replaceAll('\\u00a0', ' ') === arguments[1]";
        self.eventually_with(&format!("{css} is {value:?}"), script, &[json!(css), json!(plain(value))])
            .await?;
        Ok(())
    }

    /// Waits until an element with these words in its text is there.
    pub async fn says(&self, css: &str, words: &str) -> Outcome {
        let script = "
            const said = [...document.querySelectorAll(arguments[0])].map((element) => element.textContent);
            return said.some((text) => text.replaceAll('\\u00a0', ' ').includes(arguments[1]))";
        self.eventually_with(&format!("{css} says {words:?}"), script, &[json!(css), json!(plain(words))])
            .await?;
        Ok(())
    }

    /// Whether an element is there.
    pub async fn has(&self, css: &str) -> Outcome<bool> {
        let script = "return document.querySelector(arguments[0]) !== null";
        Ok(self.client().execute(script, vec![json!(css)]).await? == Value::Bool(true))
    }

    /// The fragment of the address, with its `#`; empty where there is none.
    pub async fn fragment(&self) -> Outcome<String> {
        // The page's own word: WebKit's driver hears of a new address later.
        let hash = self.client().execute("return location.hash", Vec::new()).await?;
        Ok(hash.as_str().ok_or("the page has no address")?.to_owned())
    }

    /// How many entries the tab's history has.
    pub async fn entries(&self) -> Outcome<u64> {
        let length = self.client().execute("return history.length", Vec::new()).await?;
        Ok(length.as_u64().ok_or("the history has no length")?)
    }
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// What a script returned, with plain spaces.
///
/// # Errors
/// It returned something else.
pub fn plainly<T: DeserializeOwned>(returned: &Value) -> serde_json::Result<T> {
    serde_json::from_str(&plain(&returned.to_string()))
}
