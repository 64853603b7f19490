//! What a channel has under a property, drawn.

use crate::channels::{Property, Row, Value, phrase};
use crate::content::{Channel, ChannelSource};
use crate::view::setting::Setting;
use crate::view::tag::{El, el};

/// The name of a property.
pub fn label(at: &Setting, property: Property) -> &str {
    at.word(property.key())
}

/// That what stands under a property is this project's judgement.
pub fn judged(at: &Setting, property: Property) -> Option<El> {
    let said = || el("p").class("toolkit-reviewed").key("judged").say(at, key!("channels.judged"));
    property.is_judged().then(said)
}

/// Adds to `holder` what `channel` has under `property`, or that it is not known;
/// with `why` the reason for a judgement and the source of a fact too.
pub fn fill(at: &Setting, holder: El, property: Property, channel: &Channel, why: bool) -> El {
    let value = property.of(channel, &at.library);
    let holder = holder.child(el("p").text(short(at, &value)));
    if why { grounds(at, holder, &value, channel) } else { holder }
}

/// What a channel has in short, or that it is not known.
fn short<'a>(at: &'a Setting, value: &'a Value) -> &'a str {
    if value.short.is_empty() { at.word(key!("channels.unknown")) } else { &value.short }
}

/// The same for one of the channels of a row: in a list, what not all of them have
/// stands out.
pub fn beside(at: &Setting, holder: El, row: &Row, value: &Value, channel: &Channel) -> El {
    let mut line = el("p");
    for (place, term) in value.terms.iter().enumerate() {
        let before = if place == 0 { "" } else { ", " };
        // It begins like a sentence.
        let term_shown = if place == 0 { phrase(term) } else { term.clone() };
        line = line.text(before);
        line = if row.is_common(term) {
            line.text(&term_shown)
        } else {
            line.child(el("strong").text(&term_shown))
        };
    }
    if value.terms.is_empty() {
        line = line.text(short(at, value));
    }
    grounds(at, holder.child(line), value, channel)
}

/// Adds the reason for a judgement and the source of a fact.
#[inline(never)]
fn grounds(at: &Setting, mut holder: El, value: &Value, channel: &Channel) -> El {
    if let Some(more) = &value.more {
        holder = holder.child(el("p").class("toolkit-why").text(more));
    }
    if let Some(source) = &value.source {
        let read = at.date(&channel.reviewed);
        let source = at.fill(key!("channels.source"), &[("source", source), ("date", &read)]);
        holder = holder.child(el("p").class("toolkit-reviewed").text(&source));
    }
    holder
}

/// `properties` of a channel as a description list, with reasons and sources.
#[inline(never)]
pub fn described(at: &Setting, properties: &[Property], channel: &Channel) -> El {
    let row = |property: &Property| {
        let name = el("dt").class("nhsuk-summary-list__key").text(label(at, *property));
        let ours = channel.source != ChannelSource::Own;
        let name = name.children(judged(at, *property).filter(|_| ours));
        let value = el("dd").class("nhsuk-summary-list__value");
        el("div")
            .class("nhsuk-summary-list__row nhsuk-summary-list__row--no-actions")
            .key(property.name())
            .child(name)
            .child(fill(at, value, *property, channel, true))
    };
    // Of its own a trust says what it likes.
    let told = |property: &&Property| {
        channel.source != ChannelSource::Own || !property.of(channel, &at.library).short.is_empty()
    };
    el("dl").class("nhsuk-summary-list").children(properties.iter().filter(told).map(row))
}
