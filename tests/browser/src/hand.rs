//! What a visitor's hands do: type, press keys, click, drag.

use crate::{Outcome, Page};
use fantoccini::Locator;
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::elements::Element;
use fantoccini::error::{CmdError, ErrorStatus};
use fantoccini::key::Key;
use std::time::Duration;

/// How often a click looks for its element where something covers it.
const ATTEMPTS: usize = 20;

/// How long the pointer takes for one part of a drag.
const STRIDE: Duration = Duration::from_millis(30);

impl Page {
    /// Clicks on an element.
    pub async fn click(&self, css: &str) -> Outcome {
        let element = self.find(css).await?;
        self.click_on(&element).await
    }

    /// Scrolls an element to the middle, as a visitor would to have it clear of bar and dock, and clicks on it.
    ///
    /// Where an answer arrives in between and moves the element under the dock, it looks again, as they would.
    async fn click_on(&self, element: &Element) -> Outcome {
        let script = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        for _ in 0..ATTEMPTS {
            self.client().execute(script, vec![serde_json::to_value(element)?]).await?;
            match element.click().await {
                Err(CmdError::Standard(fault)) if fault.error == ErrorStatus::ElementClickIntercepted => {}
                done => return Ok(done?),
            }
        }
        Err("something covers what is to be clicked".into())
    }

    /// Clicks on the button with this text, inside of `place`.
    pub async fn press(&self, place: &str, text: &str) -> Outcome {
        let button = self.button(place, text).await?;
        self.click_on(&button).await
    }

    /// The button with this text, inside of `place`, where it waits for the first one.
    pub async fn button(&self, place: &str, text: &str) -> Outcome<Element> {
        let buttons = format!("{place} button");
        self.find(&buttons).await?;
        for button in self.client().find_all(Locator::Css(&buttons)).await? {
            if button.text().await? == text {
                return Ok(button);
            }
        }
        Err(format!("`{place}` has no button {text:?}").into())
    }

    /// Clicks into a field and types over what it holds, without leaving it.
    pub async fn type_over(&self, css: &str, text: &str) -> Outcome<Element> {
        let field = self.find(css).await?;
        self.click_on(&field).await?;
        let select = format!("{}a{}", char::from(Key::Control), char::from(Key::Null));
        field.send_keys(&select).await?;
        field.send_keys(text).await?;
        Ok(field)
    }

    /// Types over what a field holds, and lets it go.
    pub async fn fill(&self, css: &str, text: &str) -> Outcome {
        let field = self.type_over(css, text).await?;
        Ok(field.send_keys(&char::from(Key::Enter).to_string()).await?)
    }

    /// Presses a key on an element, some times in a row.
    pub async fn keys(&self, css: &str, key: Key, times: usize) -> Outcome {
        let keys: String = std::iter::repeat_n(char::from(key), times).collect();
        Ok(self.find(css).await?.send_keys(&keys).await?)
    }

    /// Drags along points, each given from the middle of an element in CSS pixels.
    pub async fn drag(&self, css: &str, points: &[(i64, i64)]) -> Outcome {
        let element = self.find(css).await?;
        let mut mouse = MouseActions::new("mouse".to_owned());
        for (index, &(x, y)) in points.iter().enumerate() {
            let duration = Some(STRIDE);
            let (x, y) = (x as f64, y as f64);
            mouse = mouse.then(PointerAction::MoveToElement { element: element.clone(), duration, x, y });
            if index == 0 {
                mouse = mouse.then(PointerAction::Down { button: MOUSE_BUTTON_LEFT });
            }
        }
        mouse = mouse.then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        Ok(self.client().perform_actions(mouse).await?)
    }
}
