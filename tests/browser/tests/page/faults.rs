//! What can fail in a browser fails here: the page says so in words, and goes on with the same settings.

use handoff_browser_tests::{Folder, Outcome, Page, look, scene, scene_on};
use serde_json::json;
use std::fs;
use std::time::Duration;

const REPLACED: &str = "A part of the simulation stopped";

/// The answer follows a change.
async fn goes_on(page: &Page) -> Outcome {
    let before = page.settled().await?;
    page.fill("#budget", "80k").await?;
    assert_ne!(page.settled().await?.headline, before.headline);
    Ok(())
}

/// Takes the complaints, each of which has to have some of these words.
async fn complains_only_of(page: &Page, words: &[&str]) -> Outcome {
    for complaint in page.complaints().await? {
        assert!(words.iter().any(|words| complaint.contains(words)), "{complaint}");
    }
    Ok(())
}

#[tokio::test]
async fn a_program_that_is_served_as_something_else_runs_all_the_same() -> Outcome {
    const DISGUISE: &str = "
        const fetched = self.fetch;
        self.fetch = async (...given) => {
            const response = await fetched(...given);
            if (!response.url.endsWith('.wasm')) return response;
            return new Response(response.body, { headers: { 'Content-Type': 'text/plain' } });
        };
    ";
    scene(look::DESKTOP, async |page| {
        let expected = page.answer_at("").await?;
        page.prepare(DISGUISE).await?;
        assert_eq!(page.answer_at("").await?, expected);
        assert!(!page.has("main .notice").await?);
        goes_on(page).await?;
        complains_only_of(page, &["`application/wasm` MIME type"]).await
    })
    .await
}

#[tokio::test]
async fn a_truncated_program_is_explained_and_a_reload_goes_on() -> Outcome {
    let release = Folder::release("truncated")?;
    let wasm = fs::read_dir(release.path())?
        .filter_map(|file| Some(file.ok()?.path()))
        .find(|path| path.to_string_lossy().contains("app_bg"))
        .ok_or("the release has no program")?;
    let whole = fs::read(&wasm)?;
    scene_on(release.path().to_owned(), look::DESKTOP, async |page, _| {
        page.start("").await?;
        page.fill("#budget", "90k").await?;
        let (answer, link) = (page.settled().await?, page.fragment().await?);
        // Only a full cache would give the whole program to the next visit.
        page.devtools("Network.setCacheDisabled", &json!({ "cacheDisabled": true })).await?;
        page.devtools("Network.setBypassServiceWorker", &json!({ "bypass": true })).await?;
        fs::write(&wasm, &whole[..whole.len() / 2])?;
        page.load(&link).await?;
        page.eventually("words on what is missing", "return !document.querySelector('#missing').hidden")
            .await?;
        assert!(page.text("#missing").await?.contains("did not load"));
        fs::write(&wasm, &whole)?;
        page.press("#missing", "Reload").await?;
        assert_eq!(page.settled().await?, answer);
        page.holds("#budget", "$90,000").await?;
        goes_on(page).await?;
        complains_only_of(page, &["CompileError", "wasm"]).await
    })
    .await
}

#[tokio::test]
async fn a_program_that_stops_says_so_and_a_reload_goes_on() -> Outcome {
    const BREAK: &str =
        "Node.prototype.insertBefore = () => { throw new DOMException('no', 'HierarchyRequestError'); };";
    scene(look::DESKTOP, async |page| {
        page.start("").await?;
        page.fill("#budget", "90k").await?;
        let answer = page.settled().await?;
        // What fails beside the program does not concern it.
        page.run(
            "setTimeout(() => { throw new Error('an extension'); }); Promise.reject(new Error('another'))",
        )
        .await?;
        assert!(!page.has("#missing").await?);
        page.run(BREAK).await?;
        page.press("#futures", "Table").await?;
        page.says(".notices #missing", "it has stopped").await?;
        page.press("#missing", "Reload").await?;
        assert_eq!(page.settled().await?, answer);
        page.holds("#budget", "$90,000").await?;
        goes_on(page).await?;
        complains_only_of(page, &["extension", "another", "panicked", "unreachable", "insert", "append"])
            .await
    })
    .await
}

#[tokio::test]
async fn workers_that_never_speak_are_not_waited_for() -> Outcome {
    const DEAF: &str = "self.Worker = class extends Worker { postMessage() {} };";
    scene(look::DESKTOP, async |page| {
        let expected = page.answer_at("").await?;
        page.prepare(DEAF).await?;
        assert_eq!(page.answer_at("").await?, expected);
        goes_on(page).await
    })
    .await
}

#[tokio::test]
async fn workers_that_all_fall_silent_are_replaced() -> Outcome {
    const SILENT: &str = "
        self.Worker = class extends Worker {
            static silent = false;
            postMessage(...given) {
                if (!Worker.silent) super.postMessage(...given);
            }
        };
        // Who changes something does not know that nobody listens.
        addEventListener('input', () => Worker.silent && fail(), true);
    ";
    scene(look::DESKTOP, async |page| {
        page.watch_faults().await?;
        page.prepare(SILENT).await?;
        page.start("").await?;
        page.settled().await?;
        page.run("Worker.silent = true").await?;
        page.fill("#budget", "90k").await?;
        page.says("main .notice", REPLACED).await?;
        page.run("Worker.silent = false").await?;
        page.recovers().await?;
        goes_on(page).await
    })
    .await
}

#[tokio::test]
async fn a_page_that_slept_has_lost_no_worker() -> Outcome {
    /// As long as a busy or a frozen page leaves its timers overdue and its messages unread.
    const SLEEP: &str = "const woken = Date.now() + 5_000; while (Date.now() < woken);";
    scene(look::DESKTOP, async |page| {
        page.start("").await?;
        page.fill("#budget", "90k").await?;
        let expected = page.settled().await?;
        for state in ["a busy page", "frozen"] {
            page.start("").await?;
            page.fill("#budget", "90k").await?;
            if state == "frozen" {
                page.devtools("Page.setWebLifecycleState", &json!({ "state": "frozen" })).await?;
                tokio::time::sleep(Duration::from_secs(5)).await;
                page.devtools("Page.setWebLifecycleState", &json!({ "state": "active" })).await?;
                // A page that was frozen is hidden until another tab gives way to it.
                let own = page.client().window().await?;
                let other = page.client().new_window(true).await?;
                page.client().switch_to_window(other.handle).await?;
                page.client().close_window().await?;
                page.client().switch_to_window(own).await?;
            } else {
                page.run(SLEEP).await?;
            }
            assert_eq!(page.settled().await?, expected, "{state}");
            assert!(!page.has("main .notice").await?, "{state}: a worker was taken for dead");
        }
        goes_on(page).await
    })
    .await
}

#[tokio::test]
async fn without_pictures_their_sentences_and_tables_stand() -> Outcome {
    for refusal in ["return null;", "throw new DOMException('no', 'SecurityError');"] {
        scene(look::DESKTOP, async |page| {
            page.prepare(&format!("HTMLCanvasElement.prototype.getContext = () => {{ {refusal} }};")).await?;
            page.start("").await?;
            let answer = page.settled().await?;
            assert!(answer.summaries["futures"].contains("reach"), "{answer:#?}");
            for card in ["#futures", "#stages", "#sources", "#weeks"] {
                page.says(&format!("{card} .place"), "draws no pictures").await?;
            }
            page.is_accessible().await?;
            page.press("#weeks", "Save image").await?;
            page.says(".notices", "draws no pictures").await?;
            page.press(".notices", "Close").await?;
            page.press("#futures", "Table").await?;
            page.find("#futures table").await?;
            goes_on(page).await
        })
        .await?;
    }
    Ok(())
}
