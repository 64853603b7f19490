//! The words of the interface, by key. They live with the content so that
//! another language, or a trust's own wording, is another file.

use serde::Deserialize;

use super::packed::{Input, Packed};

/// The words, each under a key such as `quiz.continue`. A word may hold places
/// to fill, `{like-this}`. A sorted list: a map would cost the browser more code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Words(Vec<(String, String)>);

impl FromIterator<(String, String)> for Words {
    fn from_iter<T: IntoIterator<Item = (String, String)>>(pairs: T) -> Self {
        let mut words = Words::default();
        words.extend(pairs);
        words
    }
}

impl Extend<(String, String)> for Words {
    /// Adds words; one that is there already is replaced.
    fn extend<T: IntoIterator<Item = (String, String)>>(&mut self, pairs: T) {
        for (key, word) in pairs {
            self.set(&key, &word);
        }
    }
}

impl IntoIterator for Words {
    type Item = (String, String);
    type IntoIter = std::vec::IntoIter<(String, String)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl Words {
    /// The word under `key`. A key without a word stands for itself, so that a
    /// slip shows and breaks nothing; a test holds that there is none.
    pub fn get<'a>(&'a self, key: &'a str) -> &'a str {
        self.place(key).ok().and_then(|place| self.0.get(place)).map_or(key, |(_, word)| word)
    }

    /// Adds a word; one that is there already is replaced.
    #[inline(never)]
    pub fn set(&mut self, key: &str, word: &str) {
        match self.place(key) {
            Ok(place) => self.0[place].1 = word.to_owned(),
            Err(place) => self.0.insert(place, (key.to_owned(), word.to_owned())),
        }
    }

    /// All words with their keys, in the order of the keys.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, word)| (key.as_str(), word.as_str()))
    }

    /// Where `key` stands, or where it would.
    fn place(&self, key: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(found, _)| found.as_str().cmp(key))
    }

    /// The word under `key` with each place `{name}` filled. What is filled in
    /// is not looked at again, so a value may hold braces.
    pub fn fill(&self, key: &str, places: &[(&str, &str)]) -> String {
        let mut rest = self.get(key);
        let mut filled = String::new();
        while let Some(open) = rest.find('{') {
            let (before, after) = rest.split_at(open);
            filled.push_str(before);
            let Some(close) = after.find('}') else {
                rest = after;
                break;
            };
            let name = &after[1..close];
            match places.iter().find(|(place, _)| *place == name) {
                Some((_, value)) => filled.push_str(value),
                None => filled.push_str(&after[..=close]),
            }
            rest = &after[close + 1..];
        }
        filled + rest
    }

    /// The date `2026-11-22` as people write it: `22 November 2026`. What is not
    /// a date stands as it is.
    pub fn date(&self, iso: &str) -> String {
        let parts: Vec<&str> = iso.split('-').collect();
        let [year, month, day] = parts.as_slice() else { return iso.to_owned() };
        let month = month.parse::<usize>().ok().and_then(|month| month.checked_sub(1));
        let name = month.and_then(|month| self.get("months").split(' ').nth(month));
        match (name, day.parse::<u8>()) {
            (Some(name), Ok(day)) => format!("{day} {name} {year}"),
            _ => iso.to_owned(),
        }
    }
}

impl Packed for Words {
    fn pack(&self, out: &mut Vec<u8>) {
        self.0.pack(out);
    }

    fn unpack(input: &mut Input<'_>) -> Self {
        Words(Vec::unpack(input))
    }
}
