//! The one place where addresses for sharing are made, and where texts are
//! counted as each network counts them. A share never carries the address of
//! the page it is made on: it takes no address but the public one that the
//! organisation has set.

mod address;
mod count;
mod host;

pub use crate::route::encode;
pub use address::address;
pub use count::{characters, weighted_length};
pub use host::is_public;

use crate::content::{Counting, Network, Organisation, ShareForm};

/// A post in the parts that a network's form takes.
struct Post<'a> {
    /// The text, with what has no parameter of its own.
    text: String,
    /// The hashtags, where the form takes them apart from the text.
    hashtags: &'a [String],
    /// The handle, likewise.
    via: Option<&'a str>,
    /// The public address.
    address: Option<&'a str>,
}

impl Post<'_> {
    /// The post as X puts it together from its parts, and as it stands anyway
    /// where the text holds all of it.
    fn whole(&self) -> String {
        let mut whole = self.text.clone();
        if let Some(address) = self.address {
            whole.push(' ');
            whole.push_str(address);
        }
        for hashtag in self.hashtags {
            whole.push_str(&format!(" #{hashtag}"));
        }
        if let Some(handle) = self.via {
            whole.push_str(&format!(" via @{handle}"));
        }
        whole
    }
}

/// Puts a post together: the text, the hashtags, and whose it is: the handle on
/// that network, or the organisation's name where it has none there, so that no
/// handle of one network stands on another.
fn compose<'a>(network: &Network, form: &ShareForm, text: &str, who: &'a Organisation) -> Post<'a> {
    let handle = who.handle(&network.id);
    let hashtags = if form.hashtags.is_some() { who.hashtags.as_slice() } else { &[] };
    let address = who.address.as_deref();
    let mut post = Post { text: text.to_owned(), hashtags, via: None, address };
    if form.hashtags.is_none() {
        for hashtag in &who.hashtags {
            post.text.push_str(&format!(" #{hashtag}"));
        }
    }
    match handle {
        Some(handle) if form.via.is_some() => post.via = Some(handle),
        Some(handle) => post.text.push_str(&format!(" via @{handle}")),
        None => post.text.push_str(&format!(" via {}", who.name)),
    }
    post
}

/// `text` as it will stand on `network`, with the hashtags and with whose it is;
/// none where the network takes no text.
pub fn whole(network: &Network, text: &str, who: &Organisation) -> Option<String> {
    let form = network.share.as_ref().filter(|form| form.text.is_some())?;
    Some(compose(network, form, text, who).whole())
}

/// By how much `text`, with what goes with it, is over the limit of `network`;
/// none where it fits, or where there is no limit or no way to share a text.
///
/// Graphemes are counted as characters: never too few, and points to share are
/// written without combining marks.
pub fn over(network: &Network, text: &str, who: &Organisation) -> Option<usize> {
    let limit = network.limit.as_ref()?;
    let whole = whole(network, text, who)?;
    let used = match limit.count {
        Counting::Weighted => weighted_length(&whole),
        Counting::Graphemes | Counting::Characters => count::characters(&whole),
    };
    // An address counts what the network says, whatever its length.
    let used = match (limit.url, &who.address) {
        (Some(counted), Some(address)) => {
            used.saturating_sub(characters(address)) + counted as usize
        }
        _ => used,
    };
    used.checked_sub(usize::try_from(limit.length).unwrap_or(usize::MAX)).filter(|over| *over > 0)
}
