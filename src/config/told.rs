//! Problems in words.

use super::problem::{Problem, Said};
use crate::content::Library;

/// The most characters of a text that are shown.
pub const SHOWN_TEXT: usize = 40;

/// The most characters of a pointer that are shown: enough for any that a known
/// key has, and an end to a key that is a whole file pasted in.
const SHOWN_POINTER: usize = 120;

/// The most characters of somebody else's reason that are shown.
const SHOWN_REASON: usize = 200;

impl Problem {
    /// The problem in one sentence, on one line.
    pub fn told(&self, library: &Library) -> String {
        let words = &library.words;
        let place = match self.pointer.as_str() {
            "" => words.get(key!("config.whole")).to_owned(),
            pointer => shown(pointer, SHOWN_POINTER),
        };
        let found = self.found.told("config.found.", library);
        let expected = self.expected.told("config.expected.", library);
        words.fill(
            key!("config.problem"),
            &[("place", &place), ("found", &found), ("expected", &expected)],
        )
    }
}

impl Said {
    #[inline(never)]
    fn told(&self, before: &str, library: &Library) -> String {
        let key = library.key(&[before, &self.key].concat());
        key.map_or_else(|| self.key.clone(), |key| library.words.fill(key, &[("it", &self.it)]))
    }
}

/// `reason`, somebody else's words, on one line and no longer than a reader takes
/// in: a parser quotes what it could not read.
pub fn one_line(reason: &str) -> String {
    shown(reason, SHOWN_REASON)
}

/// The first `most` characters of `text`. What would break the line or steer a
/// terminal is shown by its picture: a tab as `␉`.
pub fn shown(text: &str, most: usize) -> String {
    let mut shown = String::new();
    for (place, c) in text.chars().enumerate() {
        if place == most {
            shown.push('…');
            break;
        }
        shown.push(picture(c));
    }
    shown
}

fn picture(c: char) -> char {
    match c {
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or(c),
        '\u{7f}' => '\u{2421}',
        '\u{80}'..='\u{9f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        c => c,
    }
}
