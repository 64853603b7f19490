//! This computer remembers the answers once the reader has asked for it.

use std::rc::Rc;

use super::{Now, changed};
use crate::host;
use crate::saved::Saved;
use crate::session::{Action, Memory, State};
use crate::storage::Entry;

/// What this computer remembers under `entry`.
pub fn memory(entry: Option<&Entry>) -> Memory {
    let Some(entry) = entry else { return Memory::Off };
    let Some(text) = entry.read() else { return Memory::Empty };
    match host::parse_json(&text).ok().and_then(|json| Saved::read(&json)) {
        Some(saved) => Memory::Found(Rc::new(saved)),
        None => Memory::Unreadable,
    }
}

#[derive(Default)]
pub struct Remembered {
    entry: Option<Option<Entry>>,
    seen: Option<(Memory, Saved)>,
    /// Whether what was written last must still be there.
    written: bool,
}

impl Remembered {
    /// Remembers the answers and each change of them from when the reader asks,
    /// and clears them when the reader asks for that.
    pub fn run(&mut self, now: &Now<'_>) {
        let first = self.entry.is_none();
        let entry = now.props.entry.clone();
        if changed(&mut self.entry, entry.clone()) && !first {
            self.written = false;
            now.dispatch.emit(Action::FindMemory(memory(entry.as_ref())));
            return;
        }
        let state = (now.state.memory.clone(), now.state.to_remember());
        let before = self.seen.as_ref().map(|(memory, _)| memory.clone());
        // What waits for the quiz to arrive is remembered already.
        if now.state.pending.is_some() || !changed(&mut self.seen, state) {
            return;
        }
        let Some(entry) = entry else { return };
        match now.state.memory {
            Memory::Kept => self.keep(now, &entry),
            // Once: another tab may have been asked to remember since.
            Memory::Cleared if before != Some(Memory::Cleared) => {
                self.written = false;
                entry.clear();
            }
            Memory::Unreadable => tell(now, "what is remembered cannot be read by this version"),
            _ => {}
        }
    }

    fn keep(&mut self, now: &Now<'_>, entry: &Entry) {
        if self.written && entry.read().is_none() {
            // Cleared elsewhere: in another tab, or by another widget.
            self.written = false;
            now.dispatch.emit(Action::FindMemory(Memory::Empty));
        } else if now.state.answers.is_empty() && now.state.earlier.is_none() {
            self.written = false;
            entry.clear();
        } else if entry.write(&text(now.state)) {
            self.written = true;
        } else {
            // Half of the answers are no use to anybody.
            entry.clear();
            self.written = false;
            tell(now, "the browser refused to remember the answers");
            now.dispatch.emit(Action::RefuseMemory);
        }
    }
}

fn text(state: &State) -> String {
    Saved { day: Some(host::today()), ..state.to_remember() }.to_json().to_string()
}

fn tell(now: &Now<'_>, message: &str) {
    super::tell(&now.props.host, "storage", message);
}
