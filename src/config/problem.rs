//! What is wrong with a configuration: where, what was found, what was expected.

use super::form::Keys;
use super::told::{SHOWN_TEXT, shown};
use crate::json::Json;

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
    Bytes(usize),
    /// A key that nothing reads.
    UnknownKey,
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool,
    /// Any number.
    Number,
    /// This number, where another was expected.
    Whole(usize),
    /// A number that is not whole, is below 0, or is too great to be told from
    /// its neighbours; where a whole one was expected.
    OddNumber,
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
    /// No more than [`super::MOST_BYTES`].
    MostBytes,
    /// An object.
    Object,
    /// One of these keys.
    OneOf(&'static Keys),
    /// The number [`super::VERSION`].
    Version,
    /// No form newer than [`super::VERSION`].
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
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A list.
    List,
    /// A list of so many items at most.
    MostItems(usize),
    /// A text on one line.
    Line,
    /// A point to share, on one line.
    Point,
    /// An id of the trust's own.
    OwnId,
    /// An id that no other item of the list has.
    NewId,
    /// An address that a link may go to.
    Link,
    /// A public address.
    Public,
    /// The name of a host.
    Host,
    /// A place in the toolkit, or a part of it.
    Place,
    /// A section of a chapter.
    Section,
    /// A hashtag.
    Hashtag,
    /// A handle of letters, digits and what the network allows beside them.
    Handle,
    /// A handle that is a domain.
    DomainHandle,
    /// A handle with the server that it is on.
    ServerHandle,
    /// A text that is shorter by so much, to fit on this network.
    Shorter(usize, &'static str),
    /// A key of the words of the interface.
    WordKey,
    /// A word with the same places to fill as the toolkit's.
    WordPlaces,
}

impl Problem {
    /// The key of the word for the whole file, as a place.
    pub(super) const WHOLE: &str = "config.whole";

    /// The problem of a text that is not JSON; `reason` is the parser's own word.
    pub fn not_json(text: &str, reason: String) -> Self {
        let blank = text.bytes().all(|byte| byte.is_ascii_whitespace());
        let found = if blank { Found::Nothing } else { Found::NotJson(reason) };
        Problem { pointer: String::new(), found, expected: Expected::Json }
    }

    /// The problem of a file of `bytes` bytes, more than [`super::MOST_BYTES`].
    pub fn too_large(bytes: usize) -> Self {
        let found = Found::Bytes(bytes);
        Problem { pointer: String::new(), found, expected: Expected::MostBytes }
    }
}

impl Found {
    /// What `value` is.
    pub fn of(value: &Json) -> Self {
        match value {
            Json::Null => Found::Null,
            Json::Bool(_) => Found::Bool,
            Json::Number(_) | Json::Fraction => Found::Number,
            Json::Text(text) => Found::Text(shown(text, SHOWN_TEXT)),
            Json::List(_) => Found::List,
            Json::Object(_) => Found::Object,
        }
    }

    /// The number `number`, where another was expected.
    pub(super) fn whole(number: i64) -> Self {
        usize::try_from(number).map_or(Found::OddNumber, Found::Whole)
    }

    /// The key of its word, where nothing is filled in there.
    pub(super) fn key(&self) -> &'static str {
        match self {
            Found::Nothing => "config.found.nothing",
            Found::UnknownKey => "config.found.unknown-key",
            Found::Null => "config.found.null",
            Found::Bool => "config.found.bool",
            Found::Number => "config.found.number",
            Found::OddNumber => "config.found.odd-number",
            Found::List => "config.found.list",
            Found::Object => "config.found.object",
            Found::NotJson(_) | Found::Bytes(_) | Found::Whole(_) | Found::Text(_) => {
                "config.found.empty"
            }
        }
    }
}

impl Expected {
    /// The key of its word, where nothing is filled in there.
    pub(super) fn key(self) -> &'static str {
        match self {
            Expected::MostBytes => "config.expected.most-bytes",
            Expected::Version => "config.expected.version",
            Expected::NoNewerVersion => "config.expected.no-newer",
            Expected::Json => "config.expected.value",
            Expected::Object => "config.expected.object",
            Expected::Id => "config.expected.id",
            Expected::Address => "config.expected.address",
            Expected::AddressCharacters => "config.expected.address-characters",
            Expected::ElementId => "config.expected.element-id",
            Expected::List => "config.expected.list",
            Expected::Line | Expected::Point => "config.expected.line",
            Expected::OwnId => "config.expected.own-id",
            Expected::NewId => "config.expected.new-id",
            Expected::Link => "config.expected.link",
            Expected::Public => "config.expected.public",
            Expected::Host => "config.expected.host",
            Expected::Place => "config.expected.place",
            Expected::Section => "config.expected.section",
            Expected::Hashtag => "config.expected.hashtag",
            Expected::Handle => "config.expected.handle",
            Expected::DomainHandle => "config.expected.domain-handle",
            Expected::ServerHandle => "config.expected.server-handle",
            Expected::WordKey => "config.expected.word-key",
            Expected::WordPlaces => "config.expected.word-places",
            Expected::Text
            | Expected::OneOf(_)
            | Expected::Choice(_)
            | Expected::AtMost(_)
            | Expected::MostItems(_)
            | Expected::Shorter(..) => "config.expected.text",
        }
    }
}
