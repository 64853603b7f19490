//! The content with every letter that people read put into another alphabet, so
//! that what stands in the code is seen, and so is which language a text is of.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;
use social_media_toolkit::compile::Files;

/// The files of a language's folder.
pub fn files_of(folder: &str) -> Files {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/content").join(folder);
    let mut files = Files::new();
    for (part, prefix) in [(root.clone(), ""), (root.join("chapters"), "chapters/")] {
        let Ok(entries) = fs::read_dir(part) else { continue };
        for entry in entries.map(Result::unwrap).filter(|entry| entry.path().is_file()) {
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            files.insert(name, fs::read_to_string(entry.path()).unwrap());
        }
    }
    files
}

/// An alphabet that stands in for ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alphabet {
    Cyrillic,
    Greek,
}

impl Alphabet {
    /// Whether a letter is of it.
    pub fn has(self, c: char) -> bool {
        match self {
            Alphabet::Cyrillic => ('\u{430}'..='\u{449}').contains(&c),
            Alphabet::Greek => ('\u{3b1}'..='\u{3ca}').contains(&c),
        }
    }

    fn letter(self, c: char) -> char {
        let first = match self {
            Alphabet::Cyrillic => 0x430,
            Alphabet::Greek => 0x3b1,
        };
        let c = c.to_ascii_lowercase();
        let place = u32::from(c).wrapping_sub(u32::from('a'));
        if c.is_ascii_lowercase() { char::from_u32(first + place).unwrap() } else { c }
    }

    /// `text` in it, but for what stands between `open` and `close`.
    fn but(self, text: &str, open: &str, close: char) -> String {
        let mut written = String::new();
        let mut kept = false;
        for (at, c) in text.char_indices() {
            kept = kept && c != close || text[at..].starts_with(open);
            written.push(if kept { c } else { self.letter(c) });
        }
        written
    }

    /// The files in it; not what machines read.
    pub fn write(self, files: &Files) -> Files {
        let write = |(name, text): (&String, &String)| {
            let written = match name.rsplit('.').next() {
                Some("md") => self.markdown(text),
                _ => self.json(name, text),
            };
            (name.clone(), written)
        };
        files.iter().map(write).collect()
    }

    fn json(self, name: &str, text: &str) -> String {
        if name == "words.json" || name == "loader.json" {
            let words: BTreeMap<String, String> = serde_json::from_str(text).unwrap();
            let words = words.into_iter().map(|(key, word)| (key, self.but(&word, "{", '}')));
            return serde_json::to_string_pretty(&words.collect::<BTreeMap<_, _>>()).unwrap();
        }
        let mut value: Value = serde_json::from_str(text).unwrap();
        self.value(name, "", &mut value);
        serde_json::to_string_pretty(&value).unwrap()
    }

    fn value(self, name: &str, key: &str, value: &mut Value) {
        match value {
            Value::String(text) if is_read(name, key) => *text = self.but(text, "\0", ' '),
            Value::Array(items) => items.iter_mut().for_each(|item| self.value(name, key, item)),
            // A handle has a name that is none.
            Value::Object(fields) if key != "handles" => {
                fields.iter_mut().for_each(|(key, field)| self.value(name, key, field));
            }
            _ => {}
        }
    }

    fn markdown(self, text: &str) -> String {
        let mut front = 0;
        let mut written = String::new();
        for line in text.lines() {
            front += u8::from(line == "+++");
            let line = match line {
                "+++" => line.to_owned(),
                _ if front < 2 => self.front(line),
                _ if line.starts_with(":: ") => line.to_owned(),
                _ if line.starts_with("::: ") => {
                    let (kind, title) = line[4..].split_once(' ').unwrap_or((&line[4..], ""));
                    format!("::: {kind} {}", self.but(title, "\0", ' ')).trim_end().to_owned()
                }
                _ if line.starts_with('#') => self.but(line, "{#", '}'),
                // The last cell of a timetable is a name.
                _ if line.ends_with("| illustration |") => self.but(line, "| illustration |", '\0'),
                _ if line.ends_with("| toolkit |") => self.but(line, "| toolkit |", '\0'),
                _ => self.but(line, "](", ')'),
            };
            written += &line;
            written.push('\n');
        }
        written
    }

    /// A line of the front matter: what stands between quotation marks, where
    /// people read it.
    fn front(self, line: &str) -> String {
        if line.starts_with("id") {
            return line.to_owned();
        }
        let parts = line.split('"').enumerate();
        let parts =
            parts.map(
                |(at, part)| {
                    if at % 2 == 1 { self.but(part, "\0", ' ') } else { part.to_owned() }
                },
            );
        parts.collect::<Vec<_>>().join("\"")
    }
}

/// Whether people read what stands under `key`.
fn is_read(file: &str, key: &str) -> bool {
    match (file, key) {
        ("networks.json" | "organisation.json" | "language.json", key) => key == "name",
        ("channels.json", "described" | "audiences" | "aims" | "forms" | "hours" | "risk") => false,
        (_, "id" | "section" | "chapter" | "figures" | "network" | "kind" | "status") => false,
        // A hashtag is generic, and its letters are plain.
        ("quotes.json", "topic" | "hashtags") => false,
        (_, "dimension" | "question" | "choice" | "band" | "reviewed" | "address") => false,
        // The answers of a question are read; those of a rule are ids.
        ("quiz.json", "answers") => false,
        _ => true,
    }
}
