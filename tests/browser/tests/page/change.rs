//! Changing: every kind of control gives another answer.

use fantoccini::key::Key;
use handoff_browser_tests::{Answer, Outcome, Page, look, scene};

/// Sees that the answer has become another one, and returns it.
async fn another(page: &Page, before: &Answer) -> Outcome<Answer> {
    let after = page.settled().await?;
    assert_ne!(after.headline, before.headline);
    assert_ne!(after.figures, before.figures);
    assert_eq!(after.progress, before.progress);
    Ok(after)
}

#[tokio::test]
async fn a_budget_a_rate_and_a_practice_each_change_the_answer() -> Outcome {
    scene(look::DESKTOP, async |page| {
        let default = page.answer_at("").await?;
        // As half of Europe types it, in a browser that speaks English.
        page.fill("#budget", "90.000").await?;
        let with_budget = another(page, &default).await?;
        assert_eq!(page.value("#budget").await?, "$90,000");
        page.fill("#funnel-opportunity_to_won", "30").await?;
        let with_rate = another(page, &with_budget).await?;
        assert_eq!(page.value("#funnel-opportunity_to_won").await?, "30 %");
        page.fill("#aligned-nurture", "10 %").await?;
        another(page, &with_rate).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_click_into_a_field_selects_it_so_that_typing_replaces() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.start("").await?;
        page.click("#budget").await?;
        page.client().active_element().await?.send_keys("90k").await?;
        assert_eq!(page.value("#budget").await?, "90k");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_slider_steps_by_keyboard_and_its_field_follows() -> Outcome {
    const SLIDER: &str = "#budget ~ .slider";
    scene(look::DESKTOP, async |page| {
        let default = page.answer_at("").await?;
        page.keys(SLIDER, Key::Right, 3).await?;
        assert_eq!(page.value("#budget").await?, "$63,000");
        let told = page.find(SLIDER).await?.attr("aria-valuetext").await?;
        assert_eq!(told.as_deref(), Some("$63,000"));
        another(page, &default).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_slider_can_be_dragged() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.start("").await?;
        page.drag("#budget ~ .slider", &[(0, 0), (30, 0), (60, 0)]).await?;
        assert_ne!(page.value("#budget").await?, "$60,000");
        page.settled().await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn arrow_and_page_keys_step_a_field() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.start("").await?;
        page.keys("#reps", Key::Up, 2).await?;
        assert_eq!(page.value("#reps").await?, "5");
        page.keys("#reps", Key::PageDown, 1).await?;
        assert_eq!(page.value("#reps").await?, "0");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn these_are_our_numbers_makes_the_plan_the_company_of_today() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.start("").await?;
        page.fill("#budget", "90k").await?;
        let planned = page.settled().await?;
        page.press(".inputs", "These are our numbers").await?;
        another(page, &planned).await?;
        // A closed drawer stays as it was until it is opened.
        page.run("document.querySelector('.inputs details').open = true").await?;
        page.holds("#channel-0-0", "$27,000").await?;
        page.fill("#channel-0-0", "30k").await?;
        page.press(".bar", "Undo").await?;
        page.holds("#channel-0-0", "$27,000").await
    })
    .await
}

#[tokio::test]
async fn a_name_that_is_being_typed_stays_while_answers_come_in() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.start("").await?;
        page.type_over("#name", "Our firm").await?;
        page.settled().await?;
        page.says("#attribution", "futures taken apart").await?;
        assert_eq!(page.value("#name").await?, "Our firm");
        page.keys("#name", Key::Enter, 1).await?;
        page.says(".printed", "Our firm: 12 months").await
    })
    .await
}
