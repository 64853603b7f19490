//! Addresses with a scheme or with slashes that do not lead to a plain public name.

use super::super::fold::separates;
use super::super::host::is_plain;

/// The longest IPv6 address in brackets, with the name of a network interface behind it.
const LONGEST_IPV6: usize = 60;

/// What stands before a stretch of a word.
#[derive(Clone, Copy, PartialEq)]
enum Lead {
    /// Nothing that makes it a host.
    None,
    /// `//`, which begins an address in a page.
    Slashes,
    /// A scheme, and slashes as far as it needs them.
    Scheme,
}

/// Whether `word`, which has no white space in it, holds an address with a scheme, or the
/// end of one, or an IPv6 address in brackets, that does not lead to a plain public name;
/// or the path of a file server: `\\server`.
pub fn leads_inside(word: &str) -> bool {
    let mut lead = Lead::None;
    let mut rest = word;
    loop {
        let end = rest.find(['/', '\\', '?', '#']).unwrap_or(rest.len());
        let (stretch, behind) = rest.split_at(end);
        if strays(stretch, lead) {
            return true;
        }
        rest = behind.trim_start_matches(['/', '\\']);
        let slashes = behind.get(..behind.len() - rest.len()).unwrap_or_default();
        // Where a scheme is not special, what stands before an `@` may go on behind a `\`.
        let goes_on = lead != Lead::None && slashes.contains('\\');
        lead = if goes_on { Lead::Slashes } else { led(stretch, slashes.len()) };
        let is_path = slashes.contains("\\\\") && rest.starts_with(|c| !separates(c));
        if is_path || !slashes.is_empty() && scheme(stretch) == Some("file") {
            return true;
        }
        if slashes.is_empty() {
            // A query or a fragment begins, or nothing follows.
            let Some(beyond) = rest.get(1..) else { return false };
            rest = beyond;
        }
    }
}

/// What `slashes` slashes behind `stretch` make of what follows. `//host` is an address
/// in a page; `and//or` is none.
fn led(stretch: &str, slashes: usize) -> Lead {
    let first = |c: char| "=&@[+".contains(c) || separates(c);
    match scheme(stretch) {
        Some(word) if slashes > 1 || slashes == 1 && is_special(word) => Lead::Scheme,
        None if slashes > 1 && stretch.chars().next_back().is_none_or(first) => Lead::Slashes,
        _ => Lead::None,
    }
}

/// The scheme that `stretch` ends with, where it ends with a colon.
fn scheme(stretch: &str) -> Option<&str> {
    stretch.strip_suffix(':')?.rsplit(|c: char| !c.is_ascii_alphanumeric()).next()
}

/// Whether a host follows `scheme` with slashes or without (the special schemes of the
/// WHATWG's URL standard).
fn is_special(scheme: &str) -> bool {
    matches!(scheme, "http" | "https" | "ws" | "wss" | "ftp" | "file")
}

/// Whether `stretch`, in which no path begins, leads elsewhere than to a plain public
/// name, where something leads into it or a scheme stands in it. Who signs in stands
/// before an `@`, whatever else stands there.
fn strays(stretch: &str, lead: Lead) -> bool {
    let begins = |c: char| c.is_ascii_alphanumeric() || c == '_' || !c.is_ascii() && !separates(c);
    let is_name = stretch.starts_with(begins);
    if lead == Lead::Scheme && !leads_out(stretch)
        || lead == Lead::Slashes && is_name && !leads_out(stretch)
    {
        return true;
    }
    let mut is_host = lead != Lead::None;
    for (at, mark) in stretch.match_indices([':', '[', '@', '.']) {
        let before = stretch.get(..at).unwrap_or_default();
        let behind = stretch.get(at + 1..).unwrap_or_default();
        let strays = match mark {
            "[" => is_bracketed(behind),
            "@" => is_host,
            // A name may go on behind what looks like its end.
            "." => {
                let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_');
                let goes_on = behind.starts_with(|c: char| c.is_ascii_alphanumeric());
                is_host && goes_on && !before.ends_with(part)
            }
            _ => {
                let scheme = stretch.get(..=at).and_then(scheme).unwrap_or_default();
                let named = behind.contains(|c| !separates(c) && c != '.');
                let leads = named && is_special(scheme);
                is_host |= leads;
                leads && (scheme == "file" || !leads_out(behind))
            }
        };
        if strays {
            return true;
        }
    }
    false
}

/// Whether what stands behind a `[` is an IPv6 address (RFC 4291) up to its bracket.
fn is_bracketed(behind: &str) -> bool {
    let end = behind.bytes().take(LONGEST_IPV6).position(|byte| byte == b']');
    let Some(inside) = end.and_then(|end| behind.get(..end)) else { return false };
    let part = |byte: u8| byte.is_ascii_hexdigit() || b":.".contains(&byte);
    let number = inside.split('%').next().unwrap_or_default();
    let colons = number.bytes().filter(|byte| *byte == b':').count();
    number.bytes().all(part) && (number.contains("::") || colons == 7)
}

/// Whether `rest`, what stands behind the slashes of an address, begins with a plain public
/// name that plainly ends.
fn leads_out(rest: &str) -> bool {
    let part = |byte: &u8| byte.is_ascii_alphanumeric() || b"-.".contains(byte);
    let (host, behind) = rest.split_at(rest.bytes().take_while(part).count());
    let port = behind.strip_prefix(':').unwrap_or(behind);
    let behind = if port.len() < behind.len() {
        port.trim_start_matches(|c: char| c.is_ascii_digit())
    } else {
        behind
    };
    let ends = match behind.chars().next() {
        None | Some('&' | '+' | '[' | ']') => true,
        // Arrows, pictures and the scripts of East Asia, which follow without a space.
        Some('\u{2190}'..='\u{2bff}' | '\u{2e80}'..='\u{d7ff}' | '\u{1f000}'..) => true,
        Some(c) => separates(c),
    };
    // A sentence may end behind the name.
    ends && is_plain(host.trim_end_matches('.'))
}
