//! The comparison of channels: a table, and for narrow places a card for each.

use yew::prelude::Html;

use super::channel::{label, name, properties, value};
use super::prose::{cell, region, row_head, table_of};
use super::setting::Setting;
use super::tag::{El, el, list, text};
use super::trust;
use crate::channels::Property;
use crate::content::{Channel, ChannelSource, Channels};
use crate::route::Route;

/// The view of the comparison.
pub fn page(at: &Setting) -> Html {
    let title = at.word(key!("channels.title"));
    el("div")
        .key("channels")
        .child(at.place(0, "nhsuk-heading-l", &Route::Channels).text(title))
        .child(comparison(at, 1))
        .into()
}

/// The comparison without its heading, as the static edition has it too.
pub fn comparison(at: &Setting, below: u8) -> Html {
    let Some(channels) = &at.library.channels else { return Html::default() };
    let cards = channels.channels.iter().map(|channel| card(at, below, channel));
    let sources = at.fill(key!("channels.sources"), &[("date", &at.date(&channels.reviewed))]);
    list(vec![
        el("p").class("nhsuk-lede-text").say(at, key!("channels.lead")).into(),
        el("p").text(&channels.note).into(),
        table(at, channels).into(),
        el("div").class("toolkit-channels__cards").children(cards).into(),
        el("p").class("toolkit-reviewed").text(&sources).into(),
    ])
}

fn table(at: &Setting, channels: &Channels) -> El {
    let mut heads = vec![text(at.word(key!("channels.channel")))];
    heads.extend(Property::ALL.iter().map(|property| text(&label(at, *property))));
    let rows = channels.channels.iter().map(|channel| row(at, channel)).collect();
    let table = table_of(at.word(key!("channels.caption")), heads, rows);
    el("div")
        .class("toolkit-channels__table")
        .child(region(at.word(key!("channels.region")), table))
}

fn row(at: &Setting, channel: &Channel) -> Html {
    let cells = Property::ALL.iter().map(|property| cell().text(&value(at, *property, channel)));
    el("tr")
        .class("nhsuk-table__row")
        .key(&channel.id)
        .child(row_head().child(linked_name(at, channel)))
        .children(cells)
        .into()
}

fn card(at: &Setting, below: u8, channel: &Channel) -> El {
    el("div")
        .key(&channel.id)
        .child(at.heading(below, "nhsuk-heading-m").child(linked_name(at, channel)))
        .child(properties(at, channel))
}

/// The name, which leads to the channel's page, and a mark where the toolkit of
/// 2016 only names the channel.
fn linked_name(at: &Setting, channel: &Channel) -> Html {
    let route = Route::Channel(channel.id.clone());
    let name = at.link(&route).text(&name(at, channel)).into();
    match channel.source {
        ChannelSource::Toolkit => name,
        ChannelSource::Outline => {
            list(vec![name, text(" "), text(at.word(key!("channels.outline")))])
        }
        ChannelSource::Own => {
            list(vec![name, trust::mark(at, &channel.id).map_or(text(""), Into::into)])
        }
    }
}
