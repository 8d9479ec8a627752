//! Mistakes: what cannot be taken over says so, and the last answer stays.

use fantoccini::key::Key;
use handoff_browser_tests::{Answer, Outcome, Page, look, scene};

/// Sees that a fault stands under a field and that the answer is still the one before.
async fn refuses(page: &Page, field: &str, words: &str, answer: &Answer) -> Outcome {
    page.says(&format!("{field}-fault"), words).await?;
    let described = page.find(field).await?.attr("aria-describedby").await?;
    assert_eq!(described, Some(format!("{}-fault", field.trim_start_matches('#'))));
    page.says("main .notice", "The answer still is for the last valid numbers.").await?;
    assert_eq!(page.text("h1").await?, answer.headline);
    assert_eq!(page.text(".progress").await?, answer.progress);
    Ok(())
}

#[tokio::test]
async fn half_typed_and_forbidden_numbers_keep_the_last_answer() -> Outcome {
    scene(look::DESKTOP, async |page| {
        let answer = page.answer_at("").await?;
        for (field, text, words) in [
            ("#budget", "k", "This is not a number yet. Type digits, as in $60,000."),
            ("#funnel-lead_to_mql", "x", "This is not a number yet. Type digits, as in 30 %."),
            ("#reps", "−3", "Allowed: 0 to"),
            ("#aligned-response_time", "100 h", "Allowed: 12 h to 42 h."),
        ] {
            page.type_over(field, text).await?;
            refuses(page, field, words, &answer).await?;
            page.keys(field, Key::Escape, 1).await?;
            assert!(!page.has(&format!("{field}-fault")).await?);
            assert_eq!(page.settled().await?, answer);
        }
        assert_eq!(page.fragment().await?, "");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_fault_stays_when_its_field_is_left_and_goes_with_a_good_number() -> Outcome {
    scene(look::DESKTOP, async |page| {
        let answer = page.answer_at("").await?;
        page.fill("#funnel-mql_to_sql", "x").await?;
        page.click("#reps").await?;
        refuses(page, "#funnel-mql_to_sql", "This is not a number yet", &answer).await?;
        page.fill("#funnel-mql_to_sql", "30").await?;
        assert!(!page.has("#funnel-mql_to_sql-fault").await?);
        assert_eq!(page.settled().await?, answer);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_rate_that_sales_cannot_reach_is_refused_with_the_highest_one() -> Outcome {
    scene(look::DESKTOP, async |page| {
        let answer = page.answer_at("").await?;
        // No way to this number passes a smaller one that changes the scenario.
        page.find("#funnel-mql_to_sql ~ .slider").await?.send_keys(&char::from(Key::End).to_string()).await?;
        refuses(page, "#funnel-mql_to_sql", "Sales can work too few of so many leads", &answer).await
    })
    .await
}

#[tokio::test]
async fn escape_restores_what_stood_there_before_typing() -> Outcome {
    scene(look::DESKTOP, async |page| {
        let answer = page.answer_at("").await?;
        page.type_over("#budget", "90kx").await?;
        page.says("#budget-fault", "not a number").await?;
        page.keys("#budget", Key::Escape, 1).await?;
        page.holds("#budget", "$60,000").await?;
        assert_eq!(page.settled().await?, answer);
        Ok(())
    })
    .await
}
