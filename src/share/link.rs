//! Addresses in a text, as X finds them: what counts 23 there, and what a reader may
//! have written of the inside.

use std::ops::Range;

/// Where addresses stand in `text`, in bytes, in order.
pub fn links(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text.get(from..).and_then(|rest| rest.find("https://")) {
        let start = from + start;
        let rest = text.get(start..).unwrap_or_default();
        let end = start + rest.find(char::is_whitespace).unwrap_or(rest.len());
        found.push(start..end);
        from = end;
    }
    found
}
