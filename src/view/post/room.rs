//! How much room there is, as the network counts, and what keeps a post from leaving.

use super::Desk;
use crate::content::Network;
use crate::share::{self, Count, Post, Text};
use crate::view::tag::{El, HIDDEN, el};

/// `text` with what the browser knows of it.
fn measured(text: &str) -> Text<'_> {
    #[cfg(target_arch = "wasm32")]
    return Text::new(text, crate::host::nfc, crate::host::graphemes);
    #[cfg(not(target_arch = "wasm32"))]
    Text::from(text)
}

/// How long all of `post` is on `network`.
pub fn count(network: &Network, post: &Post) -> Count {
    share::count(network, measured(&post.whole(network)))
}

/// Whether there is more than the network takes.
pub fn is_over(count: &Count) -> bool {
    count.remaining().is_some_and(|left| left < 0) || over_bytes(count).is_some()
}

/// How much room there is, what is wrong, and both said aloud once the reader has stopped
/// typing (`assets/loader/reading.js`).
pub fn view(desk: &Desk<'_>) -> El {
    let at = desk.at;
    let over = is_over(&desk.count);
    let line = el("p").attr("id", &desk.id("room")).key("room");
    let line = line.class(if over { "nhsuk-error-message" } else { "toolkit-post__room" });
    let mut all = el("div").attr("id", &desk.id("count")).key("told");
    all = all.child(line.text(&told(desk)));
    all = all.children(desk.private.map(|found| {
        let words = at.fill(key!("post.private"), &[("found", found)]);
        // The space keeps what is read in one apart.
        el("p").class("nhsuk-error-message").key("private").text(" ").text(&words)
    }));
    let aloud = el("p").class(HIDDEN).key("aloud");
    let aloud = aloud.attr("id", &desk.id("told")).fixed("role", "status");
    el("div").key("room").child(all).child(aloud)
}

fn over_bytes(count: &Count) -> Option<usize> {
    let (used, most) = count.bytes?;
    used.checked_sub(most).filter(|over| *over > 0)
}

/// How much there is left, or by how much it is too long.
fn told(desk: &Desk<'_>) -> String {
    let (at, network, count) = (desk.at, desk.network.name.as_str(), &desk.count);
    if let Some(over) = over_bytes(count) {
        let n = over.to_string();
        return at.fill(key!("post.over.bytes"), &[("n", &n), ("network", network)]);
    }
    let (Some(left), Some(limit)) = (count.remaining(), count.limit) else {
        return at.fill(key!("post.no-limit"), &[("network", network)]);
    };
    let (n, limit) = (left.unsigned_abs().to_string(), limit.to_string());
    match left {
        1 => at.fill(key!("post.left.one"), &[("limit", &limit), ("network", network)]),
        -1 => at.fill(key!("post.over.one"), &[("network", network)]),
        0.. => at.fill(key!("post.left"), &[("n", &n), ("limit", &limit), ("network", network)]),
        _ => at.fill(key!("post.over"), &[("n", &n), ("network", network)]),
    }
}
