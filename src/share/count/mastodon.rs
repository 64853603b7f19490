//! A text as Mastodon counts it: `StatusLengthValidator`, with the expressions of its
//! `twitter_regex.rb` and `Account::USERNAME_RE`.

use super::super::link::{Rules, find};

/// `text` with a row of `length` letters for each address with `http://` or `https://`, and
/// without the servers of those who are named.
pub fn counted(text: &str, length: usize) -> String {
    let mut counted = String::with_capacity(text.len());
    let mut at = 0;
    for link in find(text, Rules { bare: false, wide: true }) {
        names(text.get(at..link.start).unwrap_or_default(), &mut counted);
        counted.extend(std::iter::repeat_n('x', length));
        at = link.end;
    }
    names(text.get(at..).unwrap_or_default(), &mut counted);
    counted
}

/// Adds `text` to `counted`, with `@user` for `@user@host`.
fn names(mut text: &str, counted: &mut String) {
    while let Some(at) = text.find('@') {
        let (before, rest) = cut(text, at + 1);
        counted.push_str(before);
        let before = before.strip_suffix('@').unwrap_or_default();
        let free = !before.ends_with(|c: char| in_word(c) || c == '/' || c == '=');
        let name = if free { named(rest) } else { 0 };
        let (name, rest) = cut(rest, name);
        counted.push_str(name);
        text = if name.is_empty() { rest } else { rest.get(server(rest)..).unwrap_or_default() };
    }
    counted.push_str(text);
}

/// `text` in two at `at`, without a panic where that is no place between characters.
pub(super) fn cut(text: &str, at: usize) -> (&str, &str) {
    text.split_at_checked(at).unwrap_or((text, ""))
}

fn in_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c >= '\u{C0}'
}

fn in_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-')
}

/// How long the name is that `text` begins with: it begins and ends with a letter, a digit or `_`.
fn named(text: &str) -> usize {
    let name = text.split(|c| !in_name(c)).next().unwrap_or_default();
    if name.starts_with(['.', '-']) { 0 } else { name.trim_end_matches(['.', '-']).len() }
}

/// How long the server is that `text` begins with, with its `@`.
fn server(text: &str) -> usize {
    let host = text.strip_prefix('@').unwrap_or_default();
    let host = host.split(|c| !in_name(c) && !in_word(c)).next().unwrap_or_default();
    match host.trim_end_matches(['.', '-']).len() {
        0 | 1 => 0,
        length => length + 1,
    }
}
