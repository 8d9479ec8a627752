//! Scoreboards and reports: their numbers agree with each other, and a choice is told what it was.

use fantoccini::key::Key;
use handoff_browser_tests::{Outcome, Page, look, scene};

/// The quarters of the two-by-two: both goals met, leads only, quota only, neither.
async fn quarters(page: &Page) -> Outcome<[u64; 4]> {
    let cells = "return [...document.querySelectorAll('#boards td strong')].map((cell) => +cell.textContent)";
    Ok(serde_json::from_value(page.run(cells).await?)?)
}

#[tokio::test]
async fn the_two_by_two_has_a_hundred_quarters_and_both_cards_count_them_alike() -> Outcome {
    scene(look::DESKTOP, async |page| {
        let answer = page.answer_at("").await?;
        let [both, leads_only, quota_only, neither] = quarters(page).await?;
        assert_eq!(both + leads_only + quota_only + neither, 100);
        page.says("#boards .summary", &format!("In {} of 100 quarters", leads_only + quota_only)).await?;
        let one = &answer.summaries["one"];
        assert!(one.contains(&format!("the siloed team in {}.", both + quota_only)), "{one}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn both_departments_report_what_the_page_says_elsewhere() -> Outcome {
    scene(look::PHONE, async |page| {
        let answer = page.answer_at("").await?;
        page.click("#reports summary").await?;
        let rows = "return [...document.querySelectorAll('#reports tr')].map((row) => row.textContent)";
        let rows: Vec<String> = serde_json::from_value(page.run(rows).await?)?;
        let revenue = answer.figures.iter().find(|figure| figure.starts_with("Average revenue"));
        let amounts = revenue.and_then(|figure| figure.split_once('$')).ok_or("no revenue")?.1;
        let row = rows.iter().find(|row| row.starts_with("Revenue")).ok_or("no such line")?;
        assert!(row.ends_with(amounts), "{row} {amounts}");
        page.is_accessible().await
    })
    .await
}

#[tokio::test]
async fn a_choice_by_keyboard_moves_the_focus_to_what_was_behind_it() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.answer_at("").await?;
        assert!(!page.text("#fund").await?.contains("siloed"), "the question gives nothing away");
        for (number, choice) in ["Team 1", "Team 2"].into_iter().enumerate() {
            let button = format!("#fund .choices button:nth-child({})", number + 1);
            page.keys(&button, Key::Enter, 1).await?;
            page.says("#fund [role=status]", &format!("You chose {choice}")).await?;
            assert_eq!(page.run("return document.activeElement.className").await?, "revealed");
        }
        page.press("#fund", "These reports do not tell").await?;
        page.says("#fund [role=status]", "is the aligned team").await?;
        page.is_accessible().await?;

        page.fill("#reps", "5").await?;
        page.settled().await?;
        assert_eq!(page.text("#fund [role=status]").await?, "", "another company asks anew");
        Ok(())
    })
    .await
}
