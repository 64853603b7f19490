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

impl Memory {
    /// What counts after a panic, where this is what the computer remembers now
    /// and `saved` what the session was. Going on remembering needs what was
    /// remembered to be there still: the page may have changed the place, and
    /// another tab may have cleared it.
    pub fn after_panic(self, saved: &Saved) -> Self {
        match self {
            Memory::Found(found) if saved.remembered && found.answers == saved.answers => {
                Memory::Kept
            }
            now => now,
        }
    }
}
