//! What the texts of a configuration must be like. Each rule has its pattern in
//! the schema, and a test holds that both take the same texts.

use crate::share;

/// What an id of a trust's own begins with. None of the toolkit's does, now or
/// later, so none is ever there twice.
pub const OWN: &str = "own-";

/// What would break a text's line, turn the direction of what stands around it, or
/// pass for the mark of a language ([`crate::content::MARK`]).
static BREAKS: [(char, char); 5] = [
    ('\0', '\u{1f}'),
    ('\u{7f}', '\u{9f}'),
    ('\u{2028}', '\u{202e}'),
    ('\u{2063}', '\u{2063}'),
    ('\u{2066}', '\u{2069}'),
];

/// What no address holds: white space and control characters, as Unicode has
/// them, and the mark of a language; `\`, and `#` but for the one of a link.
static REFUSED: [(char, char); 11] = [
    ('\0', ' '),
    ('#', '#'),
    ('\\', '\\'),
    ('\u{7f}', '\u{a0}'),
    ('\u{1680}', '\u{1680}'),
    ('\u{2000}', '\u{200a}'),
    ('\u{2028}', '\u{2029}'),
    ('\u{202f}', '\u{202f}'),
    ('\u{205f}', '\u{205f}'),
    ('\u{2063}', '\u{2063}'),
    ('\u{3000}', '\u{3000}'),
];

/// What was expected, after `config.expected.` in the words, where `text` does not
/// keep `rule`.
pub fn breach<'a>(rule: &'a str, text: &str) -> Option<&'a str> {
    let first = text.bytes().next().unwrap_or_default();
    let fits = match rule {
        // A name, a sentence or a paragraph.
        "line" => !text.is_empty() && !holds(text, &BREAKS),
        "id" => first.is_ascii_lowercase() && lower(text, "-"),
        "own-id" => text.starts_with(OWN) && text != OWN && lower(text, "-"),
        "element-id" => first.is_ascii_alphabetic() && all(text, "-_"),
        // `#` would hide the fragment that the toolkit adds.
        "address" if is_path(text) => return characters(text),
        "link" => return link(text),
        // That it is no private one is for `share` to say.
        "public" if https(text) => return characters(text),
        "host" => text.split('.').all(|part| lower(part, "-")),
        // Whether it is there is for the content to say.
        "place" => lower(text, "-/"),
        "section" => section(text),
        "hashtag" => share::is_word(text),
        "handle" => all(text, "_"),
        "dotted-handle" => return if all(text, "_.") { None } else { Some("handle") },
        "domain-handle" => domain(text),
        "server-handle" => {
            let (name, server) = text.split_once('@').unwrap_or_default();
            all(name, "_") && domain(server)
        }
        // Nothing reads what an editor takes the schema's address from.
        rule => rule == "text",
    };
    (!fits).then_some(rule)
}

/// Whether `text` is made of ASCII letters, digits and `others`.
#[inline(never)]
fn all(text: &str, others: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || others.as_bytes().contains(&byte);
    !text.is_empty() && text.bytes().all(fits)
}

/// The same in lower case.
fn lower(text: &str, others: &str) -> bool {
    all(text, others) && !text.bytes().any(|byte| byte.is_ascii_uppercase())
}

#[inline(never)]
fn holds(text: &str, ranges: &[(char, char)]) -> bool {
    text.chars().any(|c| ranges.iter().any(|(first, last)| (*first..=*last).contains(&c)))
}

fn domain(text: &str) -> bool {
    text.contains('.') && text.split('.').all(|part| all(part, "-"))
}

fn section(text: &str) -> bool {
    let rest = text.strip_prefix("chapter/").unwrap_or_default();
    matches!(rest.as_bytes(), [b'1'..=b'9', b'/', b'a'..=b'z', ..])
        && lower(rest.get(2..).unwrap_or_default(), "-")
}

/// What was expected, where `text` is no address that a link may go to. It may
/// name a place on its page, behind one `#`.
fn link(text: &str) -> Option<&'static str> {
    let (page, place) = text.split_once('#').unwrap_or((text, ""));
    let rest = page.strip_prefix("mailto:").or_else(|| page.strip_prefix("tel:"));
    let leads = https(page) || rest.is_some_and(|rest| !rest.is_empty()) || is_path(page);
    if leads { characters(page).or(characters(place)) } else { Some("link") }
}

/// Whether `text` starts as an address of the web, with a host.
fn https(text: &str) -> bool {
    let host = text.strip_prefix("https://").and_then(|rest| rest.bytes().next());
    host.is_some_and(|first| first.is_ascii_alphanumeric())
}

/// Whether `text` starts as an address on this origin. A browser takes `//host`
/// and `/\host` for another host, and drops tabs and line ends before it looks.
fn is_path(text: &str) -> bool {
    !matches!(text.as_bytes(), [b'/', b'/' | b'\\', ..]) && text.starts_with('/')
}

/// What was expected, where `text` holds characters that no address does.
fn characters(text: &str) -> Option<&'static str> {
    holds(text, &REFUSED).then_some("address-characters")
}
