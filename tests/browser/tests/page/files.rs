//! Files: a scenario goes out as a file and comes in again; a bad one names its problems.

use handoff_browser_tests::{Folder, Outcome, Page, look, scene};
use std::path::Path;

/// Opens a file by the page's own input.
async fn open(page: &Page, file: &Path) -> Outcome {
    let path = file.to_str().ok_or("a path of plain text")?;
    Ok(page.find("#file").await?.send_keys(path).await?)
}

#[tokio::test]
async fn a_scenario_that_was_saved_opens_with_the_same_answer() -> Outcome {
    let folder = Folder::new("saved")?;
    scene(look::DESKTOP, async |page| {
        folder.take_downloads(page).await?;
        page.start("").await?;
        page.fill("#budget", "90k").await?;
        page.fill("#siloed-follow_up", "64").await?;
        let answer = page.settled().await?;
        page.press(".files", "Save as a file").await?;
        let file = "handoff-Professionalservices-scenario.json";
        let text = folder.saved(file).await?;
        assert!(text.contains("\"version\": 1"), "{text}");

        page.start("").await?;
        open(page, &folder.path().join(file)).await?;
        page.says(".notice", "The file is open.").await?;
        page.holds("#budget", "$90,000").await?;
        assert_eq!(page.settled().await?, answer);
        page.press(".bar", "Undo").await?;
        page.holds("#budget", "$60,000").await
    })
    .await
}

#[tokio::test]
async fn a_bad_file_names_its_problems_and_loses_nothing() -> Outcome {
    let folder = Folder::new("bad")?;
    scene(look::DESKTOP, async |page| {
        page.start("").await?;
        page.fill("#budget", "90k").await?;
        let answer = page.settled().await?;
        for (name, text, problems) in [
            (
                "range.json",
                r#"{"horizon_months":99,"sales":{"reps":-1}}"#,
                &["horizon_months", "sales.reps"][..],
            ),
            ("broken.json", r#"{"horizon_months":"#, &["This file is not a scenario"]),
            ("unknown.json", r#"{"horizon":12}"#, &["horizon"]),
            (
                "unreachable.json",
                r#"{"sales":{"reps":1},"funnel":{"mql_to_sql":0.9}}"#,
                &["cannot be simulated"],
            ),
            ("large.json", &"x".repeat(1_100_000), &["too large, or not text"]),
            ("huge.json", &"x".repeat(50_000_000), &["too large, or not text"]),
            ("binary.json", "\0\u{1}\u{2}\0PNG", &["This file is not a scenario"]),
        ] {
            open(page, &folder.with(name, text)?).await?;
            for problem in problems {
                page.says(".notice", problem).await?;
            }
            assert_eq!(page.settled().await?, answer, "{name}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_file_opens_however_an_editor_saved_it_and_what_is_no_text_says_so() -> Outcome {
    const SCENARIO: &str = r#"{"version":1,"horizon_months":6}"#;
    let folder = Folder::new("editors")?;
    let utf16 =
        |text: &str| [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    scene(look::DESKTOP, async |page| {
        for (name, content, words) in [
            ("empty.json", Vec::new(), "This file is not a scenario"),
            ("picture.json", vec![0x89, b'P', b'N', b'G', 0xff, 0xd8], "too large, or not text"),
            ("half.json", vec![0xff, 0xfe, 0x7b], "too large, or not text"),
            ("mark.json", format!("\u{feff}{SCENARIO}").into_bytes(), "The file is open."),
            ("notepad.json", utf16(SCENARIO), "The file is open."),
        ] {
            page.start("").await?;
            open(page, &folder.with(name, content)?).await?;
            page.says(".notice", words).await?;
            let months = if words == "The file is open." { "6" } else { "12" };
            page.holds("#horizon_months", months).await?;
            page.fill("#budget", "90k").await?;
            page.settled().await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_file_that_leaves_fields_out_says_which() -> Outcome {
    let folder = Folder::new("short")?;
    scene(look::DESKTOP, async |page| {
        page.start("").await?;
        open(page, &folder.with("short.json", r#"{"version":1,"horizon_months":6}"#)?).await?;
        page.says(".notice", "It leaves out").await?;
        page.says(".notice", "sales").await?;
        page.holds("#horizon_months", "6").await?;
        page.settled().await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_file_can_be_dropped_on_the_page() -> Outcome {
    const DROP: &str = r#"
        const files = new DataTransfer();
        files.items.add(new File(['{"version":1,"horizon_months":6}'], 'mine.json'));
        document.querySelector('main').dispatchEvent(
            new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
    "#;
    scene(look::DESKTOP, async |page| {
        page.start("").await?;
        page.run(DROP).await?;
        page.says(".notice", "The file is open.").await?;
        page.holds("#horizon_months", "6").await
    })
    .await
}

#[tokio::test]
async fn all_futures_and_all_results_can_be_taken_away() -> Outcome {
    let folder = Folder::new("results")?;
    scene(look::DESKTOP, async |page| {
        folder.take_downloads(page).await?;
        let answer = page.answer_at("").await?;
        page.press("#know", "All futures (CSV)").await?;
        let table = folder.saved("handoff-Professionalservices-futures.csv").await?;
        assert_eq!(table.lines().count(), 1 + 10_000);
        assert!(table.starts_with("replication,siloed_visitors,"));

        page.press("#know", "All results (JSON)").await?;
        let results = folder.saved("handoff-Professionalservices-results.json").await?;
        let results: serde_json::Value = serde_json::from_str(&results)?;
        let rows = results["futures"]["rows"].as_array().ok_or("no futures")?;
        assert_eq!(rows.len(), 10_000);
        let revenues = rows.iter().filter_map(|row| row[9].as_f64());
        let mean = revenues.sum::<f64>() / 10_000.0;
        let told = results["teams"]["siloed"]["totals"]["revenue"]["mean"].as_f64().ok_or("no mean")?;
        assert!((mean - told).abs() < 1e-6 * told, "{mean} {told}");
        assert!(answer.figures.iter().any(|figure| figure.contains(&format!("${:.2}M", told / 1e6))));
        Ok(())
    })
    .await
}
