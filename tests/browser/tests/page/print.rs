//! The report on paper: one page, on A4 and on Letter, with the answer and the way back to it.

use base64::{Engine, engine::general_purpose::STANDARD};
use handoff_browser_tests::{Outcome, Page, look, scene};
use serde_json::json;

/// Width and height of a sheet in inches.
const SHEETS: [(&str, f64, f64); 2] = [("A4", 8.27, 11.69), ("Letter", 8.5, 11.0)];

/// Prints on a sheet, and counts the pages of the PDF.
async fn pages(page: &Page, width: f64, height: f64) -> Outcome<usize> {
    let sheet = json!({ "paperWidth": width, "paperHeight": height, "printBackground": true });
    let printed = page.devtools("Page.printToPDF", &sheet).await?;
    let pdf = STANDARD.decode(printed["data"].as_str().ok_or("nothing was printed")?)?;
    // Page objects are not compressed in Chromium's files; their list is /Pages.
    let text = String::from_utf8_lossy(&pdf);
    Ok(text.matches("/Type /Page").count() - text.matches("/Type /Pages").count())
}

#[tokio::test]
async fn the_report_is_one_page() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.answer_at("").await?;
        page.says(".printed", "Message learns from sales").await?;
        for (sheet, width, height) in SHEETS {
            assert_eq!(pages(page, width, height).await?, 1, "{sheet}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_report_with_many_changes_is_one_page_too_and_says_what_differs() -> Outcome {
    scene(look::PHONE.dark(), async |page| {
        page.answer_at("").await?;
        page.press(".dock", "Change inputs").await?;
        page.run("document.querySelectorAll('.inputs details').forEach((drawer) => { drawer.open = true; })").await?;
        let fields = "return [...document.querySelectorAll('.inputs .control .field')].slice(0, 24).map((field) => field.id)";
        let fields: Vec<String> = serde_json::from_value(page.run(fields).await?)?;
        for field in fields {
            page.keys(&format!("#{field}"), fantoccini::key::Key::Up, 1).await?;
        }
        page.fill("#name", "A company with a rather long name, to see that it has room").await?;
        let answer = page.settled().await?;
        page.says(".printed", "which the link holds").await?;
        page.says(".printed", "A company with a rather long name").await?;
        page.says(".printed .print-headline", &answer.headline).await?;
        page.says(".printed", "Where the gap comes from").await?;
        for (sheet, width, height) in SHEETS {
            assert_eq!(pages(page, width, height).await?, 1, "{sheet}");
        }
        Ok(())
    })
    .await
}
