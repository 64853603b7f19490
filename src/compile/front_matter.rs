//! Front matter: the fields at the top of a Markdown file.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::Spanned;

use super::Problems;
use crate::content::Id;

/// The fields of a chapter.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChapterFields {
    /// Its id.
    pub id: Id,
    /// Its number.
    pub number: u8,
    /// Its title.
    pub title: Spanned<String>,
    /// What it is about.
    pub summary: Spanned<String>,
    /// When its tips and its introduction were last reviewed; each section has
    /// a day of its own.
    pub reviewed: toml::value::Datetime,
    /// Its top tips.
    pub tips: Vec<Spanned<String>>,
}

/// The fields of the welcome.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HomeFields {
    /// The toolkit's name.
    pub title: Spanned<String>,
    /// What it is.
    pub summary: Spanned<String>,
    /// When it was last reviewed.
    pub reviewed: toml::value::Datetime,
}

/// Fields that are to hold words.
pub trait Fields: DeserializeOwned {
    /// The texts among them, each with its place.
    fn texts(&self) -> Vec<&Spanned<String>>;

    /// Whether a list among them is empty.
    fn is_incomplete(&self) -> bool;
}

impl Fields for ChapterFields {
    fn texts(&self) -> Vec<&Spanned<String>> {
        [&self.title, &self.summary].into_iter().chain(&self.tips).collect()
    }

    fn is_incomplete(&self) -> bool {
        self.tips.is_empty()
    }
}

impl Fields for HomeFields {
    fn texts(&self) -> Vec<&Spanned<String>> {
        vec![&self.title, &self.summary]
    }

    fn is_incomplete(&self) -> bool {
        false
    }
}

/// The fields of `text` and what follows them, with the number of lines before
/// it. Mistakes are reported with their line.
pub fn split<'a, T: Fields>(
    file: &str,
    text: &'a str,
    problems: &mut Problems,
) -> Option<(T, &'a str, usize)> {
    let Some((fields, body)) =
        text.strip_prefix("+++\n").and_then(|rest| rest.split_once("\n+++\n"))
    else {
        problems.add(file, 1, "found no front matter; expected fields between two lines of ‘+++’");
        return None;
    };
    match toml::from_str(fields) {
        Ok(value) => {
            let value: T = value;
            for text in value.texts().into_iter().filter(|text| text.as_ref().trim().is_empty()) {
                let line = line_at(fields, text.span().start);
                problems.add(file, line, "found an empty field; expected words");
            }
            if value.is_incomplete() {
                let line = line_of(text, "tips");
                problems.add(file, line, "found an empty list, ‘tips’; expected words");
            }
            Some((value, body, fields.matches('\n').count() + 4))
        }
        Err(error) => {
            let line = error.span().map_or(1, |span| line_at(fields, span.start));
            problems.add(file, line, format!("found what does not fit: {}", error.message()));
            None
        }
    }
}

/// The line at which `field` is set; the first where it is nowhere.
pub fn line_of(text: &str, field: &str) -> usize {
    let sets = |line: &str| {
        line.strip_prefix(field).is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    text.lines().position(sets).map_or(1, |line| line + 1)
}

/// The line of the file in which the fields have `offset`.
fn line_at(fields: &str, offset: usize) -> usize {
    2 + fields.get(..offset).map_or(0, |before| before.matches('\n').count())
}
