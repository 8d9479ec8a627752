//! What terms mean: a tip beside every label, by keyboard, pointer and touch, and the list of all.

use fantoccini::key::Key;
use handoff_browser_tests::{Look, Outcome, Page, look, scene};
use serde_json::json;

use crate::train::fits_sideways;

/// The text of the tip that is open; nothing where none is.
const OPEN: &str = "return document.querySelector('.meaning:popover-open')?.textContent ?? ''";

async fn is_closed(page: &Page) -> Outcome {
    page.eventually("no tip", "return !document.querySelector('.meaning:popover-open')").await?;
    Ok(())
}

/// Where everything stands that a tip might move; studies that come in meanwhile move only what is below.
const PLACES: &str = "
    return JSON.stringify([...document.querySelectorAll('h1, .figure h2, #inputs label, #inputs legend, #inputs input')]
        .map((element) => element.getBoundingClientRect()).map(({ x, y }) => [x, y]))";

#[tokio::test]
async fn a_tip_opens_and_closes_by_the_keyboard_and_the_focus_stays() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.answer_at("").await?;
        let css = "[popovertarget=tip-mql-to-sql]";
        let ready = "const tip = document.querySelector(arguments[0]); tip.scrollIntoView({ block: 'center' }); tip.focus()";
        page.client().execute(ready, vec![css.into()]).await?;
        let before = page.run(PLACES).await?;
        page.keys(css, Key::Enter, 1).await?;
        page.eventually(
            "a tip",
            "return document.querySelector('.meaning:popover-open')?.id === 'tip-mql-to-sql'",
        )
        .await?;
        assert_eq!(page.run(PLACES).await?, before, "nothing moves");
        page.is_accessible().await?;
        page.keys(css, Key::Escape, 1).await?;
        is_closed(page).await?;
        let focused = page.run("return document.activeElement.getAttribute('popovertarget')").await?;
        assert_eq!(focused, "tip-mql-to-sql");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_tip_stays_under_the_pointer_and_another_takes_its_place() -> Outcome {
    scene(look::DESKTOP.dark(), async |page| {
        page.answer_at("").await?;
        page.click("#futures .tip").await?;
        assert!(page.run(OPEN).await?.as_str().is_some_and(|text| text.contains("Each mark")));
        page.click(".meaning:popover-open").await?;
        assert!(page.run(OPEN).await?.as_str().is_some_and(|text| text.contains("Each mark")), "it stays");
        page.click(".figure .tip").await?;
        assert!(page.run(OPEN).await?.as_str().is_some_and(|text| text.contains("Gross margin")));
        page.click(".headline").await?;
        is_closed(page).await
    })
    .await
}

#[tokio::test]
async fn escape_closes_a_tip_and_not_the_sheet_behind_it() -> Outcome {
    scene(look::PHONE, async |page| {
        page.answer_at("").await?;
        page.press(".dock", "Change inputs").await?;
        page.keys("[popovertarget=tip-budget]", Key::Enter, 1).await?;
        page.eventually("a tip", OPEN).await?;
        page.keys("[popovertarget=tip-budget]", Key::Escape, 1).await?;
        is_closed(page).await?;
        page.find(".sheet-open").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_tip_opens_by_touch_within_the_screen() -> Outcome {
    scene(look::PHONE.dark(), async |page| {
        page.answer_at("").await?;
        let touch = json!({ "enabled": true, "maxTouchPoints": 1 });
        page.devtools("Emulation.setTouchEmulationEnabled", &touch).await?;
        let place = "
            const button = document.querySelector('#stages .tip');
            button.scrollIntoView({ block: 'center', behavior: 'instant' });
            const { x, y, width, height } = button.getBoundingClientRect();
            return [x + width / 2, y + height / 2, width, height]";
        let place: [f64; 4] = serde_json::from_value(page.run(place).await?)?;
        assert!(place[2] >= 24.0 && place[3] >= 24.0, "{place:?}");
        let finger = json!([{ "x": place[0], "y": place[1] }]);
        let down = json!({ "type": "touchStart", "touchPoints": finger });
        page.devtools("Input.dispatchTouchEvent", &down).await?;
        page.devtools("Input.dispatchTouchEvent", &json!({ "type": "touchEnd", "touchPoints": [] })).await?;
        page.eventually("a tip", "return document.querySelector('.meaning:popover-open')?.id === 'tip-stages'")
            .await?;
        page.is_accessible().await?;
        let inside = "
            const { left, top, right, bottom } = document.querySelector('.meaning:popover-open').getBoundingClientRect();
            return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight";
        assert_eq!(page.run(inside).await?, true);
        Ok(())
    })
    .await
}

/// Every label of an input, figure or picture has its button, and every button its meaning.
async fn every_label(look: Look) -> Outcome {
    scene(look, async |page| {
        page.answer_at("").await?;
        let bare = "
            const labels = [...document.querySelectorAll('.control label, .practice legend, .figure h2, .chart h2')];
            const bare = labels.filter((label) => !label.parentElement.querySelector('.tip'));
            const tips = [...document.querySelectorAll('.tip')].map((tip) => tip.getAttribute('popovertarget'));
            const empty = tips.filter((id) => !(document.getElementById(id)?.textContent.length > 20));
            return [...bare.map((label) => label.textContent), ...empty]";
        assert_eq!(page.run(bare).await?, json!([]));
        page.run("document.querySelector('#glossary').open = true").await?;
        page.says("#glossary", "Marketing qualified lead").await?;
        page.is_accessible().await?;
        fits_sideways(page).await
    })
    .await
}

#[tokio::test]
async fn every_label_has_a_tip_on_a_desktop() -> Outcome {
    every_label(look::DESKTOP).await
}

#[tokio::test]
async fn every_label_has_a_tip_on_a_phone() -> Outcome {
    every_label(look::PHONE).await
}
