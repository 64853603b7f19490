//! Characters that browsers take for others in an address (UTS #46): what is not seen is
//! dropped, and other forms of letters and dots are the plain ones.

/// `piece` as a browser reads a host: in lower case, as far as letters are ASCII's.
pub fn fold(piece: &str) -> String {
    piece.chars().filter(|c| !is_unseen(*c)).map(|c| plain(c).to_ascii_lowercase()).collect()
}

/// Whether a browser drops `c` in a host, or anywhere in an address.
fn is_unseen(c: char) -> bool {
    matches!(c,
        '\t' | '\n' | '\r' | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

/// The plain form of `c`, where it is a full-width form, an ideographic full stop, or a
/// letter or digit in a circle or of mathematics.
fn plain(c: char) -> char {
    let code = u32::from(c);
    let letter = |place: u32| if place < 26 { place + 0x41 } else { place - 26 + 0x61 };
    let code = match code {
        0x2024 | 0x3002 | 0xfe52 | 0xff61 => 0x2e,
        0xff01..=0xff5e => code - 0xff01 + 0x21,
        0x24b6..=0x24e9 => letter(code - 0x24b6),
        0x1_d400..=0x1_d6a3 => letter((code - 0x1_d400) % 52),
        0x1_d7ce..=0x1_d7ff => (code - 0x1_d7ce) % 10 + 0x30,
        code => code,
    };
    char::from_u32(code).unwrap_or(c)
}

/// Whether no address goes on behind `c`: white space and control characters, and
/// punctuation that stands around addresses. A dot of any form is a part of one.
pub fn separates(c: char) -> bool {
    matches!(c,
        '\0'..=' ' | '!' | '"' | '$' | '\'' | '(' | ')' | '*' | ',' | ';' | '<' | '>' | '^' | '`'
        | '{' | '|' | '}' | '\u{7f}'..='\u{a0}' | '«' | '»' | '\u{1680}' | '\u{2000}'..='\u{200a}'
        | '\u{2010}'..='\u{2023}' | '\u{2025}'..='\u{2029}' | '\u{202f}'..='\u{205f}'
        | '\u{3000}' | '\u{3001}' | '\u{3003}'..='\u{303f}')
}
