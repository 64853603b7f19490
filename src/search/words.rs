//! Words: where they stand in a text, and what is the same in their forms.
//! Which endings and which words count for nothing is the language's, in
//! `search.json`; the rules that use them are here and nowhere else.

use std::ops::Range;

use crate::content::WordRules;

/// The fewest bytes that are left of a word without its ending.
const LEAST_STEM: usize = 3;

/// The letters of Latin-1 without their marks, from `À` on, for both cases.
const LATIN: &[u8; 32] = b"aaaaaaaceeeeiiiidnooooo ouuuuyts";

/// Stands for a mark that belongs to the letter before it.
const MARK: u8 = 0;

/// Reads the words of a text, one after another.
#[derive(Debug)]
pub struct Words<'a> {
    text: &'a [u8],
    at: usize,
    /// The word that was read last, folded: in lower case, without diacritics.
    pub word: Vec<u8>,
    /// Where it stands.
    pub place: Range<usize>,
}

impl<'a> Words<'a> {
    /// The words of `text`, from the first on.
    pub fn of(text: &'a str) -> Self {
        Words { text: text.as_bytes(), at: 0, word: Vec::new(), place: 0..0 }
    }

    /// Reads the next word; whether there was one.
    #[inline(never)]
    pub fn read(&mut self) -> bool {
        self.word.clear();
        while let Some(first) = self.text.get(self.at) {
            let (width, letter) = fold(*first, self.text.get(self.at + 1).copied());
            if letter == b' ' {
                if !self.word.is_empty() {
                    break;
                }
            } else if letter != MARK {
                if self.word.is_empty() {
                    self.place.start = self.at;
                }
                self.word.push(letter);
            }
            self.at += width;
        }
        self.place.end = self.at;
        !self.word.is_empty()
    }
}

/// How many bytes a character takes that begins with these, and the letter or
/// digit that it counts as, or a space. What is not Latin stays as it is, byte by
/// byte. The tables of all of Unicode would weigh more than search does.
fn fold(first: u8, second: Option<u8>) -> (usize, u8) {
    let second = second.unwrap_or_default();
    match (first, second) {
        (b'a'..=b'z' | b'0'..=b'9', _) => (1, first),
        (b'A'..=b'Z', _) => (1, first | 0x20),
        (0xc3, _) => (2, LATIN.get(usize::from(second & 31)).copied().unwrap_or(b' ')),
        // Welsh has ŵ and ŷ.
        (0xc5, 0xb4 | 0xb5) => (2, b'w'),
        (0xc5, 0xb6 | 0xb7) => (2, b'y'),
        (0xcc | 0xcd, _) => (2, MARK),
        // The signs of Latin-1, then punctuation and all kinds of symbols.
        (0xc2, _) => (2, b' '),
        (0xe2, _) | (0xe3, 0x80) => (3, b' '),
        (0x80.., _) => (1, first),
        _ => (1, b' '),
    }
}

/// What is the same in the forms of a folded word: ‘polici’ is no word, but
/// ‘policy’ and ‘policies’ share it.
#[inline(never)]
pub fn stem(rules: &WordRules, word: &[u8]) -> Vec<u8> {
    let (mut rest, mut put) = (word, "");
    for (ending, other) in &rules.endings {
        if let Some(before) = word.strip_suffix(ending.as_bytes())
            && before.len() + other.len() >= LEAST_STEM
        {
            (rest, put) = (before, other);
            break;
        }
    }
    let mut stem = rest.to_vec();
    stem.extend_from_slice(put.as_bytes());
    if let [.., before, last] = *stem
        && before == last
        && last.is_ascii_lowercase()
    {
        stem.pop();
    }
    stem
}

/// Whether a folded word says nothing of what a text is about.
#[inline(never)]
pub fn is_stop(rules: &WordRules, word: &[u8]) -> bool {
    rules.stop.binary_search_by(|stop| stop.as_bytes().cmp(word)).is_ok()
}
