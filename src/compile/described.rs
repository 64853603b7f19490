//! What a folder of the content says of its language.

use serde::Deserialize;

use super::table::Source;
use super::{Files, Problems, day};
use crate::content::{Language, PackName};

/// What describes a language; each folder has one.
pub const FILE: &str = "language.json";

/// What `language.json` says of the language of its folder.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Described {
    /// Its tag, as `lang` has it.
    pub tag: String,
    name: String,
    /// When a person reviewed its words, and who it was.
    reviewed: Option<String>,
}

impl Described {
    /// Reads the file of `folder`, which is named by the language's tag; the English
    /// one has no name to keep to. What is not plainly a review leaves the notice
    /// that nobody has: it begins with its day.
    pub fn read(files: &Files, folder: Option<&str>, problems: &mut Problems) -> Option<Self> {
        let Some(text) = files.get(FILE) else {
            problems.add(FILE, 1, "found no such file; expected it");
            return None;
        };
        let row = Source { file: FILE, text }.whole::<Self>(problems)?;
        if let Some(reviewed) = &row.value.reviewed {
            let day = reviewed.split(' ').next().unwrap_or_default();
            day::check(day, &row.find("reviewed"), problems);
        }
        let tag = &row.value.tag;
        let is_short = tag.len() == 2 && tag.bytes().all(|byte| byte.is_ascii_lowercase());
        if let Some(folder) = folder
            && !(is_short && tag == folder)
        {
            let message = format!(
                "found the tag ‘{tag}’ in the folder ‘{folder}’; expected two small letters, \
                 the same for both"
            );
            problems.add(FILE, row.find("tag").line, message);
        }
        Some(row.value)
    }

    /// The language, with the packs that it has of its own.
    pub fn with(self, packs: Vec<PackName>) -> Language {
        Language { tag: self.tag, name: self.name, reviewed: self.reviewed.is_some(), packs }
    }
}
