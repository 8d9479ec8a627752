//! The goal: dragged through the futures, or typed.

use fantoccini::key::Key;
use handoff_browser_tests::{Outcome, Page, look, scene};

/// The line that the picture names.
const PICTURE: &str = "#futures .place";

#[tokio::test]
async fn dragging_the_line_changes_the_goal_and_is_one_entry() -> Outcome {
    scene(look::DESKTOP, async |page| {
        let default = page.answer_at("").await?;
        let before = (page.value("#goal").await?, page.entries().await?);
        page.drag(PICTURE, &[(0, 0), (40, 0), (80, 5), (120, 5)]).await?;
        let answer = page.settled().await?;
        let goal = page.value("#goal").await?;
        assert_ne!(goal, before.0);
        assert_eq!(page.entries().await?, before.1 + 1);
        assert_eq!(answer.headline, default.headline, "a goal is no part of what is simulated");
        assert_ne!(answer.figures[2], default.figures[2]);
        assert_ne!(answer.summaries["futures"], default.summaries["futures"]);
        page.client().refresh().await?;
        assert_eq!(page.settled().await?, answer);
        assert_eq!(page.value("#goal").await?, goal);
        page.press(".bar", "Undo").await?;
        page.holds("#goal", &before.0).await
    })
    .await
}

#[tokio::test]
async fn a_typed_goal_stands_in_figures_and_summary() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.start("").await?;
        page.fill("#goal", "1.5m").await?;
        let answer = page.settled().await?;
        assert!(answer.figures[2].starts_with("Chance to reach $1.5M"), "{}", answer.figures[2]);
        assert!(answer.summaries["futures"].ends_with("reach $1.5M."), "{}", answer.summaries["futures"]);
        page.fill("#goal", "1").await?;
        page.says("#futures", "Every mark reaches it").await?;
        page.fill("#goal", "1b").await?;
        page.says("#futures", "No mark reaches it").await
    })
    .await
}

#[tokio::test]
async fn a_hand_on_the_table_leaves_the_goal_alone() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.start("").await?;
        let goal = page.value("#goal").await?;
        page.press("#futures", "Table").await?;
        page.find("#futures table").await?;
        page.drag(PICTURE, &[(0, 0), (80, 20)]).await?;
        assert_eq!(page.value("#goal").await?, goal);
        Ok(())
    })
    .await
}

/// Lets a pointer do something in the middle of the picture's right half.
async fn point(page: &Page, kind: &str, more: &str) -> Outcome {
    let script = format!(
        "const picture = document.querySelector('#futures canvas');
         const {{ left, width, top }} = picture.getBoundingClientRect();
         const at = {{ clientX: left + 0.75 * width, clientY: top + 20, pointerId: 5, isPrimary: true }};
         picture.dispatchEvent(new PointerEvent({kind:?}, {{ bubbles: true, ...at, ...{more} }}))"
    );
    page.run(&script).await?;
    Ok(())
}

#[tokio::test]
async fn a_mouse_on_its_way_over_the_picture_does_not_end_what_is_typed() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.answer_at("").await?;
        let field = page.type_over("#goal", "1.5").await?;
        point(page, "pointermove", "{}").await?;
        field.send_keys("m").await?;
        page.holds("#goal", "1.5m").await?;
        field.send_keys(&char::from(Key::Enter).to_string()).await?;
        let answer = page.settled().await?;
        assert!(answer.figures[2].starts_with("Chance to reach $1.5M"), "{}", answer.figures[2]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_finger_that_scrolls_and_another_button_leave_the_goal_alone() -> Outcome {
    scene(look::PHONE, async |page| {
        page.answer_at("").await?;
        let before = (page.value("#goal").await?, page.entries().await?);
        point(page, "pointerdown", "{ button: 2, buttons: 2 }").await?;
        point(page, "pointerup", "{ button: 2 }").await?;
        point(page, "pointerdown", "{ pointerType: 'touch', buttons: 1 }").await?;
        assert_ne!(page.value("#goal").await?, before.0, "the line follows the finger");
        point(page, "pointercancel", "{ pointerType: 'touch' }").await?;
        page.holds("#goal", &before.0).await?;
        assert_eq!(page.entries().await?, before.1);
        Ok(())
    })
    .await
}
