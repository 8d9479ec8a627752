//! Draws the icons of the web manifest from `static/icon.svg`, in a browser.

use base64::{Engine, engine::general_purpose::STANDARD};
use handoff_browser_tests::look::Scheme;
use handoff_browser_tests::{Driver, Outcome};
use serde_json::{Value, json};
use std::path::Path;

/// Name, pixels a side, the drawing's share of a side, and what is behind it. Systems cut a maskable
/// icon down to a circle, or less, and put black behind what lets light through.
const ICONS: [(&str, u32, f64, &str); 3] = [
    ("icon-192.png", 192, 1.0, "transparent"),
    ("icon-512.png", 512, 1.0, "transparent"),
    ("icon-maskable.png", 512, 0.62, "#faf9f6"),
];

const DRAW: &str = "
    const [svg, side, share, ground, done] = arguments;
    const image = new Image();
    image.onload = () => {
        const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
        const pen = canvas.getContext('2d');
        pen.fillStyle = ground;
        pen.fillRect(0, 0, side, side);
        const edge = side * (1 - share) / 2;
        pen.drawImage(image, edge, edge, side * share, side * share);
        done(canvas.toDataURL('image/png').split(',')[1]);
    };
    image.src = `data:image/svg+xml;base64,${svg}`;
";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../static");
    let svg = STANDARD.encode(std::fs::read(folder.join("icon.svg"))?);
    let driver = Driver::start()?;
    let browser = driver.browser(Scheme::Light).await?;
    for (name, side, share, ground) in ICONS {
        let wish = vec![json!(svg), json!(side), json!(share), json!(ground)];
        let Value::String(png) = browser.execute_async(DRAW, wish).await? else {
            return Err(format!("{name} was not drawn").into());
        };
        std::fs::write(folder.join(name), STANDARD.decode(png)?)?;
    }
    Ok(())
}
