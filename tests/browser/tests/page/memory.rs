//! What the device remembers: nothing but choices, nothing that breaks the page, and nothing at all on request.

use handoff_browser_tests::{Outcome, Page, look, scene};
use serde_json::json;

/// The keys of everything that is stored, and the cookie.
const STORED: &str = "return [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie]";

async fn chooses(page: &Page, look: &str) -> Outcome {
    page.find(".look").await?.select_by_value(look).await?;
    page.eventually("the look", &format!("return document.documentElement.dataset.look === '{look}'"))
        .await?;
    Ok(())
}

#[tokio::test]
async fn only_choices_are_stored_and_no_cookie() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.start("").await?;
        page.fill("#budget", "90k").await?;
        page.fill("#name", "A secret company").await?;
        page.settled().await?;
        assert_eq!(page.run(STORED).await?, json!([""]));
        chooses(page, "dark").await?;
        assert_eq!(page.run(STORED).await?, json!(["handoff.look", ""]));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_visitor_can_have_everything_forgotten() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.start("").await?;
        page.run("for (const key of ['exercises', 'address']) localStorage.setItem(`handoff.${key}`, '1')")
            .await?;
        page.run("sessionStorage.setItem('handoff.room', '1'); localStorage.setItem('another page', '1')")
            .await?;
        chooses(page, "dark").await?;
        page.click("#forget").await?;
        let nothing = json!(["another page", "handoff.remember-nothing", ""]);
        assert_eq!(
            page.run(&format!("{STORED}.sort((a, b) => !a - !b || (a < b ? -1 : 1))")).await?,
            nothing
        );
        // The choice holds for this visit, and the wish for the next ones.
        chooses(page, "light").await?;
        page.load("").await?;
        page.settled().await?;
        assert!(page.find("#forget").await?.is_selected().await?);
        assert_eq!(page.run("return document.documentElement.dataset.look").await?, "system");
        assert_eq!(page.run("return localStorage.length + sessionStorage.length").await?, 2);
        page.click("#forget").await?;
        chooses(page, "dark").await?;
        page.load("").await?;
        page.settled().await?;
        assert_eq!(page.run("return document.documentElement.dataset.look").await?, "dark");
        assert!(!page.find("#forget").await?.is_selected().await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn full_storage_costs_only_the_memory() -> Outcome {
    const FULL: &str =
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };";
    scene(look::DESKTOP, async |page| {
        page.prepare(FULL).await?;
        page.start("").await?;
        chooses(page, "dark").await?;
        page.fill("#budget", "90k").await?;
        page.settled().await?;
        assert_eq!(page.run(STORED).await?, json!([""]));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_no_page_of_this_version_stored_is_passed_over() -> Outcome {
    for (look, exercises, room) in [("\u{0}{[", "x,,-1,1e9", "{"), ("sepia", "1;2;3", "v9"), ("", "", "")] {
        let stored = json!({ "look": look, "exercises": exercises, "address": look, "room": room });
        let store = format!(
            "for (const [key, value] of Object.entries({stored})) \
             (key === 'room' ? sessionStorage : localStorage).setItem(`handoff.${{key}}`, value);"
        );
        scene(look::DESKTOP, async |page| {
            page.answer_at("").await?;
            page.run(&store).await?;
            page.answer_at("").await?;
            chooses(page, "dark").await?;
            page.fill("#budget", "90k").await?;
            page.settled().await?;
            page.load("#exercises").await?;
            page.says("main", "kept on this device only").await?;
            page.load("#present").await?;
            page.find(".present h1").await?;
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn what_two_tabs_write_is_true_in_both() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.load("#exercises").await?;
        page.find(".exercises").await?;
        assert!(!page.has(".exercises .grade").await?);
        let (first, other) = (page.client().window().await?, page.client().new_window(true).await?);
        page.client().switch_to_window(other.handle.clone()).await?;
        page.load("#exercises").await?;
        page.find(".exercises").await?;
        page.run("localStorage.setItem('handoff.exercises', '2,3')").await?;
        page.client().switch_to_window(first).await?;
        page.eventually(
            "two are solved",
            "return document.querySelectorAll('.exercises .grade').length === 2",
        )
        .await?;
        page.press("main", "Forget what I solved").await?;
        page.client().switch_to_window(other.handle).await?;
        assert_eq!(page.run("return localStorage.getItem('handoff.exercises')").await?, "");
        Ok(())
    })
    .await
}
