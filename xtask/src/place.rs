//! Where things are in the project.

use std::path::{Path, PathBuf};

/// The project's root.
pub fn root() -> &'static Path {
    // The manifest's folder is `xtask/`, so it has a parent.
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask/ is inside the project")
}

/// The built page.
pub fn dist() -> PathBuf {
    root().join("dist")
}
