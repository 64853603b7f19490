//! What this computer remembers of the answers, and the reader's say over it.

use yew::prelude::Callback;

use crate::session::{Action, Memory, State};
use crate::view::setting::Setting;
use crate::view::tag::{El, On, el};

/// The id of this part. No question's id has a plus sign.
pub const MEMORY: &str = "quiz+memory";

/// The offer to remember the answers, what is remembered, and the way to clear
/// it; nothing where there is nothing to remember or to clear.
pub fn view(at: &Setting, state: &State, dispatch: &Callback<Action>) -> Option<El> {
    let button = |key: &'static str, action: Action| -> El {
        el("button")
            .key(key)
            .fixed("type", "button")
            .class("nhsuk-button nhsuk-button--secondary")
            .on(On::Click, dispatch.reform(move |_| action.clone()))
            .text(at.word(key))
    };
    let clear = || button("memory.clear", Action::ClearMemory);
    let remember =
        || (!state.answers.is_empty()).then(|| button("memory.remember", Action::Remember));
    let (words, buttons) = match &state.memory {
        Memory::Off => return None,
        Memory::Empty if state.answers.is_empty() => return None,
        Memory::Empty => (at.word("memory.offer").to_owned(), vec![remember()]),
        Memory::Found(saved) => {
            let day = at.date(saved.day.as_deref().unwrap_or_default());
            let take = button("memory.take", Action::TakeRemembered);
            (at.fill("memory.found", &[("day", &day)]), vec![Some(take), remember(), Some(clear())])
        }
        Memory::Unreadable => (at.word("memory.unreadable").to_owned(), vec![Some(clear())]),
        Memory::Kept => (at.word("memory.kept").to_owned(), vec![Some(clear())]),
        Memory::Cleared => (at.word("memory.cleared").to_owned(), vec![remember()]),
        Memory::Refused => (at.word("memory.refused").to_owned(), Vec::new()),
    };
    let part = el("div")
        .class("toolkit-memory")
        .key("memory")
        .fixed("id", MEMORY)
        .fixed("tabindex", "-1")
        .child(el("p").class("nhsuk-body-s").fixed("role", "status").text(&words))
        .child(el("div").class("toolkit-buttons").children(buttons.into_iter().flatten()));
    Some(part)
}
