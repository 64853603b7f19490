//! Points to share: in place, and gathered.

use yew::prelude::{Callback, Html};

use super::icon;
use super::prose::hidden;
use super::setting::{Setting, Shared};
use super::tag::{El, On, el};
use super::trust;
use crate::content::{Network, Organisation, Quote};
use crate::route::Route;
use crate::share::{self, Post, Ways};

/// The view of all points.
pub fn page(at: &Setting) -> Html {
    el("div")
        .key("quotes")
        .child(at.place(0, "nhsuk-heading-l", &Route::Quotes).say(at, key!("quotes.title")))
        .child(el("p").class("nhsuk-lede-text").say(at, key!("quotes.lead")))
        .child(el("p").text(&company(at)))
        .child(all(at, true))
        .child(el("p").class("nhsuk-body-s").say(at, key!("quotes.private")))
        .into()
}

/// What one click does, and what goes with every point, which the reader would
/// else see only on the network. Nothing where no network is offered.
fn company(at: &Setting) -> String {
    let Some(sharing) = &at.library.sharing else { return String::new() };
    let who = &sharing.organisation;
    let Some(network) = sharing.network(&who.share_on) else { return String::new() };
    let tags: Vec<String> = who.hashtags.iter().map(|tag| format!("#{tag}")).collect();
    let name = match who.handle(&who.share_on) {
        Some(handle) => format!("@{handle}"),
        None => who.name.clone(),
    };
    let click = at.fill(key!("quotes.click"), &[("network", &network.name)]);
    let with = if tags.is_empty() {
        at.fill(key!("quotes.with.name"), &[("who", &name)])
    } else {
        at.fill(key!("quotes.with"), &[("tags", &tags.join(" ")), ("who", &name)])
    };
    let mut company = format!("{click} {with}");
    if let Some(address) = &who.address {
        company.push(' ');
        company.push_str(&at.fill(key!("quotes.with.address"), &[("address", address)]));
    }
    company
}

/// Every point; `places` where each is a place that links lead to.
pub fn all(at: &Setting, places: bool) -> Html {
    let quotes = at.library.quotes.iter().flat_map(|all| &all.quotes);
    let items = quotes.map(|quote| el("li").key(&quote.id).child(view(at, quote, places)));
    el("ul").class("toolkit-quotes").fixed("role", "list").children(items).into()
}

/// The point `id` in its chapter.
pub fn in_place(at: &Setting, id: &str) -> Html {
    at.library.quote(id).map(|quote| view(at, quote, false)).unwrap_or_default()
}

fn view(at: &Setting, quote: &Quote, place: bool) -> Html {
    let share = at.library.sharing.as_ref().and_then(|sharing| {
        let network = sharing.network(&sharing.organisation.share_on)?;
        share_link(at, quote, network, &sharing.organisation)
    });
    let mut actions = el("ul").class("toolkit-quote__actions").fixed("role", "list");
    actions = actions.children(share.map(|link| el("li").child(link)));
    let mut card = el("div").class("toolkit-quote");
    if place {
        let from = &quote.section;
        if *from != Route::Quotes && at.library.holds(from) {
            let section = at.link(from).say(at, key!("quotes.section"));
            actions = actions.child(el("li").child(section));
        }
        card = at.at_place(card, &Route::Quote(quote.id.clone()));
    }
    let words = el("p").class("toolkit-quote__text").text(&quote.text);
    card.child(words).children(trust::mark(at, &quote.id)).child(actions).into()
}

/// A real link that opens the network with everything filled in. It names the
/// point, because a screen reader's list of links shows it without its card.
fn share_link(
    at: &Setting,
    quote: &Quote,
    network: &Network,
    organisation: &Organisation,
) -> Option<El> {
    let post = Post::of(quote, network, organisation);
    let zones = at.library.trust.zones();
    let ways = Ways { zones: &zones, ..Ways::default() };
    let address = share::address(network, &post, ways).ok()?;
    let label = el("span")
        .text(&at.fill(key!("quotes.share"), &[("network", &network.name)]))
        .child(hidden(&at.fill(key!("quotes.share.hidden"), &[("text", &quote.text)])));
    let link = at
        .new_tab(el("a").attr("href", &address))
        .fixed("rel", "noopener noreferrer")
        .child(icon::elsewhere())
        .child(label);
    if at.is_edition() {
        return Some(link);
    }
    let shared = Shared { quote: quote.id.clone(), network: network.id.clone() };
    let share = at.share.clone();
    Some(link.on(On::Click, Callback::from(move |_| share.emit(shared.clone()))))
}
