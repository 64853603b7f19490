//! What this computer remembers of the answers, and the reader's say over it.

use yew::prelude::Callback;

use crate::content::Key;
use crate::session::{Action, Memory, State};
use crate::view::setting::Setting;
use crate::view::tag::{El, On, el};

/// The id of this part. No question's id has a plus sign.
pub const MEMORY: &str = "quiz+memory";

/// The offer to remember the answers, what is remembered, and the way to clear
/// it; nothing where there is nothing to remember or to clear.
pub fn view(at: &Setting, state: &State, dispatch: &Callback<Action>) -> Option<El> {
    let button = |name: &str, key: Key, action: Action| -> El {
        el("button")
            .key(name)
            .fixed("type", "button")
            .class("nhsuk-button nhsuk-button--secondary")
            .on(On::Click, dispatch.reform(move |_| action.clone()))
            .say(at, key)
    };
    let clear = || button("clear", key!("memory.clear"), Action::ClearMemory);
    let remember = || {
        (!state.answers.is_empty())
            .then(|| button("remember", key!("memory.remember"), Action::Remember))
    };
    let status = el("p").class("nhsuk-body-s").fixed("role", "status");
    let (status, buttons) = match &state.memory {
        Memory::Off => return None,
        Memory::Empty if state.answers.is_empty() => return None,
        Memory::Found(saved) => {
            let day = at.date(saved.day.as_deref().unwrap_or_default());
            let take = button("take", key!("memory.take"), Action::TakeRemembered);
            let found = status.text(&at.fill(key!("memory.found"), &[("day", &day)]));
            (found, vec![Some(take), remember(), Some(clear())])
        }
        Memory::Empty => (status.say(at, key!("memory.offer")), vec![remember()]),
        Memory::Unreadable => (status.say(at, key!("memory.unreadable")), vec![Some(clear())]),
        Memory::Kept => (status.say(at, key!("memory.kept")), vec![Some(clear())]),
        Memory::Cleared => (status.say(at, key!("memory.cleared")), vec![remember()]),
        Memory::Refused => (status.say(at, key!("memory.refused")), Vec::new()),
    };
    let part = el("div")
        .class("toolkit-memory")
        .key("memory")
        .fixed("id", MEMORY)
        .fixed("tabindex", "-1")
        .child(status)
        .child(el("div").class("toolkit-buttons").children(buttons.into_iter().flatten()));
    Some(part)
}
