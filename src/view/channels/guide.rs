//! One channel: its short guide in a chapter, and its page.

use yew::prelude::Html;

use super::{local, value};
use crate::channels::{AT, COMPARE, MOST_SIDES, PICK, Property};
use crate::content::{Channel, ChannelSource, Check, Id, Inline};
use crate::route::Route;
use crate::view::prose::numbered;
use crate::view::setting::Setting;
use crate::view::tag::{El, el, list};
use crate::view::{guidance, trust};

/// The page of one channel: its guide, and the way to compare it.
pub fn page(at: &Setting, id: &Id) -> Html {
    let Some(channel) = find(at, id) else { return Html::default() };
    let back = at.link(&at.compared).class("nhsuk-back-link").say(at, key!("channel.back"));
    el("div").key(id).child(back).child(guide(at, 0, channel)).children(compare(at, channel)).into()
}

/// The way to the comparison with `channel` marked in it, where there is room for one more.
fn compare(at: &Setting, channel: &Channel) -> Option<El> {
    let choices = at.compared.choices();
    let marked = choices.has(PICK, &channel.id);
    if !marked && choices.all(PICK).count() >= MOST_SIDES {
        return None;
    }
    let with = if marked { choices } else { choices.toggled(PICK, &channel.id) };
    let with = Route::compared(with.with(COMPARE, "").with(AT, &channel.id));
    let words = at.fill(key!("channel.compare"), &[("name", &channel.name)]);
    Some(el("p").class("toolkit-compare").child(at.link(&with).text(&words)))
}

/// A channel's page without the ways from it, as the static edition has it too.
pub fn guide(at: &Setting, below: u8, channel: &Channel) -> Html {
    let place = Route::Channel(channel.id.clone());
    let heading = |key| at.heading(below + 1, "nhsuk-heading-m").say(at, key).into();
    let told_apart = [Property::Start, Property::Example];
    let row: Vec<Property> =
        Property::ALL.into_iter().filter(|one| !told_apart.contains(one)).collect();
    // A trust's own has no day.
    let reviewed = [&channel.reviewed].into_iter().filter(|day| !day.is_empty());
    let mut parts: Vec<Html> = vec![
        at.place(below, "nhsuk-heading-l", &place).text(&name(at, channel)).into(),
        list(trust::mark(at, &channel.id).map(Into::into).into_iter().collect()),
        list(described(at, channel).map(Into::into).into_iter().collect()),
        list(local::said(at, &channel.id).map(Into::into).into_iter().collect()),
        value::described(at, &row, channel).into(),
        list(reviewed.map(|day| at.reviewed(day).into()).collect()),
        heading(key!("channel.start")),
        numbered(&channel.start).into(),
        do_and_dont(at, below + 1, channel),
        heading(key!("channel.checks")),
        checks(at, channel),
    ];
    if let Some(example) = &channel.example {
        parts.extend([heading(key!("channel.example")), el("p").text(example).into()]);
    }
    list(parts)
}

/// That the toolkit of 2016 does not describe it.
fn described(at: &Setting, channel: &Channel) -> Option<El> {
    let key = match channel.source {
        ChannelSource::Outline => key!("channels.outline"),
        ChannelSource::Newer => key!("channels.newer"),
        ChannelSource::Toolkit | ChannelSource::Own => return None,
    };
    Some(el("p").class("toolkit-reviewed").say(at, key))
}

fn do_and_dont(at: &Setting, below: u8, channel: &Channel) -> Html {
    let lists =
        [(true, key!("channel.do"), &channel.dos), (false, key!("channel.dont"), &channel.donts)];
    let told = lists.into_iter().filter(|(_, _, items)| !items.is_empty());
    let told = told.map(|(positive, key, items)| {
        let items: Vec<_> = items.iter().map(|item| vec![Inline::Text(item.clone())]).collect();
        guidance::view(at, below, positive, at.word(key), &items)
    });
    list(told.collect())
}

/// The checklist for an accessible post, as far as it is about what works there.
fn checks(at: &Setting, channel: &Channel) -> Html {
    let concerns = |check: &&Check| {
        let about = |form| channel.forms.is_empty() || channel.forms.contains(form);
        check.forms.is_empty() || check.forms.iter().any(about)
    };
    let all = at.library.channels.iter().flat_map(|all| &all.checks).filter(concerns);
    let items = all.map(|check| el("li").text(&check.text));
    el("ul").class("nhsuk-list nhsuk-list--bullet").children(items).into()
}

/// The name, with the one it had before.
pub fn name(at: &Setting, channel: &Channel) -> String {
    match &channel.formerly {
        Some(formerly) => {
            at.fill(key!("channel.formerly"), &[("name", &channel.name), ("formerly", formerly)])
        }
        None => channel.name.clone(),
    }
}

/// The short guide to the channel `id` in a chapter.
pub fn in_place(at: &Setting, below: u8, id: &str) -> Html {
    let Some(channel) = find(at, id) else { return Html::default() };
    let route = Route::Channel(channel.id.clone());
    let strong = |words: &str| el("strong").text(words).text(": ");
    let content = el("div")
        .class("nhsuk-card__content")
        .child(
            at.heading(below + 1, "nhsuk-card__heading nhsuk-heading-s")
                .child(at.link(&route).text(&name(at, channel))),
        )
        .children(local::tag(at, &channel.id))
        .child(el("p").text(&channel.used_for))
        .child(el("p").child(strong(at.word(key!("channels.remember")))).text(&channel.remember))
        .child(
            el("p").class("nhsuk-u-margin-bottom-2").child(strong(at.word(key!("channel.start")))),
        )
        .child(numbered(&channel.start));
    el("div").class("nhsuk-card").key(&channel.id).child(content).into()
}

fn find<'a>(at: &'a Setting, id: &str) -> Option<&'a Channel> {
    at.library.channels.as_ref()?.channels.iter().find(|channel| &*channel.id == id)
}
