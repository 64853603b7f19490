//! The ways to share a point: real links that need no script, and what the browser and
//! the device can do besides.

use yew::prelude::{Callback, Html};

use super::choose;

use crate::content::{Id, Network, Quote, Sharing, plain};
use crate::host;
use crate::route::Route;
use crate::share::{self, Post, Private, Ways, part};
use crate::view::icon;
use crate::view::prose::hidden;
use crate::view::setting::{Setting, Shared};
use crate::view::tag::{El, On, el};

/// What stands in place of a network where the text is copied, and where the device shares.
pub const COPY: &str = "copy";
pub const DEVICE: &str = "device";

/// The network that is offered first: the trust's, else the one used last, else the
/// toolkit's.
pub fn first(at: &Setting) -> Option<&Network> {
    let sharing = at.library.sharing.as_deref()?;
    sharing.first(&at.draft.get(part::USED).unwrap_or_default())
}

/// The address that shares `post` on `network`, with what the reader and the trust have set.
///
/// # Errors
/// Where something of the inside stands in the post.
pub fn address(at: &Setting, network: &Network, post: &Post) -> Result<String, Private> {
    let zones = at.library.trust.zones();
    let server = at.draft.get(part::SERVER).and_then(|typed| share::server(&typed, &zones));
    let server = server.unwrap_or_default();
    // The marks of a language are for the page alone.
    let subject = plain(at.word(key!("quotes.subject")));
    let ways = Ways { server: &server, subject: &subject, zones: &zones };
    share::address(network, post, ways)
}

/// What must not leave, where it stands in `post`.
pub fn private(at: &Setting, post: &Post) -> Option<String> {
    share::guard(post, &at.library.trust.zones()).err().map(|private| private.0)
}

/// What a button or a link of `quote` to `network` is about, for what came of it.
pub(super) fn about(quote: &str, network: &str) -> String {
    ["quotes/", quote, "/", network].concat()
}

/// The link to the network that is offered first.
pub fn first_link(at: &Setting, quote: &Quote) -> Option<El> {
    let network = first(at)?;
    let sharing = at.library.sharing.as_deref()?;
    let post = Post::of(quote, network, &sharing.organisation);
    let link = link(at, &quote.id, network, &post)?;
    let name = [("network", network.name.as_str())];
    let label = match (network.takes_texts(), at.is_edition()) {
        _ if network.is_mail() => at.word(key!("quotes.mail")).to_owned(),
        (true, _) => at.fill(key!("quotes.share"), &name),
        (_, true) => at.fill(key!("quotes.visit"), &name),
        _ => at.fill(key!("quotes.paste"), &name),
    };
    // It names the point, because a screen reader's list of links shows it without its card.
    let label = el("span").text(&label).child(hidden(&[": ", &quote.text].concat()));
    Some(leaving(at, network, link.child(icon::elsewhere()).child(label)))
}

/// Has `link` open a new tab and say so, but for one that opens a mail.
pub fn leaving(at: &Setting, network: &Network, link: El) -> El {
    if network.is_mail() {
        return link;
    }
    link.new_tab(at.word(key!("link.new-tab"))).fixed("rel", REL)
}

/// What a link out of the widget tells the other side: nothing.
const REL: &str = "noopener noreferrer";

/// A link that opens `network` with all of `post` filled in; where it takes no text, the
/// click copies it besides. None where something of the inside stands in the post.
pub fn link(at: &Setting, quote: &Id, network: &Network, post: &Post) -> Option<El> {
    let mut link = el("a").attr("href", &address(at, network, post).ok()?);
    if at.is_edition() {
        return Some(link);
    }
    if !network.takes_texts() {
        link = link.attr("data-text", &post.whole(network));
    }
    let link = link.attr("data-about", &about(quote, &network.id));
    Some(link.on(On::Click, shares(at, quote, &network.id)))
}

/// Tells that `quote` is shared.
fn shares(at: &Setting, quote: &Id, network: &str) -> Callback<web_sys::Event> {
    let shared = Shared { quote: quote.clone(), network: network.to_owned() };
    at.share.reform(move |_| shared.clone())
}

/// The other ways, which open on request: each network with its full name, copying, the
/// device's own way, and changing the words.
pub fn others(at: &Setting, quote: &Quote) -> Option<El> {
    let sharing = at.library.sharing.as_deref()?;
    first(at)?;
    let label =
        el("span").say(at, key!("quotes.others")).child(hidden(&[": ", &quote.text].concat()));
    // The one that is offered first is among them, so that none goes from under the focus
    // when it becomes the first.
    Some(on_request(at, &quote.id, label, || list(at, quote, sharing)))
}

/// A part that is drawn once somebody asks for it: there are more than seventy points, and a
/// picture takes its time. The static edition has it from the start.
pub fn on_request(at: &Setting, name: &str, label: El, body: impl FnOnce() -> Html) -> El {
    let opened = at.draft.is_open(name);
    let label = label.class("nhsuk-details__summary-text");
    // What comes and goes must not take the focus from what stays.
    let mut summary = el("summary").class("nhsuk-details__summary").key("summary").child(label);
    let mut part = el("details").class("nhsuk-details toolkit-ways").key("others");
    if !at.is_edition() {
        summary = summary.on(On::Click, choose::taken(at, at.draft.toggled(name)));
        part = part.maybe("open", opened.then_some(""));
    }
    part = part.child(summary);
    if opened || at.is_edition() {
        part = part.child(el("div").class("nhsuk-details__text").key("body").child(body()));
    }
    part
}

fn list(at: &Setting, quote: &Quote, sharing: &Sharing) -> Html {
    let who = &sharing.organisation;
    let links = sharing.offered().filter_map(|network| {
        let link = named(at, quote, network, &Post::of(quote, network, who))?;
        Some(el("li").key(&network.id).child(link))
    });
    let mut ways = el("ul").class("toolkit-ways__list").fixed("role", "list").children(links);
    let mut body = el("div");
    if !at.is_edition() {
        let post = Post::anywhere(quote, who);
        // What must not leave is not copied either.
        if private(at, &post).is_none() {
            ways = ways.children(by_browser(at, &quote.id, &post.whole_anywhere()));
        }
        let change = at.link(&Route::Post(quote.id.clone()));
        body = body.child(el("p").child(change.say(at, key!("quotes.change"))));
    }
    if let Some(long) = &quote.long {
        body = body.child(el("p").say(at, key!("quotes.long"))).child(el("p").text(long));
    }
    el("div").child(el("p").say(at, key!("quotes.tabs"))).child(ways).child(body).into()
}

/// A link to `network` by its name alone, for the eye; its full name says all.
pub fn named(at: &Setting, quote: &Quote, network: &Network, post: &Post) -> Option<El> {
    let link = link(at, &quote.id, network, post)?;
    let takes = network.takes_texts();
    let (before, after) = match at.is_edition() {
        _ if network.is_mail() => (at.word(key!("quotes.by")), ""),
        _ if takes => (at.word(key!("quotes.on")), ""),
        // Without a script nothing is copied.
        true => (at.word(key!("quotes.to")), at.word(key!("quotes.unpasted"))),
        false => (at.word(key!("quotes.open")), at.word(key!("quotes.pasted"))),
    };
    let link = link.child(hidden(before)).text(&network.name);
    if network.is_mail() {
        return Some(link);
    }
    let pasted = (!takes).then(|| el("span").text(after));
    let link = link.children(pasted).child(hidden(at.word(key!("quotes.new-tab"))));
    Some(link.fixed("target", "_blank").fixed("rel", REL))
}

/// What the browser and the device can do with `whole`, all of a post of `quote`.
pub fn by_browser(at: &Setting, quote: &Id, whole: &str) -> Vec<El> {
    let button = |name: &'static str, label| {
        let button = el("button")
            .fixed("type", "button")
            .fixed("name", if name == COPY { "text" } else { name })
            .attr("value", &about(quote, name))
            .attr("data-text", whole)
            .on(On::Click, shares(at, quote, name))
            .text(label);
        el("li").key(name).child(button)
    };
    let mut ways = vec![button(COPY, at.word(key!("quotes.copy")))];
    // Natively there is no browser to ask, and fixtures show all there is.
    if cfg!(not(target_arch = "wasm32")) || host::can_share() {
        ways.push(button(DEVICE, at.word(key!("quotes.device"))));
    }
    ways
}
