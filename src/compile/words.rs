//! The words of the interface, from their file.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};

use super::Problems;
use super::table::Source;
use crate::content::{Key, PackName, Words};

/// The words by the names of their keys, as people write them.
pub type Wording = BTreeMap<String, String>;

/// Reads `words.json`; a key that is there twice is a mistake, because one of
/// its words would never be seen.
pub fn read(source: Source<'_>, problems: &mut Problems) -> Option<Wording> {
    let Pairs(pairs) = source.whole(problems)?.value;
    for (index, (key, _)) in pairs.iter().enumerate() {
        if pairs[..index].iter().any(|(earlier, _)| earlier == key) {
            let quoted = format!("\"{key}\"");
            let last = source.text.rfind(&quoted).unwrap_or_default();
            let line = 1 + source.text[..last].matches('\n').count();
            let message = format!("found the key ‘{key}’ a second time; expected it once");
            problems.add(source.file, line, message);
        }
    }
    Some(pairs.into_iter().collect())
}

/// The names of the keys in the order of their numbers: the words of one pack stand
/// together, so that a pack says the first number alone.
pub fn names(words: &Wording) -> Vec<&str> {
    let mut names: Vec<&str> = words.keys().map(String::as_str).collect();
    names.sort_by_key(|name| pack_of(name));
    names
}

/// All words by the numbers of their keys. Another language has the keys of the
/// English words, and so their numbers.
pub fn numbered(words: &Wording) -> Words {
    chosen(words, |_| true)
}

/// The words that travel in the pack `name`.
pub fn of_pack(words: &Wording, name: PackName) -> Words {
    chosen(words, |key| pack_of(key) == name)
}

fn chosen(words: &Wording, is_chosen: impl Fn(&str) -> bool) -> Words {
    let mut chosen = Words::default();
    for (number, name) in names(words).into_iter().enumerate() {
        if is_chosen(name) {
            chosen.set(Key::new(number), &words[name]);
        }
    }
    chosen
}

/// The pack that a word travels in, by the first names of its key: that of the
/// views that say it, so that a reader of one view does not wait for the words of
/// all. A test draws every view with its own packs alone.
fn pack_of(key: &str) -> PackName {
    let mut names = key.split('.');
    match names.next().unwrap_or_default() {
        "config" | "trust" => PackName::Settings,
        // Said beside another language alone, in English.
        "language" => PackName::Words,
        "home" | "edition" => PackName::Home,
        "quiz" => match names.next().unwrap_or_default() {
            "about" | "again" | "back" | "continue" | "error" | "go-on" | "load" | "or"
            | "private" | "progress" | "several" | "start" | "stop" | "together" => PackName::Quiz,
            _ => PackName::Findings,
        },
        "memory" => PackName::Quiz,
        "channel" | "channels" | "finder" | "sheet" => PackName::Channels,
        "card" | "quotes" => PackName::Sharing,
        "search" => PackName::Chapters,
        "case" | "figure" | "resource" | "resources" => PackName::Reference,
        _ => PackName::Core,
    }
}

/// The members of a JSON object, in order and with any that is there twice.
struct Pairs(Vec<(String, String)>);

impl<'de> Deserialize<'de> for Pairs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members;
        impl<'de> Visitor<'de> for Members {
            type Value = Pairs;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object of words by key")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }
        deserializer.deserialize_map(Members)
    }
}
