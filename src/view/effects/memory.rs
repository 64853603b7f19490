//! This computer remembers the answers once the reader has asked for it.

use std::rc::Rc;

use super::{Now, changed};
use crate::host::{self, Detail};
use crate::quiz::Answers;
use crate::saved::Saved;
use crate::session::{Action, Memory};
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
    written: Option<(Memory, Answers)>,
}

impl Remembered {
    /// Remembers the answers and each change of them from when the reader asks,
    /// and clears them when the reader asks for that.
    pub fn run(&mut self, now: &Now<'_>) {
        let first = self.entry.is_none();
        let entry = now.props.entry.clone();
        if changed(&mut self.entry, entry.clone()) && !first {
            now.dispatch.emit(Action::FindMemory(memory(entry.as_ref())));
            return;
        }
        let state = (now.state.memory.clone(), now.state.answers.clone());
        if !changed(&mut self.written, state) {
            return;
        }
        let Some(entry) = entry else { return };
        match now.state.memory {
            Memory::Kept if !entry.write(&text(&now.state.answers)) => {
                tell(now, "the browser refused to remember the answers");
                now.dispatch.emit(Action::RefuseMemory);
            }
            Memory::Cleared => entry.clear(),
            Memory::Unreadable => tell(now, "what is remembered cannot be read by this version"),
            _ => {}
        }
    }
}

fn text(answers: &Answers) -> String {
    let answers = answers.to_pairs();
    Saved { day: Some(host::today()), answers, ..Saved::default() }.to_json().to_string()
}

fn tell(now: &Now<'_>, message: &str) {
    let detail = Detail::default().text("kind", "storage").text("message", message);
    host::emit(&now.props.host, "toolkit-error", detail);
}
