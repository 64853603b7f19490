//! How each network takes a shared text, how long it may be and how it counts.

use serde::Deserialize;

use super::Id;
use super::packed::packed;

/// A network, as `networks.json` describes it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Network {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Its own start page, which a link opens where it can hand nothing over; there for
    /// every network that takes no text.
    #[serde(default)]
    pub home: Option<String>,
    /// How a text is handed to it by a link; none where only copying works.
    pub share: Option<ShareForm>,
    /// How long a text may be; none where no limit matters.
    pub limit: Option<Limit>,
    /// Where limit and form are documented.
    pub source: String,
    /// Whether the source is the network's own.
    pub official: bool,
    /// When it was last read: `2026-11-22`.
    pub reviewed: String,
    /// What else there is to know.
    pub note: Option<String>,
}

/// The address of a network's own form for writing a post, and the names of
/// its parameters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShareForm {
    /// The address before the `?`, or the whole of it before `text` where the
    /// text goes into the fragment (`https://share.joinmastodon.org/#`).
    pub address: String,
    /// The path of the form on the reader's own server, where the network has many:
    /// `/share`.
    #[serde(default)]
    pub server: Option<String>,
    /// The parameter of the text.
    #[serde(default)]
    pub text: Option<String>,
    /// The parameter of a public address.
    #[serde(default)]
    pub url: Option<String>,
    /// The parameter of hashtags, a comma list without `#`.
    #[serde(default)]
    pub hashtags: Option<String>,
    /// The parameter of the one hashtag that it takes, and behind `=` what stands before
    /// the hashtag there: `hashtag=#`.
    #[serde(default)]
    pub tag: Option<String>,
    /// The parameter of the handle, without `@`.
    #[serde(default)]
    pub via: Option<String>,
    /// The parameter of the subject, or of the text where there is none for that.
    #[serde(default)]
    pub title: Option<String>,
}

/// How long a text may be.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// The greatest length, in units of `count`.
    pub length: u32,
    /// The unit.
    pub count: Counting,
    /// The greatest length in UTF-8 bytes, where there is one besides.
    #[serde(default)]
    pub bytes: Option<u32>,
    /// What an address in the text counts, whatever its length.
    #[serde(default)]
    pub url: Option<u32>,
}

/// The ways in which networks count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Counting {
    /// X: by weight, in NFC ([`crate::share::weighted_length`]).
    Weighted,
    /// What a reader sees as one character.
    Graphemes,
    /// Units of UTF-16, as the length of a form's field is counted in a browser.
    Characters,
    /// Unicode scalar values, but an emoji by its bytes in UTF-8: Threads.
    Emoji,
}

/// Who shares: what goes with every shared point.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// The organisation's name, where a network knows no handle of it.
    pub name: String,
    /// The network that a point is shared on with one click; one that there is not where
    /// none is offered.
    pub share_on: Id,
    /// Hashtags without `#`, in CamelCase so that screen readers read them.
    pub hashtags: Vec<String>,
    /// The handles on the networks where it has one.
    pub handles: Vec<Handle>,
    /// The public address that goes with every shared point.
    #[serde(default)]
    pub address: Option<String>,
}

impl Network {
    /// Whether a link can hand a text to it.
    pub fn takes_texts(&self) -> bool {
        self.share.as_ref().is_some_and(ShareForm::takes_texts)
    }
}

impl ShareForm {
    /// Whether it takes a text.
    pub fn takes_texts(&self) -> bool {
        self.text.is_some() || self.title.is_some()
    }

    /// Whether the text goes into a title.
    pub fn text_is_title(&self) -> bool {
        self.text.is_none() && self.title.is_some()
    }

    /// Whether it opens a mail.
    pub fn is_mail(&self) -> bool {
        self.address == "mailto:"
    }
}

impl Network {
    /// Whether a text is handed to it as a mail.
    pub fn is_mail(&self) -> bool {
        self.share.as_ref().is_some_and(ShareForm::is_mail)
    }
}

/// A handle on a network.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Handle {
    /// The network's id.
    pub network: Id,
    /// The handle there, without `@`.
    pub name: String,
}

impl Organisation {
    /// The handle on `network`, without `@`, where there is one.
    pub fn handle(&self, network: &Id) -> Option<&str> {
        let found = self.handles.iter().find(|handle| handle.network == *network);
        found.map(|handle| handle.name.as_str())
    }
}

packed!(Network { id, name, home, share, limit, source, official, reviewed, note });
packed!(ShareForm { address, server, text, url, hashtags, tag, via, title });
packed!(Limit { length, count, bytes, url });
packed!(Organisation { name, share_on, hashtags, handles, address });
packed!(Handle { network, name });
packed!(enum Counting { 0: Weighted, 1: Graphemes, 2: Characters, 3: Emoji } else Counting::Characters);
