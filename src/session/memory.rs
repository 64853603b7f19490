//! What this computer remembers of the answers, as far as a session knows.

use std::rc::Rc;

use crate::saved::Saved;

/// What this computer remembers. Nothing is before the reader asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Memory {
    /// Nothing can be remembered, and nothing is offered.
    Off,
    /// Nothing is remembered; the reader may ask.
    Empty,
    /// Answers from before, perhaps somebody else's, which wait to be taken up.
    Found(Rc<Saved>),
    /// Something from before that this version cannot read.
    Unreadable,
    /// The answers are remembered, and so is each change.
    Kept,
    /// The reader had everything cleared.
    Cleared,
    /// The browser refused to remember.
    Refused,
}
