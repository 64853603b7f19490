//! The words of the interface, by key. They live with the content so that
//! another language, or a trust's own wording, is another file.

use super::packed::{Input, Packed};

/// What stands for a word that is not there, so that a slip shows and breaks
/// nothing; tests hold that there is none.
pub const NO_WORD: &str = "\u{fffd}";

/// The number of a word. The sources and `words.json` name it, as
/// `quiz.continue`; the names stay behind when they are compiled (`src/keys.rs`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(usize);

impl Key {
    /// The key with this number.
    pub const fn new(number: usize) -> Self {
        Key(number)
    }
}

/// The words, each at the number of its key; one that is empty is not there. A
/// word may hold places to fill, `{like-this}`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words(Vec<String>);

impl Words {
    /// The word under `key`; [`NO_WORD`] where there is none.
    #[inline(never)]
    pub fn get(&self, key: Key) -> &str {
        match self.0.get(key.0) {
            Some(word) if !word.is_empty() => word,
            _ => NO_WORD,
        }
    }

    /// Adds a word; one that is there already is replaced.
    #[inline(never)]
    pub fn set(&mut self, key: Key, word: &str) {
        if self.0.len() <= key.0 {
            self.0.resize_with(key.0 + 1, String::new);
        }
        self.0[key.0] = word.to_owned();
    }

    /// Adds the words of `more`; those that are there already are replaced.
    pub fn add(&mut self, more: &Words) {
        more.iter().for_each(|(key, word)| self.set(key, word));
    }

    /// All words with their keys, in the order of the keys.
    pub fn iter(&self) -> impl Iterator<Item = (Key, &str)> {
        let all = self.0.iter().enumerate().map(|(number, word)| (Key(number), word.as_str()));
        all.filter(|(_, word)| !word.is_empty())
    }

    /// The word under `key` with each place `{name}` filled, as [`fill`] does it.
    pub fn fill(&self, key: Key, places: &[(&str, &str)]) -> String {
        fill(self.get(key), places)
    }
}

/// `word` with each place `{name}` filled. What is filled in is not looked at again, so a
/// value may hold braces.
#[inline(never)]
pub fn fill(word: &str, places: &[(&str, &str)]) -> String {
    let mut rest = word;
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

/// The date `2026-11-22` as people write it, `22 November 2026`, with the names of
/// the `months` one after another. What is not a date stands as it is.
pub fn date(iso: &str, months: &str) -> String {
    let parts: Vec<&str> = iso.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return iso.to_owned() };
    let month = month.parse::<usize>().ok().and_then(|month| month.checked_sub(1));
    let name = month.and_then(|month| months.split(' ').nth(month));
    match (name, day.parse::<u8>()) {
        (Some(name), Ok(day)) => format!("{day} {name} {year}"),
        _ => iso.to_owned(),
    }
}

/// The first number, and the words from there on. The words of a pack have numbers
/// one after another (`compile/words.rs`).
impl Packed for Words {
    fn pack(&self, out: &mut Vec<u8>) {
        let first = self.iter().next().map_or(0, |(key, _)| key.0);
        u16::try_from(first).unwrap_or(u16::MAX).pack(out);
        self.0[first..].to_vec().pack(out);
    }

    fn unpack(input: &mut Input<'_>) -> Self {
        let mut words = vec![String::new(); u16::unpack(input).into()];
        words.append(&mut Vec::unpack(input));
        Words(words)
    }
}
