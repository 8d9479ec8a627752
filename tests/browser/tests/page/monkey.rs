//! A monkey with a fixed seed clicks, types and drags at every size: nothing breaks, nothing is lost.

use handoff_browser_tests::look::SIZES;
use handoff_browser_tests::{Folder, Look, Outcome, Page, scene};
use serde_json::Value;
use std::time::{Duration, Instant};

/// How long it plays at each size.
const PLAY: Duration = Duration::from_secs(20);

/// What it types: numbers, and what is none.
const WORDS: [&str; 10] =
    ["90k", "0", "-1", "1e308", "x", "12 %", "1,5", "=1+1", "<img src=x onerror=breach=1>", "\u{202e}3"];

/// Marks one of what can be used, and tells how: nothing that prints, leaves the page or asks for a file.
const CHOOSE: &str = "
    document.querySelectorAll('[data-monkey]').forEach((element) => element.removeAttribute('data-monkey'));
    const used = 'button:not(:disabled), summary, .field, .slider, .choice, input[type=checkbox], input[type=radio], canvas';
    const seen = [...document.querySelectorAll(used)].filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width > 0 && height > 0 && !element.textContent.includes('Print');
    });
    const element = seen[arguments[0] % seen.length];
    element.dataset.monkey = '';
    if (element.matches('.choice')) return 'choice';
    return element.matches('.field') ? 'field' : element.matches('.slider, canvas') ? 'drag' : 'button';
";

/// Chooses another entry of a list, as a hand does.
const TURN: &str = "
    const list = document.querySelector('[data-monkey]');
    list.selectedIndex = arguments[0] % list.options.length;
    for (const kind of ['input', 'change']) list.dispatchEvent(new Event(kind, { bubbles: true }));
";

/// One move. What stands in the way of a click stands in a visitor's way, too: the monkey goes on elsewhere.
async fn moves(page: &Page, word: usize) -> Outcome {
    const CHOSEN: &str = "[data-monkey]";
    let number = vec![Value::from(word)];
    let kind = page.client().execute(CHOOSE, number.clone()).await?;
    match kind.as_str() {
        Some("field") => {
            let text = WORDS[word % WORDS.len()];
            if word.is_multiple_of(3) {
                page.type_over(CHOSEN, text).await.map(drop)
            } else {
                page.fill(CHOSEN, text).await
            }
        }
        Some("drag") => {
            let to = (word % 120) as i64 - 60;
            page.drag(CHOSEN, &[(0, 0), (to / 2, 0), (to, 0)]).await
        }
        Some("choice") => Ok(page.client().execute(TURN, number).await.map(drop)?),
        _ => page.click(CHOSEN).await,
    }
}

/// Plays, then sees that the address holds the session, and that the page answers.
async fn plays(look: Look) -> Outcome {
    let downloads = Folder::new(&format!("monkey-{}", look.width))?;
    scene(look, async |page| {
        downloads.take_downloads(page).await?;
        page.start("").await?;
        let window = page.client().window().await?;
        let (start, mut word, mut done) = (Instant::now(), 20_261_123_u64, 0);
        while start.elapsed() < PLAY {
            word = word.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            done += usize::from(moves(page, (word >> 33) as usize).await.is_ok());
        }
        println!("{done} moves at {} pixels", look.width);
        // Behind the window of the notes, a field would not hear that it is left.
        page.client().switch_to_window(window).await?;
        page.run("document.querySelectorAll('dialog[open]').forEach((dialog) => dialog.close())").await?;
        // A field that is still in hand has not been answered.
        page.run("document.activeElement?.blur()").await?;
        assert_eq!(page.run("return typeof breach").await?, "undefined");
        assert!(!page.has("#missing").await?);
        let (answer, link) = (page.settled().await?, page.fragment().await?);
        let again = page.answer_at(&link).await?;
        assert_eq!((again.headline, again.figures), (answer.headline, answer.figures), "{link}");
        if look.width < 600 {
            page.press(".dock", "Change inputs").await?;
        }
        page.fill("#budget", "77k").await?;
        // The monkey may have chosen a company with another currency.
        page.eventually("a budget", "return document.querySelector('#budget').value.endsWith('77,000')")
            .await?;
        page.settled().await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_monkey_breaks_nothing_and_loses_nothing() -> Outcome {
    for look in SIZES {
        plays(look).await?;
    }
    Ok(())
}
