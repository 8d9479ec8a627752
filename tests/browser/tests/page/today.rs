//! Where are we today? Answers put the visitor's own team in the place of the siloed one.

use fantoccini::key::Key;
use handoff_browser_tests::{Look, Outcome, Page, look, scene};

/// Opens the questions, and answers each with its choice of this number.
async fn answer(page: &Page, choice: usize) -> Outcome {
    page.press(".inputs", "Where are we today?").await?;
    page.find("dialog[open]").await?;
    let choose = format!(
        "for (const question of document.querySelectorAll('.question'))
             question.querySelectorAll('input')[{choice}].click()"
    );
    page.run(&choose).await?;
    page.press(".questions", "This is us").await
}

#[tokio::test]
async fn answers_become_your_team_today_and_the_link_holds_it() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.answer_at("").await?;
        answer(page, 1).await?;
        page.holds("#siloed-response_time", "27.7 h").await?;
        page.holds("#funnel-mql_to_sql", "30 %").await?;
        let answer = page.settled().await?;
        assert!(answer.summaries["futures"].contains("your team today"), "{answer:?}");
        let link = page.fragment().await?;
        assert_eq!(page.answer_at(&link).await?, answer);

        page.fill("#siloed-response_time", "42").await?;
        let siloed = page.settled().await?;
        assert!(
            siloed.summaries["futures"].contains("the siloed team"),
            "it is not the team of today any more"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_company_that_is_aligned_already_is_told_so() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.answer_at("").await?;
        answer(page, 3).await?;
        page.says(".inputs [role=status]", "already work together").await?;
        let answer = page.settled().await?;
        assert_eq!(answer.headline, "The teams work alike, so they earn alike.");
        Ok(())
    })
    .await
}

/// Opens the questions, looks at them, and leaves them with the keyboard.
async fn look_and_leave(look: Look) -> Outcome {
    scene(look, async |page| {
        let before = page.answer_at("").await?;
        if look.width < 600 {
            page.click(".dock button").await?;
        }
        page.press(".inputs", "Where are we today?").await?;
        page.find("dialog[open]").await?;
        page.is_accessible().await?;
        let wide = "return document.querySelector('dialog').scrollWidth > document.querySelector('dialog').clientWidth";
        assert_eq!(page.run(wide).await?, false, "nothing sticks out of the questions");
        page.keys("dialog input", Key::Escape, 1).await?;
        page.eventually("closed", "return !document.querySelector('dialog[open]')").await?;
        assert_eq!(page.run("return document.activeElement.textContent").await?, "Where are we today?");
        assert_eq!(page.settled().await?, before, "nothing was taken over");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_questions_can_be_left_without_an_answer_on_a_desktop() -> Outcome {
    look_and_leave(look::DESKTOP).await
}

#[tokio::test]
async fn the_questions_can_be_left_without_an_answer_on_a_phone() -> Outcome {
    look_and_leave(look::PHONE.dark()).await
}
