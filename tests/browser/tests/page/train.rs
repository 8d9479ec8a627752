//! In the course: exercises by hand, what is kept of them, and the guide for those who lead a session.

use fantoccini::key::Key;
use handoff_browser_tests::{Look, Outcome, Page, look, scene};

/// Types into an input; on a phone in the sheet.
async fn set(page: &Page, look: Look, css: &str, text: &str) -> Outcome {
    if look.width < 600 {
        page.press(".dock", "Change inputs").await?;
    }
    page.fill(css, text).await?;
    if look.width < 600 {
        page.press(".dock", "Done").await?;
    }
    page.settled().await?;
    Ok(())
}

async fn check(page: &Page, verdict: &str) -> Outcome {
    page.press(".exercise", "Check").await?;
    page.says(".exercise .revealed", verdict).await
}

async fn choose(page: &Page, number: usize) -> Outcome {
    page.run(&format!("document.querySelectorAll('.exercise [type=radio]')[{number}].click()")).await?;
    Ok(())
}

pub async fn fits_sideways(page: &Page) -> Outcome {
    let script = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
    assert_eq!(page.run(script).await?, 0, "nothing sticks out sideways");
    Ok(())
}

async fn one_conversation(look: Look) -> Outcome {
    scene(look, async |page| {
        page.answer_at("#exercises=3").await?;
        page.is_accessible().await?;
        fits_sideways(page).await?;
        check(page, "Not yet.").await?;
        set(page, look, "#aligned-nurture", "35").await?;
        check(page, "Asked for is at least $150k").await?;
        set(page, look, "#aligned-response_time", "12").await?;
        check(page, "at most one may").await?;
        set(page, look, "#aligned-nurture", "5").await?;
        check(page, "Solved.").await?;
        page.says(".exercise", "What to take from it").await?;
        page.is_accessible().await?;
        page.click(".exercise a.dark").await?;
        page.says("#exercise-title", "Which practice pays first").await
    })
    .await
}

#[tokio::test]
async fn an_exercise_is_solved_by_hand_and_wrong_answers_are_refused_on_a_desktop() -> Outcome {
    one_conversation(look::DESKTOP).await
}

#[tokio::test]
async fn an_exercise_is_solved_by_hand_and_wrong_answers_are_refused_on_a_phone() -> Outcome {
    one_conversation(look::PHONE.dark()).await
}

async fn prediction(look: Look) -> Outcome {
    scene(look, async |page| {
        page.load("#exercises=1").await?;
        page.find(".exercise").await?;
        let answers =
            "return document.querySelectorAll('.headline, .figure, .dock, .printed, canvas').length";
        assert_eq!(page.run(answers).await?, 0, "the answer is not in the page before the guess");
        fits_sideways(page).await?;
        check(page, "Type a number first").await?;
        page.type_over("#exercise-number", "40").await?;
        check(page, "too low").await?;
        page.type_over("#exercise-number", "95").await?;
        page.keys("#exercise-number", Key::Enter, 1).await?;
        page.says(".exercise .revealed", "too high").await?;
        page.type_over("#exercise-number", "70").await?;
        check(page, "ahead in 74").await?;
        assert!(page.settled().await?.headline.contains("the aligned team earns"));
        page.press(".exercise", "Start over").await?;
        page.eventually("a hidden answer", &answers.replace("length", "length === 0")).await?;
        page.says(".exercise", "The answer shows as soon as").await
    })
    .await
}

#[tokio::test]
async fn a_prediction_comes_before_the_answer_on_a_desktop() -> Outcome {
    prediction(look::DESKTOP).await
}

#[tokio::test]
async fn a_prediction_comes_before_the_answer_on_a_phone() -> Outcome {
    prediction(look::PHONE).await
}

#[tokio::test]
async fn the_engine_decides_which_answer_is_right() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.answer_at("#exercises=4").await?;
        check(page, "Choose an answer first").await?;
        choose(page, 0).await?;
        check(page, "Adopted alone, it does not pay for itself within 12 months.").await?;
        page.says(".exercise .revealed", "nobody here has the hours").await?;
        choose(page, 1).await?;
        check(page, "Solved.").await?;
        page.says(".exercise .revealed", "Adopted alone, it pays from week").await
    })
    .await
}

#[tokio::test]
async fn hints_come_one_by_one_and_at_last_a_way() -> Outcome {
    scene(look::PHONE, async |page| {
        page.answer_at("#exercises=6").await?;
        for hint in ["Hint 1 of 3", "Hint 2 of 3", "Hint 3 of 3", "Show one way"] {
            page.press(".exercise", hint).await?;
        }
        assert_eq!(page.run("return document.querySelectorAll('.hints li').length").await?, 3);
        page.settled().await?;
        check(page, "Solved.").await?;
        // What was shown is not the trainee's own.
        page.says(".exercise .revealed", "This way was shown to you").await?;
        page.press(".exercise", "Start over").await?;
        page.settled().await?;
        check(page, "Not yet.").await?;
        page.load("#exercises").await?;
        page.says(".course", "None of the 10 is solved yet").await
    })
    .await
}

#[tokio::test]
async fn progress_survives_a_reload_and_can_be_forgotten() -> Outcome {
    for look in [look::DESKTOP, look::PHONE] {
        scene(look, async |page| {
            page.answer_at("#exercises=2").await?;
            choose(page, 1).await?;
            check(page, "Solved.").await?;
            page.load("#exercises").await?;
            page.says(".course", "1 of 10 are solved").await?;
            page.says(".exercises li:nth-child(2)", "solved").await?;
            page.is_accessible().await?;
            fits_sideways(page).await?;
            page.press(".course", "Forget what I solved").await?;
            page.client().refresh().await?;
            page.says(".course", "None of the 10 is solved yet").await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_list_opens_exercises_and_leaving_one_keeps_its_company() -> Outcome {
    scene(look::DESKTOP.dark(), async |page| {
        page.answer_at("").await?;
        page.click(".bar a[href$=exercises]").await?;
        page.says("h1", "Exercises").await?;
        page.is_accessible().await?;
        page.click(".exercises a[href$='=5']").await?;
        let doubled = page.settled().await?;
        page.holds("#budget", "$120,000").await?;
        page.click(".exercise .card-actions a:last-child").await?;
        page.eventually("left", "return !document.querySelector('.exercise')").await?;
        assert_eq!(page.settled().await?, doubled);
        page.load(&page.fragment().await?).await?;
        assert_eq!(page.settled().await?, doubled, "the address holds the company");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_address_keeps_what_the_trainee_did_and_names_no_exercise_that_is_not_there() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.answer_at("#exercises=9").await?;
        page.fill("#horizon_months", "24").await?;
        page.settled().await?;
        page.client().refresh().await?;
        page.settled().await?;
        page.holds("#horizon_months", "24").await?;
        page.says("#exercise-title", "Make it pay").await?;
        page.load("#exercises=77").await?;
        page.says("h1", "Exercises").await
    })
    .await
}

#[tokio::test]
async fn blocked_storage_costs_only_the_memory() -> Outcome {
    const BLOCK: &str = "
        Object.defineProperty(self, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError'); } });
    ";
    scene(look::DESKTOP, async |page| {
        page.prepare(BLOCK).await?;
        page.answer_at("#exercises=2").await?;
        choose(page, 4).await?;
        check(page, "Not yet.").await?;
        choose(page, 1).await?;
        check(page, "Solved.").await
    })
    .await
}

async fn guide(look: Look) -> Outcome {
    scene(look, async |page| {
        page.answer_at("").await?;
        page.find("#know a[href='guide.html']").await?;
        // In the list nothing moves while studies come in.
        page.load("#exercises").await?;
        page.click(".course a[href='guide.html']").await?;
        page.says("h1", "The facilitator’s guide").await?;
        page.is_accessible().await?;
        fits_sideways(page).await?;
        assert_eq!(
            page.run("return getComputedStyle(document.querySelector('.step')).borderRadius").await?,
            "14px"
        );
        page.click("a[href='index.html#exercises']").await?;
        page.says("h1", "Exercises").await
    })
    .await
}

#[tokio::test]
async fn the_guide_opens_and_reads_well_on_a_desktop() -> Outcome {
    guide(look::DESKTOP).await
}

#[tokio::test]
async fn the_guide_opens_and_reads_well_on_a_phone() -> Outcome {
    guide(look::PHONE.dark()).await
}
