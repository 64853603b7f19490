//! The post as the network would show it.

use super::Desk;
use crate::share::{links, shown};
use crate::view::tag::{El, el};

/// The post with its hashtags and addresses told apart, as the network shows them.
pub fn view(desk: &Desk<'_>) -> El {
    let Desk { at, network, post, .. } = *desk;
    let title = at.fill(key!("post.preview"), &[("network", &network.name)]);
    let mut text = el("p").class("toolkit-post__text");
    text = text.maybe("lang", at.language_of(&desk.quote.text));
    let whole = post.whole(network);
    let mut done = 0;
    for link in links(&whole) {
        text = words(text, whole.get(done..link.start).unwrap_or_default());
        let address = shown(network, whole.get(link.clone()).unwrap_or_default());
        text = text.child(marked(&address));
        done = link.end;
    }
    text = words(text, whole.get(done..).unwrap_or_default());
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
