//! Everyone can use it: axe finds nothing, however the page stands.

use handoff_browser_tests::look::Scheme;
use handoff_browser_tests::{Look, Outcome, look, scene};
use serde_json::json;

use crate::train::fits_sideways;

/// Everything open that can be: drawers, tables, a fault, a notice, and on a phone the sheet.
async fn audit(look: Look) -> Outcome {
    scene(look, async |page| {
        page.answer_at("").await?;
        page.is_accessible().await?;
        if look.width < 600 {
            page.click(".dock button").await?;
            page.is_accessible().await?;
        }
        page.run("document.querySelectorAll('details').forEach((drawer) => { drawer.open = true; })").await?;
        page.fill("#reps", "x").await?;
        page.says("#reps-fault", "not a number").await?;
        page.is_accessible().await?;
        if look.width < 600 {
            page.press(".dock", "Done").await?;
        }
        for card in ["#futures", "#stages", "#sources", "#weeks"] {
            page.press(card, "Table").await?;
        }
        page.visit("#v9.abc").await?;
        page.says(".notice", "newer version").await?;
        page.is_accessible().await
    })
    .await
}

#[tokio::test]
async fn on_a_desktop_by_day() -> Outcome {
    audit(look::DESKTOP).await
}

#[tokio::test]
async fn on_a_desktop_at_night() -> Outcome {
    audit(look::DESKTOP.dark()).await
}

#[tokio::test]
async fn on_a_phone_by_day() -> Outcome {
    audit(look::PHONE).await
}

#[tokio::test]
async fn on_a_phone_at_night() -> Outcome {
    audit(look::PHONE.dark()).await
}

#[tokio::test]
async fn the_look_follows_the_system_until_it_is_chosen() -> Outcome {
    const PAPER: &str = "return getComputedStyle(document.body).backgroundColor";
    scene(look::DESKTOP.dark(), async |page| {
        page.answer_at("").await?;
        assert_eq!(page.run(PAPER).await?, "rgb(17, 24, 33)");
        page.find(".look").await?.select_by_value("light").await?;
        page.eventually("light paper", &format!("{PAPER} === 'rgb(250, 249, 246)'")).await?;
        page.client().refresh().await?;
        page.settled().await?;
        assert_eq!(page.run(PAPER).await?, "rgb(250, 249, 246)");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn in_the_systems_own_colours() -> Outcome {
    scene(look::DESKTOP, async |page| {
        let colours = [("forced-colors", "active"), ("prefers-color-scheme", "dark")];
        let features = colours.map(|(name, value)| json!({ "name": name, "value": value }));
        page.devtools("Emulation.setEmulatedMedia", &json!({ "features": features })).await?;
        page.answer_at("").await?;
        page.is_accessible().await?;
        // A picture stands on paper of its own, in colours that were chosen for it.
        let paper = "return getComputedStyle(document.querySelector('canvas')).backgroundColor";
        assert_eq!(page.run(paper).await?, "rgb(26, 35, 48)");
        Ok(())
    })
    .await
}

/// As small as WCAG 2.2 asks for (1.4.10): 320 pixels, and a laptop at twice the size.
#[tokio::test]
async fn on_320_pixels_and_at_twice_the_size_nothing_is_lost() -> Outcome {
    for (width, height) in [(320, 640), (640, 360)] {
        scene(Look { width, height, scheme: Scheme::Light }, async |page| {
            page.answer_at("").await?;
            fits_sideways(page).await?;
            page.is_accessible().await?;
            page.press(".dock", "Change inputs").await?;
            page.fill("#budget", "90k").await?;
            page.fill("#aligned-follow_up", "64").await?;
            page.settled().await?;
            page.press(".dock", "Done").await?;
            page.press(".bar", "More").await?;
            page.press(".bar", "Undo").await?;
            fits_sideways(page).await?;
            for (way, shown) in [
                ("#present=1", ".present h1"),
                ("#exercises", ".exercises"),
                ("#seat=17", ".seat h1"),
                ("#compact", ".compact h1"),
            ] {
                page.load(way).await?;
                page.find(shown).await?;
                fits_sideways(page).await?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}
