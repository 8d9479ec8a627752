//! The page as a visitor meets it: it loads cleanly, answers, and can be used by everyone.

use handoff_browser_tests::{Outcome, look, scene};

/// The full answer is in, and a screen reader is told so.
const ANSWER: &str = "return Boolean(document.querySelector('.for-readers[role=status]')?.textContent)";

#[tokio::test]
async fn an_answer_comes_under_any_path() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.visit("").await?;
        page.eventually("an answer", ANSWER).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_program_is_loaded_once_for_page_and_worker() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.visit("").await?;
        page.eventually("an answer", ANSWER).await?;
        let requests = page.requests().await?;
        assert_eq!(requests.iter().filter(|address| address.ends_with(".wasm")).count(), 1, "{requests:#?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn everyone_can_use_it_in_light_and_dark() -> Outcome {
    for look in [look::DESKTOP, look::PHONE, look::DESKTOP.dark(), look::PHONE.dark()] {
        scene(look, async |page| {
            page.visit("").await?;
            page.eventually("an answer", ANSWER).await?;
            page.is_accessible().await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_security_policy_lets_no_foreign_script_in() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.visit("").await?;
        let script =
            "document.body.append(Object.assign(document.createElement('script'), { text: 'breach = 1' }))";
        page.client().execute(script, Vec::new()).await?;
        let complaints = page.complaints().await?;
        assert!(
            complaints.iter().any(|complaint| complaint.contains("Content Security Policy")),
            "{complaints:?}"
        );
        assert_eq!(page.client().execute("return typeof breach", Vec::new()).await?, "undefined");
        Ok(())
    })
    .await
}
