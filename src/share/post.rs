//! What is shared: the words, and what goes with them.

use crate::content::{Network, Organisation, Quote, plain};

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
        let via = match who.handle(&network.id) {
            Some(handle) => ["@", handle].concat(),
            None => who.name.clone(),
        };
        let hashtags = who.hashtags.clone();
        Post { text: text.to_owned(), hashtags, via, address: who.address.clone() }
    }

    /// All of it as it will stand on `network`, in the order in which the network puts it
    /// together: what is counted there, and what is copied where it takes no text.
    pub fn whole(&self, network: &Network) -> String {
        let form = network.share.as_ref();
        let first = form.is_some_and(|form| form.via.is_some());
        let mut whole = self.text.clone();
        let mut add = |part: &str| {
            whole.push(' ');
            whole.push_str(part);
        };
        let address = self.address.as_deref();
        if first {
            address.into_iter().for_each(&mut add);
        }
        self.hashtags.iter().for_each(|tag| add(&["#", tag].concat()));
        if !self.via.is_empty() {
            add(&["via ", &self.via].concat());
        }
        if !first {
            address.into_iter().for_each(&mut add);
        }
        whole
    }
}
