//! What a reader has made of a post, before it is shared, and how they share.

use std::fmt;
use std::rc::Rc;

use super::Post;
use super::hashtag::hashtags;
use crate::content::{Network, Organisation, Quote};
use crate::route::{decoded, encode};

/// The point that a post is made of, and the parts that a draft can have otherwise.
pub mod part {
    /// The id of the point.
    pub const QUOTE: &str = "quote";
    /// The words.
    pub const TEXT: &str = "text";
    /// The hashtags, as they are typed.
    pub const TAGS: &str = "tags";
    /// Whose it is.
    pub const VIA: &str = "via";
    /// The public address: `no` where it does not go with it.
    pub const ADDRESS: &str = "address";
    /// The network that the post is written for.
    pub const ON: &str = "on";
    /// The network that was shared on last on this page.
    pub const USED: &str = "used";
    /// The reader's server, as it is typed.
    pub const SERVER: &str = "server";
    /// The points whose other ways are in sight, and `card` where the pictures are, with commas
    /// between them.
    pub const OPEN: &str = "open";
    /// The words that points to share are looked for by.
    pub const QUERY: &str = "query";
}

use part::*;

/// What outlives a post.
const LASTING: [&str; 5] = [ON, USED, SERVER, OPEN, QUERY];

/// The parts of a draft, as an address has its parameters: one text, because a panic must
/// not take it along. Of a name that stands there twice, the last one counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft(Rc<str>);

impl Draft {
    /// The draft that was written as `text`.
    pub fn of(text: &str) -> Self {
        Draft(text.into())
    }

    /// Adds `value` for the part `name`.
    pub fn add(&mut self, name: &str, value: &str) {
        self.0 = [&self.0, "&", name, "=", &encode(value)].concat().into();
    }

    /// The part `name`; none where the reader has not touched it.
    #[inline(never)]
    pub fn get(&self, name: &str) -> Option<String> {
        let found = self.pairs().filter(|(known, _)| *known == name).last();
        found.map(|(_, value)| decoded(value))
    }

    /// The draft with `value` for the part `name`.
    #[inline(never)]
    pub fn with(&self, name: &str, value: &str) -> Self {
        let mut draft = self.without(name);
        draft.add(name, value);
        draft
    }

    /// The draft without the part `name`.
    #[inline(never)]
    pub fn without(&self, name: &str) -> Self {
        let mut text = String::new();
        for (known, value) in self.pairs().filter(|(known, _)| *known != name) {
            for piece in ["&", known, "=", value] {
                text.push_str(piece);
            }
        }
        Draft::of(&text)
    }

    /// The draft of a post of `quote` with `value` for the part `name`. What was made of
    /// another point goes.
    pub fn edited(&self, quote: &str, name: &str, value: &str) -> Self {
        if name == ON && self.get(VIA).is_some_and(|via| via.trim_ascii_start().starts_with('@')) {
            // A handle is somebody else's on another network, or nobody's.
            return self.without(VIA).with(name, value);
        }
        if LASTING.contains(&name) {
            return self.with(name, value);
        }
        let draft = if self.is_of(quote) { self.clone() } else { self.reset().with(QUOTE, quote) };
        draft.with(name, value)
    }

    /// What outlives the post.
    pub fn reset(&self) -> Self {
        let mut draft = Draft::default();
        for name in LASTING {
            if let Some(value) = self.get(name) {
                draft.add(name, &value);
            }
        }
        draft
    }

    /// Whether something has been made of `quote`.
    pub fn is_of(&self, quote: &str) -> bool {
        self.get(QUOTE).is_some_and(|found| found == quote)
    }

    /// The post of `quote` on `network`, with what the reader has made of it.
    pub fn post(&self, quote: &Quote, network: &Network, who: &Organisation) -> Post {
        let mut post = Post::of(quote, network, who);
        if !self.is_of(&quote.id) {
            return post;
        }
        post.text = self.get(TEXT).unwrap_or(post.text);
        post.via = self.get(VIA).unwrap_or(post.via);
        if let Some(tags) = self.get(TAGS) {
            post.hashtags = hashtags(&tags);
        }
        if self.get(ADDRESS).is_some() {
            post.address = None;
        }
        post
    }

    /// Whether the other ways to share `quote` are in sight.
    pub fn is_open(&self, quote: &str) -> bool {
        self.get(OPEN).is_some_and(|open| open.split(',').any(|id| id == quote))
    }

    /// The draft with the other ways to share `quote` in sight, or out of it.
    pub fn toggled(&self, quote: &str) -> Self {
        let open = self.get(OPEN).unwrap_or_default();
        let mut ids = String::new();
        for id in open.split(',').filter(|id| *id != quote && !id.is_empty()) {
            ids.push_str(id);
            ids.push(',');
        }
        if !self.is_open(quote) {
            ids.push_str(quote);
        }
        self.with(OPEN, &ids)
    }

    fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.split('&').filter_map(|pair| pair.split_once('='))
    }
}

impl fmt::Display for Draft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
