//! Addresses in a text, as X finds them: what counts 23 there, and what a reader may
//! have written of the inside. The rules are those of `extractUrlsWithIndices` in twitter-text
//! 3.1.0, whose regular expressions are followed here by hand.

mod characters;
mod code;
mod name;

use std::ops::Range;

use super::domains::top;
use characters::{ends_path, ends_query, in_ascii_name, in_path, in_query, lower, may_precede};
pub use code::coded_length;
use name::Names;

/// Where addresses stand in `text`, in bytes, in order: with `http://` or `https://`, or a
/// name that ends in a top-level domain.
pub fn links(text: &str) -> Vec<Range<usize>> {
    find(text, Rules { bare: true, wide: false })
}

/// How addresses are told from the words around them.
#[derive(Clone, Copy)]
pub struct Rules {
    /// Whether a name without a protocol is one, as on X.
    pub bare: bool,
    /// Whether paths and queries take any character that is not a space, as on Mastodon.
    pub wide: bool,
}

/// Where addresses stand in `text` by `rules`.
pub fn find(text: &str, rules: Rules) -> Vec<Range<usize>> {
    let lowered: String = text.chars().map(lower).collect();
    let mut finder = Finder { text: &lowered, rules, names: Names::default(), found: Vec::new() };
    if text.contains('.') {
        finder.run();
    }
    finder.found
}

/// The greatest length of an address with its protocol, in UTF-16 units.
const LONGEST: usize = 4096;
/// The greatest length of what stands behind `t.co/`.
const SLUG: usize = 40;

struct Finder<'a> {
    /// In lower case, with every character as long as it was.
    text: &'a str,
    rules: Rules,
    names: Names,
    found: Vec<Range<usize>>,
}

impl Finder<'_> {
    fn run(&mut self) {
        let mut at = 0;
        while let Some(before) = self.after(at).chars().next() {
            let length = before.len_utf8();
            // X takes a character of two UTF-16 units for two: its second half may begin a
            // name, and behind the first one nothing stops it.
            let end = (length == 4).then(|| self.address(at, ' ')).flatten();
            let behind =
                || may_precede(before).then(|| self.address(at + length, before)).flatten();
            let end = end.or_else(behind);
            // Behind nothing at all is where it looks last.
            let end = if at == 0 && end.is_none() {
                self.names = Names::default();
                self.address(0, ' ')
            } else {
                end
            };
            at = end.unwrap_or(at + length);
        }
    }

    fn after(&self, at: usize) -> &str {
        self.text.get(at..).unwrap_or_default()
    }

    /// Where what looks like an address ends that begins at `start`, behind `before`. It is
    /// added where it is one.
    fn address(&mut self, start: usize, before: char) -> Option<usize> {
        let rest = self.after(start);
        let protocol = ["http://", "https://"].iter().find(|name| rest.starts_with(**name));
        let protocol = protocol.map_or(0, |name| name.len());
        let named = start + protocol;
        let domain = named..self.names.end(self.text, named)?;
        let behind = domain.end + port(self.after(domain.end));
        let path = self.path(behind);
        let end = path + self.query(path);
        let whole = start..end;
        let units = self.after(start).get(..end - start).unwrap_or_default();
        let units: usize = units.chars().map(char::len_utf16).sum();
        let fits = units + if protocol > 0 { protocol } else { 8 } <= LONGEST;
        if fits && code::is_name(self.text.get(domain.clone()).unwrap_or_default()) {
            if protocol > 0 {
                let short = self.shortened(whole);
                self.found.extend(short);
            } else if self.rules.bare && !matches!(before, '-' | '_' | '.' | '/') {
                self.bare(domain, (path > behind).then_some(end));
            }
        }
        Some(end)
    }

    /// Adds the parts of `domain` that are names in ASCII and accented letters. The last
    /// takes what follows the domain along up to `end`, where there is a path.
    fn bare(&mut self, domain: Range<usize>, end: Option<usize>) {
        let before = self.found.len();
        let names = ascii_names(self.text.get(domain.clone()).unwrap_or_default());
        self.found.extend(names.map(|name| domain.start + name.start..domain.start + name.end));
        if let (Some(last), Some(end)) =
            (self.found.get_mut(before..).and_then(<[_]>::last_mut), end)
        {
            last.end = end;
        }
    }

    /// `whole`, or of an address that X has shortened before what belongs to it; none where
    /// it is none of those after all.
    fn shortened(&self, whole: Range<usize>) -> Option<Range<usize>> {
        let text = self.text.get(whole.clone()).unwrap_or_default();
        let slug = text.trim_start_matches("http").trim_start_matches('s');
        let Some(slug) = slug.strip_prefix("://t.co/") else { return Some(whole) };
        let length = slug.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let end = whole.end - slug.len() + length;
        match length {
            0 => Some(whole),
            1..=SLUG => {
                let query = self.query(end).min(whole.end - end);
                Some(whole.start..end + query)
            }
            _ => None,
        }
    }

    /// Where the path ends that begins at `at`; there where there is none.
    fn path(&self, at: usize) -> usize {
        let Some(path) = self.after(at).strip_prefix('/') else { return at };
        let mut rest = path;
        let mut end = rest.len();
        while let Some(c) = rest.chars().next() {
            if in_path(c, self.rules.wide) {
                rest = rest.get(c.len_utf8()..).unwrap_or_default();
                if ends_path(c, self.rules.wide) {
                    end = rest.len();
                }
            } else if let Some(behind) = self.in_parentheses(rest) {
                rest = behind;
                end = rest.len();
            } else {
                break;
            }
        }
        self.text.len() - end
    }

    /// What follows the pair of parentheses that `text` begins with, in which another may be.
    fn in_parentheses<'t>(&self, text: &'t str) -> Option<&'t str> {
        let within = |text: &'t str| text.trim_start_matches(|c| in_path(c, self.rules.wide));
        let inside = text.strip_prefix('(')?;
        let rest = within(inside);
        if rest.len() < inside.len() && rest.starts_with(')') {
            return rest.strip_prefix(')');
        }
        let inner = rest.strip_prefix('(')?;
        let rest = within(inner);
        let rest = rest.strip_prefix(')').filter(|_| rest.len() < inner.len())?;
        within(rest).strip_prefix(')')
    }

    /// How long the query is that begins at `at`.
    fn query(&self, at: usize) -> usize {
        let Some(query) = self.after(at).strip_prefix('?') else { return 0 };
        let (mut length, mut end) = (1, 0);
        for c in query.chars().take_while(|c| in_query(*c, self.rules.wide)) {
            length += c.len_utf8();
            if ends_query(c, self.rules.wide) {
                end = length;
            }
        }
        end
    }
}

/// How long the port is that begins `text`, with its colon.
fn port(text: &str) -> usize {
    let Some(rest) = text.strip_prefix(':') else { return 0 };
    match rest.bytes().take_while(u8::is_ascii_digit).count() {
        0 => 0,
        digits => digits + 1,
    }
}

/// Where names stand in `domain` that are of ASCII and accented letters alone up to their
/// top-level domain: X takes no others without a protocol. A stretch of such labels is
/// one name, up to the last top-level domain in it.
fn ascii_names(domain: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = domain.get(at..).filter(|rest| !rest.is_empty())?;
            let start = at + rest.find(in_ascii_name)?;
            let stretch = domain.get(start..).unwrap_or_default();
            let length = stretch.find(|c| c != '.' && !in_ascii_name(c)).unwrap_or(stretch.len());
            let stretch = stretch.get(..length).unwrap_or_default();
            at = start + length;
            for (dot, _) in stretch.rmatch_indices('.') {
                let top = top(domain.get(start + dot + 1..).unwrap_or_default());
                if top > 0 {
                    let end = start + dot + 1 + top;
                    at = at.max(end);
                    return Some(start..end);
                }
            }
        }
    })
}
