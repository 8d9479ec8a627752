//! How soon the page goes on after a fault, by its own clock.

use crate::{Outcome, Page};
use serde::Deserialize;

/// What a visitor waits at most after a fault that the page mends by itself, in milliseconds.
const PATIENCE: f64 = 3_000.0;

/// Offers `fail()` to scripts that let something fail, and notes when the page says so and when it shows an
/// answer to the settings of the moment, after one was missing or not yet whole.
const WATCH: &str = "
    self.fault = null;
    self.fail = () => (fault = { told: null, answered: null, at: performance.now() });
    const look = () => {
        if (fault === null) return;
        if (document.querySelector('main .notice')) fault.told ??= performance.now();
        const progress = document.querySelector('.progress')?.textContent ?? '0 ';
        const isNone = progress.startsWith('0 ');
        if (isNone || document.querySelector('.headline[aria-busy=true]')) fault.waited = true;
        if (fault.waited && !isNone) fault.answered ??= performance.now();
    };
    new MutationObserver(look).observe(document, { childList: true, characterData: true, subtree: true });
";

/// When it failed, was told, and was mended, in milliseconds of the page.
#[derive(Debug, Deserialize)]
struct Recovery {
    at: f64,
    told: f64,
    answered: f64,
}

impl Page {
    /// Makes ready for [`Self::recovers`], before the page is loaded.
    pub async fn watch_faults(&self) -> Outcome {
        self.prepare(WATCH).await
    }

    /// Waits until the page has said that something failed and has an answer, and sees that no visitor waits
    /// too long for that.
    pub async fn recovers(&self) -> Outcome {
        let script = "return fault?.told && fault.answered ? fault : null";
        let recovery: Recovery = serde_json::from_value(self.eventually("a recovery", script).await?)?;
        assert!(recovery.told - recovery.at < PATIENCE, "told too late: {recovery:?}");
        assert!(recovery.answered - recovery.at < PATIENCE, "answered too late: {recovery:?}");
        Ok(())
    }
}
