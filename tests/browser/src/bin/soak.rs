//! Draws other futures of the same company again and again, and fails where the page keeps the memory of them.

use handoff_browser_tests::{Driver, Outcome, Page, dist, look};
use std::time::Duration;
use xtask::site::Site;

/// Runs before the first look at the memory: caches fill, and code is compiled once more.
const WARM_UP: u32 = 20;
/// How much more the page may hold in the end, in megabytes.
const ALLOWED: f64 = 5.0;

/// Draws other futures so many times, and calls back once the last answer is whole. The page watches itself:
/// a driver that asks it every moment leaves something behind with each question.
const REDRAW: &str = "
    const [runs, done] = arguments;
    const headline = document.querySelector('.headline');
    const buttons = [...document.querySelectorAll('#know button')];
    const button = buttons.find((button) => button.textContent === 'Draw other futures');
    let [left, wasBusy] = [runs, false];
    const observer = new MutationObserver(() => {
        const isBusy = headline.ariaBusy === 'true';
        const isAnswered = wasBusy && !isBusy;
        wasBusy = isBusy;
        if (!isAnswered) return;
        left -= 1;
        if (left > 0) button.click();
        else done(observer.disconnect());
    });
    observer.observe(headline, { attributes: true, attributeFilter: ['aria-busy'] });
    button.click();
";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    let runs: u32 = std::env::args().nth(1).map_or(Ok(500), |runs| runs.parse())?;
    let site = Site::start(dist()?, 0, "/")?;
    let driver = Driver::start()?;
    let page = Page::open(&driver, &site.url(), look::DESKTOP).await?;
    page.keep_memory().await?;
    page.visit("").await?;
    page.settled().await?;
    let mut timeouts = page.client().get_timeouts().await?;
    timeouts.set_script(Some(Duration::from_secs(600)));
    page.client().update_timeouts(timeouts).await?;
    redraw(&page, WARM_UP).await?;
    let before = page.memory().await?;
    println!("| after | scripts | wasm of the page |\n|--:|--:|--:|");
    let mut now = before;
    for part in 0..=5 {
        println!("| {} runs | {:.1} MB | {:.1} MB |", part * runs / 5, now.heap, now.wasm);
        if part < 5 {
            redraw(&page, (part + 1) * runs / 5 - part * runs / 5).await?;
            now = page.memory().await?;
        }
    }
    let grown = now.heap + now.wasm - before.heap - before.wasm;
    println!("\n{runs} runs of 10,000 futures: {grown:+.2} MB");
    if grown > ALLOWED { Err(format!("the page may grow by {ALLOWED} MB").into()) } else { Ok(()) }
}

/// Waits for so many more answers, each to other futures.
async fn redraw(page: &Page, runs: u32) -> Outcome {
    page.client().execute_async(REDRAW, vec![runs.into()]).await?;
    Ok(())
}
