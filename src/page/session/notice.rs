//! What the visitor should know about a link, a file, or the simulation.

use crate::funnel::calibration::Unreachable;
use crate::scenario::Issue;
use crate::scenario::link::Unusable;

/// What became of a link or a file.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// Nothing of the link could be used.
    LinkUnusable(Unusable),
    /// Some of the link could not be used.
    LinkPartly(Vec<Issue>),
    /// The link's scenario cannot be calibrated.
    LinkUnreachable(Unreachable),
    /// The file was refused.
    FileRefused(Vec<Issue>),
    /// The file's scenario cannot be calibrated.
    FileUnreachable(Unreachable),
    /// The file is too large to be a scenario, or no text.
    FileUnreadable,
    /// The file was opened; these fields it left to the defaults.
    FileOpened(Vec<String>),
    /// The page could not be saved as one file: its parts are not to be had.
    OneFileUnsaved,
    /// The browser draws no pictures, so there is none to save.
    NoPictures,
    /// The link was copied.
    LinkCopied,
    /// The page is a file, and nobody knows where others find it: its links are for this device.
    LinkOfFile,
    /// The browser does not let the page copy; this is the link.
    LinkShown(String),
}

/// What stands between the simulation and its next answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// A worker died and was replaced.
    WorkerReplaced,
    /// This browser starts no workers; the page simulates between other work.
    NoWorkers,
}
