//! The post as the network would show it.

use super::Desk;
use crate::content::Network;
use crate::share::{links, shown};
use crate::view::tag::{El, el};

/// The post with its hashtags and addresses told apart, as the network shows them.
pub fn view(desk: &Desk<'_>) -> El {
    let Desk { at, network, post, .. } = *desk;
    let title = at.fill(key!("post.preview"), &[("network", &network.name)]);
    let whole = post.whole(network);
    // The words come first; what goes with them is in nobody's language.
    let (own, rest) = whole.split_at_checked(post.text.len()).unwrap_or((&whole, ""));
    let own = linked(network, el("span"), own).maybe("lang", at.language_of(&desk.quote.text));
    let text =
        linked(network, el("p").class("toolkit-post__text").fixed("dir", "auto").child(own), rest);
    let pasted = (!network.takes_texts()).then(|| {
        el("p")
            .class("nhsuk-hint")
            .text(&at.fill(key!("post.preview.paste"), &[("network", &network.name)]))
    });
    el("div")
        .class("toolkit-post__preview")
        .key("preview")
        .child(at.heading(1, "nhsuk-heading-s").text(&title))
        .children(pasted)
        .child(text)
}

/// Adds `text` with its addresses, hashtags and handles told apart, as `network` shows them.
fn linked(network: &Network, mut holder: El, text: &str) -> El {
    let mut done = 0;
    for link in links(text) {
        holder = words(holder, text.get(done..link.start).unwrap_or_default());
        let address = shown(network, text.get(link.clone()).unwrap_or_default());
        holder = holder.child(marked(&address));
        done = link.end;
    }
    words(holder, text.get(done..).unwrap_or_default())
}

fn marked(words: &str) -> El {
    el("span").class("toolkit-post__link").text(words)
}

/// Adds `text` with its hashtags and handles marked.
fn words(mut holder: El, text: &str) -> El {
    for piece in text.split_inclusive([' ', '\n']) {
        let word = piece.trim_end();
        if word.len() > 1 && word.starts_with(['#', '@']) {
            let after = piece.get(word.len()..).unwrap_or_default();
            holder = holder.child(marked(word)).text(after);
        } else {
            holder = holder.text(piece);
        }
    }
    holder
}
