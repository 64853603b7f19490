//! Points to share: in place, and gathered.

use yew::prelude::*;

use super::setting::{Setting, Shared, use_setting};
use crate::content::{Network, Quote};
use crate::route::Route;
use crate::share;

/// The network that a point is shared on with one click.
const FIRST: &str = "x";

/// The view of all points.
#[component]
pub fn QuotesPage() -> Html {
    let Some(at) = use_setting() else { return Html::default() };
    html! {
        <div class="toolkit-page-quotes">
            { at.heading_at(0, "nhsuk-heading-l", Some(&Route::Quotes), html! { { at.word("quotes.title") } }) }
            <p class="nhsuk-lede-text">{ at.word("quotes.lead") }</p>
            { all(&at, true) }
            <p class="nhsuk-body-s">{ at.word("quotes.private") }</p>
        </div>
    }
}

/// Every point; `places` where each is a place that links lead to.
pub fn all(at: &Setting, places: bool) -> Html {
    let quotes = at.library.quotes.iter().flat_map(|quotes| quotes.iter());
    html! {
        <ul class="toolkit-quotes" role="list">
            { for quotes.map(|quote| html! { <li key={quote.id.as_str()}>{ view(at, quote, places) }</li> }) }
        </ul>
    }
}

/// The point `id` in its chapter.
pub fn in_place(at: &Setting, id: &str) -> Html {
    at.library.quote(id).map(|quote| view(at, quote, false)).unwrap_or_default()
}

fn view(at: &Setting, quote: &Quote, place: bool) -> Html {
    let id = place.then(|| Route::Quote(quote.id.clone()).to_string());
    let tabindex = place.then_some("-1");
    let network = at.library.core.network(FIRST);
    html! {
        <div class="toolkit-quote" {id} {tabindex}>
            <p class="toolkit-quote__text">{ quote.text.clone() }</p>
            <ul class="toolkit-quote__actions" role="list">
                <li>{ network.map(|network| share_link(at, quote, network)).unwrap_or_default() }</li>
                if place {
                    <li>{ at.link(&quote.section, "", html! { { at.word("quotes.section") } }) }</li>
                }
            </ul>
        </div>
    }
}

/// A real link that opens the network with everything filled in. It names the
/// point, because a screen reader's list of links shows it without its card.
fn share_link(at: &Setting, quote: &Quote, network: &Network) -> Html {
    let core = &at.library.core;
    let Some(href) = share::address(network, &quote.text, &core.organisation) else {
        return Html::default();
    };
    let shared = Shared { quote: quote.id.clone(), network: network.id.clone() };
    let share = at.share.clone();
    let onclick = (!at.is_edition()).then(|| {
        Callback::from(move |_: MouseEvent| share.emit(shared.clone()))
    });
    html! {
        <a {href} target="_blank" rel="noopener noreferrer" {onclick}>
            { icon() }
            <span>
                { at.fill("quotes.share", &[("network", &network.name)]) }
                <span class="nhsuk-u-visually-hidden">
                    { at.fill("quotes.share.hidden", &[("text", &quote.text)]) }
                </span>
            </span>
        </a>
    }
}

fn icon() -> Html {
    html! {
        <svg class="toolkit-icon" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="20" height="20"
            focusable="false" aria-hidden="true">
            <path d="M14 4h6v6m0-6-9 9M10 5H5a1 1 0 0 0-1 1v13a1 1 0 0 0 1 1h13a1 1 0 0 0 1-1v-5"
                fill="none" stroke="currentColor" stroke-width="2" />
        </svg>
    }
}
