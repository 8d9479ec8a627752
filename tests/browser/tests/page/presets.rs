//! Presets: each settles, with a sentence that fits it.

use handoff_browser_tests::{Outcome, look, scene};

#[tokio::test]
async fn every_preset_settles_with_a_sentence_that_fits() -> Outcome {
    scene(look::DESKTOP, async |page| {
        let default = page.answer_at("").await?;
        let presets = "return [...document.querySelector('.choice').options].map((option) => option.value)";
        let presets: Vec<String> = serde_json::from_value(page.run(presets).await?)?;
        assert_eq!(presets.len(), 9);
        let mut links = Vec::new();
        for preset in presets.iter().skip(1).chain(presets.first()) {
            page.find(".choice").await?.select_by_value(preset).await?;
            let answer = page.settled().await?;
            let [headline, consequences] = [&answer.headline, &answer.consequences];
            match preset.as_str() {
                "professional-services" => assert_eq!(answer, default),
                "equal-teams" => {
                    assert_eq!(headline, "The teams work alike, so they earn alike.");
                    assert!(consequences.contains("coin toss"), "{consequences}");
                }
                "small-firm" => {
                    assert!(headline.contains(" more on average"), "{headline}");
                    assert!(
                        consequences.contains("less is left: here alignment costs more"),
                        "{consequences}"
                    );
                }
                _ => {
                    assert!(
                        headline.starts_with("Played 10,000 times, the aligned team earns "),
                        "{headline}"
                    );
                    assert!(headline.contains(" more on average: +"), "{headline}");
                    assert!(consequences.contains("more is left."), "{preset}: {consequences}");
                }
            }
            let whole = format!("{answer:?}");
            assert!(!["NaN", "inf", "undefined", "∞"].iter().any(|slip| whole.contains(slip)), "{whole}");
            links.push(page.fragment().await?);
        }
        links.sort();
        links.dedup();
        assert_eq!(links.len(), presets.len());
        Ok(())
    })
    .await
}
