//! One file: the page that was saved opens from a disk, and gives the same numbers.

use handoff_browser_tests::{Answer, Driver, Folder, Outcome, Page, look, scene};
use std::path::Path;

const NAME: &str = "handoff-Professionalservices.html";

/// Opens a file by its address, as a double-click does.
async fn open(page: &Page, file: &Path) -> Outcome<Answer> {
    page.client().goto(&format!("file://{}", file.display())).await?;
    page.settled().await
}

/// Sees that all requests since the last call were for files and for what the page made itself.
async fn asks_nobody(page: &Page) -> Outcome {
    let asked = page.requests().await?;
    let own =
        |address: &String| ["file:", "data:", "blob:", "about:"].iter().any(|own| address.starts_with(own));
    let foreign: Vec<_> = asked.iter().filter(|address| !own(address)).collect();
    assert!(foreign.is_empty(), "{foreign:#?}");
    Ok(())
}

#[tokio::test]
async fn the_saved_page_gives_the_same_answer_from_a_disk_and_can_be_saved_again() -> Outcome {
    let (first, second) = (Folder::new("one-file")?, Folder::new("one-file-again")?);
    scene(look::DESKTOP, async |page| {
        first.take_downloads(page).await?;
        page.start("").await?;
        page.fill("#budget", "90k").await?;
        page.fill("#aligned-follow_up", "64").await?;
        let served = page.settled().await?;
        page.press("#know", "Save as one file").await?;
        first.saved(NAME).await?;
        page.requests().await?;

        assert_eq!(open(page, &first.path().join(NAME)).await?, served);
        page.holds("#budget", "$90,000").await?;
        page.fill("#budget", "70k").await?;
        let changed = page.settled().await?;
        second.take_downloads(page).await?;
        page.press("#know", "Save as one file").await?;
        second.saved(NAME).await?;
        page.press(".bar", "Undo").await?;
        page.holds("#budget", "$90,000").await?;
        assert_eq!(page.settled().await?, served);
        assert!(!page.has(".notice").await?, "workers start, and nothing else is amiss");

        assert_eq!(open(page, &second.path().join(NAME)).await?, changed);
        page.press(".bar", "Share").await?;
        page.says(".notice", "of no use to others").await?;
        page.is_accessible().await?;
        asks_nobody(page).await
    })
    .await
}

#[tokio::test]
async fn the_saved_page_gives_the_same_answer_in_firefox() -> Outcome {
    let Some(driver) = Driver::of_firefox()? else {
        eprintln!("not tried: there is no Firefox, or GECKODRIVER does not name its driver");
        return Ok(());
    };
    let folder = Folder::new("one-file-firefox")?;
    scene(look::DESKTOP, async |page| {
        folder.take_downloads(page).await?;
        page.start("").await?;
        page.fill("#budget", "90k").await?;
        let served = page.settled().await?;
        page.press("#know", "Save as one file").await?;
        folder.saved(NAME).await?;

        let firefox = Page::open(&driver, "", look::DESKTOP).await?;
        let opened = open(&firefox, &folder.path().join(NAME)).await;
        let notice = firefox.has(".notice").await;
        firefox.close().await?;
        assert_eq!((opened?, notice?), (served, false));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_page_whose_files_are_not_to_be_had_says_that_it_cannot_be_saved() -> Outcome {
    scene(look::DESKTOP, async |page| {
        page.answer_at("").await?;
        page.run("self.fetch = () => Promise.reject(new TypeError('no network'));").await?;
        page.press("#know", "Save as one file").await?;
        page.says(".notice", "could not be saved").await
    })
    .await
}

#[tokio::test]
async fn a_file_whose_program_stops_says_so_and_a_reload_goes_on() -> Outcome {
    const BREAK: &str =
        "Node.prototype.insertBefore = () => { throw new DOMException('no', 'HierarchyRequestError'); };";
    let folder = Folder::new("one-file-stops")?;
    scene(look::DESKTOP, async |page| {
        folder.take_downloads(page).await?;
        page.answer_at("").await?;
        page.press("#know", "Save as one file").await?;
        folder.saved(NAME).await?;
        page.requests().await?;
        open(page, &folder.path().join(NAME)).await?;
        page.fill("#budget", "90k").await?;
        let answer = page.settled().await?;
        // What fails beside the program does not concern it.
        page.run("setTimeout(() => { throw new Error('an extension'); })").await?;
        assert!(!page.has(".notice").await?);
        page.run(BREAK).await?;
        page.press("#futures", "Table").await?;
        page.says(".notice", "or it has stopped").await?;
        page.press(".notice", "Reload").await?;
        page.holds("#budget", "$90,000").await?;
        assert_eq!(page.settled().await?, answer);
        for complaint in page.complaints().await? {
            let expected = ["extension", "panicked", "unreachable", "insert", "append"];
            assert!(expected.iter().any(|words| complaint.contains(words)), "{complaint}");
        }
        asks_nobody(page).await
    })
    .await
}
