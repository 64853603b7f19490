//! A text as Bluesky's app counts it: `shortenLinks` and `toShortUrl` of social-app, on the
//! addresses that `detectFacets` of `@atproto/api` finds.

use super::super::link::coded_length;
use super::mastodon::cut;

/// The path over which an address is cut, and what is left of it with its `...`.
const PATH: usize = 15;
const CUT: usize = 16;

/// `text` with each address as short as the app posts it: without protocol, with the host
/// and the path, of which no more than the beginning is kept. What is left of an address is
/// a row of `x`, since it is only to be counted. A name without a protocol stays as it is.
pub fn counted(text: &str) -> String {
    let mut short = String::with_capacity(text.len());
    for part in text.split_inclusive(char::is_whitespace) {
        let word = part.trim_end_matches(char::is_whitespace);
        add(word, &mut short);
        short.push_str(part.get(word.len()..).unwrap_or_default());
    }
    short
}

/// Adds `word`, in which an address begins at its beginning or behind a parenthesis.
fn add(word: &str, short: &mut String) {
    let mut rest = word;
    while !rest.is_empty() {
        let link = link(rest);
        if let Some(length) = link.and_then(shortened) {
            short.extend(std::iter::repeat_n('x', length));
            rest = rest.get(link.map_or(0, str::len)..).unwrap_or_default();
        } else if link.is_some() || is_bare(rest) {
            // Whatever hangs on a name is a part of it.
            return short.push_str(rest);
        }
        let (before, next) = cut(rest, rest.find('(').map_or(rest.len(), |at| at + 1));
        short.push_str(before);
        rest = next;
    }
}

/// The address that is `word`, without the punctuation behind it.
fn link(word: &str) -> Option<&str> {
    word.strip_prefix("https://")
        .or(word.strip_prefix("http://"))
        .filter(|rest| !rest.is_empty())?;
    let link = word.strip_suffix(['.', ',', ';', '!', '?']).unwrap_or(word);
    Some(link.strip_suffix(')').filter(|link| !link.contains('(')).unwrap_or(link))
}

/// Whether `word` begins with letters, a dot and more letters.
fn is_bare(word: &str) -> bool {
    let label = word.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let mut behind = word.bytes().skip(label);
    word.starts_with(|c: char| c.is_ascii_alphabetic())
        && behind.next() == Some(b'.')
        && behind.next().is_some_and(|byte| byte.is_ascii_alphanumeric())
}

/// How long `link` is once it is shortened; none where it has no host.
fn shortened(link: &str) -> Option<usize> {
    let (protocol, rest) = link.split_once("://")?;
    let path = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
    let (authority, path) = cut(rest, path);
    let host = authority.rsplit('@').next().unwrap_or_default();
    let usual = if protocol == "https" { ":443" } else { ":80" };
    let host = host.strip_suffix(usual).unwrap_or(host);
    if host.is_empty() {
        return None;
    }
    let dots = host.split('.').count() - 1;
    let host: usize = host.split('.').map(coded_length).sum::<usize>() + dots;
    let path = encoded(path);
    Some(host + if path > PATH { CUT } else { path })
}

/// How long a path is with its query and fragment as a browser's `URL` writes it: what must
/// not stand there is three characters a byte, and a path of one `/` is left out.
fn encoded(path: &str) -> usize {
    let path = path
        .strip_prefix('/')
        .filter(|rest| matches!(rest.bytes().next(), None | Some(b'?' | b'#')))
        .unwrap_or(path);
    let mut part = '/';
    let mut length = 0;
    for c in path.chars() {
        if c == '#' || c == '?' && part == '/' {
            part = c;
        }
        let coded = match c {
            '"' | '<' | '>' => true,
            '`' => part != '?',
            '{' | '}' | '^' => part == '/',
            '\'' => part == '?',
            _ => !c.is_ascii_graphic(),
        };
        length += if coded { 3 * c.len_utf8() } else { 1 };
    }
    length
}
