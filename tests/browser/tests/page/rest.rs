//! The rest of the program: it comes after the first answer, and nothing is lost where it comes late.

use handoff::page::session::of_preset;
use handoff::scenario::Preset;
use handoff::scenario::link::Shared;
use handoff_browser_tests::{Outcome, Page, link_of, link_to, look, scene};

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
        page.says(".coming", "It is asked for again").await?;
        answered(page).await?;
        assert_ne!(page.text("h1").await?, before);
        page.fill("#reps", "a few").await?;
        page.says("main", "last valid numbers").await?;
        page.fill("#reps", "5").await?;
        page.press(".bar", "Undo").await?;
        page.holds("#reps", "4").await?;
        page.press(".bar", "Undo").await?;
        page.holds("#budget", "$60,000").await?;
        page.press(".bar", "Redo").await?;
        page.holds("#budget", "$90,000").await?;
        answered(page).await?;
        assert!(!page.has("#attribution").await?);
        page.press("#futures", "Table").await?;
        page.find("#futures table").await?;
        assert!(!page.button("#futures", "Save image").await?.is_enabled().await?);

        page.run("held.fetch = false").await?;
        let answer = page.settled().await?;
        page.find("#attribution .summary").await?;
        assert!(page.button("#futures", "Save image").await?.is_enabled().await?);
        assert_eq!(answer.headline, page.text("h1").await?);
        page.holds("#budget", "$90,000").await
    })
    .await
}

#[tokio::test]
async fn a_link_needs_nothing_of_the_rest() -> Outcome {
    scene(look::PHONE, async |page| {
        let link = link_to(&Shared { seed: 7, ..of_preset(Preset::IndustrialEquipment) });
        let expected = page.answer_at(&link).await?;
        page.prepare(HOLD_BACK).await?;
        page.load(&link).await?;
        answered(page).await?;
        assert_eq!(page.text("h1").await?, expected.headline);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_link_of_version_1_waits_for_the_rest_and_is_not_lost() -> Outcome {
    scene(look::PHONE, async |page| {
        let old = |preset: &str| link_of(&format!(r#"{{"p":"{preset}","s":7}}"#));
        let link = link_to(&Shared { seed: 7, ..of_preset(Preset::IndustrialEquipment) });
        let expected = page.answer_at(&link).await?;

        // An address that is opened.
        page.prepare(HOLD_BACK).await?;
        page.load(&old("industrial-equipment")).await?;
        page.says(".coming", "It is asked for again").await?;
        assert_eq!(page.fragment().await?, old("industrial-equipment"));
        page.run("held.fetch = false").await?;
        assert_eq!(page.settled().await?, expected);
        assert_eq!(page.fragment().await?, link);

        // An open page that goes to such a link and back, and to two of them.
        page.start("").await?;
        answered(page).await?;
        let default = page.text("h1").await?;
        page.visit(&old("small-firm")).await?;
        page.says("h1", "One moment").await?;
        page.run("history.back()").await?;
        page.says("h1", &default).await?;
        page.visit(&old("small-firm")).await?;
        page.visit(&old("industrial-equipment")).await?;
        page.says("h1", "One moment").await?;
        page.run("held.fetch = false").await?;
        page.says("h1", &expected.headline).await?;
        assert_eq!(page.fragment().await?, link);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_needs_the_rest_early_fetches_it_at_once() -> Outcome {
    scene(look::DESKTOP, async |page| {
        answers_without_it(page).await?;
        page.run("held.read = false").await?;
        page.press("#inputs", "Save as a file").await?;
        page.settled().await?;
        page.find("#attribution .summary").await.map(drop)
    })
    .await
}

#[tokio::test]
async fn another_part_of_the_page_waits_for_the_rest_in_words() -> Outcome {
    scene(look::PHONE, async |page| {
        page.prepare(HOLD_BACK).await?;
        for (way, words) in
            [("#exercises", "Ten companies"), ("#exercises=3", "Exercise 3 of 10"), ("#present=1", "1 of 7")]
        {
            page.load(way).await?;
            page.says(".coming", "It is asked for again").await?;
            assert_eq!(page.fragment().await?, way);
            page.run("held.fetch = false").await?;
            page.says("body", words).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_open_page_goes_anywhere_and_back_without_the_rest() -> Outcome {
    scene(look::DESKTOP, async |page| {
        answers_without_it(page).await?;
        let headline = page.text("h1").await?;
        for way in ["#exercises", "#exercises=3", "#present=1", "#notes", "#seat=17", "#compact"] {
            page.visit(way).await?;
            page.says("h1", "One moment").await?;
            page.run("history.back()").await?;
            page.says("h1", &headline).await?;
        }
        page.fill("#budget", "90k").await?;
        answered(page).await
    })
    .await
}

#[tokio::test]
async fn a_rest_that_is_gone_offers_a_reload() -> Outcome {
    const GONE: &str = "
        const fetched = self.fetch;
        self.fetch = (address, ...more) => fetched(String(address).replace('rest-', 'no-rest-'), ...more);
    ";
    scene(look::DESKTOP, async |page| {
        page.prepare(GONE).await?;
        page.start("").await?;
        page.says(".coming", "Your numbers stay").await?;
        answered(page).await?;
        page.button(".coming", "Use it now").await?;
        let complaints = page.complaints().await?;
        assert!(complaints.iter().all(|complaint| complaint.contains("404")), "{complaints:?}");
        // Firefox does not complain of it.
        assert!(page.requests().await?.iter().any(|address| address.contains("no-rest-")));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_the_rest_the_page_stops_in_words_and_a_reload_goes_on() -> Outcome {
    scene(look::DESKTOP, async |page| {
        answers_without_it(page).await?;
        page.fill("#budget", "90k").await?;
        answered(page).await?;
        let headline = page.text("h1").await?;
        page.press("#inputs", "Save as a file").await?;
        page.eventually("words on what stopped", "return !document.querySelector('#missing').hidden").await?;
        assert!(page.text("#missing").await?.contains("has stopped"));
        let complaints = page.complaints().await?;
        assert!(complaints.iter().any(|complaint| complaint.contains("did not come")), "{complaints:?}");
        page.press("#missing", "Reload").await?;
        page.find("#inputs").await?;
        answered(page).await?;
        page.holds("#budget", "$90,000").await?;
        assert_eq!(page.text("h1").await?, headline);
        Ok(())
    })
    .await
}
