//! Folders of one test's own.

use crate::{Outcome, Page, dist};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;
use xtask::integrity::integrity;

/// An empty folder of its own for one test, gone with it.
#[derive(Debug)]
pub struct Folder(PathBuf);

impl Folder {
    /// An empty folder; `name` is the test's own.
    pub fn new(name: &str) -> Outcome<Self> {
        let path = std::env::temp_dir().join(format!("handoff-{name}-{}", std::process::id()));
        fs::create_dir_all(&path)?;
        Ok(Self(path))
    }

    /// A copy of the built page, for a test that changes it.
    pub fn release(name: &str) -> Outcome<Self> {
        let folder = Self::new(name)?;
        for file in fs::read_dir(dist()?)? {
            let file = file?;
            fs::copy(file.path(), folder.path().join(file.file_name()))?;
        }
        Ok(folder)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Writes a file.
    pub fn with(&self, name: &str, content: impl AsRef<[u8]>) -> Outcome<PathBuf> {
        let path = self.0.join(name);
        fs::write(&path, content)?;
        Ok(path)
    }

    /// Lets the browser save its downloads here, where nothing stays of those before.
    pub async fn take_downloads(&self, page: &Page) -> Outcome {
        for file in fs::read_dir(&self.0)? {
            fs::remove_file(file?.path())?;
        }
        page.download_to(&self.0).await
    }

    /// Waits for a file that the browser saves.
    pub async fn saved(&self, name: &str) -> Outcome<String> {
        let path = self.0.join(name);
        for _ in 0..1_000 {
            if let Ok(text) = fs::read_to_string(&path)
                && text.ends_with(['}', '\n'])
            {
                return Ok(text);
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Err(format!("{} was not saved", path.display()).into())
    }

    /// Makes the page in it a newer release: another title, and its workers' script under another name.
    pub fn renew(&self, title: &str) -> Outcome {
        let read = |name: &str| fs::read_to_string(self.0.join(name));
        let (page, keeper) = (read("index.html")?, read("service-worker.js")?);
        let [release, worker] = ["data-release=\"", "data-worker=\""].map(|slot| {
            let rest = page.split_once(slot).map_or("", |(_, rest)| rest);
            rest.split_once('"').map_or("", |(value, _)| value).to_owned()
        });
        let (newer, other) = (integrity(title.as_bytes()), format!("other-{worker}"));
        fs::rename(self.0.join(&worker), self.0.join(&other))?;
        let renamed = |text: &str| text.replace(&release, &newer).replace(&worker, &other);
        let old = integrity(page.as_bytes());
        let page = renamed(&page).replace("<title>Handoff", &format!("<title>{title}"));
        self.with("index.html", &page)?;
        self.with("service-worker.js", renamed(&keeper).replace(&old, &integrity(page.as_bytes())))?;
        Ok(())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What stays behind lies where the system cleans up.
        let _ = fs::remove_dir_all(&self.0);
    }
}
