//! What the texts of a configuration must be like. Each rule has its pattern in
//! the schema, and a test holds that both take the same texts.

use super::form::TextRule;
use super::problem::Expected;
use crate::content::Id;

/// What an id of a trust's own begins with. None of the toolkit's does, now or
/// later, so none is ever there twice.
pub const OWN: &str = "own-";

/// Any text: nothing reads what an editor takes the schema's address from.
pub static ANY: TextRule = TextRule { form: Expected::Text, most: usize::MAX, breach: |_| None };

pub static ID: TextRule = TextRule {
    form: Expected::Id,
    most: 40,
    breach: |text| Id::new(text).is_none().then_some(Expected::Id),
};

pub static OWN_ID: TextRule = rule(Expected::OwnId, 60, |text| {
    let rest = text.strip_prefix(OWN).unwrap_or_default();
    (rest.is_empty() || Id::new(text).is_none()).then_some(Expected::OwnId)
});

pub static PAGE: TextRule = rule(Expected::Address, 500, no_address);

pub static ELEMENT: TextRule =
    rule(Expected::ElementId, 40, |text| (!is_element_id(text)).then_some(Expected::ElementId));

/// A name, of an organisation or of a channel.
pub static NAME: TextRule = rule(Expected::Line, 80, no_line);
/// A title, or what is as short.
pub static LINE: TextRule = LINE_RULE;
const LINE_RULE: TextRule = rule(Expected::Line, 300, no_line);
/// A sentence or a paragraph.
pub static LONG: TextRule = rule(Expected::Line, 2000, no_line);

/// Where a link of the trust's goes.
pub static LINK: TextRule = rule(Expected::Link, 500, no_link);
/// The public address. That it is no private one is for `share` to say.
pub static ADDRESS: TextRule = rule(Expected::Public, 500, |text| match https(text) {
    true => refused(text, Expected::AddressCharacters),
    false => Some(Expected::Public),
});
/// The name of a host, or of all hosts below it.
pub static HOST: TextRule = rule(Expected::Host, 253, |text| {
    let fits = |part: &str| !part.is_empty() && all(part, b"-");
    let lower = !text.bytes().any(|byte| byte.is_ascii_uppercase());
    (!(lower && text.split('.').all(fits))).then_some(Expected::Host)
});

/// A place in the toolkit, or a part of it. Whether it is there is for the content
/// to say.
pub static PLACE: TextRule =
    rule(Expected::Place, 100, |text| (!is_place(text)).then_some(Expected::Place));
/// A section.
pub static SECTION: TextRule =
    rule(Expected::Section, 100, |text| (!is_place(text)).then_some(Expected::Section));
/// A point to share. Whether it fits is for `share` to say.
pub static POINT: TextRule = TextRule { form: Expected::Point, ..LINE_RULE };

/// Letters of Latin scripts and digits, so that every network takes all of it
/// for one hashtag.
pub static HASHTAG: TextRule = rule(Expected::Hashtag, 50, |text| {
    let letter =
        |c: char| c.is_ascii_alphabetic() || matches!(c, 'À'..='ɏ' if c != '×' && c != '÷');
    let fits = |c: char| c.is_ascii_digit() || letter(c);
    (!(text.starts_with(letter) && text.chars().all(fits))).then_some(Expected::Hashtag)
});

pub static X: TextRule = rule(Expected::Handle, 15, |text| handle(text, b"_"));
pub static BLUESKY: TextRule = rule(Expected::DomainHandle, 253, domain);
pub static THREADS: TextRule = rule(Expected::Handle, 30, |text| handle(text, b"_."));
pub static MASTODON: TextRule = rule(Expected::ServerHandle, 200, |text| {
    let (name, server) = text.split_once('@').unwrap_or_default();
    let wrong = handle(name, b"_").or(domain(server));
    wrong.map(|_| Expected::ServerHandle)
});

const fn rule(form: Expected, most: usize, breach: fn(&str) -> Option<Expected>) -> TextRule {
    TextRule { form, most, breach }
}

/// Whether all of `text` is ASCII letters, digits and `others`.
#[inline(never)]
fn all(text: &str, others: &[u8]) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || others.contains(&byte))
}

/// What was expected, where `text` is no handle of letters, digits and `others`.
fn handle(text: &str, others: &[u8]) -> Option<Expected> {
    (text.is_empty() || !all(text, others)).then_some(Expected::Handle)
}

/// What was expected, where `text` is no handle that is a domain.
fn domain(text: &str) -> Option<Expected> {
    let fits = text.contains('.') && text.split('.').all(|part| handle(part, b"-").is_none());
    (!fits).then_some(Expected::DomainHandle)
}

/// What was expected, where `text` is empty or holds what would break its line,
/// or turn the direction of what stands around it.
fn no_line(text: &str) -> Option<Expected> {
    let breaks = |c| {
        matches!(
            c,
            '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{2028}'..='\u{202e}'
                | '\u{2066}'..='\u{2069}'
        )
    };
    (text.is_empty() || text.contains(breaks)).then_some(Expected::Line)
}

/// What was expected, where `text` is no address that a link may go to. It may
/// name a place on its page, behind one `#`.
fn no_link(text: &str) -> Option<Expected> {
    let (page, place) = text.split_once('#').unwrap_or((text, ""));
    let rest = page.strip_prefix("mailto:").or_else(|| page.strip_prefix("tel:"));
    let leads = https(page) || rest.is_some_and(|rest| !rest.is_empty());
    if !leads && no_address(page) == Some(Expected::Address) {
        return Some(Expected::Link);
    }
    refused(page, Expected::AddressCharacters).or(refused(place, Expected::AddressCharacters))
}

/// Whether `text` starts as an address of the web, with a host.
fn https(text: &str) -> bool {
    let host = text.strip_prefix("https://").and_then(|rest| rest.bytes().next());
    host.is_some_and(|first| first.is_ascii_alphanumeric())
}

/// What was expected, where `text` is no address on this origin. A browser takes
/// `//host` and `/\host` for another host, and drops tabs and line ends before
/// it looks; `#` would hide the fragment that the toolkit adds.
fn no_address(text: &str) -> Option<Expected> {
    match text.as_bytes() {
        [b'/', b'/' | b'\\', ..] => Some(Expected::Address),
        [b'/', ..] => refused(text, Expected::AddressCharacters),
        _ => Some(Expected::Address),
    }
}

fn is_place(text: &str) -> bool {
    let fits = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'/');
    !text.is_empty() && text.bytes().all(fits)
}

fn is_element_id(text: &str) -> bool {
    let starts = text.as_bytes().first().is_some_and(u8::is_ascii_alphabetic);
    starts && all(text, b"-_")
}

/// `expected`, where `text` holds white space or control characters, as Unicode
/// has them; `\` or `#`.
#[inline(never)]
fn refused(text: &str, expected: Expected) -> Option<Expected> {
    let is_refused = |c| {
        matches!(
            c,
            '\0'..=' ' | '\u{7f}'..='\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{2028}'
                | '\u{2029}' | '\u{202f}' | '\u{205f}' | '\u{3000}' | '\\' | '#'
        )
    };
    text.contains(is_refused).then_some(expected)
}
