//! Addresses with a scheme or with slashes that do not lead to a plain public name.

use super::super::host::is_plain;

/// Whether `piece` holds an address with a scheme, or the end of one, or an IPv6 address in
/// brackets, that does not lead to a plain public name.
pub fn leads_inside(piece: &str) -> bool {
    let slash = |byte: &u8| matches!(byte, b'/' | b'\\');
    for (at, mark) in piece.match_indices([':', '/', '\\', '[']) {
        let (before, behind) = (piece.get(..at).unwrap_or_default(), piece.get(at + 1..));
        let behind = behind.unwrap_or_default();
        let slashes = behind.bytes().take_while(slash).count();
        let host = behind.get(slashes..).unwrap_or_default();
        let leads = match mark {
            "[" => is_bracketed(behind),
            ":" => {
                let word = before.rsplit(|c: char| !c.is_ascii_alphanumeric()).next();
                let (web, file) = (matches!(word, Some("http" | "https")), word == Some("file"));
                let goes_on = !behind.is_empty();
                file && goes_on || (slashes >= 2 || web && goes_on) && !leads_out(host)
            }
            // `//host` is an address in a page; `and//or` is none.
            _ => {
                let first = before.bytes().next_back().is_none_or(|byte| b"=&?#[@".contains(&byte));
                let name = host.bytes().next().is_some_and(|byte| byte.is_ascii_alphanumeric());
                first && slashes > 0 && name && !leads_out(host)
            }
        };
        if leads {
            return true;
        }
    }
    false
}

/// Whether what stands behind a `[` is an IPv6 address (RFC 4291) up to its bracket.
fn is_bracketed(behind: &str) -> bool {
    let Some((inside, _)) = behind.split_once(']') else { return false };
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
    // A sentence may end behind the name.
    let host = if behind.is_empty() { host.trim_end_matches('.') } else { host };
    let port = behind.strip_prefix(':').unwrap_or(behind);
    let behind = if port.len() < behind.len() {
        port.trim_start_matches(|c: char| c.is_ascii_digit())
    } else {
        behind
    };
    let ends = match behind.chars().next() {
        None | Some('/' | '?' | '#' | '&' | ']') => true,
        // Arrows, pictures and the scripts of East Asia, which follow without a space.
        Some(c) => matches!(c, '\u{2190}'..='\u{2bff}' | '\u{2e80}'..='\u{d7ff}' | '\u{1f000}'..),
    };
    ends && is_plain(host)
}

/// Whether `piece` holds the path of a file server: `\\server`.
pub fn is_file_server(piece: &str) -> bool {
    let first = |at: usize| piece.as_bytes().get(at + 2).is_some_and(u8::is_ascii_alphanumeric);
    piece.match_indices("\\\\").any(|(at, _)| first(at))
}
