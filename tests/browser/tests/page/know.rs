//! How we know: everything open fits a narrow phone, and the page checks its own engine.

use handoff_browser_tests::{Look, Outcome, look, scene};

#[tokio::test]
async fn the_engine_plays_what_is_known_on_paper() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.answer_at("").await?;
        page.press("#know", "Run the checks").await?;
        page.says("#checked", "All 10 checks agree").await?;
        page.says(".checks tr", "Opportunities for each SQL55.0 %55.0 %").await?;
        page.is_accessible().await?;
        page.fill("#reps", "5").await?;
        page.settled().await?;
        assert_eq!(page.text("#checked").await?, "", "the checks were about another company");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn everything_open_fits_a_narrow_phone() -> Outcome {
    scene(Look { width: 320, ..look::PHONE }, async |page| {
        page.answer_at("").await?;
        page.run("document.querySelectorAll('main details').forEach((drawer) => { drawer.open = true; })")
            .await?;
        let wide = "
            const sticks = (element) => element.getBoundingClientRect().right > innerWidth + 0.5;
            return [...document.querySelectorAll('#know *, #boards *, #one *, #reports *, #fund *')]
                .filter((element) => !element.closest('.table') && !element.classList.contains('for-readers'))
                .filter(sticks).map((element) => element.outerHTML.slice(0, 90))";
        let wide: Vec<String> = serde_json::from_value(page.run(wide).await?)?;
        assert!(wide.is_empty(), "{wide:#?}");
        page.is_accessible().await
    })
    .await
}
