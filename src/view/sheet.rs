//! What can be done with a table: copy it, have it as a file, print it.
//! `assets/loader/sheet.js` does it with the table as it is shown.

use yew::prelude::Html;

use super::paper;
use super::setting::Setting;
use super::tag::{El, el};
use crate::content::Key;
use crate::route::Route;

/// The value of the button that copies the table, and of the one that makes a file.
const ROWS: &str = "rows";
const FILE: &str = "file";

/// The buttons under the table of the view `route`, and what came of them. They act on
/// the table in the nearest `.toolkit-sheet` around them.
pub fn tools(at: &Setting, route: &Route) -> Html {
    let button = |name: &'static str, key| {
        el("button")
            .fixed("type", "button")
            .fixed("name", name)
            .fixed("value", name)
            .key(name)
            .class("nhsuk-button nhsuk-button--secondary")
            .say(at, key)
    };
    let told = told(at).map_or("", |key| at.word(key));
    el("div")
        .class("toolkit-tools")
        .key("tools")
        .child(button(ROWS, key!("sheet.copy")))
        .child(button(FILE, key!("sheet.file")))
        .child(paper::offer(at, route, key!("sheet.print")))
        .child(el("p").key("told").fixed("role", "status").text(told))
        .children(by_hand(at))
        .into()
}

/// What came of the button that was pressed last.
fn told(at: &Setting) -> Option<Key> {
    let rows = at.errand(ROWS).map(|errand| match errand.refused {
        false => key!("sheet.copied"),
        true => key!("sheet.refused"),
    });
    rows.or_else(|| at.errand(FILE).map(|_| key!("sheet.filed")))
}

/// Where the table can be copied by hand, once the browser has refused; the script
/// puts it in.
fn by_hand(at: &Setting) -> Option<El> {
    at.errand(ROWS).filter(|errand| errand.refused)?;
    let area = el("textarea").class("nhsuk-textarea").fixed("readonly", "").fixed("rows", "5");
    Some(el("label").key("hand").say(at, key!("sheet.by-hand")).child(area))
}
