//! Cancelling: a new input ends what runs, and nothing of it shows.

use fantoccini::key::Key;
use handoff_browser_tests::{Outcome, look, scene};

#[tokio::test]
async fn many_quick_changes_end_with_the_answer_of_the_last() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.start("").await?;
        page.keys("#budget ~ .slider", Key::Right, 40).await?;
        page.keys("#funnel-opportunity_to_won ~ .slider", Key::Left, 8).await?;
        page.keys("#budget ~ .slider", Key::Left, 15).await?;
        let answer = page.settled().await?;
        let link = page.fragment().await?;
        assert_eq!(page.answer_at(&link).await?, answer);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_first_futures_of_a_change_wait_for_no_frame() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.answer_at("").await?;
        // A screen that shows nothing any more.
        page.run("self.requestAnimationFrame = () => 0").await?;
        page.keys("#budget ~ .slider", Key::Right, 1).await?;
        let some = "return /^[1-9][0-9,]* of 10,000/.test(document.querySelector('.progress').textContent)";
        page.eventually("the first futures", some).await.map(drop)
    })
    .await
}

#[tokio::test]
async fn a_late_batch_of_an_older_run_does_not_count() -> Outcome {
    // Workers whose reports are held back from a first change on, until a second one has its own run, which
    // begins after a quarter of a second at the latest. A watchdog waits for one second, a driver may take longer.
    const HOLD: &str = "
        let held = null;
        self.Worker = class extends Worker {
            set onmessage(hear) {
                super.onmessage = (event) => held ? held.push(() => hear(event)) : hear(event);
            }
        };
        const type = (css, text) => {
            const field = document.querySelector(css);
            field.value = text;
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));
            field.dispatchEvent(new Event('change', { bubbles: true }));
        };
        const pass = (milliseconds) => new Promise((go) => setTimeout(go, milliseconds));
        self.changeTwice = async () => {
            held = [];
            type('#reps', '6');
            while (held.length === 0) await pass(5);
            type('#budget', '90k');
            await pass(400);
            const late = held;
            held = null;
            const before = document.querySelector('.progress').textContent;
            late.forEach((report) => report());
            self.countedBefore = before;
        };
    ";
    scene(look::DESKTOP, async |page| {
        page.prepare(HOLD).await?;
        page.answer_at("").await?;
        page.run("changeTwice()").await?;
        let before = page.eventually("the newer run", "return window.countedBefore").await?;
        assert!(before.as_str().is_some_and(|said| said.starts_with("0 of 10,000")), "{before}");
        let answer = page.settled().await?;
        let link = page.fragment().await?;
        assert_eq!(page.answer_at(&link).await?, answer);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_answer_on_the_way_tells_how_many_futures_are_in() -> Outcome {
    const WATCH: &str = "
        self.seen = [];
        const look = () => {
            const said = document.querySelector('.progress')?.textContent;
            if (said && said !== seen.at(-1)) seen.push(said);
        };
        new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
    ";
    scene(look::DESKTOP, async |page| {
        page.prepare(WATCH).await?;
        page.answer_at("").await?;
        let seen: Vec<String> = serde_json::from_value(page.run("return seen").await?)?;
        let (last, refining) = seen.split_last().ok_or("no progress")?;
        assert_eq!(last, "10,000 futures of each team");
        let counts = refining.iter().map(|said| {
            let (n, rest) = said.split_once(' ').ok_or("no count")?;
            assert_eq!(rest, "of 10,000 futures are in, still refining");
            Ok(n.replace(',', "").parse()?)
        });
        let counts: Vec<u32> = counts.collect::<Outcome<_>>()?;
        assert!(counts.first().is_some_and(|&first| first < 1_000), "{seen:?}");
        assert!(counts.is_sorted(), "{seen:?}");
        Ok(())
    })
    .await
}
