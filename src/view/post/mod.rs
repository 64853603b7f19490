//! A point, changed before it is shared: its words and what goes with them, how much room
//! there is, and how it will look.

mod fields;
mod preview;
mod room;

use yew::prelude::Html;

use super::card;
use super::copy;
use super::quotes::{choose, told, ways};
use super::setting::Setting;
use super::tag::{El, On, el};
use crate::content::{Id, Key, Network, Quote, Sharing};
use crate::route::Route;
use crate::share::{self, Count, Draft, Post, part};

/// What is being written, and for where.
#[derive(Clone, Copy)]
struct Desk<'a> {
    at: &'a Setting,
    sharing: &'a Sharing,
    quote: &'a Quote,
    network: &'a Network,
    post: &'a Post,
    /// What must not leave, where it stands in the post.
    private: Option<&'a str>,
    /// How long it is, as the network counts.
    count: Count,
}

impl Desk<'_> {
    /// The id of a part of the view.
    fn id(&self, name: &str) -> String {
        ["quotes/", &self.quote.id, "/post/", name].concat()
    }

    /// Whether something that must not leave stands in `value`, what one field holds.
    fn hides(&self, value: &str) -> bool {
        let zones = || self.at.library.trust.zones();
        self.private.is_some() && share::private_in(value, &zones()).is_some()
    }

    /// The draft, as something of it is changed: for this network from then on, for what is
    /// written for one, a handle above all, does not suit the one that comes to be the first.
    fn draft(&self) -> Draft {
        self.at.draft.with(part::ON, &self.network.id)
    }

    /// What keeps the post from being shared.
    fn held(&self) -> Option<Key> {
        match () {
            () if self.private.is_some() => Some(key!("post.held")),
            () if self.post.text.trim_ascii().is_empty() => Some(key!("post.empty")),
            () => None,
        }
    }

    /// The name of what is told aloud of how much room there is, once the reader has changed
    /// something (`assets/loader/reading.js`).
    fn tells(&self) -> String {
        ["quotes/", &self.quote.id, "/post"].concat()
    }
}

/// The post of the point `id`.
pub fn page(at: &Setting, id: &Id) -> Html {
    let sharing = at.library.sharing.as_deref();
    let (Some(quote), Some(sharing)) = (at.library.quote(id), sharing) else {
        return Html::default();
    };
    let asked = at.draft.get(part::ON).unwrap_or_default();
    let asked = sharing.offered().find(|network| *network.id == *asked);
    let route = Route::Post(id.clone());
    let back = at.link(&Route::Quote(id.clone())).class("nhsuk-back-link");
    let heading = at.place(0, "nhsuk-heading-l", &route).key("title");
    // Each part has a key, or a field would be another one after each letter.
    let page = el("div")
        .class("toolkit-post")
        .key("post")
        .child(back.key("back").say(at, key!("post.back")))
        .child(heading.say(at, key!("post.title")));
    let Some(network) = asked.or_else(|| ways::first(at)) else {
        return page.child(el("p").key("none").say(at, key!("post.none"))).into();
    };
    let post = at.draft.post(quote, network, &sharing.organisation);
    let private = ways::private(at, &post);
    let (private, count) = (private.as_deref(), room::count(network, &post));
    let desk = Desk { at, sharing, quote, network, post: &post, private, count };
    let lang = at.language_of(&quote.text).unwrap_or_else(|| at.library.tag());
    // A picture leaves like a text.
    let picture = desk.held().is_none().then(|| card::card(at, &quote.id, &post.text, lang));
    page.child(el("p").key("lead").say(at, key!("post.lead")))
        .child(
            el("div")
                .class("toolkit-post__sides")
                .key("sides")
                .child(el("div").key("fields").child(networks(&desk)).child(fields::fields(&desk)))
                .child(
                    el("div")
                        .class("toolkit-post__outcome")
                        .key("outcome")
                        .child(preview::view(&desk))
                        .child(go(&desk)),
                ),
        )
        .children(picture)
        .child(copy::status(at))
        .into()
}

/// Where the post is to go.
fn networks(desk: &Desk<'_>) -> El {
    let option = |network: &Network| {
        let chosen = network.id == desk.network.id;
        el("option")
            .key(&network.id)
            .attr("value", &network.id)
            .selected(chosen)
            .text(&network.name)
    };
    let select = el("select")
        .class("nhsuk-select")
        .attr("data-tells", &desk.tells())
        .children(desk.sharing.offered().map(option))
        .on(On::Change, fields::put(desk, part::ON));
    fields::group(desk, part::ON, desk.at.word(key!("post.network")), None, select)
}

/// The ways on: the network, copying, the device, and beginning again.
fn go(desk: &Desk<'_>) -> El {
    let Desk { at, quote, network, post, .. } = *desk;
    let part = el("div").class("toolkit-post__go").key("go");
    if let Some(held) = desk.held() {
        return part.child(el("p").key("held").say(at, held)).child(again(desk));
    }
    let name = [("network", network.name.as_str())];
    let label = match network.takes_texts() {
        _ if network.is_mail() => at.word(key!("post.mail")).to_owned(),
        true => at.fill(key!("post.share"), &name),
        false => at.fill(key!("post.paste"), &name),
    };
    let link = ways::link(at, &quote.id, network, post).map(|link| {
        let link = link.class("nhsuk-button").key("link");
        ways::leaving(at, network, link.child(el("span").text(&label)))
    });
    let others = el("ul").class("toolkit-ways__list").key("others").fixed("role", "list");
    let others = others.children(ways::by_browser(at, &quote.id, &post.whole_anywhere()));
    let told = told::told(at, quote, |on| match on {
        Some(on) => at.draft.post(quote, on, &desk.sharing.organisation).whole(on),
        None => post.whole_anywhere(),
    });
    part.children(link).child(others).children(told).child(again(desk))
}

fn again(desk: &Desk<'_>) -> El {
    let reset = choose::taken(desk.at, desk.at.draft.reset());
    el("p").key("again").child(
        el("button")
            .class("nhsuk-button nhsuk-button--secondary")
            .fixed("type", "button")
            .attr("data-tells", &desk.tells())
            .on(On::Click, reset)
            .say(desk.at, key!("post.reset")),
    )
}
