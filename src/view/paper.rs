//! The way to print; `assets/loader/printing.js` does it.

use super::setting::Setting;
use super::tag::{El, el};
use crate::content::Key;
use crate::route::Route;

/// The button that prints `what`, a view, or at `home` the whole toolkit, and
/// what to do where no page to print can be made.
pub fn offer(at: &Setting, what: &Route, key: Key) -> El {
    let what = what.to_string();
    let refused = at.errand(&what).map(|_| {
        let link = el("a").attr("href", &at.edition).say(at, key!("print.edition"));
        el("p").fixed("role", "alert").say(at, key!("print.refused")).child(at.new_tab(link))
    });
    let button = el("button")
        .fixed("type", "button")
        .fixed("name", "print")
        .attr("value", &what)
        .class("nhsuk-button nhsuk-button--secondary")
        .say(at, key);
    el("div").class("toolkit-buttons").key("print").child(button).children(refused)
}
