//! The rest of the program: it comes after the first answer, and nothing is lost where it comes late.

use handoff_browser_tests::{Outcome, Page, link_of, look, scene};

/// Keeps the rest of the program from coming in the background, and from coming at all, until a test lets it.
const HOLD_BACK: &str = "
    self.held = { fetch: true, read: true };
    const isRest = (address) => String(address).includes('rest-');
    const fetched = self.fetch;
    self.fetch = async (address, ...more) => {
        if (held.fetch && isRest(address)) throw new TypeError('no network');
        return fetched(address, ...more);
    };
    const open = XMLHttpRequest.prototype.open;
    XMLHttpRequest.prototype.open = function (method, address, ...more) {
        if (held.read && isRest(address)) throw new TypeError('no network');
        return open.call(this, method, address, ...more);
    };
";

/// Opens the page without the rest of its program, and waits for its full answer.
async fn answers_without_it(page: &Page) -> Outcome {
    page.prepare(HOLD_BACK).await?;
    page.start("").await?;
    answered(page).await
}

async fn answered(page: &Page) -> Outcome {
    let full = "return !!document.querySelector('.headline[aria-busy=false] [role=status]')?.textContent";
    page.eventually("a full answer", full).await.map(drop)
}

#[tokio::test]
async fn the_first_answer_needs_nothing_of_the_rest() -> Outcome {
    scene(look::DESKTOP, async |page| {
        answers_without_it(page).await?;
        let before = page.text("h1").await?;
        page.fill("#budget", "90k").await?;
        page.eventually("words on the rest", "return document.body.textContent.includes('has not come')")
            .await?;
        answered(page).await?;
        assert_ne!(page.text("h1").await?, before);
        assert!(page.text("#sources .summary").await?.contains("leads"));
        assert!(!page.has("#attribution").await? && !page.has(".meaning").await?);

        page.run("held.fetch = false").await?;
        let answer = page.settled().await?;
        page.find("#attribution .summary").await?;
        assert_eq!(answer.headline, page.text("h1").await?);
        assert!(!page.has("main .notice").await?);
        page.holds("#budget", "$90,000").await
    })
    .await
}

#[tokio::test]
async fn what_needs_the_rest_early_fetches_it_at_once() -> Outcome {
    scene(look::DESKTOP, async |page| {
        answers_without_it(page).await?;
        page.run("held.read = false").await?;
        let link = link_of(r#"{"p":"industrial-equipment","s":7}"#);
        page.run(&format!("location.hash = '{link}'")).await?;
        page.eventually(
            "the company of the link",
            "return document.querySelector('select.choice')?.value === 'industrial-equipment'",
        )
        .await?;
        page.run("held.fetch = false").await?;
        page.settled().await.map(drop)
    })
    .await
}

#[tokio::test]
async fn another_part_of_the_page_waits_for_the_rest_in_words() -> Outcome {
    scene(look::PHONE, async |page| {
        page.prepare(HOLD_BACK).await?;
        page.load("#exercises").await?;
        page.eventually("words", "return document.body.textContent.includes('asked for again')").await?;
        page.run("held.fetch = false").await?;
        page.eventually(
            "the exercises",
            "return document.querySelector('h1')?.textContent.includes('Exercises')",
        )
        .await
        .map(drop)
    })
    .await
}

#[tokio::test]
async fn without_the_rest_the_page_stops_in_words_and_a_reload_goes_on() -> Outcome {
    scene(look::DESKTOP, async |page| {
        answers_without_it(page).await?;
        page.fill("#budget", "90k").await?;
        answered(page).await?;
        let fragment = page.fragment().await?;
        page.run(&format!("location.hash = '{}'", link_of(r#"{"p":"small-firm"}"#))).await?;
        page.eventually("words on what stopped", "return !document.querySelector('#missing').hidden").await?;
        assert!(page.text("#missing").await?.contains("has stopped"));
        assert!(!fragment.is_empty());
        assert!(page.complaints().await?.iter().any(|complaint| complaint.contains("unreachable")));
        Ok(())
    })
    .await
}
