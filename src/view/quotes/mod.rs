//! Points to share: in place, and gathered.

pub mod choose;
pub mod told;
pub mod ways;

use yew::prelude::Html;

use super::copy;
use super::prose::hidden;
use super::setting::Setting;
use super::tag::{El, el};
use super::trust;
use crate::content::{Network, Quote};
use crate::route::{Route, choice};
use crate::share::{Post, part};

/// How many points there are before the reader asks for all.
const FIRST: usize = 12;

/// The points that are asked for: those with the choices of `route` in which the words are
/// found that are looked for; all of them where the route leads to one.
pub fn page(at: &Setting, route: &Route) -> Html {
    let choices = &route.choices();
    let Some(all) = at.library.quotes.as_deref() else { return Html::default() };
    let is_one = matches!(route, Route::Quote(_));
    // One that a link leads to is there whatever was looked for before.
    let query = at.draft.get(part::QUERY).filter(|_| !is_one).unwrap_or_default();
    let found = all.picked(choices.get(choice::TOPIC), query.trim_ascii());
    let filtered = is_one || !query.is_empty() || !choices.get(choice::TOPIC).is_empty();
    // Who follows the link to all goes on with the first that was not there.
    let next = found.get(FIRST).filter(|_| !filtered);
    let more = next.map(|next| choose::more(at, next, found.len()));
    let shown = if filtered { &found } else { found.get(..FIRST).unwrap_or(&found) };
    let surprise = all.quote(choices.get(choice::SURPRISE));
    // Each part has a key, or the field would be another one after each letter.
    let heading = at.place(0, "nhsuk-heading-l", &Route::Quotes).key("title");
    // Nothing is shared from paper, and what is said of sharing is not printed.
    let private = el("p").class("nhsuk-body-s toolkit-quotes__about");
    el("div")
        .key("quotes")
        .child(heading.say(at, key!("quotes.title")))
        .child(el("p").class("nhsuk-lede-text").key("lead").say(at, key!("quotes.lead")))
        .child(el("p").class("toolkit-quotes__about").key("company").text(&company(at)))
        .child(choose::fields(at, all, choices, &query))
        .child(choose::surprise(at, choices, &found))
        .child(el("div").key("surprise").children(surprise.map(|quote| view(at, quote, false))))
        .child(choose::count(at, all, choices, &query, shown.len()))
        .child(cards(at, shown, true))
        .children(more)
        .child(copy::status(at))
        .child(private.key("private").say(at, key!("quotes.private")))
        .into()
}

/// What one click does, and what goes with every point, which the reader would
/// else see only on the network. Nothing where no network is offered.
fn company(at: &Setting) -> String {
    let Some(network) = ways::first(at) else { return String::new() };
    let Some(sharing) = at.library.sharing.as_deref() else { return String::new() };
    let who = &sharing.organisation;
    let tags: Vec<String> = who.hashtags.iter().map(|tag| ["#", tag].concat()).collect();
    let name = match who.handle(&network.id) {
        Some(handle) => ["@", handle].concat(),
        None => who.name.clone(),
    };
    let click = match network.takes_texts() {
        true => key!("quotes.click"),
        false => key!("quotes.click.paste"),
    };
    let click = at.fill(click, &[("network", &network.name)]);
    let with = if tags.is_empty() {
        at.fill(key!("quotes.with.name"), &[("who", &name)])
    } else {
        at.fill(key!("quotes.with"), &[("tags", &tags.join(" ")), ("who", &name)])
    };
    let mut company = [&click, " ", &with].concat();
    if let Some(address) = &who.address {
        company.push(' ');
        company.push_str(&at.fill(key!("quotes.with.address"), &[("address", address)]));
    }
    company
}

/// Every point, each a place that links lead to: in the static edition.
#[cfg(not(target_arch = "wasm32"))]
pub fn all(at: &Setting) -> Html {
    let all: Vec<&Quote> = at.library.quotes.iter().flat_map(|all| &all.quotes).collect();
    cards(at, &all, true).into()
}

fn cards(at: &Setting, quotes: &[&Quote], places: bool) -> El {
    let items = quotes.iter().map(|quote| el("li").key(&quote.id).child(view(at, quote, places)));
    el("ul").class("toolkit-quotes").key("cards").fixed("role", "list").children(items)
}

/// The point `id` in its chapter.
pub fn in_place(at: &Setting, id: &str) -> Html {
    at.library.quote(id).map(|quote| view(at, quote, false)).unwrap_or_default()
}

fn view(at: &Setting, quote: &Quote, place: bool) -> Html {
    let held = held(at, quote);
    let link = if held.is_none() { ways::first_link(at, quote) } else { None };
    let mut actions = el("ul").class("toolkit-quote__actions").key("actions").fixed("role", "list");
    actions = actions.children(link.map(|link| el("li").key("share").child(link)));
    let mut card = el("div").class("toolkit-quote");
    if place {
        let from = &quote.section;
        if *from != Route::Quotes && at.library.holds(from) {
            let about = hidden(&[": ", &quote.text].concat());
            let section = at.link(from).say(at, key!("quotes.section")).child(about);
            actions = actions.child(el("li").key("section").child(section));
        }
        card = at.at_place(card, &Route::Quote(quote.id.clone()));
    }
    card.child(el("p").class("toolkit-quote__text").key("text").text(&quote.text))
        .children(trust::mark(at, &quote.id))
        .child(actions)
        .children(match held {
            Some(held) => Some(held),
            None => ways::others(at, quote),
        })
        .children(told::told(at, quote, |network| whole(at, quote, network)))
        .into()
}

/// What keeps `quote` from being shared: it may be a trust's own, with an address of the inside
/// in it.
fn held(at: &Setting, quote: &Quote) -> Option<El> {
    let sharing = at.library.sharing.as_deref()?;
    let mut post = Post::anywhere(quote, &sharing.organisation);
    post.text.extend(quote.long.iter().flat_map(|long| [" ", long]));
    let found = ways::private(at, &post)?;
    let words = at.fill(key!("quotes.held"), &[("found", &found)]);
    Some(el("p").class("nhsuk-body-s toolkit-quotes__about").key("held").text(&words))
}

/// All of what `quote` is shared as on `network`, or elsewhere. What is changed is for the view
/// of its post alone.
fn whole(at: &Setting, quote: &Quote, network: Option<&Network>) -> String {
    let Some(sharing) = at.library.sharing.as_deref() else { return String::new() };
    match network {
        Some(network) => Post::of(quote, network, &sharing.organisation).whole(network),
        None => Post::anywhere(quote, &sharing.organisation).whole_anywhere(),
    }
}
