//! Points worth sharing, by topic.

use serde::Deserialize;

use super::Id;
use super::packed::packed;
use crate::route::Route;

/// The points to share, and what they are about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotes {
    /// What points are about, in the order in which readers choose between them.
    pub topics: Vec<Topic>,
    /// The points, in the order of the chapters.
    pub quotes: Vec<Quote>,
}

/// What a point is about.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Its id, as it stands in the address of a choice of points.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Other hashtags that suit it, without `#`, in CamelCase so that screen readers
    /// read them word by word.
    pub hashtags: Vec<String>,
}

/// A point worth sharing, in our words: no person is quoted.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// Its id.
    pub id: Id,
    /// What is shared where a text has to be short, without hashtags and handles.
    pub text: String,
    /// What is shared where there is room for it.
    #[serde(default)]
    pub long: Option<String>,
    /// The section that it comes from.
    pub section: Route,
    /// What it is about; none where a trust says nothing.
    #[serde(default)]
    pub topic: Option<Id>,
}

impl Quotes {
    /// The topic `id`.
    pub fn topic(&self, id: &str) -> Option<&Topic> {
        self.topics.iter().find(|topic| &*topic.id == id)
    }

    /// The points about `topic`, or about anything where it is empty, that hold every word
    /// of `query`, in whatever case. A trust's own come first.
    #[inline(never)]
    pub fn picked(&self, topic: &str, query: &str) -> Vec<&Quote> {
        let query = query.to_ascii_lowercase();
        let suits = |quote: &&Quote| {
            let own = quote.topic.as_deref().unwrap_or_default();
            let long = quote.long.as_deref().unwrap_or_default();
            let about = self.topic(own).map_or("", |topic| &topic.name);
            let text = [&quote.text, " ", long, " ", about].concat().to_ascii_lowercase();
            (topic.is_empty() || topic == own) && query.split(' ').all(|word| text.contains(word))
        };
        let is_own = |quote: &&Quote| quote.id.starts_with("own-");
        let (own, others) = (self.quotes.iter().filter(is_own), self.quotes.iter());
        own.chain(others.filter(|quote| !is_own(quote))).filter(suits).collect()
    }

    /// The point `id`.
    pub fn quote(&self, id: &str) -> Option<&Quote> {
        self.quotes.iter().find(|quote| &*quote.id == id)
    }
}

packed!(Quotes { topics, quotes });
packed!(Topic { id, name, hashtags });
packed!(Quote of "quotes" { id, text, long, section, topic });
