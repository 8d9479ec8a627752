//! What a presentation asks of the device: fingers that swipe, a screen that stays awake, the whole screen.

use fantoccini::key::Key;
use handoff_browser_tests::look::{PHONE, PROJECTOR};
use handoff_browser_tests::{Outcome, Page, scene};
use serde_json::json;

/// Moves a finger across the screen, in CSS pixels.
async fn swipe(page: &Page, from: [i32; 2], to: [i32; 2]) -> Outcome {
    let touch = async |kind: &str, points: &[[i32; 2]]| {
        let points: Vec<_> = points.iter().map(|[x, y]| json!({ "x": x, "y": y })).collect();
        page.devtools("Input.dispatchTouchEvent", &json!({ "type": kind, "touchPoints": points })).await
    };
    touch("touchStart", &[from]).await?;
    for part in 1..=4 {
        let along = |axis: usize| from[axis] + (to[axis] - from[axis]) * part / 4;
        touch("touchMove", &[[along(0), along(1)]]).await?;
    }
    touch("touchEnd", &[]).await?;
    Ok(())
}

#[tokio::test]
async fn a_finger_turns_the_screens() -> Outcome {
    scene(PHONE, async |page| {
        page.devtools("Emulation.setTouchEmulationEnabled", &json!({ "enabled": true })).await?;
        page.load("#present=1").await?;
        page.find("main.at-scene").await?;
        // Downwards is scrolling, and a short way is a tap.
        swipe(page, [200, 500], [180, 250]).await?;
        swipe(page, [200, 300], [160, 300]).await?;
        page.find("main.at-scene").await?;
        swipe(page, [300, 300], [80, 310]).await?;
        page.find("main.at-guess").await?;
        // Behind an open question there is no next screen; a slider keeps the finger for itself.
        swipe(page, [300, 150], [80, 150]).await?;
        page.find("main.at-guess").await?;
        swipe(page, [80, 150], [300, 150]).await?;
        page.find("main.at-scene").await?;
        Ok(())
    })
    .await
}

/// Takes the place of the device: counts who keeps it awake.
const AWAKE: &str = "
    window.locks = 0;
    window.asked = 0;
    Object.defineProperty(navigator, 'wakeLock', { value: { request: async () => {
        window.locks += 1;
        window.asked += 1;
        return { release: async () => { window.locks -= 1; } };
    } } })";

#[tokio::test]
async fn the_screen_stays_awake_while_somebody_presents() -> Outcome {
    scene(PROJECTOR, async |page| {
        page.prepare(AWAKE).await?;
        page.load("#present=1").await?;
        page.eventually("a lock", "return window.locks === 1").await?;
        // A browser takes the lock away with the window; coming back asks for another.
        page.run("document.dispatchEvent(new Event('visibilitychange'))").await?;
        page.eventually("another lock", "return window.asked === 2").await?;
        page.client().active_element().await?.send_keys(&char::from(Key::Escape).to_string()).await?;
        page.find("#inputs").await?;
        page.eventually("sleep", "return window.locks === 0").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_device_that_refuses_is_no_harm() -> Outcome {
    scene(PROJECTOR, async |page| {
        page.prepare(
            "Object.defineProperty(navigator, 'wakeLock', { value: { request: async () => { throw new Error('no'); } } });
             Element.prototype.requestFullscreen = async () => { throw new Error('no'); }",
        )
        .await?;
        page.load("#present=1").await?;
        page.find("main.at-scene").await?;
        page.client().active_element().await?.send_keys("f").await?;
        page.client().active_element().await?.send_keys(&char::from(Key::Right).to_string()).await?;
        page.find("main.at-guess").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn f_takes_the_whole_screen_and_leaving_gives_it_back() -> Outcome {
    scene(PROJECTOR, async |page| {
        page.load("#present=1").await?;
        page.find("main.at-scene").await?;
        page.client().active_element().await?.send_keys("f").await?;
        page.eventually("the whole screen", "return document.fullscreenElement !== null").await?;
        page.press(".present footer", "Menu").await?;
        page.press("dialog[open]", "Leave").await?;
        page.find("#inputs").await?;
        page.eventually("a window again", "return document.fullscreenElement === null").await?;
        Ok(())
    })
    .await
}
