//! Makes `static/preview.png` from the drawing that the tests of charts keep.

use handoff_browser_tests::{Driver, Look, Outcome, Page, look};
use std::path::Path;
use xtask::{site::Site, stamp};

/// The drawing has this many pixels for each one of the picture.
const SCALE: f64 = 4.0;
const DRAWING: &str = "preview-4800x2520.svg";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let drawings = root.join("tests/charts");
    let drawing = std::fs::read(drawings.join(DRAWING))?;
    let site = Site::start(drawings, 0, "/")?;
    let driver = Driver::start()?;
    let screen = Look { width: 4_800, height: 2_520, scheme: look::Scheme::Light };
    let page = Page::open(&driver, &site.url(), screen).await?;
    page.visit(DRAWING).await?;
    let png = page.picture_at(1.0 / SCALE).await?;
    let png = stamp::stamped(&png, &drawing).ok_or("the browser took no picture")?;
    Ok(std::fs::write(root.join("static/preview.png"), png)?)
}
