//! Addresses of the inside in a typed text. Anything that could be one is refused rather
//! than understood, as long as plain words, public addresses and numbers pass.

mod leads;

use super::fold::{fold, separates};
use super::host::{is_below, is_punycode, lies_in};
use super::links;
use crate::route::decoded_lossily;
use leads::leads_inside;

/// How often a text is decoded: an address within an address is encoded twice.
const MOST_LEVELS: u8 = 3;

/// What looks like an address of the inside in `text`, as it stands there: of a host in a
/// private zone or in one of `zones`, with a space between two; with a scheme and no plain
/// public name; a path of a file server; a private address in numbers. What is
/// percent-encoded is read too.
pub fn private_in(text: &str, zones: &str) -> Option<String> {
    let links = links(text);
    let mut links = links.iter().filter_map(|link| text.get(link.clone()));
    if let Some(link) = links.find(|link| find(link, zones, MOST_LEVELS).is_some()) {
        return Some(link.to_owned());
    }
    let word = find(text, zones, MOST_LEVELS)?;
    // What stands around it is left out, unless it hides between two pieces.
    let piece = word.split(separates).find(|piece| hides(piece, zones, MOST_LEVELS));
    Some(piece.unwrap_or(word).to_owned())
}

/// The first word of `text` that hides something private. Browsers drop tabs in an
/// address, so what stands around one is read apart and as one.
fn find<'t>(text: &'t str, zones: &str, levels: u8) -> Option<&'t str> {
    let apart = text.split(char::is_whitespace).find(|word| hides(word, zones, levels));
    if apart.is_some() || !text.contains('\t') {
        return apart;
    }
    let mut joined = text.split(|c: char| c != '\t' && c.is_whitespace());
    joined.find(|word| hides(word, zones, levels))
}

/// Whether `word` holds an address of the inside, as it stands or decoded.
fn hides(word: &str, zones: &str, levels: u8) -> bool {
    // In the name of who signs in, these are no ends as they are in a host.
    let ends = |c: char| matches!(c, '＃' | '／' | '？' | '＼');
    if word.contains(ends) {
        let apart: String = word.chars().map(|c| if ends(c) { ',' } else { c }).collect();
        if leads_inside(&fold(&apart)) {
            return true;
        }
    }
    let word = fold(word);
    if names_inside(&word, zones) || leads_inside(&word) {
        return true;
    }
    if !word.contains('%') {
        return false;
    }
    // Whether a plus is a space, only who decodes it knows: where it is none, more is one word.
    let decoded = decoded_lossily(&word.replace('+', "%2b"));
    // A text that is encoded again and again is nobody's.
    decoded != word && (levels == 0 || find(&decoded, zones, levels - 1).is_some())
}

/// Whether a name or a number of the inside stands in `word`.
fn names_inside(word: &str, zones: &str) -> bool {
    let mut before = ' ';
    let mut rest = word;
    loop {
        let part = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.".contains(byte);
        let (run, behind) = rest.split_at(rest.bytes().take_while(part).count());
        // A dot behind a letter of another script has a name before it.
        let apart = before.is_ascii() || separates(before);
        let run = if apart { run.trim_start_matches(['.', '-', '_']) } else { run };
        // Where dots are left out, another name begins.
        let (first, others) = run.split_once("..").unwrap_or((run, ""));
        let others = others.split("..").map(|name| name.trim_start_matches(['.', '-', '_']));
        let mut names = std::iter::once(first).chain(others);
        let inside = |name: &str| {
            let name = name.trim_end_matches(['.', '-', '_']);
            is_inside(name, behind, zones) || has_number(name)
        };
        if !is_person(behind) && names.any(inside) {
            return true;
        }
        let mut characters = behind.chars();
        let Some(next) = characters.next() else { return false };
        before = next;
        rest = characters.as_str();
    }
}

/// Whether what stands before `behind` is a person: a host follows an `@`, and no time.
fn is_person(behind: &str) -> bool {
    let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let host = behind.strip_prefix('@').unwrap_or_default();
    let host = host.split(|c| !part(c)).next().unwrap_or_default().trim_end_matches('.');
    host.rsplit_once('.').is_some_and(|(_, last)| !last.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether a private address in numbers stands in `name`, with letters around it or as the
/// end of a range: `ip-10.1.2.3`, `10.1.2.3-10.1.2.9`.
fn has_number(name: &str) -> bool {
    let mut parts =
        name.split(['-', '_']).map(|part| part.trim_matches(|c: char| c.is_ascii_alphabetic()));
    parts.any(is_number)
}

/// Whether `name`, with `behind` after it, is a host of the inside. A word without a dot
/// is one only where it cannot be a plain word.
fn is_inside(name: &str, behind: &str, zones: &str) -> bool {
    if name.contains('.') {
        return lies_in(name, zones) || is_number(name) || name.split('.').any(is_punycode);
    }
    let goes_on = matches!(behind.as_bytes(), [b'/', ..] | [b':', b'0'..=b'9', ..]);
    name == "localhost" || goes_on && !name.is_empty() && is_below(name, zones)
}

/// Whether `name` is an IPv4 address that is private (RFC 1918), shared (RFC 6598), of this
/// computer or of this network (RFC 1122, 3927), in four numbers; or in four of which one
/// is octal or hexadecimal, as nobody writes a version.
fn is_number(name: &str) -> bool {
    let mut bytes = [0_u8; 4];
    let mut parts = name.split('.');
    let mut odd = false;
    for byte in &mut bytes {
        let part = parts.next().unwrap_or_default();
        let hex = part.strip_prefix("0x");
        let digits = hex.unwrap_or(part);
        if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return false;
        }
        odd |= hex.is_some() || part.len() > 1 && part.starts_with('0');
        match part.parse() {
            Ok(value) => *byte = value,
            Err(_) if odd => {}
            Err(_) => return false,
        }
    }
    let inside = matches!(
        bytes,
        [0 | 10 | 127, ..]
            | [192, 168, ..]
            | [169, 254, ..]
            | [172, 16..=31, ..]
            | [100, 64..=127, ..]
    );
    parts.next().is_none() && (odd || inside)
}
