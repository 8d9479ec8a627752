//! What went wrong, and what to do about it.

use std::fmt;

/// The outcome of every step.
pub type Done<T = ()> = Result<T, Failure>;

/// A step that failed. Invariant: it names a remedy.
#[derive(Debug)]
pub struct Failure {
    what: String,
    remedy: String,
}

impl Failure {
    /// A failure, in words, with what to do about it, in words.
    pub fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { what: what.into(), remedy: remedy.into() }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FAILED  {}\nTO DO   {}", self.what, self.remedy)
    }
}

/// Turns any error into a failure with a remedy.
pub trait OrElse<T> {
    /// Says what failed, and what to do.
    fn or_fail(self, what: impl fmt::Display, remedy: &str) -> Done<T>;
}

impl<T, E: fmt::Display> OrElse<T> for Result<T, E> {
    fn or_fail(self, what: impl fmt::Display, remedy: &str) -> Done<T> {
        self.map_err(|error| Failure::new(format!("{what}: {error}"), remedy))
    }
}
