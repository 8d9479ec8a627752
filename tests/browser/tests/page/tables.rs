//! Tables: behind each picture the same in numbers.

use handoff_browser_tests::{Outcome, Page, look, plainly, scene};

/// Turns a chart to its table and reads it, heading first.
pub(crate) async fn table(page: &Page, chart: &str) -> Outcome<Vec<Vec<String>>> {
    page.press(chart, "Table").await?;
    rows(page, chart).await
}

/// Reads a chart's table, heading first.
async fn rows(page: &Page, chart: &str) -> Outcome<Vec<Vec<String>>> {
    page.find(&format!("{chart} tbody tr")).await?;
    let script = format!(
        "return [...document.querySelectorAll('{chart} tr')].map((row) => [...row.cells].map((cell) => cell.textContent))"
    );
    Ok(plainly(&page.run(&script).await?)?)
}

/// An amount as the page writes it: $1.81M.
pub(crate) fn amount(text: &str) -> Outcome<f64> {
    let plain = text.trim_start_matches('$');
    let (digits, unit) = match plain.strip_suffix('M') {
        Some(digits) => (digits, 1e6),
        None => (plain.strip_suffix('k').ok_or_else(|| format!("no amount: {text}"))?, 1e3),
    };
    Ok(digits.parse::<f64>()? * unit)
}

/// All whole numbers in a sentence.
fn numbers(sentence: &str) -> Vec<usize> {
    sentence.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).collect()
}

#[tokio::test]
async fn the_fifty_futures_are_those_that_the_summary_counts() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.answer_at("").await?;
        // Half way between two amounts of three digits, so that rounding takes none to the other side.
        page.fill("#goal", "1,805,000").await?;
        let answer = page.settled().await?;
        let rows = table(page, "#futures").await?;
        assert_eq!(rows[0][1..], ["Siloed revenue", "Aligned revenue"]);
        assert_eq!(rows.len(), 1 + 50);
        let reach = |column: usize| -> Outcome<usize> {
            let amounts: Vec<f64> =
                rows[1..].iter().map(|row| amount(&row[column])).collect::<Outcome<_>>()?;
            assert!(amounts.is_sorted());
            Ok(amounts.iter().filter(|&&amount| amount > 1_805_000.0).count())
        };
        let (_, counts) = answer.summaries["futures"].split_once("futures. ").ok_or("no counts")?;
        let counts = numbers(counts);
        assert_eq!([counts[0], counts[2]], [reach(1)?, reach(2)?], "{}", answer.summaries["futures"]);
        assert_eq!([counts[1], counts[3]], [50, 50]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_open_table_follows_what_is_changed() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.answer_at("").await?;
        let [stages, weeks] = [table(page, "#stages").await?, table(page, "#weeks").await?];
        page.fill("#budget", "90k").await?;
        page.settled().await?;
        assert_ne!(rows(page, "#stages").await?, stages);
        assert_ne!(rows(page, "#weeks").await?, weeks);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_becomes_of_leads_adds_up_and_is_what_the_summary_says() -> Outcome {
    scene(look::DESKTOP, async |page| {
        let answer = page.answer_at("").await?;
        let rows = table(page, "#stages").await?;
        assert_eq!(rows.len(), 1 + 6);
        for column in [1, 2] {
            let shares: Vec<f64> =
                rows[1..].iter().map(|row| row[column].parse()).collect::<Result<_, _>>()?;
            assert!((shares.iter().sum::<f64>() - 100.0).abs() < 0.3, "{rows:?}");
        }
        let uncalled = rows.iter().find(|row| row[0] == "Qualified, never called").ok_or("no such row")?;
        let summary = &answer.summaries["stages"];
        assert!(summary.contains(&uncalled[1]) && summary.contains(&uncalled[2]), "{summary} {uncalled:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn each_source_has_its_row_and_the_summary_names_their_shares() -> Outcome {
    scene(look::DESKTOP, async |page| {
        let answer = page.answer_at("").await?;
        let rows = table(page, "#sources").await?;
        assert_eq!(rows.len(), 1 + 6);
        let summary = &answer.summaries["sources"];
        let named: Vec<_> = rows[1..].iter().filter(|row| summary.contains(&row[0])).collect();
        assert_eq!(named.len(), 2, "{summary}");
        for row in named {
            assert!(summary.contains(&row[1]) && summary.contains(&row[3]), "{summary} {row:?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_week_has_its_row_in_both_views() -> Outcome {
    scene(look::DESKTOP, async |page| {
        let answer = page.answer_at("").await?;
        let weeks = table(page, "#weeks").await?;
        assert_eq!(weeks.len(), 1 + 52);
        let last_in_debt = weeks.iter().rposition(|row| row[1].starts_with('−')).ok_or("it costs nothing")?;
        let summary = &answer.summaries["weeks"];
        assert!(summary.contains(&format!("from week {} to the end.", last_in_debt + 1)), "{summary}");

        page.press("#weeks", "Revenue of both").await?;
        page.says("#weeks thead", "Siloed: mean revenue so far").await?;
        let last = "return [...document.querySelector('#weeks tbody tr:last-child').cells].map((cell) => cell.textContent)";
        let last: [String; 3] = serde_json::from_value(page.run(last).await?)?;
        assert_eq!(last[0], "52");
        let revenue = answer.figures.iter().find(|figure| figure.starts_with("Average revenue")).ok_or("no revenue")?;
        assert!(revenue.contains(&last[1]) && revenue.contains(&last[2]), "{revenue} {last:?}");
        page.press("#weeks", "Table").await?;
        page.find("#weeks canvas").await?;
        Ok(())
    })
    .await
}
