//! On somebody else's page: it grows with its content, believes its host alone, and tells nothing unasked.

use fantoccini::elements::Element;
use fantoccini::key::Key;
use handoff_browser_tests::{Look, Outcome, Page, hosts, look, scene};
use serde_json::{Value, json};

/// In a frame: its own height, once the answer is the full one.
const HEIGHT: &str = "
    const spoken = document.querySelector('.headline[aria-busy=false] [role=status]')?.textContent;
    return spoken ? document.querySelector('.compact').clientHeight : null";

/// Waits until a frame on the host's page is as high as what is in it, and returns that height.
async fn fits(page: &Page, id: &str) -> Outcome<u64> {
    page.enter(id).await?;
    let height = page.eventually("the answer", HEIGHT).await?;
    page.leave().await?;
    let script = format!("return frameOf('{id}').clientHeight === {height}");
    page.eventually("a frame as high as its content", &script).await?;
    Ok(height.as_u64().ok_or("no height")?)
}

/// Plays on the host's page with two simulators, and sees that nobody else is asked for anything.
async fn on_a_host(look: Look, mut play: impl AsyncFnMut(&Page) -> Outcome) -> Outcome {
    let hosts = hosts()?;
    scene(look, async |page| {
        page.load_host(&hosts, "two.html").await?;
        play(page).await?;
        page.asks_nobody_else(&hosts).await
    })
    .await
}

#[tokio::test]
async fn two_frames_follow_the_height_of_their_content() -> Outcome {
    on_a_host(look::DESKTOP, async |page| {
        let wide = fits(page, "first").await?;
        assert_eq!(page.run("return frameOf('second') ?? null").await?, Value::Null);
        page.run("document.querySelector('#second').scrollIntoView()").await?;
        fits(page, "second").await?;
        // Narrower is higher. Browsers lay out a frame only where it can be seen.
        page.run("document.querySelector('#first').scrollIntoView()").await?;
        page.run("document.body.style.maxWidth = '340px'").await?;
        let grown = format!("return frameOf('first').clientHeight > {wide}");
        page.eventually("a higher frame", &grown).await?;
        fits(page, "first").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_phone_shows_it_without_scrolling_sideways() -> Outcome {
    on_a_host(look::PHONE, async |page| {
        fits(page, "first").await?;
        page.enter("first").await?;
        let sideways = "return document.documentElement.scrollWidth <= innerWidth";
        assert_eq!(page.run(sideways).await?, true);
        page.leave().await
    })
    .await
}

#[tokio::test]
async fn the_host_sets_company_currency_colours_and_call() -> Outcome {
    on_a_host(look::DESKTOP.dark(), async |page| {
        fits(page, "first").await?;
        page.enter("first").await?;
        assert!(page.text("h1").await?.contains('€'));
        let styles = page
            .run(
                "const look = (css, property) => getComputedStyle(document.querySelector(css))[property];
                 return [look('h1 strong', 'color'), look('.call', 'backgroundColor'), look('body', 'backgroundColor')]",
            )
            .await?;
        assert_eq!(styles, json!(["rgb(11, 110, 79)", "rgb(8, 127, 91)", "rgb(250, 249, 246)"]));
        let call = page.find(".call").await?;
        assert_eq!(call.text().await?, "Talk to us");
        let href = call.prop("href").await?.ok_or("the call leads nowhere")?;
        page.leave().await?;
        assert_eq!(page.run("return new URL('talk.html', location).href").await?, href);
        page.run("document.querySelector('#first').setAttribute('call-to-action', 'Write to us')").await?;
        page.enter("first").await?;
        page.says(".call", "Write to us").await?;
        page.leave().await
    })
    .await
}

#[tokio::test]
async fn a_colour_that_cannot_be_read_is_refused_and_the_host_is_told() -> Outcome {
    on_a_host(look::DESKTOP, async |page| {
        page.run("document.querySelector('#second').scrollIntoView()").await?;
        let refused = page
            .eventually("a refusal", "return heard.find(({ type }) => type === 'handoff:refused')")
            .await?;
        assert_eq!(refused["id"], "second");
        assert_eq!(refused["detail"][0]["attribute"], "aligned");
        assert!(refused["detail"][0]["reason"].as_str().is_some_and(|reason| reason.contains("4.50 : 1")));
        fits(page, "second").await?;
        page.enter("second").await?;
        let colour = "return getComputedStyle(document.querySelector('h1 strong')).color";
        assert_eq!(page.run(colour).await?, "rgb(15, 95, 168)");
        page.leave().await
    })
    .await
}

#[tokio::test]
async fn forged_messages_are_passed_over() -> Outcome {
    // Another window at the host's own origin, which speaks to the page and to the host.
    const FORGE: &str = "
        const done = arguments[0];
        const forger = document.createElement('iframe');
        document.body.append(forger);
        forger.contentWindow.eval(`
            const page = parent.frameOf('first').contentWindow;
            page.postMessage({ handoff: 'setup', attributes: { preset: 'small-firm', currency: 'GBP' } }, '*');
            parent.postMessage({ handoff: 'height', height: 77 }, '*');
            parent.postMessage({ handoff: 'result', result: { gap: 1 } }, '*');
        `);
        // The host itself is none of the page's frames, either.
        postMessage({ handoff: 'height', height: 78 }, '*');
        // What comes through the same door later has what came before it behind it.
        addEventListener('message', ({ data }) => data === 'over' && done());
        postMessage('over', '*');
    ";
    on_a_host(look::DESKTOP, async |page| {
        let height = fits(page, "first").await?;
        page.client().execute_async(FORGE, Vec::new()).await?;
        assert_eq!(fits(page, "first").await?, height);
        page.run("document.querySelector('#first').setAttribute('call-to-action', 'Write to us')").await?;
        page.enter("first").await?;
        page.says(".call", "Write to us").await?;
        assert!(page.text("h1").await?.contains('€'));
        assert_eq!(page.value("#budget").await?.chars().next(), Some('€'));
        page.leave().await?;
        assert_eq!(page.run("return heard").await?, json!([]));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_is_sent_before_the_visitor_has_seen_it_and_says_so() -> Outcome {
    const KINDS: &str = "return [...new Set(said.map(({ handoff }) => handoff))].sort()";
    on_a_host(look::DESKTOP, async |page| {
        fits(page, "first").await?;
        page.enter("first").await?;
        page.fill("#budget", "54321").await?;
        page.eventually("the answer", HEIGHT).await?;
        by_key(&page.button(".ways-on", "Send my result").await?).await?;
        page.says("#send", "and nothing else").await?;
        let script = "return [...document.querySelectorAll('#send dd')].map((value) => value.textContent)";
        let shown: Vec<String> = serde_json::from_value(page.run(script).await?)?;
        page.is_accessible().await?;
        page.leave().await?;
        assert_eq!(page.run(KINDS).await?, json!(["height", "ready"]));
        assert_eq!(page.run("return heard").await?, json!([]));

        page.enter("first").await?;
        by_key(&page.button("#send", "Send this").await?).await?;
        page.says("#send", "Sent to 127.0.0.1").await?;
        page.leave().await?;
        let heard = page.eventually("the result", "return heard[0]").await?;
        assert_eq!([&heard["type"], &heard["id"]], ["handoff:result", "first"]);
        let result = heard["detail"].as_object().ok_or("no result")?;
        assert_eq!(result.len(), shown.len(), "{shown:?}");
        for value in result.values() {
            let text = value.as_str().map_or_else(|| grouped(value), str::to_owned);
            assert!(shown.contains(&text), "{text} in {shown:?}");
        }
        assert!(!page.run("return JSON.stringify(said)").await?.to_string().contains("54321"));
        Ok(())
    })
    .await
}

/// Presses a button by its key: WebKit's driver clicks beside what is in a frame.
async fn by_key(button: &Element) -> Outcome {
    Ok(button.send_keys(&char::from(Key::Enter).to_string()).await?)
}

/// A whole number as the preview writes it.
fn grouped(value: &Value) -> String {
    let number = value.as_i64().unwrap_or_default();
    let digits = number.unsigned_abs().to_string();
    let grouped: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().filter_map(|part| std::str::from_utf8(part).ok()).collect();
    format!("{}{}", if number < 0 { "−" } else { "" }, grouped.join(","))
}

#[tokio::test]
async fn a_link_stands_where_the_simulator_does_not_come() -> Outcome {
    const IMPATIENT: &str = "
        const { setTimeout: wait } = self;
        self.setTimeout = (what, time, ...rest) => wait(what, time === 20_000 ? 500 : time, ...rest);
    ";
    const SHOWN: &str = "
        const slot = document.querySelector(arguments[0]).shadowRoot.querySelector('slot');
        return !slot.hidden && (slot.assignedElements()[0] ?? slot.firstElementChild).href";
    let hosts = hosts()?;
    scene(look::DESKTOP, async |page| {
        page.prepare(IMPATIENT).await?;
        page.devtools("Network.setBlockedURLs", &json!({ "urls": ["*.wasm"] })).await?;
        page.load_host(&hosts, "two.html").await?;
        page.eventually("a frame", "return frameOf('first')?.hidden === false").await?;
        page.eventually("a link", "return frameOf('first').hidden").await?;
        assert_eq!(page.client().execute(SHOWN, vec![json!("#first")]).await?, page.site());
        // Words of the host's own take the place of ours.
        assert_eq!(page.client().execute(SHOWN, vec![json!("#second")]).await?, "https://example.com/");
        page.complaints().await?;
        page.asks_nobody_else(&hosts).await
    })
    .await
}
