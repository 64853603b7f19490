//! Parts that stand apart from the text around them.

use yew::prelude::Html;

pub use super::part::{details, inset};
use super::prose::{self, hidden};
use super::setting::Setting;
use super::tag::el;
use crate::content::{Block, Callout};

/// A part of `kind` with its heading and text.
pub fn view(at: &Setting, below: u8, kind: Callout, title: &str, blocks: &[Block]) -> Html {
    let body = prose::blocks(at, below + 1, blocks);
    match kind {
        Callout::Inset => inset(at).child(body).into(),
        Callout::Warning => {
            let label = el("span")
                .fixed("role", "text")
                .child(hidden(at.word(key!("callout.warning"))))
                .text(title);
            let heading = at.heading(below, "nhsuk-card__heading").child(label);
            el("div")
                .class("nhsuk-card nhsuk-card--warning")
                .child(el("div").class("nhsuk-card__content").child(heading).child(body))
                .into()
        }
        Callout::Aged => {
            let label = el("strong")
                .class("nhsuk-tag nhsuk-tag--grey toolkit-aged__label")
                .say(at, key!("callout.aged"));
            el("div")
                .class("toolkit-aged")
                .child(label)
                .child(at.heading(below, "nhsuk-heading-s").text(title))
                .child(body)
                .into()
        }
        Callout::Details => details(at, el("span").text(title), body).into(),
    }
}
