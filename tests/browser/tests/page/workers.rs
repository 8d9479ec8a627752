//! Workers that die, or never live: the run goes on and ends with the same numbers, and the page says so.

use handoff_browser_tests::{Answer, Outcome, look, scene};

const REPLACED: &str = "A part of the simulation stopped and was started again. Nothing is lost.";
const ALONE: &str = "This browser gives the page no helpers, so it simulates more slowly.";

/// How many workers the page has.
const CORES: &str = "return Math.min(Math.max(navigator.hardwareConcurrency, 2), 4)";

/// Workers that count themselves and what they are told, before which `fate` stands.
fn workers_with(fate: &str) -> String {
    format!(
        "self.Worker = class extends Worker {{
            static made = 0;
            constructor(...given) {{
                super(...given);
                this.number = self.Worker.made++;
                this.told = 0;
            }}
            postMessage(...given) {{
                this.told++;
                {fate}
                super.postMessage(...given);
            }}
        }};"
    )
}

/// Plays the default with such workers, and compares it with what live ones say.
async fn ends_alike(script: &str, made: u64, words: &str) -> Outcome {
    scene(look::DESKTOP, async |page| {
        let expected = page.answer_at("").await?;
        page.watch_faults().await?;
        page.prepare(script).await?;
        let answer: Answer = page.answer_at("").await?;
        assert_eq!(answer, expected);
        page.says("main .notice", words).await?;
        page.recovers().await?;
        let cores = page.run(CORES).await?;
        let started = page.run("return Worker.made").await?;
        assert_eq!(
            started.as_u64(),
            cores.as_u64().map(|cores| if made == 0 { 3 * cores } else { cores + made })
        );
        Ok(())
    })
    .await
}

// What a worker is told: its program, a scenario, futures, futures again, and at some time the program's rest.

#[tokio::test]
async fn a_worker_that_dies_silently_is_replaced() -> Outcome {
    let fate = "if (this.number === 0 && this.told === 4) { fail(); this.terminate(); return; }";
    ends_alike(&workers_with(fate), 1, REPLACED).await
}

/// Plays the default with workers of which some get their first piece late; nobody is taken for dead.
async fn is_waited_for(which: &str) -> Outcome {
    let fate = format!(
        "if ({which} && this.told === 3) {{
            setTimeout(() => super.postMessage(...given), 2500);
            return;
        }}"
    );
    scene(look::DESKTOP, async |page| {
        let expected = page.answer_at("").await?;
        page.prepare(&workers_with(&fate)).await?;
        assert_eq!(page.answer_at("").await?, expected);
        // Until those have come back, too.
        page.run("return new Promise((done) => setTimeout(done, 4000))").await?;
        assert!(!page.has(".notice").await?);
        assert_eq!(page.run("return Worker.made").await?, page.run(CORES).await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_worker_that_compiles_for_seconds_is_overtaken_and_lives() -> Outcome {
    is_waited_for("this.number === 0").await
}

#[tokio::test]
async fn where_all_workers_compile_for_seconds_the_page_plays_meanwhile() -> Outcome {
    is_waited_for("true").await
}

#[tokio::test]
async fn a_worker_that_fails_is_replaced() -> Outcome {
    let fate = "if (this.number === 1 && this.told === 4) {
        fail();
        queueMicrotask(() => this.dispatchEvent(new ErrorEvent('error', { message: 'trapped' })));
    }";
    ends_alike(&workers_with(fate), 1, REPLACED).await
}

#[tokio::test]
async fn where_every_worker_fails_the_page_plays_by_itself() -> Outcome {
    let fate = "if (this.told === 3) {
        fail();
        queueMicrotask(() => this.dispatchEvent(new ErrorEvent('error', { message: 'trapped' })));
        return;
    }";
    ends_alike(&workers_with(fate), 0, ALONE).await
}

#[tokio::test]
async fn where_no_worker_starts_the_page_plays_by_itself_and_hears_of_changes() -> Outcome {
    const REFUSE: &str =
        "self.Worker = class { constructor() { throw new DOMException('no', 'SecurityError'); } };";
    scene(look::DESKTOP, async |page| {
        page.start("").await?;
        page.fill("#budget", "90k").await?;
        let changed = page.settled().await?;
        page.prepare(REFUSE).await?;
        page.start("").await?;
        page.says("main .notice", ALONE).await?;
        page.fill("#budget", "90k").await?;
        assert_eq!(page.settled().await?, changed);
        // Studies need no worker, either.
        page.says("#attribution:not([aria-busy]) .summary", "Most seems to come from").await?;
        Ok(())
    })
    .await
}
