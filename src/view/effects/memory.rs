//! This computer remembers the answers once the reader has asked for it.

use std::rc::Rc;

use yew::prelude::*;

use crate::host::{self, Detail};
use crate::saved::Saved;
use crate::session::{Action, Memory, State};
use crate::storage::Entry;
use crate::view::WidgetProps as Props;

/// What this computer remembers under `entry`.
pub fn memory(entry: Option<&Entry>) -> Memory {
    let Some(entry) = entry else { return Memory::Off };
    let Some(text) = entry.read() else { return Memory::Empty };
    match host::parse_json(&text).ok().and_then(|json| Saved::read(&json)) {
        Some(saved) => Memory::Found(Rc::new(saved)),
        None => Memory::Unreadable,
    }
}

/// Remembers the answers and each change of them from when the reader asks, and
/// clears them when the reader asks for that.
#[hook]
pub fn use_memory(state: &Rc<State>, props: &Props, dispatch: &Callback<Action>) {
    let first = use_mut_ref(|| true);
    let again = dispatch.clone();
    use_effect_with(props.entry.clone(), move |entry| {
        if !first.replace(false) {
            again.emit(Action::FindMemory(memory(entry.as_ref())));
        }
    });

    let (own, host, dispatch) = (props.entry.clone(), props.host.clone(), dispatch.clone());
    let tell = move |message: &str| {
        let detail = Detail::default().text("kind", "storage").text("message", message);
        host::emit(&host, "toolkit-error", detail);
    };
    use_effect_with((state.memory.clone(), state.answers.clone()), move |(memory, answers)| {
        let Some(entry) = own else { return };
        match memory {
            Memory::Kept => {
                let answers = answers.to_pairs();
                let saved = Saved { day: Some(host::today()), answers, ..Saved::default() };
                if !entry.write(&saved.to_json().to_string()) {
                    tell("the browser refused to remember the answers");
                    dispatch.emit(Action::RefuseMemory);
                }
            }
            Memory::Cleared => entry.clear(),
            Memory::Unreadable => tell("what is remembered cannot be read by this version"),
            _ => {}
        }
    });
}
