//! One channel: its short guide in a chapter, and its page.

use yew::prelude::Html;

use super::prose::numbered;
use super::setting::Setting;
use super::tag::{El, el, list};
use super::trust;
use crate::channels::Property;
use crate::content::{Channel, Id};
use crate::route::Route;

/// The page of one channel: its guide and its row of the comparison.
pub fn page(at: &Setting, id: &Id) -> Html {
    let Some(channel) = find(at, id) else { return Html::default() };
    let back = at.link(&Route::Channels).class("nhsuk-back-link").say(at, key!("channel.back"));
    el("div").key(id).child(back).child(guide(at, 0, channel)).into()
}

/// A channel's page without the way back, as the static edition has it too.
pub fn guide(at: &Setting, below: u8, channel: &Channel) -> Html {
    let place = Route::Channel(channel.id.clone());
    let heading = |key| at.heading(below + 1, "nhsuk-heading-m").say(at, key).into();
    let mut parts: Vec<Html> = vec![
        at.place(below, "nhsuk-heading-l", &place).text(&name(at, channel)).into(),
        list(trust::mark(at, &channel.id).map(Into::into).into_iter().collect()),
        properties(at, channel).into(),
        heading(key!("channel.start")),
        numbered(&channel.start).into(),
    ];
    if let Some(example) = &channel.example {
        parts.extend([heading(key!("channel.example")), el("p").text(example).into()]);
    }
    list(parts)
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

/// The properties of a channel as a description list.
pub fn properties(at: &Setting, channel: &Channel) -> El {
    let row = |property: &Property| {
        el("div")
            .class("nhsuk-summary-list__row nhsuk-summary-list__row--no-actions")
            .child(el("dt").class("nhsuk-summary-list__key").text(&label(at, *property)))
            .child(el("dd").class("nhsuk-summary-list__value").text(&value(at, *property, channel)))
    };
    el("dl").class("nhsuk-summary-list").children(Property::ALL.iter().map(row))
}

/// The name of a property.
pub fn label(at: &Setting, property: Property) -> String {
    at.word(property.key()).to_owned()
}

/// What a channel has under a property, or that it is not known.
pub fn value(at: &Setting, property: Property, channel: &Channel) -> String {
    let value = property.of(channel, &at.library);
    value.unwrap_or_else(|| at.word(key!("channels.unknown")).to_owned())
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
