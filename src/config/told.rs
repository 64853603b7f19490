//! Problems in words. The words that nothing is filled into are named beside
//! what they stand for, in `problem.rs`.

use super::problem::{Expected, Found, Problem};
use crate::content::Words;

/// The most characters of a text that are shown.
pub const SHOWN_TEXT: usize = 40;

/// The most characters of a pointer that are shown: enough for any that a known
/// key has, and an end to a key that is a whole file pasted in.
const SHOWN_POINTER: usize = 120;

/// The most characters of somebody else's reason that are shown.
const SHOWN_REASON: usize = 200;

impl Problem {
    /// The problem in one sentence, on one line.
    pub fn told(&self, words: &Words) -> String {
        let place = match self.pointer.as_str() {
            "" => words.get(Problem::WHOLE).to_owned(),
            pointer => shown(pointer, SHOWN_POINTER),
        };
        let found = match &self.found {
            Found::NotJson(reason) => ("config.found.not-json", one_line(reason)),
            Found::Bytes(bytes) => ("config.found.bytes", bytes.to_string()),
            Found::Whole(number) => ("config.found.whole", number.to_string()),
            Found::Text(text) if !text.is_empty() => ("config.found.text", text.clone()),
            found => (found.key(), String::new()),
        };
        let found = words.fill(found.0, &[("it", &found.1)]);
        let expected = match self.expected {
            Expected::OneOf(keys) => ("config.expected.one-of", listed(&keys.names())),
            Expected::Choice(words) => ("config.expected.one-of", listed(words)),
            Expected::AtMost(most) => ("config.expected.at-most", most.to_string()),
            Expected::MostItems(most) => ("config.expected.most-items", most.to_string()),
            Expected::Shorter(over, network) => {
                ("config.expected.shorter", format!("{over} ({network})"))
            }
            expected => (expected.key(), String::new()),
        };
        let expected = words.fill(expected.0, &[("it", &expected.1)]);
        words.fill(
            "config.problem",
            &[("place", &place), ("found", &found), ("expected", &expected)],
        )
    }
}

/// Words with a comma and a space between two.
fn listed(words: &[&str]) -> String {
    let mut listed = String::new();
    for word in words {
        listed.push_str(if listed.is_empty() { "" } else { ", " });
        listed.push_str(word);
    }
    listed
}

/// `reason`, somebody else's words, on one line and no longer than a reader takes
/// in: a parser quotes what it could not read.
pub fn one_line(reason: &str) -> String {
    shown(reason, SHOWN_REASON)
}

/// The first `most` characters of `text`. What would break the line or steer a
/// terminal is shown by its picture: a tab as `␉`.
pub fn shown(text: &str, most: usize) -> String {
    let mut shown = String::new();
    for (place, c) in text.chars().enumerate() {
        if place == most {
            shown.push('…');
            break;
        }
        shown.push(picture(c));
    }
    shown
}

fn picture(c: char) -> char {
    match c {
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or(c),
        '\u{7f}' => '\u{2421}',
        '\u{80}'..='\u{9f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        c => c,
    }
}
