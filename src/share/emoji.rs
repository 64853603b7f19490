//! Emoji sequences in a text: what counts as one on X, and by its bytes on Threads.
//!
//! The tables are of Unicode 18.0 (`emoji-data.txt`, `emoji-sequences.txt`); a test holds them
//! against crates with the same data, and tells them anew where they are behind.

use crate::beyond::{between, beyond};

/// The characters with the property Emoji_Presentation, without the letters of flags: pairs
/// of a first and a last one.
const SHOWN: &str = beyond!(
    "\u{231A}\u{231B}\u{23E9}\u{23EC}\u{23F0}\u{23F0}\u{23F3}\u{23F3}\u{25FD}\u{25FE}\
     \u{2614}\u{2615}\u{2648}\u{2653}\u{267F}\u{267F}\u{2693}\u{2693}\u{26A1}\u{26A1}\
     \u{26AA}\u{26AB}\u{26BD}\u{26BE}\u{26C4}\u{26C5}\u{26CE}\u{26CE}\u{26D4}\u{26D4}\
     \u{26EA}\u{26EA}\u{26F2}\u{26F3}\u{26F5}\u{26F5}\u{26FA}\u{26FA}\u{26FD}\u{26FD}\
     \u{2705}\u{2705}\u{270A}\u{270B}\u{2728}\u{2728}\u{274C}\u{274C}\u{274E}\u{274E}\
     \u{2753}\u{2755}\u{2757}\u{2757}\u{2795}\u{2797}\u{27B0}\u{27B0}\u{27BF}\u{27BF}\
     \u{2B1B}\u{2B1C}\u{2B50}\u{2B50}\u{2B55}\u{2B55}\u{1F004}\u{1F004}\u{1F0CF}\u{1F0CF}\
     \u{1F18E}\u{1F18E}\u{1F191}\u{1F19A}\u{1F201}\u{1F201}\u{1F21A}\u{1F21A}\
     \u{1F22F}\u{1F22F}\u{1F232}\u{1F236}\u{1F238}\u{1F23A}\u{1F250}\u{1F251}\
     \u{1F300}\u{1F320}\u{1F32D}\u{1F335}\u{1F337}\u{1F37C}\u{1F37E}\u{1F393}\
     \u{1F3A0}\u{1F3CA}\u{1F3CF}\u{1F3D3}\u{1F3E0}\u{1F3F0}\u{1F3F4}\u{1F3F4}\
     \u{1F3F8}\u{1F43E}\u{1F440}\u{1F440}\u{1F442}\u{1F4FC}\u{1F4FF}\u{1F53D}\
     \u{1F54B}\u{1F54E}\u{1F550}\u{1F567}\u{1F57A}\u{1F57A}\u{1F595}\u{1F596}\
     \u{1F5A4}\u{1F5A4}\u{1F5FB}\u{1F64F}\u{1F680}\u{1F6C5}\u{1F6CC}\u{1F6CC}\
     \u{1F6D0}\u{1F6D2}\u{1F6D5}\u{1F6D9}\u{1F6DC}\u{1F6DF}\u{1F6EB}\u{1F6EC}\
     \u{1F6F4}\u{1F6FC}\u{1F7E0}\u{1F7EB}\u{1F7F0}\u{1F7F0}\u{1F90C}\u{1F93A}\
     \u{1F93C}\u{1F945}\u{1F947}\u{1F9FF}\u{1FA70}\u{1FA7C}\u{1FA80}\u{1FAC6}\
     \u{1FAC8}\u{1FAC8}\u{1FACC}\u{1FADD}\u{1FADF}\u{1FAEB}\u{1FAEF}\u{1FAFA}"
);

/// Those with the property Emoji alone, which are text unless a selector says otherwise;
/// without the digits, `#` and `*`.
const WRITTEN: &str = beyond!(
    "\u{A9}\u{A9}\u{AE}\u{AE}\u{203C}\u{203C}\u{2049}\u{2049}\u{2122}\u{2122}\
     \u{2139}\u{2139}\u{2194}\u{2199}\u{21A9}\u{21AA}\u{2328}\u{2328}\u{23CF}\u{23CF}\
     \u{23ED}\u{23EF}\u{23F1}\u{23F2}\u{23F8}\u{23FA}\u{24C2}\u{24C2}\u{25AA}\u{25AB}\
     \u{25B6}\u{25B6}\u{25C0}\u{25C0}\u{25FB}\u{25FC}\u{2600}\u{2604}\u{260E}\u{260E}\
     \u{2611}\u{2611}\u{2618}\u{2618}\u{261D}\u{261D}\u{2620}\u{2620}\u{2622}\u{2623}\
     \u{2626}\u{2626}\u{262A}\u{262A}\u{262E}\u{262F}\u{2638}\u{263A}\u{2640}\u{2640}\
     \u{2642}\u{2642}\u{265F}\u{2660}\u{2663}\u{2663}\u{2665}\u{2666}\u{2668}\u{2668}\
     \u{267B}\u{267B}\u{267E}\u{267E}\u{2692}\u{2692}\u{2694}\u{2697}\u{2699}\u{2699}\
     \u{269B}\u{269C}\u{26A0}\u{26A0}\u{26A7}\u{26A7}\u{26B0}\u{26B1}\u{26C8}\u{26C8}\
     \u{26CF}\u{26CF}\u{26D1}\u{26D1}\u{26D3}\u{26D3}\u{26E9}\u{26E9}\u{26F0}\u{26F1}\
     \u{26F4}\u{26F4}\u{26F7}\u{26F9}\u{2702}\u{2702}\u{2708}\u{2709}\u{270C}\u{270D}\
     \u{270F}\u{270F}\u{2712}\u{2712}\u{2714}\u{2714}\u{2716}\u{2716}\u{271D}\u{271D}\
     \u{2721}\u{2721}\u{2733}\u{2734}\u{2744}\u{2744}\u{2747}\u{2747}\u{2763}\u{2764}\
     \u{27A1}\u{27A1}\u{2934}\u{2935}\u{2B05}\u{2B07}\u{3030}\u{3030}\u{303D}\u{303D}\
     \u{3297}\u{3297}\u{3299}\u{3299}\u{1F170}\u{1F171}\u{1F17E}\u{1F17F}\
     \u{1F202}\u{1F202}\u{1F237}\u{1F237}\u{1F321}\u{1F321}\u{1F324}\u{1F32C}\
     \u{1F336}\u{1F336}\u{1F37D}\u{1F37D}\u{1F396}\u{1F397}\u{1F399}\u{1F39B}\
     \u{1F39E}\u{1F39F}\u{1F3CB}\u{1F3CE}\u{1F3D4}\u{1F3DF}\u{1F3F3}\u{1F3F3}\
     \u{1F3F5}\u{1F3F5}\u{1F3F7}\u{1F3F7}\u{1F43F}\u{1F43F}\u{1F441}\u{1F441}\
     \u{1F4FD}\u{1F4FD}\u{1F549}\u{1F54A}\u{1F56F}\u{1F570}\u{1F573}\u{1F579}\
     \u{1F587}\u{1F587}\u{1F58A}\u{1F58D}\u{1F590}\u{1F590}\u{1F5A5}\u{1F5A5}\
     \u{1F5A8}\u{1F5A8}\u{1F5B1}\u{1F5B2}\u{1F5BC}\u{1F5BC}\u{1F5C2}\u{1F5C4}\
     \u{1F5D1}\u{1F5D3}\u{1F5DC}\u{1F5DE}\u{1F5E1}\u{1F5E1}\u{1F5E3}\u{1F5E3}\
     \u{1F5E8}\u{1F5E8}\u{1F5EF}\u{1F5EF}\u{1F5F3}\u{1F5F3}\u{1F5FA}\u{1F5FA}\
     \u{1F6CB}\u{1F6CB}\u{1F6CD}\u{1F6CF}\u{1F6E0}\u{1F6E5}\u{1F6E9}\u{1F6E9}\
     \u{1F6F0}\u{1F6F0}\u{1F6F3}\u{1F6F3}"
);

/// Those shown as emoji that X takes together with a selector all the same: the ones that
/// had both forms when twitter-text was written, as `⚡` and `⭐`. Behind others it counts.
const SELECTED: &str = beyond!(
    "\u{231A}\u{231B}\u{25FD}\u{25FE}\u{2614}\u{2615}\u{2648}\u{2653}\u{267F}\u{267F}\
     \u{2693}\u{2693}\u{26A1}\u{26A1}\u{26AA}\u{26AB}\u{26BD}\u{26BE}\u{26C4}\u{26C5}\
     \u{26D4}\u{26D4}\u{26EA}\u{26EA}\u{26F2}\u{26F3}\u{26F5}\u{26F5}\u{26FA}\u{26FA}\
     \u{26FD}\u{26FD}\u{2757}\u{2757}\u{2B1B}\u{2B1C}\u{2B50}\u{2B50}\u{2B55}\u{2B55}\
     \u{1F004}\u{1F004}\u{1F21A}\u{1F21A}\u{1F22F}\u{1F22F}"
);

/// Those with the property Emoji_Modifier_Base: what takes a colour of skin.
const BASES: &str = beyond!(
    "\u{261D}\u{261D}\u{26F9}\u{26F9}\u{270A}\u{270D}\u{1F385}\u{1F385}\u{1F3C2}\u{1F3C4}\
     \u{1F3C7}\u{1F3C7}\u{1F3CA}\u{1F3CC}\u{1F442}\u{1F443}\u{1F446}\u{1F450}\
     \u{1F466}\u{1F478}\u{1F47C}\u{1F47C}\u{1F481}\u{1F483}\u{1F485}\u{1F487}\
     \u{1F48F}\u{1F48F}\u{1F491}\u{1F491}\u{1F4AA}\u{1F4AA}\u{1F574}\u{1F575}\
     \u{1F57A}\u{1F57A}\u{1F590}\u{1F590}\u{1F595}\u{1F596}\u{1F645}\u{1F647}\
     \u{1F64B}\u{1F64F}\u{1F6A3}\u{1F6A3}\u{1F6B4}\u{1F6B6}\u{1F6C0}\u{1F6C0}\
     \u{1F6CC}\u{1F6CC}\u{1F90C}\u{1F90C}\u{1F90F}\u{1F90F}\u{1F918}\u{1F91F}\
     \u{1F926}\u{1F926}\u{1F930}\u{1F939}\u{1F93C}\u{1F93E}\u{1F977}\u{1F977}\
     \u{1F9B5}\u{1F9B6}\u{1F9B8}\u{1F9B9}\u{1F9BB}\u{1F9BB}\u{1F9CD}\u{1F9CF}\
     \u{1F9D1}\u{1F9DD}\u{1FAC3}\u{1FAC5}\u{1FAF0}\u{1FAFA}"
);

/// The regions that have a flag: for each first letter the second ones; and behind them those
/// whose flag is a black one with tags.
const FLAGS: &str = beyond!(
    "cdefgilmoqrstuwxz abdefghijlmnoqrstvwyz acdfghiklmnopqruvwxyz egjkmoz aceghrstu \
     ijkmor abdefghilmnpqrstuwy kmnrtu cdelmnoqrst emop eghimnprwyz abcikrstuvy \
     acdefghklmnopqrstuvwxyz acefgilopruz m aefghklmnrstwy a eosuw abcdeghijklmnorstvxyz \
     acdfghjklmnortvwz agmnsyz aceginu fs k et amw gbeng gbsct gbwls"
);

const JOINER: char = '\u{200D}';
const AS_EMOJI: char = '\u{FE0F}';
const AS_TEXT: char = '\u{FE0E}';
const KEY: char = '\u{20E3}';

/// How many bytes the emoji has that `text` begins with: a flag, a key, or what stands
/// alone or is joined of several, with or without the selectors that it should have
/// (UTS #51, ED-16 and ED-17). 0 where the text begins with none.
pub fn emoji(text: &str) -> usize {
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return 0 };
    match first {
        '#' | '*' | '0'..='9' => {
            let next = chars.next();
            let key = if next == Some(AS_EMOJI) { chars.next() } else { next };
            if key == Some(KEY) { text.len() - chars.as_str().len() } else { 0 }
        }
        '\u{1F1E6}'..='\u{1F1FF}' => {
            if chars.next().is_some_and(|second| is_region(first, second)) { 8 } else { 4 }
        }
        '\u{1F3F4}' if tags(chars.as_str()) > 0 => 4 + tags(chars.as_str()),
        _ => joined(text),
    }
}

/// Whether two letters of flags are a region.
fn is_region(first: char, second: char) -> bool {
    let letter = |c: char| u32::from(c).wrapping_sub(0x1F1E6);
    let mut rows = between(FLAGS).split(' ').skip(usize::try_from(letter(first)).unwrap_or(26));
    rows.next().is_some_and(|row| row.bytes().any(|byte| u32::from(byte - b'a') == letter(second)))
}

/// How many bytes the tags have that make a black flag that of England, Scotland or Wales.
fn tags(text: &str) -> usize {
    let is = |region: &str| {
        let mut tags = text.chars();
        let mut same = |byte: u8| tags.next().map(u32::from) == Some(0xE0000 + u32::from(byte));
        region.bytes().all(&mut same) && same(0x7F)
    };
    if between(FLAGS).split(' ').skip(26).any(is) { 24 } else { 0 }
}

/// How many bytes the elements have that begin `text` and are joined to one another.
fn joined(text: &str) -> usize {
    let mut length = element(text);
    while length > 0 {
        let rest = text.get(length..).unwrap_or_default();
        match rest.strip_prefix(JOINER).map(element) {
            Some(more @ 1..) => length += JOINER.len_utf8() + more,
            _ => break,
        }
    }
    length
}

/// How many bytes the emoji character has that begins `text`, with the selector that it
/// needs and its colour of skin.
fn element(text: &str) -> usize {
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return 0 };
    let mut rest = chars.as_str();
    if rest.starts_with(AS_TEXT) {
        return 0;
    }
    let written = is_in(WRITTEN, first);
    if !written && !is_in(SHOWN, first) {
        return 0;
    }
    match rest.strip_prefix(AS_EMOJI).filter(|_| written || is_in(SELECTED, first)) {
        Some(after) => rest = after,
        // © and ® are text unless the selector says otherwise.
        None if first < '\u{100}' => return 0,
        None => {}
    }
    if is_in(BASES, first) {
        let colour = |c: char| matches!(c, '\u{1F3FB}'..='\u{1F3FF}');
        rest = rest.strip_prefix(colour).unwrap_or(rest);
    }
    text.len() - rest.len()
}

/// Whether `c` lies in one of the pairs of `table`.
fn is_in(table: &'static str, c: char) -> bool {
    let mut chars = between(table).chars();
    while let (Some(first), Some(last)) = (chars.next(), chars.next()) {
        if c <= last {
            return c >= first;
        }
    }
    false
}
