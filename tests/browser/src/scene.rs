//! The frame of every browser test: set up, play, then see that the browser had nothing to complain of.

use crate::instruments::or_nothing;
use crate::{Driver, Look, NotOffered, Outcome, Page};
use futures_util::FutureExt;
use std::error::Error;
use std::fmt;
use std::fs::OpenOptions;
use std::io::Write;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::path::{Path, PathBuf};
use std::time::Duration;
use tokio::time::timeout;
use xtask::site::Site;

/// The path of the site in tests: not the root, because the page must work under any path.
pub const MOUNT: &str = "/some/sub/path/";

/// A play that takes longer waits for a driver that will not answer any more: no test takes a third of it.
const LONGEST: Duration = Duration::from_secs(900);
/// What a driver may take to show a picture and to end a session.
const FAREWELL: Duration = Duration::from_secs(30);

/// How one play of a test ended: a panic is an end, too.
type Played = std::thread::Result<Outcome>;

/// Plays one test in a browser of its own.
///
/// It fails where `play` does, and where the browser is left with an error, a warning, a breach of the
/// security policy or a request to somebody else, as far as the engine tells. A failure leaves a picture in
/// `target/screenshots/`.
/// A `play` that fails is played once more, because a machine that others use, too, may keep a browser waiting
/// for longer than a test can: `target/unsteady.txt` says of each test that passed only then how it failed before.
/// What the browser has to complain of fails at once.
/// A test that needs what the engine does not offer is not run, which `target/not-run.txt` says.
pub async fn scene(look: Look, mut play: impl AsyncFnMut(&Page) -> Outcome) -> Outcome {
    let folder = dist()?;
    let mut play = async |page: &Page, _: &mut Option<Site>| play(page).await;
    let first = once(&folder, look, &mut play).await;
    if matches!(first, Ok(Ok(()))) || is_final(&first) {
        return ended(first);
    }
    eprintln!("the first try: {}", words(&first));
    let second = once(&folder, look, &mut play).await;
    if matches!(second, Ok(Ok(()))) {
        note("unsteady.txt", &words(&first))?;
    }
    ended(second)
}

/// The same for the site in a folder, which `play` may stop: taking it out drops it. It is played only once, as
/// it may have changed what is in the folder.
pub async fn scene_on(
    folder: PathBuf,
    look: Look,
    mut play: impl AsyncFnMut(&Page, &mut Option<Site>) -> Outcome,
) -> Outcome {
    ended(once(&folder, look, &mut play).await)
}

/// How the test ends.
fn ended(played: Played) -> Outcome {
    match not_offered(&played) {
        Some(reason) => note("not-run.txt", &reason.to_string()),
        None => played.unwrap_or_else(|panic| resume_unwind(panic)),
    }
}

/// The browser was left with something to complain of.
#[derive(Debug)]
struct Noise(String);

impl fmt::Display for Noise {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Error for Noise {}

/// Whether another try would mean nothing.
fn is_final(played: &Played) -> bool {
    matches!(played, Ok(Err(error)) if error.is::<NotOffered>() || error.is::<Noise>())
}

/// One play, with its own server, driver and browser.
async fn once(
    folder: &Path,
    look: Look,
    play: &mut impl AsyncFnMut(&Page, &mut Option<Site>) -> Outcome,
) -> Played {
    let (site, _driver, page) = match set_up(folder, look).await {
        Ok(all) => all,
        Err(error) => return Ok(Err(error)),
    };
    let origin = site.origin();
    let mut site = Some(site);
    let whole = async {
        play(&page, &mut site).await?;
        is_quiet(&page, &origin).await
    };
    let played = match timeout(LONGEST, AssertUnwindSafe(whole).catch_unwind()).await {
        Ok(played) => played,
        Err(late) => Ok(Err(late.into())),
    };
    // From here on nothing changes how the play ended, not even a driver that is gone.
    if !matches!(played, Ok(Ok(()))) && not_offered(&played).is_none() {
        let _ = timeout(FAREWELL, keep_picture(&page)).await;
    }
    // Not every driver takes its browser along.
    let _ = timeout(FAREWELL, page.close()).await;
    played
}

async fn set_up(folder: &Path, look: Look) -> Outcome<(Site, Driver, Page)> {
    let site = Site::start(folder.to_owned(), 0, MOUNT)?;
    let driver = Driver::start()?;
    let page = Page::open(&driver, &site.url(), look).await?;
    Ok((site, driver, page))
}

fn not_offered(played: &Played) -> Option<&NotOffered> {
    played.as_ref().ok()?.as_ref().err()?.downcast_ref()
}

/// What a play failed of, in one line.
fn words(played: &Played) -> String {
    let words = match played {
        Ok(Ok(())) => String::new(),
        Ok(Err(error)) => error.to_string(),
        Err(panic) => {
            let text = panic.downcast_ref::<String>().map(String::as_str);
            text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("it panicked").to_owned()
        }
    };
    words.replace('\n', " ")
}

/// The built page.
pub fn dist() -> Outcome<PathBuf> {
    let folder = root().join("dist");
    if !folder.join("index.html").is_file() {
        return Err("the page is not built: `cargo xtask build` does it".into());
    }
    Ok(folder)
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

async fn is_quiet(page: &Page, origin: &str) -> Outcome {
    let complaints = page.complaints().await?;
    if !complaints.is_empty() {
        return Err(Noise(format!("the browser complains:\n{}", complaints.join("\n"))).into());
    }
    let ours = |address: &String| [origin, "data:", "blob:"].iter().any(|own| address.starts_with(own));
    let asked = or_nothing(page.requests().await)?.into_iter();
    let foreign: Vec<String> = asked.filter(|address| !ours(address)).collect();
    if !foreign.is_empty() {
        return Err(Noise(format!("requests to other origins:\n{}", foreign.join("\n"))).into());
    }
    Ok(())
}

/// Tells whoever started the tests, who clears the file before and shows it after, what became of this one.
fn note(file: &str, what: &str) -> Outcome {
    let mut list = OpenOptions::new().create(true).append(true).open(root().join("target").join(file))?;
    Ok(writeln!(list, "{}: {what}", test_name())?)
}

fn test_name() -> String {
    std::thread::current().name().unwrap_or("test").to_owned()
}

/// Saves what the browser shows, under the test's name. The test has failed already: a lost picture adds nothing.
async fn keep_picture(page: &Page) {
    let name = test_name().replace("::", "-");
    let folder = root().join("target/screenshots");
    let path = folder.join(format!("{name}.png"));
    let saved = match page.picture().await {
        Ok(png) => std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&path, png)).is_ok(),
        Err(_) => false,
    };
    if saved {
        eprintln!("what the browser showed: {}", path.display());
    }
}
