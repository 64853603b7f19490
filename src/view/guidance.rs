//! What to do, and what not to do: the design system's pair of lists.

use yew::prelude::Html;

use super::setting::Setting;
use super::tag::el;
use super::{icon, prose};
use crate::content::Inline;

/// A list of what to do, or of what not to do.
pub fn view(at: &Setting, below: u8, positive: bool, title: &str, items: &[Vec<Inline>]) -> Html {
    let holder = if positive {
        el("ul").class("nhsuk-list nhsuk-list--tick")
    } else {
        el("ul").class("nhsuk-list nhsuk-list--cross")
    };
    let item = |runs: &Vec<Inline>| {
        let mark = if positive { icon::tick() } else { icon::cross() };
        el("li").child(mark).child(prose::inline(at, runs))
    };
    let heading = at.heading(below, "nhsuk-card__heading nhsuk-card__heading--feature").text(title);
    let content = el("div")
        .class("nhsuk-card__content nhsuk-card__content--feature")
        .child(heading)
        .child(holder.fixed("role", "list").children(items.iter().map(item)));
    el("div").class("nhsuk-card nhsuk-card--feature").child(content).into()
}
