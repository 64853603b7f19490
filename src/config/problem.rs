//! What is wrong with a configuration: where, what was found, what was expected.

use super::told::{SHOWN_TEXT, one_line, shown};
use crate::json::Json;

/// One problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The place, as a JSON Pointer (RFC 6901) to a value of the file, or to a
    /// key that is missing there; empty for the whole file.
    pub pointer: String,
    /// What is there, after `config.found.` in the words.
    pub found: Said,
    /// What should be, after `config.expected.`.
    pub expected: Said,
}

/// What is said by a word, and what is filled in there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The end of the word's key.
    pub key: String,
    /// What is filled in; empty where nothing is.
    pub it: String,
}

impl Problem {
    /// The problem of a text that is not JSON; `reason` is the parser's own word.
    pub fn not_json(text: &str, reason: &str) -> Self {
        let blank = text.bytes().all(|byte| byte.is_ascii_whitespace());
        let found = if blank {
            Said::plain("nothing")
        } else {
            Said { key: "not-json".to_owned(), it: one_line(reason) }
        };
        Problem { pointer: String::new(), found, expected: Said::plain("value") }
    }

    /// The problem of a file of `bytes` bytes, more than [`super::MOST_BYTES`].
    #[cfg(not(target_arch = "wasm32"))]
    pub fn too_large(bytes: usize) -> Self {
        let found = Said::count("bytes", bytes);
        Problem { pointer: String::new(), found, expected: Said::plain("most-bytes") }
    }
}

impl Said {
    /// A word that nothing is filled into.
    pub fn plain(key: &str) -> Self {
        Said { key: key.to_owned(), it: String::new() }
    }

    /// A word with a count.
    #[inline(never)]
    pub fn count(key: &str, count: usize) -> Self {
        Said { key: key.to_owned(), it: count.to_string() }
    }

    /// A text: its beginning, fit to be shown on one line.
    pub fn text(text: &str) -> Self {
        let key = if text.is_empty() { "empty" } else { "text" };
        Said { key: key.to_owned(), it: shown(text, SHOWN_TEXT) }
    }

    /// What `value` is.
    pub fn found(value: &Json) -> Self {
        Said::plain(match value {
            Json::Null => "null",
            Json::Bool(_) => "bool",
            Json::Number(_) | Json::Fraction => "number",
            Json::Text(text) => return Said::text(text),
            Json::List(_) => "list",
            Json::Object(_) => "object",
        })
    }

    /// The number `number`, where another was expected. One that is below 0 or no
    /// whole number is not told.
    pub(super) fn number(number: i64) -> Self {
        usize::try_from(number)
            .map_or(Said::plain("odd-number"), |number| Said::count("whole", number))
    }
}
