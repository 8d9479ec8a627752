//! Present: seven screens by keyboard alone, and nothing of the answer before a guess.

use fantoccini::Locator;
use fantoccini::key::Key;
use handoff_browser_tests::look::{DESKTOP, Look, PHONE, SIZES, Scheme};
use handoff_browser_tests::{Outcome, Page, scene};

/// Presses a key, wherever the focus is.
async fn press(page: &Page, key: impl Into<char>) -> Outcome {
    let body = page.client().active_element().await?;
    Ok(body.send_keys(&key.into().to_string()).await?)
}

async fn shows(page: &Page, step: &str) -> Outcome {
    page.find(&format!("main.at-{step}")).await?;
    Ok(())
}

/// Everything in the document that a script could read.
const DOCUMENT: &str = "
    const text = document.documentElement.outerHTML + document.title;
    const fields = [...document.querySelectorAll('input')].map((field) => field.value).join(' ');
    return text + fields + document.querySelectorAll('canvas').length";

async fn guess(page: &Page, percent: &str) -> Outcome {
    page.type_over(".guess .typed .field", percent).await?;
    page.press(".guess", "Commit").await
}

#[tokio::test]
async fn the_keyboard_alone_goes_through_all_seven() -> Outcome {
    for look in SIZES {
        by_keyboard_alone(look).await?;
    }
    Ok(())
}

async fn by_keyboard_alone(look: Look) -> Outcome {
    scene(look, async |page| {
        page.load("#present=1").await?;
        shows(page, "scene").await?;
        page.is_accessible().await?;
        press(page, Key::Right).await?;
        shows(page, "guess").await?;
        page.is_accessible().await?;
        // Behind an open question there is no next screen.
        press(page, Key::PageDown).await?;
        shows(page, "guess").await?;
        for _ in 0..12 {
            press(page, Key::Tab).await?;
            if page.run("return document.activeElement?.matches('.guess .slider')").await? == true {
                break;
            }
        }
        for _ in 0..3 {
            press(page, Key::Right).await?;
        }
        assert_eq!(page.text(".guess .amount").await?, "+3 %");
        assert_eq!(page.value(".guess .typed input").await?, "+3 %");
        press(page, Key::Tab).await?;
        press(page, Key::Tab).await?;
        press(page, Key::Enter).await?;
        page.says(".guess", "The guess stands: +3 %.").await?;
        for step in ["one", "many", "lever", "reasons", "home"] {
            press(page, Key::PageDown).await?;
            shows(page, step).await?;
            page.is_accessible().await?;
        }
        press(page, Key::PageUp).await?;
        shows(page, "reasons").await?;
        press(page, Key::Home).await?;
        shows(page, "scene").await?;
        press(page, Key::End).await?;
        shows(page, "home").await?;
        for key in ['b', '.'] {
            press(page, key).await?;
            page.find(".blank").await?;
            press(page, key).await?;
            page.eventually("the screen again", "return !document.querySelector('.blank')").await?;
        }
        press(page, '?').await?;
        page.find("dialog[open]").await?;
        page.is_accessible().await?;
        press(page, Key::Escape).await?;
        page.eventually("the menu closed", "return !document.querySelector('dialog[open]')").await?;
        shows(page, "home").await?;
        press(page, Key::Escape).await?;
        page.find("#inputs").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_answer_is_not_in_the_document_before_the_guess() -> Outcome {
    scene(DESKTOP, async |page| {
        let answer = page.answer_at("").await?;
        let words = answer.headline.split_whitespace().map(|word| word.trim_end_matches('.'));
        let words: Vec<&str> = words.filter(|word| word.starts_with(['$', '+', '−'])).collect();
        assert!(!words.is_empty(), "{}", answer.headline);
        for step in 1..=7 {
            page.load(&format!("#present={step}")).await?;
            shows(page, if step == 1 { "scene" } else { "guess" }).await?;
            // Long enough for every future to be in: the workers have fallen silent, or nearly so.
            tokio::time::sleep(std::time::Duration::from_millis(if step == 4 { 8_000 } else { 300 })).await;
            let document = page.run(DOCUMENT).await?.to_string();
            for word in &words {
                assert!(!document.contains(word), "step {step}: the document has {word}");
            }
            assert!(document.ends_with("0\""), "step {step}: there is a canvas");
        }
        // A late-comer sees the question first, and then the screen of the link.
        page.press(".guess", "See it without a guess").await?;
        shows(page, "home").await?;
        page.says(".at-home", &answer.headline).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_link_lands_on_its_screen_and_a_reload_loses_nothing() -> Outcome {
    scene(DESKTOP, async |page| {
        page.load("#present=2").await?;
        page.click(".hands summary").await?;
        page.press(".hands li:nth-child(4)", "+").await?;
        page.press(".hands li:nth-child(3)", "+").await?;
        page.says(".hands", "The room’s guess: +25 %, the mean of 2 hands.").await?;
        page.click(".hands summary").await?;
        guess(page, "42").await?;
        page.visit("#present=4").await?;
        shows(page, "many").await?;
        page.says("h1", "You guessed +42 %. The answer is +23 %.").await?;
        page.client().refresh().await?;
        shows(page, "many").await?;
        page.says("h1", "You guessed +42 %.").await?;
        press(page, Key::Escape).await?;
        page.settled().await?;
        page.click(".bar a[href*=present]").await?;
        shows(page, "many").await?;
        page.visit("#present=2").await?;
        page.says(".guess", "The guess stands: +42 %.").await
    })
    .await
}

#[tokio::test]
async fn a_guess_has_no_place_to_start_from() -> Outcome {
    scene(PHONE, async |page| {
        page.load("#present=2").await?;
        page.find(".guess .slider.nowhere").await?;
        assert_eq!(page.text(".guess .amount").await?, "no guess yet");
        assert!(!page.button(".guess", "Commit").await?.is_enabled().await?);
        page.type_over(".guess .typed .field", "250").await?;
        page.says(".guess .fault", "A number from −50 % to +100 %.").await?;
        assert!(!page.button(".guess", "Commit").await?.is_enabled().await?);
        page.is_accessible().await?;
        page.says("#guess-gate", "The next screen opens with your guess").await?;
        // Enter commits, and the keys are the room's again.
        page.type_over(".guess .typed .field", "-5").await?;
        press(page, Key::Enter).await?;
        page.says(".guess", "The guess stands: −5 %.").await?;
        press(page, Key::Right).await?;
        shows(page, "one").await
    })
    .await
}

/// Type on every screen, by its computed size, and whether all of a screen fits.
const SMALLEST: &str = "
    const sizes = [...document.querySelectorAll('.present :not(dialog *)')]
        .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()))
        .filter((element) => element.getClientRects().length && !element.closest('.for-readers, dialog, .printed, caption'))
        .map((element) => [parseFloat(getComputedStyle(element).fontSize), element.textContent.slice(0, 40)]);
    sizes.sort((a, b) => a[0] - b[0]);
    return sizes[0]";

#[tokio::test]
async fn type_is_large_enough_for_the_last_row() -> Outcome {
    for (width, height) in [(1920, 1080), (1440, 900), (1024, 768)] {
        scene(Look { width, height, scheme: Scheme::Dark }, async |page| {
            page.load("#present=2").await?;
            guess(page, "10").await?;
            for step in 1..=7 {
                page.visit(&format!("#present={step}")).await?;
                page.eventually("the screen", &format!("return document.querySelector('nav [aria-current]')?.getAttribute('aria-label').startsWith('{step}')")).await?;
                let smallest = page.run(SMALLEST).await?;
                let least = 24.0_f64.max(0.033 * f64::from(height));
                assert!(smallest[0].as_f64().ok_or("no text")? >= least - 0.5, "step {step}: {smallest}");
                let (seen, all) = (page.run("return innerHeight").await?, page.run("return document.documentElement.scrollHeight").await?);
                assert!(all.as_u64() <= seen.as_u64().map(|seen| seen + 1), "step {step} at {width} x {height} is {all} high");
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_blocked_notes_window_is_a_link() -> Outcome {
    scene(DESKTOP, async |page| {
        page.prepare("window.open = () => null").await?;
        page.load("#present=1").await?;
        shows(page, "scene").await?;
        press(page, 'n').await?;
        page.says("dialog[open] .blocked", "Your browser blocked the notes window.").await?;
        let link = page.client().find(Locator::Css("dialog[open] .blocked a")).await?;
        assert!(link.attr("href").await?.unwrap_or_default().contains("#notes="));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn leaving_stays_out_of_undo() -> Outcome {
    scene(DESKTOP, async |page| {
        page.start("").await?;
        page.fill("#reps", "6").await?;
        page.click(".bar a[href*=present]").await?;
        shows(page, "scene").await?;
        press(page, Key::Right).await?;
        shows(page, "guess").await?;
        press(page, Key::Escape).await?;
        page.holds("#reps", "6").await?;
        page.press(".bar", "Undo").await?;
        page.holds("#reps", "4").await?;
        assert!(!page.has(".present").await?);
        // Redo brings the change back in one step, too.
        page.press(".bar", "Redo").await?;
        page.holds("#reps", "6").await?;
        page.press(".bar", "Undo").await?;
        page.holds("#reps", "4").await?;
        // What comes after it is undone one by one, although it stands where the presentation stood.
        page.fill("#reps", "5").await?;
        page.fill("#budget", "90k").await?;
        page.press(".bar", "Undo").await?;
        page.holds("#budget", "$60,000").await?;
        page.holds("#reps", "5").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_was_chosen_by_hand_gives_the_keys_back() -> Outcome {
    scene(DESKTOP, async |page| {
        page.load("#present=2").await?;
        page.click(".guess .typed .field").await?;
        // In a field Escape only gives the keys back.
        press(page, Key::Escape).await?;
        shows(page, "guess").await?;
        page.press(".guess", "See it without a guess").await?;
        press(page, ' ').await?;
        shows(page, "one").await?;
        page.visit("#present=5").await?;
        shows(page, "lever").await?;
        // A room guesses before it sees what a lever brings.
        page.says(".present [role=status]", "Guess first").await?;
        page.find("#lever").await?.select_by_value("budget").await?;
        page.says(".present [role=status]", "Alone, this brings the siloed team").await?;
        press(page, Key::Right).await?;
        shows(page, "reasons").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn escape_closes_a_dialog_that_a_click_has_opened() -> Outcome {
    scene(DESKTOP, async |page| {
        page.load("#present=1").await?;
        page.press(".present footer", "Menu").await?;
        page.find("dialog[open]").await?;
        press(page, Key::Right).await?;
        shows(page, "scene").await?;
        press(page, Key::Escape).await?;
        page.eventually("a closed dialog", "return !document.querySelector('dialog[open]')").await?;
        shows(page, "scene").await
    })
    .await
}
