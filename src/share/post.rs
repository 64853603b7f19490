//! What is shared: the words, and what goes with them.

use super::hashtag::is_hashtag;
use crate::content::{Network, Organisation, Quote, ShareForm, plain};

/// What is shared, in the parts that a reader can change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Post {
    /// The words.
    pub text: String,
    /// The hashtags, without `#`.
    pub hashtags: Vec<String>,
    /// Whose it is: a handle behind an `@`, or a name; empty where it is nobody's.
    pub via: String,
    /// The public address that goes with it.
    pub address: Option<String>,
}

/// Where a network takes a part of a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In the text.
    Text,
    /// Among the addresses.
    Url,
    /// Among the hashtags.
    Tags,
    /// As the one hashtag that it takes.
    Tag,
    /// As the handle.
    Via,
}

impl Post {
    /// `quote` as `who` shares it on `network`: in its long form where that fits with all
    /// that goes with it, else in its short one.
    pub fn of(quote: &Quote, network: &Network, who: &Organisation) -> Self {
        // The marks of a language are for the page alone.
        let post = Post::with(&plain(&quote.text), network, who);
        let long = quote.long.as_deref().map(|long| Post::with(&plain(long), network, who));
        long.filter(|long| super::count::fits(network, &long.whole(network))).unwrap_or(post)
    }

    /// `text` with all that goes with it.
    pub fn with(text: &str, network: &Network, who: &Organisation) -> Self {
        let mut post = Post::by_name(text, who);
        if let Some(handle) = who.handle(&network.id) {
            post.via = ["@", handle].concat();
        }
        post
    }

    /// `quote` as `who` shares it nobody knows where: in its short form, which fits
    /// everywhere, and with the name, for a handle is somebody else's on another network.
    pub fn anywhere(quote: &Quote, who: &Organisation) -> Self {
        Post::by_name(&plain(&quote.text), who)
    }

    fn by_name(text: &str, who: &Organisation) -> Self {
        let via = who.name.clone();
        let hashtags = who.hashtags.clone();
        Post { text: text.to_owned(), hashtags, via, address: who.address.clone() }
    }

    /// The public address that goes with it, where there is one.
    pub(super) fn url(&self) -> Option<&str> {
        self.address.as_deref().filter(|address| !address.is_empty())
    }

    /// All of it as it will stand on `network`, in the order in which the network puts it
    /// together: what is counted there, and what is copied where it takes no text. A
    /// network whose text is a title has a field of its own for the address.
    pub fn whole(&self, network: &Network) -> String {
        let titled = network.share.as_ref().is_some_and(|form| form.text_is_title());
        let parts = self.parts(network.share.as_ref());
        joined(parts.iter().filter(|(place, _)| !titled || *place != Place::Url))
    }

    /// All of it as one text, for nobody knows where.
    pub fn whole_anywhere(&self) -> String {
        joined(self.parts(None).iter())
    }

    /// Every part as it stands in a text, in the order of a network with this `form`, and
    /// where the network takes it. A parameter takes what suits it; anything else stands in
    /// the text.
    pub(super) fn parts(&self, form: Option<&ShareForm>) -> Vec<(Place, String)> {
        let form = form.cloned().unwrap_or_default();
        let mut parts = vec![(Place::Text, self.text.clone())];
        let mut one = form.tag.is_some();
        for tag in &self.hashtags {
            let place = match is_hashtag(tag) {
                true if form.hashtags.is_some() => Place::Tags,
                true if std::mem::take(&mut one) => Place::Tag,
                _ => Place::Text,
            };
            parts.push((place, ["#", tag].concat()));
        }
        if !self.via.is_empty() {
            let takes = form.via.is_some() && is_handle(&self.via);
            let place = if takes { Place::Via } else { Place::Text };
            parts.push((place, ["via ", &self.via].concat()));
        }
        if let Some(address) = self.url() {
            let apart = form.url.is_some();
            // A mail has room for it.
            let line = if form.is_mail() { "\n" } else { "" };
            parts.push((if apart { Place::Url } else { Place::Text }, [line, address].concat()));
        }
        if form.via.is_none() {
            return parts;
        }
        // X puts its parameters behind the text, in this order.
        let order = [Place::Text, Place::Url, Place::Tags, Place::Via];
        let at = |place: Place| parts.iter().filter(move |(found, _)| *found == place).cloned();
        order.into_iter().flat_map(at).collect()
    }
}

/// The parts with a space between two, but for one that begins a line.
pub(super) fn joined<'a>(parts: impl Iterator<Item = &'a (Place, String)>) -> String {
    let mut whole = String::new();
    for (_, part) in parts {
        if !whole.is_empty() && !part.is_empty() && !part.starts_with('\n') {
            whole.push(' ');
        }
        whole.push_str(part);
    }
    whole
}

/// Whether `via` is a handle of X behind an `@`.
fn is_handle(via: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    let handle = via.strip_prefix('@').unwrap_or_default();
    matches!(handle.len(), 1..=15) && handle.bytes().all(letter)
}
