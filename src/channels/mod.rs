//! The channel comparison: which properties are compared, and what each
//! channel has under each.

use crate::content::{Channel, Counting, Library};

/// A property by which channels are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Property {
    /// What people use it for.
    UsedFor,
    /// Who is there.
    People,
    /// What it is good for in healthcare.
    GoodFor,
    /// What works there.
    Works,
    /// How long a text may be.
    Limit,
    /// One thing to remember.
    Remember,
}

impl Property {
    /// All properties, in the order in which they are shown.
    pub const ALL: [Property; 6] = [
        Property::UsedFor,
        Property::People,
        Property::GoodFor,
        Property::Works,
        Property::Limit,
        Property::Remember,
    ];

    /// Its name in `words.json`, after `channels.`.
    pub fn name(self) -> &'static str {
        match self {
            Property::UsedFor => "used-for",
            Property::People => "people",
            Property::GoodFor => "good-for",
            Property::Works => "works",
            Property::Limit => "limit",
            Property::Remember => "remember",
        }
    }

    /// What `channel` has under this property; none where it is not known.
    pub fn of(self, channel: &Channel, library: &Library) -> Option<String> {
        match self {
            Property::UsedFor => Some(channel.used_for.clone()),
            Property::People => channel.people.clone(),
            Property::GoodFor => channel.good_for.clone(),
            Property::Works => channel.works.clone(),
            Property::Limit => limit(channel, library),
            Property::Remember => Some(channel.remember.clone()),
        }
    }
}

/// The limit of a text in words, from the networks' table.
fn limit(channel: &Channel, library: &Library) -> Option<String> {
    let network = library.network(channel.network.as_ref()?)?;
    let limit = network.limit.as_ref()?;
    let key = match limit.count {
        Counting::Weighted => "channels.limit.weighted",
        Counting::Graphemes | Counting::Characters => "channels.limit.characters",
    };
    Some(library.words.fill(key, &[("n", &grouped(limit.length))]))
}

/// A number with its thousands apart: `3,000`.
fn grouped(number: u32) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
