//! What a contributor to the toolkit advised. It is reported, so it is not
//! marked up as a quotation.

use yew::prelude::Html;

use super::prose;
use super::setting::Setting;
use super::tag::el;
use crate::content::Block;

/// Advice, and whose it is.
pub fn view(at: &Setting, below: u8, name: &str, role: &str, blocks: &[Block]) -> Html {
    let words = prose::blocks(at, below + 1, blocks);
    let by = el("p").class("toolkit-advice__by").child(el("strong").text(name));
    el("div")
        .class("toolkit-advice")
        .child(el("div").class("toolkit-advice__text").child(words))
        .child(by.text(", ").text(role))
        .into()
}
