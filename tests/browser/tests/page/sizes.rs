//! In the room, on the site, in the course: every way in at phone, laptop and projector size.

use handoff_browser_tests::look::{DESKTOP, SIZES};
use handoff_browser_tests::{Look, Outcome, Page, scene};

use crate::train::fits_sideways;

/// Opens a way in, waits for its words, and looks whether all have access to it.
async fn opens(page: &Page, way: &str, words: &str) -> Outcome {
    page.visit(way).await?;
    page.says("body", words).await?;
    println!("{way}");
    fits_sideways(page).await?;
    page.is_accessible().await
}

#[tokio::test]
async fn every_screen_of_a_presentation_fits() -> Outcome {
    for look in SIZES {
        scene(look, async |page| {
            page.load("#present=2").await?;
            page.press(".guess", "See it without a guess").await?;
            page.says(".guess", "You chose to see it without a guess.").await?;
            for step in 1..=7 {
                opens(page, &format!("#present={step}"), &format!("{step} of 7")).await?;
            }
            opens(page, "#notes=5", "Say").await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn seat_compact_view_course_and_guide_fit() -> Outcome {
    for look in SIZES {
        scene(look, async |page| {
            page.load("#seat=17").await?;
            page.says("main", "Seat 17").await?;
            fits_sideways(page).await?;
            page.is_accessible().await?;
            opens(page, "#seat", "seat").await?;
            opens(page, "#compact", "See all").await?;
            opens(page, "#exercises", "None of the 10 is solved yet").await?;
            for number in 1..=10 {
                opens(page, &format!("#exercises={number}"), &format!("Exercise {number} of 10")).await?;
            }
            page.load("guide.html").await?;
            fits_sideways(page).await?;
            page.is_accessible().await
        })
        .await?;
    }
    Ok(())
}

/// Each choice in the bar is as wide as what it shows.
async fn names_are_whole(page: &Page) -> Outcome {
    let cut = page
        .run(
            "const paper = document.createElement('canvas').getContext('2d');
            return [...document.querySelectorAll('.bar select')].filter(choice => choice.checkVisibility()).filter(choice => {
                const { font, paddingLeft, paddingRight } = getComputedStyle(choice);
                paper.font = font;
                const name = choice.selectedOptions[0].text;
                const arrow = 14;
                return paper.measureText(name).width + arrow + parseFloat(paddingLeft) + parseFloat(paddingRight)
                    > choice.clientWidth;
            }).map(choice => choice.selectedOptions[0].text)",
        )
        .await?;
    assert_eq!(cut, serde_json::json!([]), "cut off in the bar");
    Ok(())
}

#[tokio::test]
async fn the_bar_fits_between_phone_and_desktop() -> Outcome {
    for width in [820, 1001, 1024, 1120, 1180, 1181] {
        scene(Look { width, ..DESKTOP }, async |page| {
            page.start("").await?;
            // The last that comes into the bar.
            page.says(".tools", "Ready offline").await?;
            fits_sideways(page).await?;
            names_are_whole(page).await?;
            if width == 820 {
                page.press(".bar", "More").await?;
                page.find(".tools.open").await?;
                fits_sideways(page).await?;
            }
            page.is_accessible().await
        })
        .await?;
    }
    Ok(())
}
