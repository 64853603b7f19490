//! What a reader asks of the browser beside reading on, and what came of it.

use crate::route::Route;

/// Something that the browser does for the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Errand {
    /// What it does.
    pub task: Task,
    /// What it is about: the place whose address is copied; the chapter that is
    /// printed, or at `home` the whole toolkit.
    pub place: Route,
    /// What is copied; for printing, the day: `2026-11-22`.
    pub text: String,
    /// How far it is.
    pub outcome: Outcome,
}

/// What the browser can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Copy a text.
    Copy,
    /// Print a chapter or the whole toolkit.
    Print,
}

/// How far an errand is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is asked for.
    Asked,
    /// It is done.
    Done,
    /// The browser refused.
    Refused,
}

impl Errand {
    /// To have the browser do something.
    pub fn new(task: Task, place: Route, text: String) -> Self {
        Errand { task, place, text, outcome: Outcome::Asked }
    }

    /// Whether `task` came to `outcome`.
    pub fn is(&self, task: Task, outcome: Outcome) -> bool {
        self.task == task && self.outcome == outcome
    }
}
