//! The comparison of channels: a table, and for narrow places a card for each.

use yew::prelude::*;

use super::channel;
use super::setting::{Setting, use_setting};
use crate::channels::Property;
use crate::content::{Channel, Channels, ChannelSource};
use crate::route::Route;

/// The view of the comparison.
#[component]
pub fn ChannelsPage() -> Html {
    let Some(at) = use_setting() else { return Html::default() };
    html! {
        <div class="toolkit-page-channels">
            { at.heading_at(0, "nhsuk-heading-l", Some(&Route::Channels), html! { { at.word("channels.title") } }) }
            { comparison(&at, 1) }
        </div>
    }
}

/// The comparison without its heading, as the static edition has it too.
pub fn comparison(at: &Setting, below: u8) -> Html {
    let Some(channels) = at.library.channels.clone() else { return Html::default() };
    html! {
        <>
            <p class="nhsuk-lede-text">{ at.word("channels.lead") }</p>
            <p>{ channels.note.clone() }</p>
            { table(at, &channels) }
            <div class="toolkit-channels__cards">
                { for channels.channels.iter().map(|channel| card(at, below, channel)) }
            </div>
            <p class="toolkit-reviewed">
                { at.fill("channels.sources", &[("date", &at.date(&channels.reviewed))]) }
            </p>
        </>
    }
}

fn table(at: &Setting, channels: &Channels) -> Html {
    let heads = Property::ALL.iter().map(|property| {
        html! { <th scope="col">{ at.word(&format!("channels.{}", property.name())) }</th> }
    });
    html! {
        <div class="toolkit-channels__table">
            <div class="toolkit-region" role="region" aria-label={at.word("channels.region")} tabindex="0">
                <table class="nhsuk-table">
                    <caption class="nhsuk-table__caption">{ at.word("channels.caption") }</caption>
                    <thead class="nhsuk-table__head">
                        <tr><th scope="col">{ at.word("channels.channel") }</th>{ for heads }</tr>
                    </thead>
                    <tbody class="nhsuk-table__body">
                        { for channels.channels.iter().map(|channel| row(at, channel)) }
                    </tbody>
                </table>
            </div>
        </div>
    }
}

fn row(at: &Setting, channel: &Channel) -> Html {
    let cell = |property: &Property| {
        let value = property.of(channel, &at.library.core);
        html! {
            <td class="nhsuk-table__cell">
                { value.map_or_else(|| at.word("channels.unknown"), AttrValue::from) }
            </td>
        }
    };
    html! {
        <tr class="nhsuk-table__row" key={channel.id.as_str()}>
            <th scope="row" class="nhsuk-table__header">{ linked_name(at, channel) }</th>
            { for Property::ALL.iter().map(cell) }
        </tr>
    }
}

fn card(at: &Setting, below: u8, channel: &Channel) -> Html {
    html! {
        <div key={channel.id.as_str()}>
            { at.heading(below, "nhsuk-heading-m", linked_name(at, channel)) }
            { channel::properties(at, channel) }
        </div>
    }
}

/// The name, which leads to the channel's page, and a mark where the toolkit of
/// 2016 only names the channel.
fn linked_name(at: &Setting, channel: &Channel) -> Html {
    let route = Route::Channel(channel.id.clone());
    let name = at.link(&route, "", html! { { channel::name(at, channel) } });
    match channel.source {
        ChannelSource::Toolkit => name,
        ChannelSource::Outline => html! { <>{ name }{ " " }{ at.word("channels.outline") }</> },
    }
}
