//! What this computer remembers of the answers, and the reader's say over it.

use yew::prelude::Callback;

use crate::content::Key;
use crate::session::{Action, Memory, State};
use crate::view::setting::Setting;
use crate::view::tag::{El, On, el};

/// The id of this part. No question's id has a plus sign.
pub const MEMORY: &str = "quiz+memory";

/// The offer to remember the answers, what is remembered, and the way to clear it; nothing
/// where the page lets nothing be remembered and nothing is there to be forgotten.
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
    let forget = || button("clear", key!("memory.forget"), Action::ClearMemory);
    let blank = state.is_blank();
    let nothing = state.answers.is_empty() && state.earlier.is_none();
    let remember = || {
        (!state.answers.is_empty())
            .then(|| button("remember", key!("memory.remember"), Action::Remember))
    };
    let status = el("p").class("nhsuk-body-s").fixed("role", "status");
    let (status, buttons) = match &state.memory {
        Memory::Off if blank => return None,
        Memory::Off => (status.say(at, key!("memory.off")), vec![Some(forget())]),
        Memory::Found(saved) => {
            let day = at.date(saved.day.as_deref().unwrap_or_default());
            let take = button("take", key!("memory.take"), Action::TakeRemembered);
            let compare = button("compare", key!("memory.compare"), Action::CompareRemembered);
            let found = status.text(&at.fill(key!("memory.found"), &[("day", &day)]));
            (found, vec![Some(take), Some(compare), remember(), Some(clear())])
        }
        Memory::Empty if nothing => (status.say(at, key!("memory.nothing")), vec![Some(clear())]),
        Memory::Empty => (status.say(at, key!("memory.offer")), vec![remember(), Some(clear())]),
        Memory::Unreadable => (status.say(at, key!("memory.unreadable")), vec![Some(clear())]),
        Memory::Kept if nothing => {
            (status.say(at, key!("memory.kept.nothing")), vec![Some(clear())])
        }
        Memory::Kept => (status.say(at, key!("memory.kept")), vec![Some(clear())]),
        Memory::Cleared => {
            (status.say(at, key!("memory.cleared")), vec![remember(), Some(clear())])
        }
        Memory::Refused => (status.say(at, key!("memory.refused")), vec![Some(clear())]),
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
