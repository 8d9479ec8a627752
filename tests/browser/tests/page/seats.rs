//! Seats: seat 17 is mark 17 is replication 17, and codes are what they say.

use fantoccini::Locator;
use handoff::montecarlo::DEFAULT_SEED;
use handoff::montecarlo::replication::Simulator;
use handoff::page::room::seats::Draw;
use handoff::page::way::Seat;
use handoff::scenario::Preset;
use handoff_browser_tests::{Outcome, Page, look, scene};

/// Money as the page shortens it, for amounts of millions.
fn millions(amount: f64) -> String {
    format!("${:.2}M", amount / 1e6)
}

fn draw() -> Outcome<Draw> {
    let simulator = Simulator::new(Preset::default().scenario(), DEFAULT_SEED)
        .map_err(|_| "a preset can be calibrated")?;
    Ok(Draw::play(&simulator, Seat::new(17).ok_or("a seat")?))
}

async fn decline(page: &Page) -> Outcome {
    page.press(".guess", "See it without a guess").await
}

#[tokio::test]
async fn seat_17_is_mark_17_is_replication_17() -> Outcome {
    let draw = draw()?;
    let expected = [millions(draw.own.siloed), millions(draw.own.aligned), millions(draw.next)];
    scene(look::PHONE, async |page| {
        // The phone.
        page.load("#seat").await?;
        page.type_over("#seat", "17").await?;
        page.press(".seat", "Take this seat").await?;
        page.says("h1", "Seat 17").await?;
        let before = page.run("return document.body.textContent").await?.to_string();
        assert!(!expected.iter().any(|amount| before.contains(amount)), "shown before the guess");
        decline(page).await?;
        // Nor before the room is there.
        page.says(".seat", "Wait until the screen in front").await?;
        let before = page.run("return document.body.textContent").await?.to_string();
        assert!(!expected.iter().any(|amount| before.contains(amount)), "shown before the room");
        page.press(".seat", "Show my future").await?;
        page.says(".earned .siloed", &expected[0]).await?;
        page.says(".earned .aligned", &expected[1]).await?;
        page.says(".stand", &expected[2]).await?;
        page.says(".stand", if draw.stands() { "Stand up." } else { "Stay seated." }).await?;
        page.is_accessible().await?;
        // The projector's mark of that number.
        page.load("#present=4").await?;
        page.press("#seats-plot", "Table").await?;
        let row = "return [...document.querySelectorAll('#seats-plot tbody tr')].find((row) => row.cells[0].textContent === '17')
            && [...[...document.querySelectorAll('#seats-plot tbody tr')].find((row) => row.cells[0].textContent === '17').cells].map((cell) => cell.textContent)";
        let row: Vec<String> = serde_json::from_value(page.eventually("row 17", row).await?)?;
        assert_eq!(row[1..4], expected);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_code_on_the_screen_is_the_link() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.load("#present=2").await?;
        page.find("main.at-guess").await?;
        assert!(!page.has(".code").await?, "a code that phones cannot follow");
        page.press(".present footer", "Menu").await?;
        page.says("dialog[open] .warning", "Phones cannot reach this page").await?;
        page.type_over("dialog[open] .address .field", "example.org/handoff/").await?;
        page.eventually("no warning", "return !document.querySelector('.address .warning')").await?;
        page.press("dialog[open]", "Close").await?;
        is_the_link(page).await?;
        // The address outlives a reload.
        page.load("#present=2").await?;
        is_the_link(page).await
    })
    .await
}

/// The code on the screen and the large one both say what the link beside them does.
async fn is_the_link(page: &Page) -> Outcome {
    const LINK: &str = "https://example.org/handoff/#seat";
    let small = page.find(".code > button").await?;
    assert_eq!(seen(page).await?, [LINK]);
    small.click().await?;
    page.find(".large[open] .qr").await?;
    // The small one shows behind it, where nothing covers it.
    let said = seen(page).await?;
    assert!(!said.is_empty() && said.iter().all(|said| said == LINK), "{said:?}");
    let link = page.client().find(Locator::Css(".large a")).await?.attr("href").await?;
    assert_eq!(link.as_deref(), Some(LINK));
    page.is_accessible().await?;
    page.press(".large", "Close").await
}

/// What the codes on the screen say, once there is one: a driver's picture may be older than the page.
async fn seen(page: &Page) -> Outcome<Vec<String>> {
    for _ in 0..50 {
        let said = read(&page.client().screenshot().await?)?;
        if !said.is_empty() {
            return Ok(said);
        }
    }
    Err("no code on the screen".into())
}

/// What the QR codes in a picture say.
fn read(picture: &[u8]) -> Outcome<Vec<String>> {
    let decoder = png::Decoder::new(std::io::Cursor::new(picture));
    let mut reader = decoder.read_info()?;
    let mut pixels = vec![0; reader.output_buffer_size().ok_or("a picture of a sane size")?];
    let info = reader.next_frame(&mut pixels)?;
    let (width, height) = (info.width as usize, info.height as usize);
    let channels = info.line_size / width;
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        pixels[y * info.line_size + x * channels]
    });
    Ok(image.detect_grids().iter().filter_map(|grid| Some(grid.decode().ok()?.1)).collect())
}
