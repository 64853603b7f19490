//! What a trust says of a channel.

use crate::channels::{Use, account, note, usage};
use crate::view::part::inset;
use crate::view::setting::Setting;
use crate::view::tag::{El, el};

/// Whether the trust uses the channel, in a word.
pub fn tag(at: &Setting, id: &str) -> Option<El> {
    let (tag, key) = match usage(&at.library, id)? {
        Use::Yes => (el("strong").class("nhsuk-tag nhsuk-tag--green"), key!("channels.use.yes")),
        Use::Ask => (el("strong").class("nhsuk-tag nhsuk-tag--yellow"), key!("channels.use.ask")),
        Use::No => (el("strong").class("nhsuk-tag nhsuk-tag--grey"), key!("channels.use.no")),
    };
    Some(el("p").key("use").child(tag.say(at, key)))
}

/// All that the trust says of the channel.
pub fn said(at: &Setting, id: &str) -> Option<El> {
    let (note, account) = (note(&at.library, id), account(&at.library, id));
    let tag = tag(at, id);
    if tag.is_none() && note.is_empty() && account.is_empty() {
        return None;
    }
    let mut said = inset(at).key("said").children(tag);
    if !note.is_empty() {
        said = said.child(el("p").text(note));
    }
    if !account.is_empty() {
        let link = at.outside(account).say(at, key!("channels.account"));
        said = said.child(el("p").child(link));
    }
    Some(said)
}
