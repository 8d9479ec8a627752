//! Makes the picture that previews of links show: the charts draw it, and a browser makes a PNG of it.

use crate::failure::Done;
use crate::shell::{self, say};
use crate::{place, test};
use std::process::Command;

/// Draws it anew and keeps both the drawing and the picture.
pub fn make() -> Done {
    let driver = test::chromedriver()?;
    say("Drawing static/preview.png");
    let mut draw = Command::new("cargo");
    draw.args(["test", "--test", "charts", "preview"]);
    draw.env("UPDATE_PICTURES", "1").current_dir(place::root());
    shell::run(&mut draw, "mend what the test names")?;
    let mut picture = Command::new("cargo");
    picture.args(["run", "--package", "handoff-browser-tests", "--bin", "preview"]);
    picture.env("CHROMEDRIVER", driver).current_dir(place::root());
    shell::run(&mut picture, "see that Chromium and its driver have the same version")
}
