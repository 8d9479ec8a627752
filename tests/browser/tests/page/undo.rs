//! Undo and redo: the browser's own history, an entry for each thing that a hand did.

use fantoccini::key::Key;
use handoff_browser_tests::{Outcome, look, scene};

#[tokio::test]
async fn undo_restores_value_and_figures_and_redo_brings_them_again() -> Outcome {
    scene(look::DESKTOP, async |page| {
        let default = page.answer_at("").await?;
        assert!(!page.button(".bar", "Undo").await?.is_enabled().await?);
        page.fill("#budget", "90k").await?;
        let changed = page.settled().await?;
        page.press(".bar", "Undo").await?;
        page.holds("#budget", "$60,000").await?;
        assert_eq!(page.settled().await?, default);
        assert_eq!(page.fragment().await?, "");
        assert!(!page.button(".bar", "Undo").await?.is_enabled().await?);
        page.press(".bar", "Redo").await?;
        page.holds("#budget", "$90,000").await?;
        assert_eq!(page.settled().await?, changed);
        assert!(!page.button(".bar", "Redo").await?.is_enabled().await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_drag_is_one_entry() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.start("").await?;
        let before = page.entries().await?;
        page.drag("#budget ~ .slider", &[(0, 0), (10, 0), (25, 0), (40, 0), (30, 0)]).await?;
        page.settled().await?;
        assert_eq!(page.entries().await?, before + 1);
        page.press(".bar", "Undo").await?;
        page.holds("#budget", "$60,000").await
    })
    .await
}

#[tokio::test]
async fn steps_that_follow_closely_are_one_entry_unless_one_was_undone() -> Outcome {
    const SLIDER: &str = "#budget ~ .slider";
    // A clock that stands, so that a busy machine makes no pause.
    const CLOCK: &str = "const start = Date.now(); self.passed = 0; Date.now = () => start + passed;";
    scene(look::DESKTOP, async |page| {
        page.prepare(CLOCK).await?;
        page.start("").await?;
        let before = page.entries().await?;
        page.keys(SLIDER, Key::Right, 5).await?;
        page.holds("#budget", "$65,000").await?;
        assert_eq!(page.entries().await?, before + 1);
        page.press(".bar", "Undo").await?;
        page.holds("#budget", "$60,000").await?;
        page.keys(SLIDER, Key::Right, 1).await?;
        page.holds("#budget", "$61,000").await?;
        page.run("window.passed += 2000").await?;
        page.keys(SLIDER, Key::Right, 1).await?;
        for earlier in ["$61,000", "$60,000"] {
            page.press(".bar", "Undo").await?;
            page.holds("#budget", earlier).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_browsers_own_buttons_undo_and_redo_and_a_reload_restores() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.start("").await?;
        page.fill("#budget", "90k").await?;
        page.fill("#reps", "6").await?;
        let changed = page.settled().await?;
        page.client().back().await?;
        page.holds("#reps", "4").await?;
        page.client().forward().await?;
        page.holds("#reps", "6").await?;
        page.client().refresh().await?;
        assert_eq!(page.settled().await?, changed);
        page.press(".bar", "Undo").await?;
        page.holds("#reps", "4").await?;
        page.holds("#budget", "$90,000").await
    })
    .await
}

#[tokio::test]
async fn start_again_is_the_preset_as_it_comes_and_can_be_undone() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.start("").await?;
        page.find(".choice").await?.select_by_value("b2b-software").await?;
        let preset = page.settled().await?;
        let spend = page.value("#budget").await?;
        page.fill("#budget", "90k").await?;
        page.press(".bar", "Start again").await?;
        page.holds("#budget", &spend).await?;
        assert_eq!(page.settled().await?, preset);
        page.press(".bar", "Undo").await?;
        page.holds("#budget", "$90,000").await
    })
    .await
}
