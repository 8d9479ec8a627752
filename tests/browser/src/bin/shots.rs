//! Takes pictures of a whole page: wide and narrow, light and dark.

use handoff_browser_tests::{Driver, Outcome, Page, look};

/// Calls back once nothing in the page has changed for a second.
const SETTLED: &str = "
    const done = arguments[arguments.length - 1];
    const wait = () => setTimeout(done, 1000);
    let quiet = wait();
    const watch = new MutationObserver(() => { clearTimeout(quiet); quiet = wait(); });
    watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    let mut args = std::env::args().skip(1);
    let (Some(url), Some(prefix)) = (args.next(), args.next()) else {
        return Err("usage: shots URL OUT_PREFIX".into());
    };
    let driver = Driver::start()?;
    for (name, look) in [
        ("desktop-light", look::DESKTOP),
        ("desktop-dark", look::DESKTOP.dark()),
        ("phone-light", look::PHONE),
        ("phone-dark", look::PHONE.dark()),
    ] {
        let page = Page::open(&driver, &url, look).await?;
        page.visit("").await?;
        page.client().execute_async(SETTLED, Vec::new()).await?;
        let path = format!("{prefix}{name}.png");
        std::fs::write(&path, page.picture().await?)?;
        println!("{path}");
    }
    Ok(())
}
