//! What is wrong with a configuration: where, what was found, what was expected.

use super::reader::Keys;
use super::{MOST_BYTES, VERSION};
use crate::content::Words;
use crate::json::Json;

/// The most characters of a text that are shown.
const SHOWN_TEXT: usize = 40;

/// The most characters of a pointer that are shown: enough for any that a known
/// key has, and an end to a key that is a whole file pasted in.
const SHOWN_POINTER: usize = 120;

/// One problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The place, as a JSON Pointer (RFC 6901) to a value of the file, or to a
    /// key that is missing there; empty for the whole file.
    pub pointer: String,
    /// What is there.
    pub found: Found,
    /// What should be.
    pub expected: Expected,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing where something must be: a key is missing, or the file is empty.
    Nothing,
    /// What no JSON is, and why not.
    NotJson(String),
    /// So many bytes.
    Bytes(u64),
    /// A key that nothing reads.
    UnknownKey,
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool,
    /// Any number.
    Number,
    /// This number, where another was expected.
    Whole(i64),
    /// A number that is not whole, where a whole one was expected; or one so
    /// great that it cannot be told from its neighbours.
    Fraction,
    /// A text: its beginning, fit to be shown on one line.
    Text(String),
    /// A list.
    List,
    /// An object.
    Object,
}

/// What was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Anything that is JSON.
    Json,
    /// No more than [`MOST_BYTES`].
    MostBytes,
    /// An object.
    Object,
    /// One of these keys.
    OneOf(&'static Keys),
    /// The number [`VERSION`].
    Version,
    /// No form newer than [`VERSION`].
    NoNewerVersion,
    /// A text.
    Text,
    /// An id, as ids of content are.
    Id,
    /// An address on this origin.
    Address,
    /// An address without characters that are refused in one.
    AddressCharacters,
    /// The `id` of an element.
    ElementId,
    /// A text of so many characters at most.
    AtMost(usize),
}

impl Problem {
    /// The problem of a text that is not JSON; `reason` is the parser's own word.
    pub fn not_json(text: &str, reason: String) -> Self {
        let blank = text.trim().is_empty();
        let found = if blank { Found::Nothing } else { Found::NotJson(reason) };
        Problem { pointer: String::new(), found, expected: Expected::Json }
    }

    /// The problem of a file of `bytes` bytes, more than [`MOST_BYTES`].
    pub fn too_large(bytes: u64) -> Self {
        let found = Found::Bytes(bytes);
        Problem { pointer: String::new(), found, expected: Expected::MostBytes }
    }

    /// The problem in one sentence, on one line.
    pub fn told(&self, words: &Words) -> String {
        let place = match self.pointer.as_str() {
            "" => words.get("config.whole").to_owned(),
            pointer => shown(pointer, SHOWN_POINTER),
        };
        let (found, expected) = (self.found.told(words), self.expected.told(words));
        words.fill(
            "config.problem",
            &[("place", &place), ("found", &found), ("expected", &expected)],
        )
    }
}

impl Found {
    /// What `value` is.
    pub(super) fn of(value: &Json) -> Self {
        match value {
            Json::Null => Found::Null,
            Json::Bool(_) => Found::Bool,
            Json::Number(_) | Json::Fraction => Found::Number,
            Json::Text(text) => Found::Text(shown(text, SHOWN_TEXT)),
            Json::List(_) => Found::List,
            Json::Object(_) => Found::Object,
        }
    }

    fn told(&self, words: &Words) -> String {
        let key = match self {
            Found::NotJson(reason) => {
                return words.fill("config.found.not-json", &[("reason", reason)]);
            }
            Found::Bytes(bytes) => {
                return words.fill("config.found.bytes", &[("bytes", &bytes.to_string())]);
            }
            Found::Whole(number) => {
                return words.fill("config.found.whole", &[("number", &number.to_string())]);
            }
            Found::Text(text) if !text.is_empty() => {
                return words.fill("config.found.text", &[("text", text)]);
            }
            Found::Text(_) => "config.found.empty",
            Found::Nothing => "config.found.nothing",
            Found::UnknownKey => "config.found.unknown-key",
            Found::Null => "config.found.null",
            Found::Bool => "config.found.bool",
            Found::Number => "config.found.number",
            Found::Fraction => "config.found.fraction",
            Found::List => "config.found.list",
            Found::Object => "config.found.object",
        };
        words.get(key).to_owned()
    }
}

impl Expected {
    fn told(self, words: &Words) -> String {
        let key = match self {
            Expected::MostBytes => {
                let most = MOST_BYTES.to_string();
                return words.fill("config.expected.most-bytes", &[("most", &most)]);
            }
            Expected::OneOf(keys) => {
                let keys = keys.names().join(", ");
                return words.fill("config.expected.one-of", &[("keys", &keys)]);
            }
            Expected::Version => {
                let version = VERSION.to_string();
                return words.fill("config.expected.version", &[("version", &version)]);
            }
            Expected::NoNewerVersion => {
                let version = VERSION.to_string();
                return words.fill("config.expected.no-newer", &[("version", &version)]);
            }
            Expected::AtMost(most) => {
                return words.fill("config.expected.at-most", &[("most", &most.to_string())]);
            }
            Expected::Json => "config.expected.value",
            Expected::Object => "config.expected.object",
            Expected::Text => "config.expected.text",
            Expected::Id => "config.expected.id",
            Expected::Address => "config.expected.address",
            Expected::AddressCharacters => "config.expected.address-characters",
            Expected::ElementId => "config.expected.element-id",
        };
        words.get(key).to_owned()
    }
}

/// The first `most` characters of `text`. What would break the line or steer a
/// terminal is shown by its picture: a tab as `␉`.
fn shown(text: &str, most: usize) -> String {
    let mut rest = text.chars();
    let mut shown: String = rest.by_ref().take(most).map(picture).collect();
    if rest.next().is_some() {
        shown.push('…');
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
