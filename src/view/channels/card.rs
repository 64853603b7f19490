//! The channels where there is room for one alone: a description list at a time, in
//! the order of the table, with the way to the next and to the one before.

use super::choose::Chooser;
use super::{alone, guide, local, table, value};
use crate::channels::{AT, Selection};
use crate::content::Channel;
use crate::route::Route;
use crate::view::icon;
use crate::view::prose::hidden;
use crate::view::tag::{El, el};

/// The channel that is asked for, or the first.
pub fn one(chooser: &Chooser<'_>, selection: Selection<'_>, shown: &[&Channel]) -> El {
    let at = chooser.at;
    let holder = el("div").class("toolkit-channels__cards").key("card");
    let asked = chooser.choices.get(AT);
    let place = shown.iter().position(|channel| *channel.id == *asked).unwrap_or_default();
    let Some(channel) = shown.get(place) else { return holder };
    let (n, of) = ((place + 1).to_string(), shown.len().to_string());
    let count = at.fill(key!("channels.card"), &[("n", &n), ("of", &of)]);
    let here = alone(chooser, &channel.id);
    let page = at.link(&Route::Channel(channel.id.clone()));
    let page = page.text(&at.fill(key!("channels.guide"), &[("name", &channel.name)]));
    let before = place.checked_sub(1).and_then(|before| shown.get(before));
    let steps = el("ul")
        .class("nhsuk-list nhsuk-pagination__list")
        .fixed("role", "list")
        .children(before.map(|to| step(chooser, to, true)))
        .children(shown.get(place + 1).map(|to| step(chooser, to, false)));
    let words = at.fill(key!("channels.pick.label"), &[("name", &channel.name)]);
    let pick = table::pick_box(chooser, selection, channel).text(&words);
    let card = el("div")
        .key(&channel.id)
        .child(way(chooser, shown, place).child(el("span").text(&count)))
        .child(at.place(1, "nhsuk-heading-m", &here).text(&guide::name(at, channel)))
        .children(local::said(at, &channel.id))
        .child(value::described(at, &selection.columns(), channel))
        .child(el("p").child(pick))
        .child(el("p").child(page));
    let label = at.word(key!("channels.steps"));
    let nav =
        el("nav").class("nhsuk-pagination").key("steps").attr("aria-label", label).child(steps);
    let names = shown.iter().map(|one| (&*one.id, one.name.clone())).collect::<Vec<_>>();
    let jump = chooser.select_of(AT, &channel.id, at.word(key!("channels.channel")), &names);
    holder.child(jump).child(card).child(nav)
}

/// How far the reader is, between the ways to the channels before and after.
fn way(chooser: &Chooser<'_>, shown: &[&Channel], place: usize) -> El {
    let link = |to: Option<usize>, key, mark: El| {
        let to = shown.get(to?)?;
        let link = chooser.at.link(&alone(chooser, &to.id)).child(mark);
        Some(link.child(hidden(chooser.at.word(key))).child(hidden(": ")).child(hidden(&to.name)))
    };
    el("p")
        .class("toolkit-way")
        .children(link(place.checked_sub(1), key!("chapter.previous"), icon::arrow_left()))
        .children(link(Some(place + 1), key!("chapter.next"), icon::arrow_right()))
}

/// The way to the channel before or after the one that is shown.
fn step(chooser: &Chooser<'_>, to: &Channel, back: bool) -> El {
    let at = chooser.at;
    let (item, link, key, mark) = if back {
        (
            el("li").class("nhsuk-pagination-item--previous"),
            "nhsuk-pagination__link nhsuk-pagination__link--prev",
            key!("chapter.previous"),
            icon::arrow_left(),
        )
    } else {
        (
            el("li").class("nhsuk-pagination-item--next"),
            "nhsuk-pagination__link nhsuk-pagination__link--next",
            key!("chapter.next"),
            icon::arrow_right(),
        )
    };
    let words = at.word(key);
    let link = at
        .link(&alone(chooser, &to.id))
        .class(link)
        .child(el("span").class("nhsuk-pagination__title").text(words))
        .child(hidden(": "))
        .child(el("span").class("nhsuk-pagination__page").text(&to.name))
        .child(mark);
    item.key(words).child(link)
}
