//! The part of a text that shows why it was found, and the words to mark in it.

use std::ops::Range;

use super::find::Found;
use super::index::Document;
use super::texts::HEAD;
use super::words::{Words, stem};
use crate::content::plain;

/// How many bytes of an excerpt may stand before the first word that is marked.
const BEFORE: usize = 50;

/// How many bytes an excerpt has, to the end of the word.
const LENGTH: usize = 160;

/// Where the words stand in `text` that were found; nowhere in a text that says its
/// language by marks of its own, none of which may be cut off.
#[inline(never)]
pub fn marks(found: &Found, text: &str) -> Vec<Range<usize>> {
    let mut marks = Vec::new();
    if let Some(index) = found.index.as_ref().filter(|_| plain(text).len() == text.len()) {
        let mut words = Words::of(text);
        while words.read() {
            if found.stems.has(&stem(index.rules(), &words.word)) {
                marks.push(words.place.clone());
            }
        }
    }
    marks
}

/// The part of `document` that has the most of what was found, else its beginning.
pub fn excerpt(found: &Found, document: &Document) -> String {
    let (mut best, mut most) = (String::new(), 0);
    for line in document.text.split('\n') {
        if !line.starts_with(HEAD) {
            let marks = marks(found, line);
            if best.is_empty() || marks.len() > most {
                most = marks.len();
                best = cut(line, marks.first().map_or(0, |mark| mark.start));
            }
        }
    }
    best
}

/// As much of `text` as an excerpt has, with what stands at `at` in it.
fn cut(text: &str, at: usize) -> String {
    let (mut start, mut end) = (0, text.len());
    for (place, byte) in text.bytes().enumerate() {
        if byte == b' ' && place + BEFORE <= at {
            start = place + 1;
        } else if byte == b' ' && place >= start + LENGTH {
            end = place;
            break;
        }
    }
    let mut part = String::new();
    if start > 0 {
        part.push('…');
    }
    part.push_str(text.get(start..end).unwrap_or_default());
    if end < text.len() {
        part.push('…');
    }
    part
}
