//! Sharing: a link opened elsewhere shows the same, to the character.

use fantoccini::key::Key;
use handoff_browser_tests::{Outcome, look, scene};

#[tokio::test]
async fn a_link_opened_in_a_fresh_profile_shows_the_same_answer() -> Outcome {
    let mut shared = None;
    scene(look::DESKTOP, async |page| {
        page.start("").await?;
        page.fill("#budget", "90k").await?;
        page.fill("#funnel-lead_to_mql", "27.5").await?;
        page.fill("#aligned-follow_up", "64").await?;
        page.fill("#goal", "1.5m").await?;
        let answer = page.settled().await?;
        shared = Some((page.fragment().await?, answer));
        Ok(())
    })
    .await?;
    let (link, answer) = shared.ok_or("no link")?;
    assert!(link.len() < 400, "{} characters: {link}", link.len());
    scene(look::PHONE, async |page| {
        let opened = page.answer_at(&link).await?;
        assert_eq!((&opened.headline, &opened.figures), (&answer.headline, &answer.figures));
        assert_eq!(page.fragment().await?, link);
        assert_eq!(page.value("#goal").await?, "$1,500,000");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_default_has_no_fragment() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.start("").await?;
        assert_eq!(page.fragment().await?, "");
        page.fill("#reps", "5").await?;
        assert!(page.fragment().await?.starts_with("#v2."));
        page.fill("#reps", "4").await?;
        assert_eq!(page.fragment().await?, "");
        Ok(())
    })
    .await
}

/// Keeps what the page copies.
const TAKE: &str = "
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { self.copied = text; } } });
";

#[tokio::test]
async fn a_link_leads_to_the_address_that_was_typed_for_others() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.prepare(TAKE).await?;
        page.prepare("Storage.prototype.setItem = () => { throw new Error('full') }").await?;
        page.load("#present=1").await?;
        page.press(".present footer", "Menu").await?;
        page.type_over("dialog[open] .address .field", "example.org/handoff/").await?;
        page.press("dialog[open]", "Close").await?;
        page.client().active_element().await?.send_keys(&char::from(Key::Escape).to_string()).await?;
        page.press(".bar", "Share").await?;
        page.says(".notice", "The link to this scenario is copied.").await?;
        assert_eq!(page.run("return copied").await?, "https://example.org/handoff/");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn sharing_copies_the_link_and_says_so() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.prepare(TAKE).await?;
        page.start("").await?;
        page.fill("#budget", "90k").await?;
        page.settled().await?;
        page.press(".bar", "Share").await?;
        page.says(".notice", "The link to this scenario is copied.").await?;
        assert_eq!(page.run("return copied").await?, page.client().current_url().await?.as_str());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn where_copying_is_refused_the_link_is_shown() -> Outcome {
    const REFUSE: &str = "
        const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: refuse } });
    ";
    scene(look::DESKTOP, async |page| {
        page.prepare(REFUSE).await?;
        page.start("").await?;
        page.press(".bar", "Share").await?;
        page.says(".notice", page.client().current_url().await?.as_str()).await
    })
    .await
}
