//! A phone: nothing scrolls sideways, and hand and picture are seen together.

use fantoccini::key::Key;
use handoff_browser_tests::{Look, Outcome, Page, look, scene};
use serde::Deserialize;
use serde_json::json;

/// The narrowest phone.
const NARROW: Look = Look { width: 320, height: 568, scheme: look::Scheme::Light };

/// What of the page stands where, in CSS pixels.
#[derive(Debug, Deserialize)]
struct Edges {
    top: f64,
    right: f64,
    bottom: f64,
    left: f64,
}

async fn edges(page: &Page, css: &str) -> Outcome<Edges> {
    let script = format!("return document.querySelector({css:?}).getBoundingClientRect().toJSON()");
    Ok(serde_json::from_value(page.run(&script).await?)?)
}

/// Sees that the page is as wide as the screen, and else names what sticks out.
pub async fn fits_sideways(page: &Page, look: Look) -> Outcome {
    const WIDER: &str = "
        const wide = arguments[0];
        const sticks = (element) => element.getBoundingClientRect().right > wide;
        const told = (element) => `${element.tagName} ${element.id} ${element.className}: ${element.textContent}`;
        return document.documentElement.scrollWidth > wide || innerWidth > wide
            ? [...document.querySelectorAll('body *')].filter(sticks).map(told) : []";
    let wider = page.client().execute(WIDER, vec![json!(look.width)]).await?;
    assert_eq!(wider, json!([]), "on {}", look.width);
    Ok(())
}

async fn opens_drawers(page: &Page) -> Outcome {
    page.run("document.querySelectorAll('details').forEach((drawer) => { drawer.open = true; })").await?;
    Ok(())
}

#[tokio::test]
async fn nothing_scrolls_sideways() -> Outcome {
    for look in [look::PHONE, NARROW, look::PHONE.dark()] {
        scene(look, async |page| {
            page.answer_at("").await?;
            opens_drawers(page).await?;
            fits_sideways(page, look).await?;
            for card in ["#futures", "#stages", "#sources", "#attribution", "#weeks", "#worth", "#change"] {
                page.press(card, "Table").await?;
            }
            fits_sideways(page, look).await?;
            page.click(".dock button").await?;
            fits_sideways(page, look).await?;
            page.load(&format!("#v9.{}", "a".repeat(300))).await?;
            page.says(".notice", "newer version").await?;
            fits_sideways(page, look).await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_sheet_opens_under_the_pinned_futures() -> Outcome {
    for look in [look::PHONE, NARROW] {
        scene(look, async |page| {
            page.start("").await?;
            assert!(!page.find("#inputs").await?.is_displayed().await?);
            page.click(".dock button").await?;
            page.eventually(
                "the sheet",
                "return document.querySelector('.sheet-open canvas')?.clientWidth > 0",
            )
            .await?;
            let [card, canvas] = [edges(page, "#futures").await?, edges(page, "#futures canvas").await?];
            let [sheet, dock] = [edges(page, "#inputs").await?, edges(page, ".dock").await?];
            assert!(card.top >= 0.0 && card.bottom <= sheet.top, "{card:?} {sheet:?}");
            assert!(canvas.top >= card.top && canvas.bottom <= card.bottom, "{canvas:?} in {card:?}");
            assert!(canvas.left >= 0.0 && canvas.right <= f64::from(look.width), "{canvas:?}");
            assert!(sheet.bottom <= dock.top && dock.bottom <= f64::from(look.height), "{sheet:?} {dock:?}");
            assert!(sheet.bottom - sheet.top >= 150.0, "{sheet:?}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_change_in_the_sheet_shows_in_the_dock() -> Outcome {
    scene(look::PHONE, async |page| {
        page.answer_at("").await?;
        let before = page.text(".dock strong").await?;
        page.click(".dock button").await?;
        page.fill("#budget", "90k").await?;
        page.settled().await?;
        assert_ne!(page.text(".dock strong").await?, before);
        page.press(".dock", "Done").await?;
        assert!(!page.find("#inputs").await?.is_displayed().await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_focus_goes_into_the_sheet_and_escape_brings_it_back() -> Outcome {
    const FOCUS: &str = "return document.activeElement";
    scene(look::PHONE, async |page| {
        page.start("").await?;
        page.click(".dock button").await?;
        page.eventually("focus in the sheet", &format!("{FOCUS}.id === 'inputs'")).await?;
        page.keys("#budget", Key::Escape, 1).await?;
        page.eventually("focus on its button", &format!("{FOCUS}.matches('.dock button')")).await?;
        assert!(!page.find("#inputs").await?.is_displayed().await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_has_no_room_in_the_bar_waits_behind_a_button() -> Outcome {
    scene(look::PHONE, async |page| {
        page.start("").await?;
        assert!(!page.find("#tools").await?.is_displayed().await?);
        page.press(".bar", "More").await?;
        page.press("#tools", "Start again").await?;
        page.is_accessible().await
    })
    .await
}

#[tokio::test]
async fn escape_closes_the_tools() -> Outcome {
    scene(look::PHONE, async |page| {
        page.answer_at("").await?;
        page.click(".turn").await?;
        assert!(page.has(".tools.open").await?);
        page.keys(".tools select", Key::Escape, 1).await?;
        page.eventually("closed tools", "return !document.querySelector('.tools.open')").await?;
        assert_eq!(page.run("return document.activeElement.className").await?, "pill turn");
        Ok(())
    })
    .await
}
