//! What the page looks into on request only, because it takes a while.

/// A question about the company of the moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Which is the nearest company for which alignment does not pay?
    Proof,
    /// Does the engine play what is known on paper?
    Checks,
}
