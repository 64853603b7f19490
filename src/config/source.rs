//! A configuration as it stands in a file: its value, and the line of each piece
//! of it. Native only: the browser's parser keeps no places.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::json::{Json, MOST_DEPTH, too_deep};

/// The value of a file, and where each piece of it stands.
#[derive(Debug)]
pub struct Source {
    /// The value, its keys in the order of the file. Of a key that stands twice
    /// the last value counts, at the first one's place in the order, as it does
    /// in the browser.
    pub json: Json,
    /// The keys that stand more than once, as pointers with the line of the one
    /// that counts.
    pub repeated: Vec<(String, usize)>,
    /// The line of each key, or of an item of a list, by its pointer.
    lines: BTreeMap<String, usize>,
}

/// Why a text is not JSON, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1.
    pub line: usize,
    /// The column, in bytes from 1.
    pub column: usize,
    /// The parser's own word.
    pub reason: String,
}

impl Source {
    /// Reads the text of a file.
    ///
    /// # Errors
    /// The first place at which it is not JSON, or nests deeper than
    /// [`MOST_DEPTH`].
    pub fn read(text: &str) -> Result<Self, Fault> {
        let ends = text.match_indices('\n').map(|(at, _)| at + 1);
        let starts = std::iter::once(0).chain(ends).collect();
        let walk = Walk { text, starts, repeated: Vec::new(), lines: BTreeMap::new() };
        walk.whole()
    }

    /// The line of what `pointer` points to; of what it is missing from, where
    /// it is missing.
    pub fn line(&self, pointer: &str) -> usize {
        let mut pointer = pointer;
        loop {
            match (self.lines.get(pointer), pointer.rsplit_once('/')) {
                (Some(line), _) => return *line,
                (None, Some((above, _))) => pointer = above,
                (None, None) => return 1,
            }
        }
    }
}

struct Walk<'a> {
    text: &'a str,
    /// Where each line starts.
    starts: Vec<usize>,
    repeated: Vec<(String, usize)>,
    lines: BTreeMap<String, usize>,
}

impl<'a> Walk<'a> {
    fn whole(mut self) -> Result<Source, Fault> {
        let raw = self.parse::<&RawValue>(self.text)?;
        let line = self.place(self.offset(raw.get())).0;
        self.lines.insert(String::new(), line);
        let json = self.value(raw.get(), "", MOST_DEPTH)?;
        Ok(Source { json, repeated: self.repeated, lines: self.lines })
    }

    /// The value of `raw`, a part of the text.
    fn value(&mut self, raw: &'a str, pointer: &str, depth: usize) -> Result<Json, Fault> {
        let nests = raw.starts_with(['{', '[']);
        match depth.checked_sub(1) {
            None if nests => Err(self.fault(raw, 1, 1, too_deep())),
            Some(depth) if raw.starts_with('{') => self.object(raw, pointer, depth),
            Some(depth) if nests => self.list(raw, pointer, depth),
            _ => match Json::parse(raw) {
                Ok(json) => Ok(json),
                // `1e400`, which JavaScript takes for infinity.
                Err(_) if !raw.starts_with('"') => Ok(Json::Fraction),
                Err(reason) => Err(self.fault(raw, 1, 1, first_clause(&reason))),
            },
        }
    }

    fn list(&mut self, raw: &'a str, pointer: &str, depth: usize) -> Result<Json, Fault> {
        let mut items = Vec::new();
        for (index, item) in self.parse::<Vec<&RawValue>>(raw)?.into_iter().enumerate() {
            let pointer = format!("{pointer}/{index}");
            let line = self.place(self.offset(item.get())).0;
            self.lines.insert(pointer.clone(), line);
            items.push(self.value(item.get(), &pointer, depth)?);
        }
        Ok(Json::List(items))
    }

    fn object(&mut self, raw: &'a str, pointer: &str, depth: usize) -> Result<Json, Fault> {
        let members = self.parse::<Members>(raw)?.0;
        let last: BTreeMap<&str, usize> =
            members.iter().enumerate().map(|(index, (name, _))| (name.as_str(), index)).collect();
        let mut fields: Vec<(String, Json)> = Vec::new();
        let mut begun: BTreeMap<&str, usize> = BTreeMap::new();
        let mut end = self.offset(raw) + 1;
        for (index, (name, value)) in members.iter().enumerate() {
            // Between two values there is nothing but the key and its marks.
            let key = end + self.text.get(end..).and_then(|rest| rest.find('"')).unwrap_or(0);
            end = self.offset(value.get()) + value.get().len();
            let first = begun.get(name.as_str()).copied();
            let json = if last.get(name.as_str()) == Some(&index) {
                let pointer = format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"));
                let line = self.place(key).0;
                self.repeated.extend(first.map(|_| (pointer.clone(), line)));
                self.lines.insert(pointer.clone(), line);
                self.value(value.get(), &pointer, depth)?
            } else {
                Json::Null
            };
            match first.and_then(|place| fields.get_mut(place)) {
                Some(field) => field.1 = json,
                None => {
                    begun.insert(name, fields.len());
                    fields.push((name.clone(), json));
                }
            }
        }
        Ok(Json::Object(fields))
    }

    fn parse<T: Deserialize<'a>>(&self, raw: &'a str) -> Result<T, Fault> {
        serde_json::from_str(raw).map_err(|error| {
            self.fault(raw, error.line(), error.column(), first_clause(&error.to_string()))
        })
    }

    /// A fault at a line and a column of `raw`, a part of the text.
    fn fault(&self, raw: &str, line: usize, column: usize, reason: String) -> Fault {
        let (first, before) = self.place(self.offset(raw));
        let before = if line <= 1 { before - 1 } else { 0 };
        // Of a line end that is too much the parser says column 0 of the next.
        Fault { line: first + line.saturating_sub(1), column: before + column.max(1), reason }
    }

    /// Where `part`, a slice of the text, starts in it.
    fn offset(&self, part: &str) -> usize {
        (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize)
    }

    /// The line and the column of an offset, both from 1.
    fn place(&self, offset: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or_default();
        (line, offset - start + 1)
    }
}

/// serde_json's message without its line and column, which are told otherwise.
fn first_clause(message: &str) -> String {
    message.split(" at line ").next().unwrap_or(message).to_owned()
}

/// The members of an object, in order and with any that is there twice.
struct Members<'a>(Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Fields;
        impl<'de> Visitor<'de> for Fields {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Members(fields))
            }
        }
        deserializer.deserialize_map(Fields)
    }
}
