//! Times the page in a browser: how soon it answers, how smooth it stays under a hand, and what a first visit takes.

use handoff_browser_tests::{Brake, Driver, Outcome, Page, look};
use serde::Deserialize;
use serde_json::json;
use std::path::PathBuf;
use std::time::Duration;
use xtask::site::Site;

const WATCH: &str = include_str!("quickness.js");
/// Slider events that are timed one by one.
const EVENTS: u32 = 60;
/// How long the slider then moves without a pause.
const SECONDS: u32 = 30;

/// A first visit, in milliseconds since it began.
#[derive(Deserialize)]
struct Visit {
    requests: u32,
    largest: f64,
    shift: f64,
    answered: f64,
    longest: f64,
}

/// Milliseconds from each event to the first refreshed picture, and to the whole answer.
#[derive(Deserialize)]
struct Events {
    first: Vec<f64>,
    whole: Vec<f64>,
}

/// A slider that moved without a pause.
#[derive(Deserialize)]
struct Drag {
    events: u32,
    paintings: u32,
    /// The longest task over 50 ms, in milliseconds; 0 where there was none.
    longest: f64,
    /// How many there were.
    long: u32,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    let Some(folder) = std::env::args().nth(1) else { return Err("usage: quickness FOLDER".into()) };
    let site = Site::start(PathBuf::from(folder), 0, "/")?;
    let free = measured(&Driver::start()?, &site, 1).await?;
    // Ends after its driver.
    let brake = Brake::new(0.25);
    let driver = Driver::start()?;
    let held = brake.as_ref().map_err(ToString::to_string);
    let held = held.and_then(|brake| brake.hold(&driver).map_err(|error| error.to_string()));
    let (slower, rate) = match held {
        Ok(()) => ("the whole browser, workers included, held to a quarter of the cores".to_owned(), 1),
        Err(reason) => {
            (format!("the page's thread alone held to a quarter, for want of a group: {reason}"), 4)
        }
    };
    let held = measured(&driver, &site, rate).await?;
    println!("| what | as it is | {slower} |\n|---|--:|--:|");
    for ((what, free), (_, held)) in free.iter().zip(&held) {
        println!("| {what} | {free} | {held} |");
    }
    Ok(())
}

/// What was measured, each with its name, where the page's thread runs at one `rate`th of its speed.
async fn measured(driver: &Driver, site: &Site, rate: u32) -> Outcome<Vec<(&'static str, String)>> {
    let page = Page::open(driver, &site.url(), look::DESKTOP).await?;
    let mut timeouts = page.client().get_timeouts().await?;
    timeouts.set_script(Some(Duration::from_secs(300)));
    page.client().update_timeouts(timeouts).await?;
    page.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": rate })).await?;
    page.prepare(WATCH).await?;
    page.keep_memory().await?;
    page.visit("").await?;
    let visit: Visit = ask(&page, "quickness.visit()").await?;
    let Events { first, whole } = ask(&page, &format!("quickness.events({EVENTS})")).await?;
    let before = page.memory().await?;
    let drag: Drag = ask(&page, &format!("quickness.drag({SECONDS})")).await?;
    let after = page.memory().await?;
    let milliseconds = |time: f64| format!("{time:.0} ms");
    Ok(vec![
        ("slider event to first refreshed picture, median", milliseconds(percentile(&first, 0.5))),
        ("the same, 95th percentile of 60", milliseconds(percentile(&first, 0.95))),
        (
            "slider event to all 10,000 futures of both teams, median of 9",
            milliseconds(percentile(&whole, 0.5)),
        ),
        ("the same, the fastest", milliseconds(percentile(&whole, 0.0))),
        ("slider moves for 30 s: events", drag.events.to_string()),
        ("… pictures", drag.paintings.to_string()),
        ("… tasks over 50 ms on the page's thread", drag.long.to_string()),
        ("… the longest of them", milliseconds(drag.longest)),
        ("heap of scripts before and after", format!("{:.1} → {:.1} MB", before.heap, after.heap)),
        ("memory of the page's wasm before and after", format!("{:.1} → {:.1} MB", before.wasm, after.wasm)),
        ("first visit: requests", visit.requests.to_string()),
        ("… largest contentful paint", milliseconds(visit.largest)),
        ("… layout shift", format!("{:.3}", visit.shift)),
        ("… all 10,000 futures on the page", milliseconds(visit.answered)),
        ("… longest task", milliseconds(visit.longest)),
    ])
}

/// What a promise of the page comes to.
async fn ask<T: for<'a> Deserialize<'a>>(page: &Page, promise: &str) -> Outcome<T> {
    let script = format!("const done = arguments[arguments.length - 1]; {promise}.then(done)");
    Ok(serde_json::from_value(page.client().execute_async(&script, Vec::new()).await?)?)
}

/// The value that a share of a sample does not exceed; the sample is not empty.
fn percentile(sample: &[f64], share: f64) -> f64 {
    let mut sorted = sample.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    sorted[((share * sorted.len() as f64).ceil() as usize).clamp(1, sorted.len()) - 1]
}
