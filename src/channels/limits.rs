//! How long and how large a post may be, in words.

use super::Value;
use super::property::fact;
use crate::content::{Channel, Counting, Library};

/// The length of a text, from the networks' table, and the channel's other limits.
pub fn limits(channel: &Channel, library: &Library) -> Value {
    let mut value = fact(&channel.limits);
    let network = channel.network.as_ref().and_then(|id| library.network(id));
    let Some(limit) = network.and_then(|network| network.limit.as_ref()) else { return value };
    let key = match limit.count {
        Counting::Weighted => key!("channels.limit.weighted"),
        Counting::Graphemes | Counting::Characters | Counting::Emoji => {
            key!("channels.limit.characters")
        }
    };
    let length = library.words.fill(key, &[("n", &grouped(limit.length))]);
    value.short = [length, value.short].join(" ").trim_end().to_owned();
    value
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
