//! The start of the quiz: what it is, and what becomes of the answers.

use yew::prelude::{Callback, Html};

use super::{again, load, team};
use crate::content::Instrument;
use crate::quiz::resolve;
use crate::route::{Route, Step};
use crate::session::{Action, Memory, State};
use crate::view::callout::inset;
use crate::view::prose;
use crate::view::setting::Setting;
use crate::view::tag::el;

/// The start of the quiz; once there are answers, the way back to them.
pub fn page(at: &Setting, quiz: &Instrument, state: &State, dispatch: &Callback<Action>) -> Html {
    let answers = &state.answers;
    let stored = state.memory != Memory::Off;
    let private = if stored { key!("quiz.private") } else { key!("quiz.private.unstored") };
    let next = Route::Quiz(resolve(quiz, answers).next());
    let begun = !answers.is_empty();
    let label = at.word(if begun { key!("quiz.go-on") } else { key!("quiz.start") });
    let buttons = el("div")
        .class("toolkit-buttons")
        .child(at.link(&next).class("nhsuk-button").text(label))
        .children(begun.then(|| again(at, dispatch)));
    el("div")
        .key("start")
        .child(at.place(0, "nhsuk-heading-l", &Route::Quiz(Step::Start)).text(&quiz.title))
        .child(prose::paragraphs(&quiz.about))
        .child(el("p").say(at, key!("quiz.about.change")))
        .children(state.earlier.as_ref().map(|earlier| {
            let places = [("day", &*at.date(&earlier.day))];
            el("p").key("comparing").text(&at.fill(key!("quiz.start.comparing"), &places))
        }))
        .child(inset(at).child(el("p").say(at, private)))
        .child(buttons)
        .child(load::view(at, state))
        .child(el("p").child(at.link(&team::route("")).say(at, key!("quiz.together"))))
        .into()
}
