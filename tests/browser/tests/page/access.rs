//! Everyone can use it: axe finds nothing, however the page stands.

use handoff_browser_tests::{Look, Outcome, look, scene};

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
