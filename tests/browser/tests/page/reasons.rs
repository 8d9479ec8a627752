//! What studies find, once the answer stands: where the gap comes from, what budget it is worth,
//! what would change it, when it does not pay, and a future to be watched.

use handoff_browser_tests::{Outcome, Page, look, scene};
use serde_json::json;

use crate::tables::{amount, table};

/// Waits until a study's card is no longer busy, and reads its sentence.
async fn studied(page: &Page, card: &str) -> Outcome<String> {
    let done = format!("return document.querySelector('{card}:not([aria-busy]) .summary')?.textContent");
    Ok(serde_json::from_value(page.eventually(card, &done).await?)?)
}

#[tokio::test]
async fn the_shares_of_the_gap_add_up_to_the_headline() -> Outcome {
    scene(look::DESKTOP, async |page| {
        let answer = page.answer_at("").await?;
        let summary = studied(page, "#attribution").await?;
        let gap = summary.split_once(" of the ").and_then(|(_, rest)| rest.split_once(','));
        let (gap, _) = gap.ok_or("no gap in the summary")?;
        assert!(answer.headline.contains(gap), "{gap} in {}", answer.headline);
        let rows = table(page, "#attribution").await?;
        assert_eq!(rows.len(), 1 + 7);
        let shares = rows[1..].iter().map(|row| amount(&row[1])).collect::<Outcome<Vec<f64>>>()?;
        assert!((shares.iter().sum::<f64>() - amount(gap)?).abs() < 1e-6, "{shares:?}");
        assert!(shares.is_sorted_by(|a, b| a >= b), "the largest first: {shares:?}");
        for row in &rows[1..] {
            assert!(matches!(row[5].as_str(), "A" | "B" | "C" | "J"), "{row:?}");
        }
        let ranking = page.run("return document.querySelectorAll('#attribution .ranking li').length").await?;
        assert_eq!(ranking, json!(7));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn equal_teams_have_nothing_to_take_apart() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.start("").await?;
        page.find(".choice").await?.select_by_value("equal-teams").await?;
        page.settled().await?;
        page.says("#attribution .summary", "no gap to take apart").await?;
        page.says("#worth .summary", "worth no budget").await?;
        studied(page, "#change").await?;
        // Nor is there anything to search for.
        page.eventually("no search on offer", "return !document.querySelector('#proof')").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_budget_of_the_plan_earns_what_the_figures_say() -> Outcome {
    scene(look::DESKTOP, async |page| {
        let answer = page.answer_at("").await?;
        let summary = studied(page, "#worth").await?;
        assert!(summary.contains("4 reps cannot work the extra leads"), "{summary}");
        let rows = table(page, "#worth").await?;
        let plan = rows.iter().find(|row| row[0] == "$60k").ok_or("no row of the planned budget")?;
        let figure = answer.figures.iter().find(|figure| figure.starts_with("Average revenue"));
        let figure = figure.ok_or("no average revenue")?;
        assert!(figure.contains(&plan[1]) && figure.contains(&plan[2]), "{plan:?} in {figure}");
        for column in [1, 2] {
            let revenue = rows[1..].iter().map(|row| amount(&row[column])).collect::<Outcome<Vec<f64>>>()?;
            // Three digits, and the error of a thousand futures.
            assert!(revenue.windows(2).all(|pair| pair[1] >= 0.98 * pair[0]), "{revenue:?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_company_for_which_alignment_does_not_pay_is_found_and_opens() -> Outcome {
    scene(look::DESKTOP, async |page| {
        let before = page.answer_at("").await?;
        studied(page, "#change").await?;
        assert!(table(page, "#change").await?.len() > 30);
        page.press("#change", "Prove me wrong").await?;
        page.says("#proof", "does not pay for every company").await?;
        page.press("#change", "Open this company").await?;
        page.eventually("another scenario", "return location.hash.length > 1").await?;
        let found = page.settled().await?;
        assert!(found.consequences.contains("costs more than it brings"), "{}", found.consequences);
        page.press(".bar", "Undo").await?;
        page.eventually("the scenario before", "return location.hash.length <= 1").await?;
        assert_eq!(page.settled().await?.headline, before.headline);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_future_is_watched_week_by_week() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.answer_at("").await?;
        page.press("#watch", "Watch a future").await?;
        page.says("#watch .summary", "Future 1, week 1 of 52").await?;
        page.press("#watch", "Next week").await?;
        page.says("#watch .summary", "Future 1, week 2 of 52").await?;
        page.press("#watch", "Next future").await?;
        page.says("#watch .summary", "Future 2, week 2 of 52").await?;
        page.find("#watch .choice").await?.select_by_value("watch-fast").await?;
        page.press("#watch", "Play").await?;
        page.says("#watch .summary", "week 4 of 52").await?;
        page.press("#watch", "Pause").await?;
        page.is_accessible().await?;
        let rows = table(page, "#watch").await?;
        assert_eq!(rows.len(), 1 + 52);
        let last = &rows[52];
        let revenue = [amount(&last[9])?, amount(&last[10])?];
        assert!(revenue.iter().all(|revenue| (2e5..2e7).contains(revenue)), "{last:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_watched_future_is_one_of_the_company_of_the_moment() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.answer_at("").await?;
        page.press("#watch", "Watch a future").await?;
        page.says("#watch .summary", "Future 1, week 1 of 52").await?;
        let end = "const week = document.querySelector('#watch .player .slider'); week.value = 52;
            week.dispatchEvent(new InputEvent('input', { bubbles: true }))";
        page.run(end).await?;
        page.says("#watch .summary", "Future 1, week 52 of 52").await?;
        let mut seen = vec![page.text("#watch .summary").await?];
        for budget in ["20k", "90k", "40k"] {
            page.fill("#budget", budget).await?;
            let before = seen.last().cloned().unwrap_or_default();
            let other = "return document.querySelector('#watch .summary').textContent";
            page.eventually("another year", &format!("{other} !== {before:?}")).await?;
            seen.push(page.text("#watch .summary").await?);
        }
        // The bits of the same company opened anew.
        page.reload().await?;
        page.settled().await?;
        page.press("#watch", "Watch a future").await?;
        page.run(end).await?;
        page.says("#watch .summary", seen.last().map_or("", String::as_str)).await
    })
    .await
}

#[tokio::test]
async fn who_minds_motion_sees_nine_futures_at_once() -> Outcome {
    scene(look::DESKTOP, async |page| {
        let less = json!({ "features": [{ "name": "prefers-reduced-motion", "value": "reduce" }] });
        page.devtools("Emulation.setEmulatedMedia", &less).await?;
        page.answer_at("").await?;
        page.press("#watch", "Watch a future").await?;
        page.says("#watch .summary", "Futures 1 to 9").await?;
        page.press("#watch", "Next nine").await?;
        page.says("#watch .summary", "Futures 10 to 18").await?;
        assert_eq!(table(page, "#watch").await?.len(), 1 + 9);
        Ok(())
    })
    .await
}
