//! What a reader has the browser do beside reading on, and what came of it.

use std::rc::Rc;

use super::State;
use crate::share::part;

/// Something that the scripts around the engine did for the reader, or could not.
#[derive(Debug, PartialEq, Eq)]
pub struct Errand {
    /// What it was about: the value of the button that was pressed, or what the link was about.
    pub about: String,
    /// That as a whole address, for copying it by hand; of a text its first line.
    pub address: String,
    /// Whether the browser refused.
    pub refused: bool,
}

impl State {
    /// The state that knows what the scripts around the engine `told`: what happened, what
    /// it was about and the whole address, on a line each.
    pub(super) fn know(mut self, told: &str) -> Self {
        let mut lines = told.split('\n');
        let mut line = || lines.next().unwrap_or_default();
        let (what, about, address) = (line(), line(), line());
        if what == "shared" {
            // These ways are no networks.
            if !matches!(about, "copy" | "device") {
                self.draft = self.draft.with(part::USED, about);
            }
        } else if what != "reached" {
            let (about, address, refused) = (about.into(), address.into(), what == "refused");
            self.errand = Some(Rc::new(Errand { about, address, refused }));
        } else if let Ok(route) = about.parse() {
            self.reached = Some(route);
        }
        self
    }
}
