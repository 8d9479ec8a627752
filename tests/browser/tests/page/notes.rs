//! The notes window: in step with the room within 300 ms, both ways, with and without channels.

use fantoccini::key::Key;
use fantoccini::wd::WindowHandle;
use handoff_browser_tests::{Outcome, Page, look, scene};
use std::time::{Duration, Instant};

/// How far behind one window may be.
const IN_STEP: Duration = Duration::from_millis(300);

async fn press(page: &Page, key: impl Into<char>) -> Outcome {
    let element = page.client().active_element().await?;
    Ok(element.send_keys(&key.into().to_string()).await?)
}

/// Notes every change of what a window shows, with the time of all windows' clock.
const RECORD: &str = "
    window.seen = [];
    const look = () => {
        const said = document.querySelector('.notes h1')?.textContent ?? document.querySelector('nav [aria-current]')?.getAttribute('aria-label');
        if (said && said !== window.seen.at(-1)?.[0]) window.seen.push([said, Date.now()]);
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    look()";

async fn seen(page: &Page, screen: &str) -> Outcome<u64> {
    let script = format!("return window.seen.findLast(([said]) => said.startsWith('{screen}'))?.[1]");
    Ok(page.eventually(screen, &script).await?.as_u64().ok_or("no time")?)
}

/// Opens the notes with N; the presentation's window, and that of the notes.
async fn two_windows(page: &Page) -> Outcome<[WindowHandle; 2]> {
    page.load("#present=1").await?;
    page.find("main.at-scene").await?;
    let room = page.client().window().await?;
    press(page, 'n').await?;
    let start = Instant::now();
    loop {
        if let Some(notes) = page.client().windows().await?.into_iter().find(|window| *window != room) {
            page.client().switch_to_window(notes.clone()).await?;
            page.says(".notes h1", "1: Two teams").await?;
            return Ok([room, notes]);
        }
        if start.elapsed() > Duration::from_secs(20) {
            return Err("no second window".into());
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

async fn are_in_step(page: &Page, [room, notes]: [WindowHandle; 2]) -> Outcome {
    let client = page.client();
    for window in [&room, &notes] {
        client.switch_to_window(window.clone()).await?;
        page.run(RECORD).await?;
    }
    // The notes drive.
    page.press(".notes", "Next").await?;
    let told = seen(page, "2:").await?;
    client.switch_to_window(room.clone()).await?;
    let heard = seen(page, "2:").await?;
    assert!(heard.abs_diff(told) < IN_STEP.as_millis() as u64, "{told} {heard}");
    // The room drives; hands are counted there and seen in the notes.
    page.click(".hands summary").await?;
    page.press(".hands li:nth-child(5)", "+").await?;
    press(page, Key::PageUp).await?;
    let told = seen(page, "1:").await?;
    client.switch_to_window(notes.clone()).await?;
    let heard = seen(page, "1:").await?;
    assert!(heard.abs_diff(told) < IN_STEP.as_millis() as u64, "{told} {heard}");
    page.press(".notes", "Next").await?;
    page.says(".notes .hands", "The room’s guess: +63 %, of one hand.").await?;
    page.press(".notes", "Commit").await?;
    client.switch_to_window(room).await?;
    page.says(".guess", "The guess stands: +63 %.").await
}

#[tokio::test]
async fn notes_and_room_are_in_step_both_ways() -> Outcome {
    scene(look::DESKTOP, async |page| {
        let windows = two_windows(page).await?;
        are_in_step(page, windows).await?;
        page.is_accessible().await
    })
    .await
}

#[tokio::test]
async fn notes_follow_the_company_that_is_presented() -> Outcome {
    scene(look::DESKTOP, async |page| {
        let [room, notes] = two_windows(page).await?;
        let client = page.client();
        client.switch_to_window(notes.clone()).await?;
        // The notes' keys turn the room's screens, too.
        press(page, Key::Right).await?;
        page.says(".notes", "earns in 12 months").await?;
        client.switch_to_window(room).await?;
        press(page, Key::Escape).await?;
        page.fill("#horizon_months", "24").await?;
        page.click(".bar a[href*=present]").await?;
        page.find("main.at-guess").await?;
        client.switch_to_window(notes).await?;
        page.says(".notes", "earns in 24 months").await
    })
    .await
}

#[tokio::test]
async fn without_channels_windows_send_messages() -> Outcome {
    scene(look::DESKTOP, async |page| {
        let no_channels = "delete window.BroadcastChannel";
        page.prepare(no_channels).await?;
        let windows = two_windows(page).await?;
        // What is prepared holds for one window, from its next page on.
        page.prepare(no_channels).await?;
        page.client().refresh().await?;
        page.says(".notes h1", "1: Two teams").await?;
        are_in_step(page, windows).await
    })
    .await
}

#[tokio::test]
async fn notes_have_clocks_and_words_and_no_workers() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.prepare("window.workers = 0; window.Worker = class extends Worker { constructor(...all) { super(...all); window.workers += 1; } }").await?;
        page.load("#notes=5").await?;
        page.says(".notes", "Two teams, one company.").await?;
        page.says(".notes .clocks", "of 45 min in all").await?;
        page.press(".clocks", "15 minutes").await?;
        page.says(".notes .clocks", "0:00 of 15 min in all").await?;
        page.says(".notes .clocks", "They stand until you start them").await?;
        page.press(".clocks", "Start the clocks").await?;
        page.says(".notes .clocks", "0:02 of 2 min on this screen").await?;
        assert_eq!(page.run("return window.workers").await?, 0);
        page.is_accessible().await
    })
    .await
}
