//! Hashtags, as people type them and as networks take them.

use super::characters;

/// The most characters of a hashtag; Threads takes no more for a topic.
pub const LONGEST_HASHTAG: usize = 50;

/// The most hashtags that are read from one field: more than any network's text has room for.
const MOST_HASHTAGS: usize = 100;

/// The hashtags in `typed`, without `#`: what stands between spaces, commas, semicolons,
/// line breaks and `#`. One that is there twice, whatever its capitals, is read once, and
/// no more than a hundred are read. What is no hashtag is given back as it was typed, so that
/// it can be pointed out ([`is_hashtag`]).
pub fn hashtags(typed: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for tag in typed.split([' ', ',', ';', '#', '＃', '\t', '\n', '\r', '\u{a0}']) {
        let again = found.iter().any(|before| before.eq_ignore_ascii_case(tag));
        if !tag.is_empty() && !again && found.len() < MOST_HASHTAGS {
            found.push(tag.to_owned());
        }
    }
    found
}

/// Whether `text` is one hashtag, without `#`, on every network: letters of Latin scripts
/// and digits, not a digit first, at most [`LONGEST_HASHTAG`] characters.
pub fn is_hashtag(text: &str) -> bool {
    is_word(text) && characters(text) <= LONGEST_HASHTAG
}

/// The same, of any length: a configuration tells the length apart.
pub fn is_word(text: &str) -> bool {
    let first = text.bytes().next().unwrap_or(b'0');
    !first.is_ascii_digit() && text.chars().all(is_latin)
}

/// Whether a screen reader can tell the words of the hashtag `text`: it reads by capitals.
/// More than twelve letters all in lower or all in upper case are taken for several words.
pub fn is_camel(text: &str) -> bool {
    let letters = text.chars().filter(|c| !c.is_ascii_digit()).count();
    let upper = text.bytes().any(|byte| byte.is_ascii_uppercase());
    letters <= 12 || upper && text.bytes().any(|byte| byte.is_ascii_lowercase())
}

/// A letter of a Latin script or a digit: every network takes all of these for
/// one hashtag.
fn is_latin(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, 'À'..='ɏ' if c != '×' && c != '÷')
}
