//! What a reader has the browser do beside reading on, and what came of it.

/// Something that the scripts around the engine did for the reader, or could not.
#[derive(Debug, PartialEq, Eq)]
pub struct Errand {
    /// What it was about: the value of the button that was pressed.
    pub about: String,
    /// That as a whole address, for copying it by hand.
    pub address: String,
    /// Whether the browser refused.
    pub refused: bool,
}
