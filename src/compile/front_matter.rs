//! Front matter: the fields at the top of a Markdown file.

use serde::Deserialize;
use serde::de::DeserializeOwned;

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
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// When it was last reviewed.
    pub reviewed: toml::value::Datetime,
    /// Its top tips.
    pub tips: Vec<String>,
}

/// The fields of the welcome.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HomeFields {
    /// The toolkit's name.
    pub title: String,
    /// What it is.
    pub summary: String,
    /// When it was last reviewed.
    pub reviewed: toml::value::Datetime,
}

/// The fields of `text` and what follows them, with the number of lines before
/// it. Mistakes are reported with their line.
pub fn split<'a, T: DeserializeOwned>(
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
    check_blank(file, fields, problems);
    match toml::from_str(fields) {
        Ok(value) => Some((value, body, fields.matches('\n').count() + 3)),
        Err(error) => {
            let before = error.span().and_then(|span| fields.get(..span.start));
            let line = 2 + before.map_or(0, |before| before.matches('\n').count());
            problems.add(file, line, format!("found what does not fit: {}", error.message()));
            None
        }
    }
}

/// Reports each field that is an empty text or an empty list.
fn check_blank(file: &str, fields: &str, problems: &mut Problems) {
    for (at, line) in fields.lines().enumerate() {
        let value = line.split_once('=').map_or(line, |(_, value)| value);
        if ["\"\"", "[]", "\"\","].contains(&value.replace(' ', "").as_str()) {
            problems.add(file, at + 2, format!("found an empty field, ‘{line}’; expected words"));
        }
    }
}
