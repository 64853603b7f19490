//! Copying the address of a place, and what came of it.

use std::rc::Rc;

use super::prose::hidden;
use super::setting::Setting;
use super::tag::{El, On, el};
use crate::host;
use crate::route::Route;
use crate::session::{Action, Errand, Outcome, Task};

/// The id of the text box that stands in for the clipboard. No route's id has a
/// plus sign.
pub const BOX: &str = "copy+box";

/// The way to the address of `place`, which is called `title`: a button that
/// copies it, or where no script runs a link.
pub fn address_of(at: &Setting, place: &Route, title: &str) -> El {
    let address = at.address(place);
    let asked = at.errand.as_deref().filter(|errand| errand.place == *place);
    let came_to = |outcome| asked.filter(|errand| errand.is(Task::Copy, outcome));
    let (label, key) = if at.is_edition() {
        (el("a").attr("href", &address), "copy.link")
    } else {
        let key = came_to(Outcome::Done).map_or("copy.section", |_| "copy.done");
        let place = place.clone();
        let copy = at.act.reform(move |_| {
            let text = host::whole_address(&address);
            Action::Ask(Rc::new(Errand::new(Task::Copy, place.clone(), text)))
        });
        (el("button").fixed("type", "button").on(On::Click, copy), key)
    };
    el("div")
        .class("toolkit-copy")
        .child(label.text(at.word(key)).child(hidden(": ")).child(hidden(title)))
        .children(came_to(Outcome::Refused).map(|errand| by_hand(at, &errand.text)))
}

/// The text, ready to be copied by hand.
fn by_hand(at: &Setting, text: &str) -> El {
    let input =
        el("input").class("nhsuk-input").fixed("id", BOX).fixed("readonly", "").attr("value", text);
    el("label").text(at.word("copy.by-hand")).child(input)
}

/// What is said aloud once something has been copied. It stands there
/// from the start, because assistive technology listens only to what was there before.
pub fn status(at: &Setting) -> El {
    let done = at.errand.as_ref().is_some_and(|errand| errand.is(Task::Copy, Outcome::Done));
    let words = if done { at.word("copy.done") } else { "" };
    hidden(words).key("status").fixed("role", "status")
}
