//! What a channel has under a property, drawn.

use crate::channels::Property;
use crate::content::Channel;
use crate::view::setting::Setting;
use crate::view::tag::{El, el};

/// The name of a property.
pub fn label(at: &Setting, property: Property) -> &str {
    at.word(property.key())
}

/// Adds to `holder` what `channel` has under `property`, or that it is not known;
/// with `why` the reason for a judgement and the source of a fact too.
#[inline(never)]
pub fn fill(at: &Setting, holder: El, property: Property, channel: &Channel, why: bool) -> El {
    let value = property.of(channel, &at.library);
    let short =
        if value.short.is_empty() { at.word(key!("channels.unknown")) } else { &value.short };
    let mut holder = holder.child(el("p").text(short));
    if !why {
        return holder;
    }
    if let Some(more) = &value.more {
        holder = holder.child(el("p").class("toolkit-why").text(more));
    }
    if let Some(source) = &value.source {
        let read = at.date(&channel.reviewed);
        let places = [("source", source.as_str()), ("date", &read)];
        let source = at.fill(key!("channels.source"), &places);
        holder = holder.child(el("p").class("toolkit-reviewed").text(&source));
    }
    holder
}

/// `properties` of a channel as a description list, with reasons and sources.
#[inline(never)]
pub fn described(at: &Setting, properties: &[Property], channel: &Channel) -> El {
    let row = |property: &Property| {
        let name = el("dt").class("nhsuk-summary-list__key").text(label(at, *property));
        let value = el("dd").class("nhsuk-summary-list__value");
        el("div")
            .class("nhsuk-summary-list__row nhsuk-summary-list__row--no-actions")
            .key(property.name())
            .child(name)
            .child(fill(at, value, *property, channel, true))
    };
    el("dl").class("nhsuk-summary-list").children(properties.iter().map(row))
}
