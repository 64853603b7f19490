//! The ways to share a point: real links that need no script, and what the browser and
//! the device can do besides.

use yew::prelude::{Callback, Html};

use super::choose;

use crate::content::{Id, Network, Quote, Sharing, plain};
use crate::host;
use crate::route::Route;
use crate::session::Errand;
use crate::share::{self, Draft, Post, Private, Ways, part};
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
    let server = at.draft.get(part::SERVER).and_then(|typed| share::server(&typed));
    let (server, zones) = (server.unwrap_or_default(), at.library.trust.zones());
    // The marks of a language are for the page alone.
    let subject = plain(at.word(key!("quotes.subject")));
    let ways = Ways { server: &server, subject: &subject, zones: &zones };
    share::address(network, post, ways)
}

/// What a button or a link of `quote` to `network` is about, for what came of it.
fn about(quote: &str, network: &str) -> String {
    ["quotes/", quote, "/", network].concat()
}

/// The link to the network that is offered first.
pub fn first_link(at: &Setting, quote: &Quote) -> Option<El> {
    let network = first(at)?;
    let sharing = at.library.sharing.as_deref()?;
    let post = Post::of(quote, network, &sharing.organisation);
    let link = link(at, &quote.id, network, &post)?;
    let label = match (network.takes_texts(), at.is_edition()) {
        (true, _) => key!("quotes.share"),
        (_, true) => key!("quotes.visit"),
        _ => key!("quotes.paste"),
    };
    let label = at.fill(label, &[("network", &network.name)]);
    // It names the point, because a screen reader's list of links shows it without its card.
    let label = el("span").text(&label).child(hidden(&[": ", &quote.text].concat()));
    let link = link.key(&network.id).child(icon::elsewhere()).child(label);
    Some(leaving(at, network, link))
}

/// Has `link` open a new tab and say so, but for one that opens a mail.
pub fn leaving(at: &Setting, network: &Network, link: El) -> El {
    if is_mail(network) {
        return link;
    }
    link.new_tab(at.word(key!("link.new-tab"))).fixed("rel", REL)
}

/// What a link out of the widget tells the other side: nothing.
const REL: &str = "noopener noreferrer";

fn is_mail(network: &Network) -> bool {
    *network.id == *"email"
}

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
    let mut summary = el("summary").class("nhsuk-details__summary").child(label);
    let mut part = el("details").class("nhsuk-details toolkit-ways").key("others");
    if !at.is_edition() {
        summary = summary.on(On::Click, choose::taken(at, at.draft.toggled(name)));
        part = part.maybe("open", opened.then_some(""));
    }
    part = part.child(summary);
    if opened || at.is_edition() {
        part = part.child(el("div").class("nhsuk-details__text").child(body()));
    }
    part
}

fn list(at: &Setting, quote: &Quote, sharing: &Sharing) -> Html {
    let who = &sharing.organisation;
    let link = |network| named(at, quote, network, &Post::of(quote, network, who));
    let links = sharing.offered().filter_map(link);
    let mut ways = el("ul").class("toolkit-ways__list").fixed("role", "list");
    ways = ways.children(links.map(|link| el("li").child(link)));
    let mut body = el("div");
    if !at.is_edition() {
        if let Some(network) = first(at) {
            ways =
                ways.children(by_browser(at, &quote.id, network, &Post::of(quote, network, who)));
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
    let link = link(at, &quote.id, network, post)?.key(&network.id);
    let takes = network.takes_texts();
    let (before, after) = match at.is_edition() {
        _ if is_mail(network) => (at.word(key!("quotes.by")), ""),
        _ if takes => (at.word(key!("quotes.on")), ""),
        // Without a script nothing is copied.
        true => (at.word(key!("quotes.to")), at.word(key!("quotes.unpasted"))),
        false => (at.word(key!("quotes.open")), at.word(key!("quotes.pasted"))),
    };
    let link = link.child(hidden(before)).text(&network.name);
    if is_mail(network) {
        return Some(link);
    }
    let pasted = (!takes).then(|| el("span").text(after));
    let link = link.children(pasted).child(hidden(at.word(key!("quotes.new-tab"))));
    Some(link.fixed("target", "_blank").fixed("rel", REL))
}

/// What the browser and the device can do with a post.
pub fn by_browser(at: &Setting, quote: &Id, network: &Network, post: &Post) -> Vec<El> {
    // What must not leave is not copied either.
    if address(at, network, post).is_err() {
        return Vec::new();
    }
    let whole = post.whole(network);
    let button = |name: &'static str, label| {
        let button = el("button")
            .fixed("type", "button")
            .fixed("name", if name == COPY { "text" } else { name })
            .attr("value", &about(quote, name))
            .attr("data-text", &whole)
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

/// What came of sharing `quote`, in sight; where it was refused, with the text as it is made
/// by `draft`, to be copied by hand: for the network it was for, else for `network`.
pub fn told(at: &Setting, quote: &Quote, draft: &Draft, network: Option<&Network>) -> Option<El> {
    let errand = at.errand.as_deref()?;
    let on = errand.about.strip_prefix(&about(&quote.id, ""))?;
    let words = words(at, errand)?;
    let part = el("div").class("toolkit-ways__told").key("told");
    if !errand.refused {
        return Some(part.child(el("p").text(&words)));
    }
    let sharing = at.library.sharing.as_deref()?;
    let network = sharing.network(on).or(network)?;
    let text = draft.post(quote, network, &sharing.organisation).whole(network);
    let area = el("textarea").class("nhsuk-textarea").fixed("readonly", "").fixed("rows", "5");
    let area = area.maybe("lang", at.language_of(&quote.text));
    Some(part.child(el("label").text(&words).child(area.value(&text))))
}

/// What came of it in words; none where there is nothing to say, or it was about
/// something else.
pub fn words(at: &Setting, errand: &Errand) -> Option<String> {
    let (_, network) = errand.about.strip_prefix("quotes/")?.split_once('/')?;
    if errand.refused {
        return Some(at.word(key!("quotes.refused")).to_owned());
    }
    let key = match (network, at.library.network(network)) {
        (COPY, _) => return Some(at.word(key!("quotes.copied")).to_owned()),
        (_, Some(network)) if is_mail(network) => key!("quotes.mailed"),
        (_, Some(network)) if network.takes_texts() => key!("quotes.opened"),
        (_, Some(_)) => key!("quotes.copied.paste"),
        _ => return None,
    };
    let name = at.library.network(network).map_or("", |network| &network.name);
    Some(at.fill(key, &[("network", name)]))
}
