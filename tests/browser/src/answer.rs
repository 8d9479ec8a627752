//! What the page answers, as a visitor reads it.

use crate::{Outcome, Page, plainly};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Everything that the page says about one scenario, to the character.
#[derive(Clone, Debug, Deserialize, PartialEq)]
pub struct Answer {
    /// The one sentence.
    pub headline: String,
    /// What follows from it.
    pub consequences: String,
    /// The four figures, each with its label and both teams.
    pub figures: Vec<String>,
    /// What to see in each chart of the run, by the chart's id. What studies find comes later and grows.
    pub summaries: BTreeMap<String, String>,
    /// The line that tells how many futures are in.
    pub progress: String,
    /// What a screen reader was told.
    pub spoken: String,
}

/// Reads the answer, once it is the full one to the scenario of the moment, no control is in hand, and nothing
/// more is on its way.
const READ: &str = "
    const read = (css) => document.querySelector(css)?.textContent;
    const all = (css) => [...document.querySelectorAll(css)].map((element) => element.textContent);
    const charts = ['futures', 'stages', 'sources', 'one', 'weeks'];
    const spoken = read('.headline[aria-busy=false] [role=status]');
    return spoken && !document.querySelector('.coming') ? {
        spoken,
        headline: read('h1'),
        consequences: read('.consequences'),
        figures: all('main .figure'),
        summaries: Object.fromEntries(charts.map((id) => [id, read(`#${id} .summary`)])),
        progress: read('.progress'),
    } : null;
";

impl Page {
    /// Waits for the full answer to the scenario of the moment.
    pub async fn settled(&self) -> Outcome<Answer> {
        Ok(plainly(&self.eventually("the full answer", READ).await?)?)
    }

    /// Loads the page at an address of the site, and waits for its program.
    pub async fn start(&self, rest: &str) -> Outcome {
        self.load(rest).await?;
        self.find("#inputs").await?;
        Ok(())
    }

    /// Loads the page at an address of the site, and waits for its answer.
    pub async fn answer_at(&self, rest: &str) -> Outcome<Answer> {
        self.load(rest).await?;
        self.settled().await
    }
}
