//! The result as a code and as a link, for the person who puts a team's results together.

use yew::prelude::Html;

use super::team;
use crate::content::{Instrument, Key};
use crate::quiz::Answers;
use crate::quiz::code::encode;
use crate::view::setting::Setting;
use crate::view::tag::{El, el};

/// The value of the button that copies the code.
const CODE: &str = "quiz/result/code";

/// The code, the ways to copy it and the way to the team's view.
pub fn view(at: &Setting, quiz: &Instrument, answers: &Answers) -> Html {
    let code = encode(quiz, answers);
    let link = at.address(&team::route(&code));
    // Where the page's address is left alone, no address of it brings the code.
    let brings = link.ends_with(&code);
    let code_button = button(at, CODE, key!("quiz.share.code")).attr("data-text", &code);
    let link_button = brings.then(|| button(at, &link, key!("quiz.share.link")));
    let together = at.link(&team::route("")).say(at, key!("quiz.team.title"));
    el("div")
        .class("toolkit-sharing")
        .key("share")
        .child(at.heading(1, "nhsuk-heading-m").say(at, key!("quiz.share.title")))
        .child(el("p").say(at, key!("quiz.share.lead")))
        .child(el("p").child(el("code").class("toolkit-code").text(&code)))
        .child(el("div").class("toolkit-buttons").child(code_button).children(link_button))
        .child(told(at, &link))
        .child(el("p").child(together))
        .into()
}

fn button(at: &Setting, value: &str, key: Key) -> El {
    el("button")
        .fixed("type", "button")
        .fixed("name", "copy")
        .attr("value", value)
        .class("nhsuk-button nhsuk-button--secondary")
        .say(at, key)
}

/// What came of the button that was pressed last. It stands there from the start, because
/// assistive technology listens only to what was there before.
fn told(at: &Setting, link: &str) -> El {
    let part = el("div").fixed("role", "status");
    let copied = [(CODE, key!("quiz.share.code.done")), (link, key!("quiz.share.link.done"))];
    let Some((errand, done)) =
        copied.into_iter().find_map(|(value, done)| Some((at.errand(value)?, done)))
    else {
        return part;
    };
    if !errand.refused {
        return part.child(el("p").say(at, done));
    }
    let text =
        el("input").class("nhsuk-input").fixed("readonly", "").attr("value", &errand.address);
    part.child(el("label").class("nhsuk-label").say(at, key!("quiz.share.by-hand")).child(text))
}
