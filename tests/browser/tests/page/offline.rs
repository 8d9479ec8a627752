//! Without a network: the device keeps a whole release, and changes it only when asked.

use handoff_browser_tests::{Folder, Outcome, Page, dist, look, scene_on};
use serde_json::json;

const READY: &str = "Ready offline";
const NEWER: &str = "A new version is ready.";

/// Keeps what becomes of the service worker in `fate`, and how often one was asked for in `asked`.
const WATCH: &str = "
    self.asked = 0;
    const container = navigator.serviceWorker;
    const register = container?.register.bind(container);
    if (container) container.register = async (...wish) => {
        self.asked += 1;
        const registration = await register(...wish);
        const worker = registration.installing;
        worker?.addEventListener('statechange', () => { self.fate = worker.state; });
        return registration;
    };
";

const HOST: &str =
    r#"<!doctype html><title>Host</title><link rel="icon" href="icon.svg"><iframe src="./"></iframe>"#;

async fn title(page: &Page) -> Outcome<String> {
    Ok(page.client().title().await?)
}

/// Lets the browser look for a newer release, as it does by itself on a later visit.
async fn look_for_newer(page: &Page) -> Outcome {
    page.run("navigator.serviceWorker.getRegistration().then((registration) => registration.update())")
        .await?;
    Ok(())
}

/// Takes the newer release of the notice.
async fn take_newer(page: &Page) -> Outcome {
    page.press(".notice", "Use it now").await?;
    page.eventually("the new release", "return document.title.startsWith('Renewed')").await?;
    Ok(())
}

async fn keeps_one_release(page: &Page) -> Outcome {
    let script = "return caches.keys().then((all) => all.length === 1)";
    page.eventually("one release is kept", script).await?;
    Ok(())
}

#[tokio::test]
async fn after_a_first_visit_the_page_answers_without_a_network() -> Outcome {
    scene_on(dist()?, look::DESKTOP, async |page, site| {
        page.start("").await?;
        page.says("#offline", READY).await?;
        page.says(".bar", READY).await?;
        page.fill("#budget", "90k").await?;
        let answer = page.settled().await?;
        drop(site.take());

        page.reload().await?;
        assert_eq!(page.settled().await?, answer);
        page.says("#offline", READY).await?;
        page.start("").await?;
        page.fill("#budget", "90k").await?;
        assert_eq!(page.settled().await?, answer);
        // Whoever looks up a newer release finds no server, which is no fault of the page.
        page.complaints().await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_new_release_waits_until_somebody_asks_for_it() -> Outcome {
    let folder = Folder::release("renewed")?;
    scene_on(folder.path().to_owned(), look::DESKTOP, async |page, _| {
        page.start("").await?;
        page.fill("#budget", "90k").await?;
        page.says("#offline", READY).await?;
        let (answer, address) = (page.settled().await?, page.client().current_url().await?);
        let old = title(page).await?;

        folder.renew("Renewed")?;
        look_for_newer(page).await?;
        page.says(".notice", NEWER).await?;
        page.reload().await?;
        page.says(".notice", NEWER).await?;
        assert_eq!((page.settled().await?, title(page).await?), (answer.clone(), old));
        assert!(page.client().current_url().await? == address);

        take_newer(page).await?;
        assert_eq!(page.settled().await?, answer);
        page.says("#offline", READY).await?;
        assert!(!page.has(".notice").await?);
        keeps_one_release(page).await
    })
    .await
}

#[tokio::test]
async fn a_release_at_another_place_of_the_same_site_is_not_offered() -> Outcome {
    scene_on(dist()?, look::DESKTOP, async |page, _| {
        page.start("").await?;
        page.says("#offline", READY).await?;
        let told = |place: &str| {
            format!(
                "const data = `handoff ${{new URL('{place}', location.href)}} another`;
                 navigator.serviceWorker.dispatchEvent(new MessageEvent('message', {{ data }}));"
            )
        };
        page.run(&told("./elsewhere/")).await?;
        page.run(&told("../")).await?;
        page.says("#offline", READY).await?;
        assert!(!page.has(".notice").await?);
        page.run(&told("./")).await?;
        page.says(".notice", NEWER).await
    })
    .await
}

#[tokio::test]
async fn an_old_page_keeps_its_files_while_another_tab_has_the_new_release() -> Outcome {
    let folder = Folder::release("two-tabs")?;
    scene_on(folder.path().to_owned(), look::DESKTOP, async |page, _| {
        const WORKER: &str = "
            const { worker } = document.getElementById('app').dataset;
            return fetch(worker).then((answer) => answer.ok)";
        let client = page.client();
        page.start("").await?;
        page.says("#offline", READY).await?;
        let first = client.window().await?;
        // A window: WebKit answers no more for a tab behind another.
        let second = client.new_window(false).await?.handle;
        client.switch_to_window(second.clone()).await?;
        page.start("").await?;
        page.says("#offline", READY).await?;

        folder.renew("Renewed")?;
        look_for_newer(page).await?;
        page.says(".notice", NEWER).await?;
        take_newer(page).await?;
        page.says("#offline", READY).await?;

        client.switch_to_window(first.clone()).await?;
        page.says(".notice", NEWER).await?;
        assert_eq!(page.run(WORKER).await?, true, "the old page misses a file");
        page.fill("#budget", "90k").await?;
        let answer = page.settled().await?;
        take_newer(page).await?;
        assert_eq!(page.settled().await?, answer);
        keeps_one_release(page).await
    })
    .await
}

#[tokio::test]
async fn a_file_that_is_not_what_it_should_be_is_not_kept() -> Outcome {
    let folder = Folder::release("corrupted")?;
    folder.with("icon-512.png", "not this")?;
    scene_on(folder.path().to_owned(), look::DESKTOP, async |page, _| {
        page.prepare(WATCH).await?;
        page.start("").await?;
        page.eventually("the release is refused", "return self.fate === 'redundant'").await?;
        assert_eq!(page.run("return caches.keys()").await?, json!([]));
        page.fill("#budget", "90k").await?;
        page.settled().await?;
        assert!(!page.text("body").await?.contains(READY));
        assert!(!page.has(".notice").await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_is_kept_by_a_page_in_a_frame() -> Outcome {
    let folder = Folder::release("framed")?;
    folder.with("host.html", HOST)?;
    scene_on(folder.path().to_owned(), look::DESKTOP, async |page, _| {
        page.prepare(WATCH).await?;
        page.visit("host.html").await?;
        let settled = "
            const inside = document.querySelector('iframe').contentDocument;
            return inside.querySelector('.headline[aria-busy=false] [role=status]')?.textContent";
        page.eventually("the answer in the frame", settled).await?;
        assert_eq!(page.run("return document.querySelector('iframe').contentWindow.asked").await?, 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_page_can_be_installed() -> Outcome {
    scene_on(dist()?, look::DESKTOP, async |page, _| {
        page.start("").await?;
        page.says("#offline", READY).await?;
        let manifest = page.devtools("Page.getAppManifest", &json!({})).await?;
        assert_eq!(manifest["errors"], json!([]));
        let errors = page.devtools("Page.getInstallabilityErrors", &json!({})).await?;
        assert_eq!(errors["installabilityErrors"], json!([]));
        Ok(())
    })
    .await
}
