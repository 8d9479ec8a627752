//! The user's cache of tools: one folder for each tool and version, complete or absent.

use crate::failure::{Done, Failure, OrElse};
use std::fs::{self, File};
use std::path::{Path, PathBuf};

const REMEDY: &str = "make the folder writable, or set XDG_CACHE_HOME to one that is";

/// The folder of a tool; `install` fills it where it is missing.
///
/// The work happens in a draft that gets its name when complete, so a killed install leaves no half tool,
/// and under a lock, so that two runs do not install the same thing into each other.
pub fn tool(name: &str, version: &str, install: impl FnOnce(&Path) -> Done) -> Done<PathBuf> {
    let home = home()?;
    let place = home.join(format!("{name}-{version}"));
    if place.is_dir() {
        return Ok(place);
    }
    fs::create_dir_all(&home).or_fail(home.display(), REMEDY)?;
    let _lock = lock(&home.join("lock"))?;
    if place.is_dir() {
        return Ok(place); // another run installed it while this one waited
    }
    let draft = home.join(format!("draft-{name}-{version}"));
    if draft.exists() {
        fs::remove_dir_all(&draft).or_fail(draft.display(), REMEDY)?;
    }
    fs::create_dir_all(&draft).or_fail(draft.display(), REMEDY)?;
    install(&draft)?;
    fs::rename(&draft, &place).or_fail(place.display(), REMEDY)?;
    Ok(place)
}

/// Where tools are compiled: shared, so that what two of them need is compiled once.
pub fn workshop() -> Done<PathBuf> {
    Ok(home()?.join("workshop"))
}

/// Frees the space of the compilation, once every compiled tool is there.
pub fn clear_workshop() -> Done {
    let workshop = workshop()?;
    if !workshop.exists() {
        return Ok(());
    }
    let _lock = lock(&home()?.join("lock"))?;
    fs::remove_dir_all(&workshop).or_fail(workshop.display(), REMEDY)
}

/// Waits until this process alone holds the lock; dropping the file releases it.
pub fn lock(path: &Path) -> Done<File> {
    let file = File::create(path).or_fail(path.display(), REMEDY)?;
    if file.try_lock().is_err() {
        println!("    another run holds {}: waiting for it", path.display());
        file.lock().or_fail(path.display(), "end the other run")?;
    }
    Ok(file)
}

fn home() -> Done<PathBuf> {
    let xdg = std::env::var_os("XDG_CACHE_HOME").filter(|path| !path.is_empty());
    let cache = xdg.map(PathBuf::from).or_else(|| Some(std::env::home_dir()?.join(".cache")));
    let cache = cache
        .ok_or_else(|| Failure::new("there is no home folder to keep tools in", "set XDG_CACHE_HOME"))?;
    Ok(cache.join("handoff/tools"))
}
