//! The way between the language that the page asks for and English, and how good
//! what is said in it is.

use yew::prelude::Callback;

use super::setting::Setting;
use super::tag::{El, On, el};
use crate::content::{Key, PackName};
use crate::session::{Action, By, State};

/// The way to the other language. Until a person has reviewed the words it says
/// so, in both languages.
pub fn switch(at: &Setting, state: &State, dispatch: &Callback<Action>) -> Option<El> {
    let (spoken, asked) = (at.library.language, state.page_language);
    let language = |number: u8| at.library.core.languages.get(usize::from(number));
    if asked == 0 {
        return None;
    }
    let other = if spoken == 0 { asked } else { 0 };
    let to = language(other)?;
    let part = el("div").class("toolkit-language").key("language");
    let unreviewed = spoken > 0 && !language(spoken)?.reviewed && at.library.has(PackName::Words);
    let part = if unreviewed {
        const KEY: Key = key!("language.notice");
        let english = el("p").attr("lang", &to.tag).text(at.library.english.get(KEY));
        part.child(el("p").say(at, KEY)).child(english)
    } else {
        part
    };
    // The last of them, so that the button stays the one that has the focus.
    let button = el("button")
        .fixed("type", "button")
        .class("nhsuk-button nhsuk-button--secondary")
        .attr("lang", &to.tag)
        .text(&to.name)
        .on(On::Click, dispatch.reform(move |_| Action::Speak { language: other, by: By::Reader }));
    Some(part.child(button))
}
