//! Names are text, whatever they look like: on the page, on paper, in pictures' words and in files.

use handoff_browser_tests::{Folder, Outcome, link_of, look, scene};

const TAG: &str = "<img src=x onerror=breach=1>";
const FORMULA: &str = "=HYPERLINK(\"//x\",1+1)";

#[tokio::test]
async fn names_that_look_like_code_stay_text() -> Outcome {
    let folder = Folder::new("names")?;
    let channels = [TAG, FORMULA, "+1", "-1", "@SUM(A1)", "{{x}} ${x} { $x }"]
        .map(|name| serde_json::json!({ "name": name, "spend_per_month": 9_000, "leads_per_month": 40 }));
    let link = link_of(
        &serde_json::json!({ "p": "small-firm", "s": 1, "d": { "marketing": { "channels": channels } } })
            .to_string(),
    );
    scene(look::DESKTOP, async |page| {
        folder.take_downloads(page).await?;
        page.start(&link).await?;
        page.fill("#name", TAG).await?;
        page.settled().await?;
        page.press("#sources", "Table").await?;
        for name in [TAG, FORMULA, "@SUM(A1)", "{{x}} ${x} { $x }"] {
            page.says("#sources table", name).await?;
        }
        page.says(".printed .brand", TAG).await?;
        page.press("#sources", "Table").await?;
        page.press("#sources", "Save image").await?;
        let strange = "return [document.querySelectorAll('img, iframe, [onerror]').length, typeof breach]";
        assert_eq!(page.run(strange).await?, serde_json::json!([0, "undefined"]));

        page.press("#know", "All futures (CSV)").await?;
        let table = folder.saved("handoff-imgsrcxonerrorbreach1-futures.csv").await?;
        let cells = table.lines().skip(1).flat_map(|line| line.split(','));
        assert!(cells.into_iter().all(|cell| cell.parse::<f64>().is_ok_and(|number| number >= 0.0)));
        page.press("#know", "All results (JSON)").await?;
        let results = folder.saved("handoff-imgsrcxonerrorbreach1-results.json").await?;
        let results: serde_json::Value = serde_json::from_str(&results)?;
        assert_eq!(results["scenario"]["name"], TAG);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_name_takes_no_characters_that_do_not_print() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.start("").await?;
        page.run(
            "const field = document.querySelector('#name'); field.value = 'gnp\\u202eexe\\u0007';
             field.dispatchEvent(new Event('change', { bubbles: true }));",
        )
        .await?;
        page.holds("#name", "gnpexe").await?;
        page.says(".printed", "gnpexe").await
    })
    .await
}
