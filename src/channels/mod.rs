//! The channel comparison: which properties are compared, and what each
//! channel has under each.

use crate::content::{Channel, Counting, Key, Library};

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

    /// The key of its name.
    pub fn key(self) -> Key {
        match self {
            Property::UsedFor => key!("channels.used-for"),
            Property::People => key!("channels.people"),
            Property::GoodFor => key!("channels.good-for"),
            Property::Works => key!("channels.works"),
            Property::Limit => key!("channels.limit"),
            Property::Remember => key!("channels.remember"),
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
    Some(library.words.fill(
        match limit.count {
            Counting::Weighted => key!("channels.limit.weighted"),
            Counting::Graphemes | Counting::Characters => key!("channels.limit.characters"),
        },
        &[("n", &grouped(limit.length))],
    ))
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
