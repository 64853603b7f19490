//! Small parts that every view may be made of, the quiz's among them.

use yew::prelude::Html;

use super::setting::Setting;
use super::tag::{El, el, hidden, list};

/// Plain paragraphs, as tables of the content hold them.
pub fn paragraphs(texts: &[String]) -> Html {
    list(texts.iter().map(|words| el("p").text(words).into()).collect())
}

/// A list of plain texts with bullets.
pub fn bullets(texts: &[String]) -> El {
    let items = texts.iter().map(|words| el("li").text(words));
    el("ul").class("nhsuk-list nhsuk-list--bullet").children(items)
}

/// A remark, for the caller to fill.
pub fn inset(at: &Setting) -> El {
    el("div").class("nhsuk-inset-text").child(hidden(at.word(key!("callout.inset"))))
}

/// A part that opens on request; the static edition has it open.
pub fn details(at: &Setting, label: El, body: Html) -> El {
    let summary = el("summary")
        .class("nhsuk-details__summary")
        .child(label.class("nhsuk-details__summary-text"));
    el("details")
        .class("nhsuk-details")
        .maybe("open", at.is_edition().then_some(""))
        .child(summary)
        .child(el("div").class("nhsuk-details__text").child(body))
}
