//! Links that cannot be used, or not whole: each says what happened, and the page works on.

use handoff_browser_tests::{Outcome, Page, link_of, look, scene};

/// Opens a bad link over an open scenario; sees the words, and that nothing is lost, not even by a reload.
async fn opens_over_a_scenario(page: &Page, link: &str, words: &str) -> Outcome {
    page.start("").await?;
    page.fill("#budget", "90k").await?;
    let (answer, good) = (page.settled().await?, page.fragment().await?);
    page.visit(link).await?;
    page.says(".notice", words).await?;
    page.holds("#budget", "$90,000").await?;
    assert_eq!(page.settled().await?, answer);
    assert_eq!(page.fragment().await?, good, "a reload would lose the scenario");
    page.press(".notice", "Close").await?;
    page.fill("#reps", "5").await?;
    assert_ne!(page.fragment().await?, good);
    page.press(".bar", "Undo").await?;
    page.holds("#reps", "4").await?;
    assert_eq!(page.fragment().await?, good);
    Ok(())
}

/// Opens a bad link as the first thing; sees the words, and a page that works.
async fn opens_first(page: &Page, link: &str, words: &str) -> Outcome {
    page.start(link).await?;
    page.says(".notice", words).await?;
    page.fill("#budget", "90k").await?;
    page.settled().await?;
    Ok(())
}

/// A link whose words would fill the memory, had they no limit.
fn too_large() -> String {
    let name = "x".repeat(10_000_000);
    link_of(&format!(r#"{{"p":"small-firm","s":1,"d":{{"name":"{name}"}}}}"#))
}

#[tokio::test]
async fn a_damaged_link_says_so() -> Outcome {
    scene(look::DESKTOP, async |page| {
        opens_first(page, "#v1.7ZbN", "This link was cut off or changed on its way").await?;
        opens_over_a_scenario(page, "#v1.7ZbN", "This link was cut off or changed on its way").await?;
        opens_over_a_scenario(page, "#kept-from-somewhere", "cut off or changed").await
    })
    .await
}

#[tokio::test]
async fn a_newer_link_says_so() -> Outcome {
    scene(look::DESKTOP, async |page| {
        opens_first(page, "#v9.abc", "newer version of Handoff").await?;
        opens_over_a_scenario(page, "#v9.abc", "newer version of Handoff").await
    })
    .await
}

#[tokio::test]
async fn a_link_that_is_too_large_is_refused() -> Outcome {
    let link = too_large();
    assert!(link.len() < 20_000);
    scene(look::DESKTOP, async |page| {
        opens_first(page, &link, "cut off or changed").await?;
        opens_over_a_scenario(page, &link, "cut off or changed").await
    })
    .await
}

#[tokio::test]
async fn a_link_to_unreachable_rates_names_what_is_out_of_reach() -> Outcome {
    let link = link_of(
        r#"{"p":"professional-services","s":1,"d":{"sales":{"reps":1},"funnel":{"mql_to_sql":0.9}}}"#,
    );
    scene(look::DESKTOP, async |page| {
        opens_first(page, &link, "The scenario in this link cannot be simulated: ").await?;
        opens_over_a_scenario(page, &link, "cannot be simulated: ").await
    })
    .await
}

#[tokio::test]
async fn a_link_with_one_bad_number_opens_the_rest_and_names_it() -> Outcome {
    let link =
        link_of(r#"{"p":"b2b-software","s":5,"d":{"horizon_months":24,"sales":{"reps":-4},"unheard":1}}"#);
    scene(look::DESKTOP, async |page| {
        page.answer_at(&link).await?;
        for words in ["Some of this link could not be used; the rest is open.", "sales.reps", "unheard"] {
            page.says(".notice", words).await?;
        }
        assert_eq!(page.value("#horizon_months").await?, "24");
        assert_eq!(page.value(".choice").await?, "b2b-software");
        // What could be used is the scenario from now on.
        let answer = page.settled().await?;
        let link = page.fragment().await?;
        assert_eq!(page.answer_at(&link).await?, answer);
        assert!(!page.has(".notice").await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn whatever_a_link_holds_is_explained_and_loses_nothing() -> Outcome {
    let differing = |difference: &str| link_of(&format!(r#"{{"p":"small-firm","s":1,"d":{difference}}}"#));
    let (unusable, partly) = ("cut off or changed", "Some of this link could not be used");
    let entries = |entry: &str, count| vec![entry; count].join(",");
    let links = [
        ("#v1.".to_owned(), unusable),
        ("#v1.!!!!".to_owned(), unusable),
        ("#v1.AAAA".to_owned(), unusable),
        ("#v1.%00%1b%E2%80%AE".to_owned(), unusable),
        ("#v2.".to_owned(), unusable),
        ("#v2.!!!!".to_owned(), unusable),
        ("#v2.AAAA".to_owned(), unusable),
        ("#vv1.x".to_owned(), unusable),
        ("#hello".to_owned(), unusable),
        // As long as Firefox lets itself be driven to: past 2¹⁶ letters its driver waits for ever.
        (format!("#{}", "x".repeat(65_000)), unusable),
        (link_of(""), unusable),
        (link_of("null"), unusable),
        (link_of("[1]"), unusable),
        (link_of(&"[".repeat(60_000)), unusable),
        (link_of(&r#"{"d":"#.repeat(12_000)), unusable),
        (link_of(r#"{"p":"small-firm","s":-1}"#), unusable),
        (link_of(r#"{"p":"small-firm","s":NaN}"#), unusable),
        (link_of(r#"{"p":"small-firm","s":1e999}"#), unusable),
        (differing(r#"{"sales":{"reps":Infinity}}"#), unusable),
        (differing(r#"{"name":"\ud800"}"#), unusable),
        (link_of(&" ".repeat(5_000_000)), unusable),
        (link_of(r#"{"p":"to-come","s":1}"#), "newer version"),
        ("#v3.AAAA".to_owned(), "newer version"),
        ("#v18446744073709551616.x".to_owned(), "newer version"),
        (differing(r#"{"sales":{"reps":1e308}}"#), partly),
        (differing(r#"{"sales":{"sql_weeks":5e-324}}"#), partly),
        (differing(r#"{"sales":{"reps":"NaN"}}"#), partly),
        (differing(r#"{"sales":[],"marketing":7,"practices":null}"#), partly),
        (differing(r#"{"name":"\u0000\u001b[2J"}"#), "do not print"),
        (differing(r#"{"name":"\u202egnp.exe"}"#), "do not print"),
        (differing(r#"{"<img src=x onerror=breach=1>":1}"#), "no such field"),
        (differing(&format!(r#"{{"{}":1}}"#, "x".repeat(60_000))), "no such field"),
        (
            differing(&format!(r#"{{"marketing":{{"channels":[{}]}}}}"#, entries("{}", 20_000))),
            "20000 entries",
        ),
        (
            differing(&format!(r#"{{"plan":{{"spend_per_month":[{}]}}}}"#, entries("1", 30_000))),
            "30000 entries",
        ),
        (link_of(r#"{"p":"small-firm","s":1,"g":1e308}"#), "1000000000"),
    ];
    scene(look::DESKTOP, async |page| {
        page.start("").await?;
        for (link, words) in &links {
            page.visit(link).await?;
            page.says(".notice", words).await?;
            page.press(".notice", "Close").await?;
        }
        assert_eq!(page.run("return typeof breach").await?, "undefined");
        page.fill("#budget", "90k").await?;
        page.settled().await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_link_that_is_pasted_over_an_open_page_can_be_undone() -> Outcome {
    let link = link_of(r#"{"p":"small-firm","s":20260101}"#);
    scene(look::DESKTOP, async |page| {
        page.start("").await?;
        page.fill("#budget", "90k").await?;
        let answer = page.settled().await?;
        page.visit(&link).await?;
        page.holds(".choice", "small-firm").await?;
        page.press(".bar", "Undo").await?;
        page.holds("#budget", "$90,000").await?;
        assert_eq!(page.settled().await?, answer);
        Ok(())
    })
    .await
}
