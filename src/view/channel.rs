//! One channel: its short guide in a chapter, and its page.

use yew::prelude::*;

use super::setting::{Setting, use_setting};
use crate::channels::Property;
use crate::content::{Channel, Id};
use crate::route::Route;

/// The properties of the page of a channel.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Which channel.
    pub id: Id,
}

/// The page of one channel: its guide and its row of the comparison.
#[component]
pub fn ChannelPage(Props { id }: &Props) -> Html {
    let Some(at) = use_setting() else { return Html::default() };
    let Some(channel) = find(&at, id) else { return Html::default() };
    html! {
        <div class="toolkit-page-channel">
            { at.link(&Route::Channels, "nhsuk-back-link", html! { { at.word("channel.back") } }) }
            { page(&at, 0, channel) }
        </div>
    }
}

/// A channel's page without the way back, as the static edition has it too.
pub fn page(at: &Setting, below: u8, channel: &Channel) -> Html {
    let place = Route::Channel(channel.id.clone());
    html! {
        <>
            { at.heading_at(below, "nhsuk-heading-l", Some(&place), html! { { name(at, channel) } }) }
            { properties(at, channel) }
            { at.heading(below + 1, "nhsuk-heading-m", html! { { at.word("channel.start") } }) }
            { steps(channel) }
            { example(at, below + 1, channel) }
        </>
    }
}

/// The name, with the one it had before.
pub fn name(at: &Setting, channel: &Channel) -> AttrValue {
    match &channel.formerly {
        Some(formerly) => {
            at.fill("channel.formerly", &[("name", &channel.name), ("formerly", formerly)])
        }
        None => channel.name.clone().into(),
    }
}

/// The properties of a channel as a description list.
pub fn properties(at: &Setting, channel: &Channel) -> Html {
    let row = |property: &Property| {
        let value = property.of(channel, &at.library.core);
        html! {
            <div class="nhsuk-summary-list__row nhsuk-summary-list__row--no-actions">
                <dt class="nhsuk-summary-list__key">
                    { at.word(&format!("channels.{}", property.name())) }
                </dt>
                <dd class="nhsuk-summary-list__value">
                    { value.map_or_else(|| at.word("channels.unknown"), AttrValue::from) }
                </dd>
            </div>
        }
    };
    html! { <dl class="nhsuk-summary-list">{ for Property::ALL.iter().map(row) }</dl> }
}

/// The short guide to the channel `id` in a chapter.
pub fn in_place(at: &Setting, below: u8, id: &str) -> Html {
    let Some(channel) = find(at, id) else { return Html::default() };
    let route = Route::Channel(channel.id.clone());
    let heading = at.link(&route, "", html! { { name(at, channel) } });
    html! {
        <div class="nhsuk-card" key={channel.id.as_str()}>
            <div class="nhsuk-card__content">
                { at.heading(below + 1, "nhsuk-card__heading nhsuk-heading-s", heading) }
                <p>{ channel.used_for.clone() }</p>
                <p><strong>{ at.word("channels.remember") }{ ": " }</strong>{ channel.remember.clone() }</p>
                <p class="nhsuk-u-margin-bottom-2"><strong>{ at.word("channel.start") }{ ":" }</strong></p>
                { steps(channel) }
            </div>
        </div>
    }
}

fn find<'a>(at: &'a Setting, id: &str) -> Option<&'a Channel> {
    at.library.channels.as_ref()?.channels.iter().find(|channel| &*channel.id == id)
}

fn steps(channel: &Channel) -> Html {
    let steps = channel.start.iter().map(|step| html! { <li>{ step.clone() }</li> });
    html! { <ol class="nhsuk-list nhsuk-list--number">{ for steps }</ol> }
}

fn example(at: &Setting, below: u8, channel: &Channel) -> Html {
    match &channel.example {
        Some(example) => html! {
            <>
                { at.heading(below, "nhsuk-heading-m", html! { { at.word("channel.example") } }) }
                <p>{ example.clone() }</p>
            </>
        },
        None => Html::default(),
    }
}
