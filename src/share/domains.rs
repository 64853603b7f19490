//! The top-level domains, by which an address without a protocol is told from words.
//!
//! `domains.txt` holds IANA's list as the npm package `tlds` 1.261.0 has it (24 October
//! 2025; the internationalised ones in Unicode), and the 143 that the list of twitter-text 3.1.0 has
//! besides, most of which have been given up since: X finds them. `scripts/domains.mjs`
//! writes it: sorted by bytes, each domain a capital for how many bytes it begins with of
//! the one before (`A` for none), and the rest of it.

use crate::beyond::{between, beyond};

/// The list between its marks.
const LIST: &str = beyond!(include_str!("domains.txt"));

/// How many bytes the top-level domain has that `text`, in lower case, begins with, the
/// longest where there are several; 0 where it begins with none. What follows it must not go on
/// like a name: twitter-text's `validGTLD`, `validCCTLD` and, last, `validPunycode`.
pub fn top(text: &str) -> usize {
    let text = text.as_bytes();
    let part = |byte: &u8| matches!(byte, b'0'..=b'9' | b'a'..=b'z' | b'-');
    let ends =
        |length: usize| !text.get(length).is_some_and(|next| part(next) || b"@+".contains(next));
    let mut longest = 0;
    // A group shares its first character.
    for group in between(LIST).split('A').filter(|group| group.as_bytes().first() == text.first()) {
        longest = longest.max(longest_in(group.as_bytes(), text, ends));
    }
    if longest > 0 {
        return longest;
    }
    let code = text.strip_prefix(b"xn--").unwrap_or_default();
    match code.iter().take_while(|byte| part(byte)).count() {
        0 => 0,
        more => more + 4,
    }
}

/// How long the longest domain of `group` is that begins `text` and that `ends` there.
fn longest_in(group: &[u8], text: &[u8], ends: impl Fn(usize) -> bool) -> usize {
    // How many bytes the present domain begins with of the one before, and how much of the
    // text that one begins with.
    let (mut common, mut same, mut longest) = (0, 0, 0);
    let mut rest = group;
    loop {
        let length = rest.iter().take_while(|byte| !matches!(byte, b'A'..=b'`')).count();
        let Some((own, next)) = rest.split_at_checked(length) else { return longest };
        // Where they have more in common, it differs from the text as the one before does.
        if common <= same {
            let here = text.get(common..).unwrap_or_default();
            let equal = own.iter().zip(here).take_while(|(one, other)| one == other).count();
            same = common + equal;
            if equal == own.len() && ends(same) {
                longest = same;
            }
        }
        let [capital, next @ ..] = next else { return longest };
        common = usize::from(capital - b'A');
        rest = next;
    }
}
