//! Without a mouse, and without eyes: the way of the Tab key, and what is spoken.

use fantoccini::key::Key;
use handoff_browser_tests::{Outcome, Page, look, plainly, scene};

/// Presses Tab wherever the focus is, and names where it lands: its id, else its name or its text.
async fn tab(page: &Page) -> Outcome<String> {
    page.client().active_element().await?.send_keys(&char::from(Key::Tab).to_string()).await?;
    let name = "const { id, ariaLabel, textContent, tagName } = document.activeElement;
        return tagName === 'BODY' ? '' : id || ariaLabel || textContent";
    Ok(serde_json::from_value(page.run(name).await?)?)
}

#[tokio::test]
async fn tab_goes_through_bar_inputs_and_charts_in_this_order() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.start("").await?;
        let mut way = Vec::new();
        for _ in 0..200 {
            match tab(page).await? {
                place if place.is_empty() => break,
                place => way.push(place),
            }
        }
        let mut rest = way.iter();
        for place in [
            "Skip to the answer",
            "Company",
            "Start again",
            "Look",
            "Share",
            "budget",
            "Monthly budget, slider",
            "reps",
            "Message learns from sales, siloed team, slider",
            "siloed-message_match",
            "Message learns from sales, aligned team, slider",
            "aligned-message_match",
            "leads",
            "funnel-lead_to_mql",
            "sales-deal_median",
            "Channels",
            "Save as a file",
            "Open a file",
            "Table",
            "Save image",
            "goal",
            "Table",
            "Table",
            "Gap after costs",
            "Revenue of both",
            "Table",
            "Where the defaults come from",
        ] {
            assert!(rest.any(|passed| passed == place), "no {place:?} in its place: {way:#?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_skip_link_moves_the_focus_and_leaves_the_address_alone() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.start("").await?;
        page.fill("#reps", "5").await?;
        page.settled().await?;
        let link = page.fragment().await?;
        page.run("document.activeElement.blur(); document.querySelector('.skip').focus()").await?;
        assert!(page.find(".skip").await?.rectangle().await?.1 >= 0.0, "it shows when it has the focus");
        page.client().active_element().await?.send_keys(&char::from(Key::Enter).to_string()).await?;
        assert_eq!(page.run("return document.activeElement.id").await?, "answer");
        assert_eq!(page.fragment().await?, link);
        assert_eq!(tab(page).await?, "What is “Left after all costs”?", "the way goes on from the answer");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_settled_answer_is_spoken_once_and_in_the_words_of_the_headline() -> Outcome {
    const LISTEN: &str = "
        self.spoken = [''];
        const listen = () => {
            const words = document.querySelector('.headline [role=status]')?.textContent ?? '';
            if (words !== spoken.at(-1)) spoken.push(words);
        };
        new MutationObserver(listen).observe(document, { subtree: true, childList: true, characterData: true });
    ";
    scene(look::DESKTOP, async |page| {
        page.prepare(LISTEN).await?;
        let first = page.answer_at("").await?;
        page.fill("#budget", "90k").await?;
        let second = page.settled().await?;
        let spoken: Vec<String> = plainly(&page.run("return spoken").await?)?;
        let spoken: Vec<&String> = spoken.iter().filter(|words| !words.is_empty()).collect();
        assert_eq!(spoken, [&first.spoken, &second.spoken]);
        for answer in [first, second] {
            assert_eq!(answer.spoken, format!("{} {}", answer.headline, answer.consequences));
        }
        Ok(())
    })
    .await
}
