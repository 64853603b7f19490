//! What stands where content is still on its way, or did not arrive.

use yew::prelude::{Callback, Html};

use super::setting::Setting;
use super::tag::{El, On, el, list};
use super::{callout, prose};
use crate::session::Action;

/// The id of the notice.
pub const NOTICE: &str = "notice";

/// Content is on its way.
pub fn loading(at: &Setting) -> Html {
    el("p")
        .class("toolkit-loading")
        .fixed("role", "status")
        .fixed("id", NOTICE)
        .fixed("tabindex", "-1")
        .key("loading")
        .say(at, key!("notice.loading"))
        .into()
}

/// Content did not arrive: what to do about it.
pub fn missing(at: &Setting, dispatch: &Callback<Action>) -> Html {
    let again = el("button")
        .fixed("type", "button")
        .class("nhsuk-button")
        .on(On::Click, dispatch.reform(|_| Action::TryAgain))
        .say(at, key!("notice.again"));
    let edition = at.new_tab(el("a").attr("href", &at.edition)).say(at, key!("notice.edition"));
    el("div")
        .class("toolkit-notice")
        .fixed("role", "alert")
        .fixed("id", NOTICE)
        .fixed("tabindex", "-1")
        .key("missing")
        .child(at.heading(0, "nhsuk-heading-m").say(at, key!("notice.missing.title")))
        .child(el("p").say(at, key!("notice.missing.text")))
        .child(el("div").class("toolkit-buttons").child(again).child(edition))
        .into()
}

/// What is wrong with the configuration, for who looks after the page; to all
/// others it is one quiet line.
pub fn settings(at: &Setting) -> Option<El> {
    if at.problems.is_empty() {
        return None;
    }
    let label = el("span").say(at, key!("notice.config.title"));
    let body = list(vec![
        el("p").say(at, key!("notice.config.text")).into(),
        prose::bullets(&at.problems).into(),
    ]);
    let part = el("div").class("toolkit-settings").key("settings");
    Some(part.child(callout::details(at, label, body)))
}
