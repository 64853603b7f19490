//! The words of the interface, from their file.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};

use super::Problems;
use super::table::Source;
use crate::content::{PackName, Words};

/// Reads `words.json`; a key that is there twice is a mistake, because one of
/// its words would never be seen.
pub fn read(source: Source<'_>, problems: &mut Problems) -> Option<Words> {
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

/// The pack that a word travels in, by the first names of its key: that of the
/// views that say it, so that a reader of one view does not wait for the words of
/// all. A test draws every view with its own packs alone.
pub fn pack_of(key: &str) -> PackName {
    let mut names = key.split('.');
    match names.next().unwrap_or_default() {
        "config" | "trust" => PackName::Settings,
        // Said beside another language alone, in English.
        "language" => PackName::Words,
        "home" | "edition" => PackName::Home,
        "quiz" => match names.next().unwrap_or_default() {
            "check" | "change" | "result" | "plan" | "reason" | "unsure" | "working" | "paper" => {
                PackName::Findings
            }
            _ => PackName::Quiz,
        },
        "memory" => PackName::Quiz,
        "channel" | "channels" => PackName::Channels,
        "quotes" => PackName::Sharing,
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
