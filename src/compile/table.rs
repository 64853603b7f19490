//! Tables: JSON read item by item, so that every mistake is reported with its
//! line.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::{Place, Problems};

/// A JSON file of the content folder.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// Its name, relative to the content folder.
    pub file: &'a str,
    /// Its text.
    pub text: &'a str,
}

/// An item of a table and where it stands.
#[derive(Clone, Debug)]
pub struct Row<T> {
    /// The item.
    pub value: T,
    /// Its first line.
    pub place: Place,
    /// Its text, to find a field's line in.
    raw: String,
}

impl<T> Row<T> {
    /// Where the first `"text"` stands in the item: the line of a field or of
    /// a value, and the item's own line where there is none.
    pub fn find(&self, text: &str) -> Place {
        self.find_in("", 0, text)
    }

    /// Where `"text"` stands in or after the field `field`, once it has stood
    /// there `before` times already.
    pub fn find_in(&self, field: &str, before: usize, text: &str) -> Place {
        // No field is the whole item, whatever empty text stands in it.
        let found = (!field.is_empty()).then(|| self.raw.find(&format!("\"{field}\"")));
        let field = found.flatten().unwrap_or_default();
        let rest = self.raw.get(field..).unwrap_or_default();
        let found = rest.match_indices(&format!("\"{text}\"")).nth(before);
        let start = found.and_then(|(at, _)| self.raw.get(..field + at)).unwrap_or_default();
        Place::new(&self.place.file, self.place.line + start.matches('\n').count())
    }

    /// Where the value stands that `path` leads to, key by key and place by place:
    /// `answers/1/points`; what it is missing from, where it is missing.
    pub fn at(&self, path: &str) -> Place {
        let mut value = self.raw.as_str();
        for step in path.split('/').filter(|step| !step.is_empty()) {
            let below = match step.parse::<usize>() {
                Ok(place) => serde_json::from_str::<Vec<&RawValue>>(value)
                    .ok()
                    .and_then(|items| items.get(place).map(|item| item.get())),
                Err(_) => serde_json::from_str::<BTreeMap<String, &RawValue>>(value)
                    .ok()
                    .and_then(|fields| fields.get(step).map(|field| field.get())),
            };
            let Some(below) = below else { break };
            value = below;
        }
        let offset = (value.as_ptr() as usize).saturating_sub(self.raw.as_ptr() as usize);
        let before = self.raw.get(..offset).unwrap_or_default();
        Place::new(&self.place.file, self.place.line + before.matches('\n').count())
    }
}

impl<'a> Source<'a> {
    /// The rows of a file that is one array.
    pub fn rows<T: Deserialize<'a>>(self, problems: &mut Problems) -> Vec<Row<T>> {
        self.check_empty(problems);
        match serde_json::from_str::<Vec<&'a RawValue>>(self.text) {
            Ok(items) => self.items(&items, problems),
            Err(error) => {
                problems.add(self.file, error.line(), json_message(&error));
                Vec::new()
            }
        }
    }

    /// The one value of a file that is one object. Lists in it that are to be
    /// read with their places are `&RawValue`, for [`Source::items`].
    pub fn whole<T: Deserialize<'a>>(self, problems: &mut Problems) -> Option<Row<T>> {
        self.check_empty(problems);
        self.row(self.text, problems)
    }

    /// The items of a list in this file.
    pub fn items<T: Deserialize<'a>>(
        self,
        items: &[&'a RawValue],
        problems: &mut Problems,
    ) -> Vec<Row<T>> {
        items.iter().filter_map(|item| self.row(item.get(), problems)).collect()
    }

    /// Reads `raw`, a part of this file's text.
    fn row<T: Deserialize<'a>>(self, raw: &'a str, problems: &mut Problems) -> Option<Row<T>> {
        let line = self.line_of(raw);
        match serde_json::from_str(raw) {
            Ok(value) => {
                Some(Row { value, place: Place::new(self.file, line), raw: raw.to_owned() })
            }
            Err(error) => {
                let line = line + error.line().saturating_sub(1);
                problems.add(self.file, line, json_message(&error));
                None
            }
        }
    }

    /// The line at which `part`, a slice of this file's text, starts.
    fn line_of(self, part: &str) -> usize {
        let offset = (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        let before = self.text.get(..offset).unwrap_or_default();
        1 + before.matches('\n').count()
    }

    /// Reports every blank text, whatever field it is.
    fn check_empty(self, problems: &mut Problems) {
        for (blank, line) in (Strings { rest: self.text, line: 1 }) {
            if blank {
                problems.add(self.file, line, "found an empty text; expected words");
            }
        }
    }
}

/// serde's message without its own line and column, which count from the item.
fn json_message(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let message = text.split(" at line ").next().unwrap_or(&text);
    format!("found what does not fit: {message}")
}

/// The strings of a JSON text: whether each is blank, and its line.
struct Strings<'a> {
    rest: &'a str,
    line: usize,
}

impl Iterator for Strings<'_> {
    type Item = (bool, usize);

    fn next(&mut self) -> Option<(bool, usize)> {
        let open = self.rest.find('"')?;
        self.line += self.rest[..open].matches('\n').count();
        let body = &self.rest[open + 1..];
        let mut escaped = false;
        let close = body.find(|c| {
            let ends = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        })?;
        self.rest = &body[close + 1..];
        Some((body[..close].trim().is_empty(), self.line))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_text_is_reported_with_its_line() {
        let source =
            Source { file: "t.json", text: "[\n {\"a\": \"x \\\" y\"},\n {\"a\":\n \" \"}]" };
        let mut problems = Problems::default();
        source.rows::<serde_json::Value>(&mut problems);
        let found = problems.into_sorted();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].line, 4);
    }

    #[test]
    fn a_wrong_field_is_reported_with_its_own_line_and_the_other_items_are_read() {
        #[derive(serde::Deserialize)]
        struct Item {
            n: u8,
        }
        let source =
            Source { file: "t.json", text: "[{\"n\": 1},\n{\n\"n\": \"two\"\n},\n{\"n\": 3}]" };
        let mut problems = Problems::default();
        let rows = source.rows::<Item>(&mut problems);
        assert_eq!(rows.iter().map(|row| row.value.n).collect::<Vec<_>>(), [1, 3]);
        assert_eq!(problems.into_sorted()[0].line, 3);
    }
}
