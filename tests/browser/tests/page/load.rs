//! Loading: the answer stands before the program, and the program gives the same one.

use handoff_browser_tests::{Outcome, Page, link_of, look, scene};
use serde_json::json;

/// A link to a company that earns other sums than the default.
fn other_company() -> String {
    link_of(r#"{"p":"industrial-equipment","s":7}"#)
}

/// Lets the page load everything but its program.
async fn without_program(page: &Page) -> Outcome {
    page.devtools("Network.setBlockedURLs", &json!({ "urls": ["*.wasm"] })).await?;
    Ok(())
}

/// Takes the complaints that a blocked program brings, and sees that there are no others.
async fn only_misses_its_program(page: &Page) -> Outcome {
    let complaints = page.complaints().await?;
    assert!(complaints.iter().any(|complaint| complaint.contains("Failed to fetch")), "{complaints:?}");
    assert!(
        !complaints.iter().any(|complaint| complaint.contains("Content Security Policy")),
        "{complaints:?}"
    );
    Ok(())
}

#[tokio::test]
async fn the_answer_stands_before_the_program_which_gives_the_same() -> Outcome {
    scene(look::DESKTOP, async |page| {
        without_program(page).await?;
        page.load("").await?;
        page.eventually("words on what is missing", "return !document.querySelector('#missing').hidden")
            .await?;
        let [headline, consequences] = [page.text("h1").await?, page.text(".consequences").await?];
        assert!(headline.contains("Played 10,000 times"), "{headline}");
        assert!(page.text("#missing").await?.contains("WebAssembly"));
        only_misses_its_program(page).await?;

        page.devtools("Network.setBlockedURLs", &json!({ "urls": [] })).await?;
        let answer = page.answer_at("").await?;
        assert_eq!([answer.headline, answer.consequences], [headline, consequences]);
        assert_eq!(answer.progress, "10,000 futures of each team");
        assert!(!page.has("#missing").await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_link_without_its_program_shows_no_numbers_of_another_company() -> Outcome {
    scene(look::DESKTOP, async |page| {
        without_program(page).await?;
        page.load(&other_company()).await?;
        page.eventually("words on what is missing", "return !document.querySelector('#missing').hidden")
            .await?;
        let shown = page.text("main").await?;
        assert!(!shown.contains(['$', '%']), "{shown}");
        assert_eq!(page.fragment().await?, other_company());
        only_misses_its_program(page).await
    })
    .await
}

#[tokio::test]
async fn no_number_of_the_default_flashes_before_the_answer_of_a_link() -> Outcome {
    const WATCH: &str = "
        self.painted = new Set();
        const paint = () => {
            painted.add(document.querySelector('h1')?.textContent);
            requestAnimationFrame(paint);
        };
        requestAnimationFrame(paint);
    ";
    scene(look::DESKTOP, async |page| {
        let default = page.answer_at("").await?.headline;
        let sum = default.split_whitespace().find(|word| word.starts_with('$')).ok_or("no sum")?;
        page.prepare(WATCH).await?;
        let answer = page.answer_at(&other_company()).await?;
        assert!(!answer.headline.contains(sum));
        page.eventually("its painting", "return painted.has(document.querySelector('h1').textContent)")
            .await?;
        let painted: Vec<Option<String>> = serde_json::from_value(page.run("return [...painted]").await?)?;
        assert!(painted.iter().flatten().all(|headline| !headline.contains(sum)), "{painted:#?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn each_half_of_the_program_is_loaded_once_for_page_and_workers() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.answer_at("").await?;
        let studied = "return document.querySelector('#attribution')?.textContent.includes('combinations')";
        page.eventually("what workers study", studied).await?;
        let requests = page.requests().await?;
        assert_eq!(requests.iter().filter(|address| address.ends_with(".wasm")).count(), 2, "{requests:#?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn blocked_storage_costs_only_the_memory_of_the_look() -> Outcome {
    const BLOCK: &str = "
        Object.defineProperty(self, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError'); } });
    ";
    scene(look::DESKTOP, async |page| {
        page.prepare(BLOCK).await?;
        page.start("").await?;
        page.find(".look").await?.select_by_value("dark").await?;
        page.eventually("a dark page", "return document.documentElement.dataset.look === 'dark'").await?;
        page.fill("#budget", "90k").await?;
        page.settled().await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_security_policy_lets_no_foreign_script_in() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.visit("").await?;
        page.run(
            "document.body.append(Object.assign(document.createElement('script'), { text: 'breach = 1' }))",
        )
        .await?;
        assert_eq!(page.run("return typeof breach").await?, "undefined");
        let complaints = page.complaints_heard().await?;
        assert!(
            complaints.iter().any(|complaint| complaint.contains("Content Security Policy")),
            "{complaints:?}"
        );
        Ok(())
    })
    .await
}
