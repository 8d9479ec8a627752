//! Times the engine in a browser: prints µs a replication of both teams for each scenario, and the memory taken.

use handoff_browser_tests::{Driver, Outcome, Page, look};
use std::path::PathBuf;
use xtask::site::Site;

/// Calls back with what was measured, once it is there.
const MEASURED: &str = "
    const done = arguments[arguments.length - 1];
    const ask = () => window.measured ? done(window.measured) : setTimeout(ask, 200);
    ask();
";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    let Some(folder) = std::env::args().nth(1) else { return Err("usage: bench FOLDER".into()) };
    let site = Site::start(PathBuf::from(folder), 0, "/")?;
    let driver = Driver::start()?;
    let page = Page::open(&driver, &site.url(), look::DESKTOP).await?;
    let mut timeouts = page.client().get_timeouts().await?;
    timeouts.set_script(Some(std::time::Duration::from_secs(300)));
    page.client().update_timeouts(timeouts).await?;
    page.visit("").await?;
    let measured = page.client().execute_async(MEASURED, Vec::new()).await?;
    for (name, microseconds) in measured["microseconds"].as_object().into_iter().flatten() {
        println!("{name} {microseconds}");
    }
    println!("mebibytes {}", measured["mebibytes"]);
    Ok(())
}
