//! The compact view: three questions and the answer on 320 to 720 pixels, and the way to all of it.

use handoff_browser_tests::{Look, Outcome, Page, look, scene};

use crate::phone::fits_sideways;

const NARROW: Look = Look { width: 320, height: 700, scheme: look::Scheme::Light };
const WIDE: Look = Look { width: 720, ..NARROW };

/// Waits for the full answer, and returns the headline.
async fn headline(page: &Page) -> Outcome<String> {
    let settled =
        "return document.querySelector('.headline[aria-busy=false] [role=status]')?.textContent.length > 0";
    page.eventually("the full answer", settled).await?;
    page.text("h1").await
}

#[tokio::test]
async fn it_fits_and_everyone_can_use_it() -> Outcome {
    for look in [NARROW, NARROW.dark(), WIDE, WIDE.dark()] {
        scene(look, async |page| {
            page.load("#compact").await?;
            headline(page).await?;
            assert!(page.text("main").await?.contains("not a forecast"));
            fits_sideways(page, look).await?;
            page.is_accessible().await?;
            page.fill("#budget", "x").await?;
            page.says("#budget-fault", "not a number").await?;
            fits_sideways(page, look).await?;
            page.is_accessible().await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn three_answers_change_the_headline_and_leave_the_back_button_alone() -> Outcome {
    scene(WIDE, async |page| {
        page.load("#compact").await?;
        let mut before = headline(page).await?;
        let entries = page.entries().await?;
        for (field, value) in [("#budget", "90k"), ("#leads", "300"), ("#sales-deal_median", "15k")] {
            page.fill(field, value).await?;
            let after = headline(page).await?;
            assert_ne!(after, before, "{field}");
            before = after;
        }
        assert_eq!(page.entries().await?, entries);
        assert!(page.fragment().await?.ends_with("&compact"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn all_of_it_opens_in_a_new_tab_with_the_same_company() -> Outcome {
    scene(WIDE, async |page| {
        page.load("#compact").await?;
        page.fill("#budget", "90k").await?;
        let headline = headline(page).await?;
        let link = page.find(".ways-on a").await?;
        assert_eq!(link.attr("target").await?.as_deref(), Some("_blank"));
        assert_eq!(link.attr("rel").await?.as_deref(), Some("noopener"));
        let href = link.prop("href").await?.ok_or("no address")?;
        let (_, fragment) = href.split_once('#').ok_or("no company")?;
        assert_eq!(page.answer_at(&format!("#{fragment}")).await?.headline, headline);
        assert_eq!(page.value("#budget").await?, "$90,000");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn blocked_storage_is_normal_there() -> Outcome {
    const BLOCK: &str = "
        Object.defineProperty(self, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError'); } });
    ";
    scene(NARROW, async |page| {
        page.prepare(BLOCK).await?;
        page.load("#compact").await?;
        headline(page).await?;
        Ok(())
    })
    .await
}
