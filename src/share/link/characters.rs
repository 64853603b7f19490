//! The classes of characters in twitter-text's regular expressions.

/// `c` in lower case, where it is of a script that has top-level domains, and no longer or
/// shorter in UTF-8 than it was.
pub fn lower(c: char) -> char {
    let more = match c {
        'A'..='Z' | 'À'..='Þ' | 'Α'..='Ω' | 'А'..='Я' => 0x20,
        'Ѐ'..='Џ' => 0x50,
        'Ա'..='Ֆ' => 0x30,
        'Қ' => 1,
        _ => return c,
    };
    char::from_u32(u32::from(c) + more).unwrap_or(c)
}

/// `validUrlPrecedingChars`, of which the directional markers are a part.
pub fn may_precede(c: char) -> bool {
    !c.is_ascii_alphanumeric() && !matches!(c, '@' | '＠' | '$' | '#' | '＃') && !is_invalid(c)
}

fn is_invalid(c: char) -> bool {
    matches!(c, '\u{FFFE}' | '\u{FEFF}' | '\u{FFFF}')
}

/// `validDomainChars`: everything but punctuation, spaces and directional markers.
pub fn in_name(c: char) -> bool {
    match c {
        // The pattern's list of punctuation leaves these two out.
        '"' | '`' => true,
        '\t'..='\r' | ' '..='/' | ':'..='@' | '['..='_' | '{'..='~' => false,
        '\u{85}' | '\u{A0}' | '\u{1680}' | '\u{180E}' | '\u{2000}'..='\u{200A}' => false,
        '\u{2028}' | '\u{2029}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => false,
        '\u{202A}'..='\u{202E}' | '\u{61C}' | '\u{200E}' | '\u{200F}' => false,
        '\u{2066}'..='\u{2069}' => false,
        _ => !is_invalid(c),
    }
}

/// What a name may have without a protocol: `validAsciiDomain`.
pub fn in_ascii_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || is_accented(c)
}

/// `latinAccentChars`.
fn is_accented(c: char) -> bool {
    match c {
        '×' | '÷' => false,
        '\u{C0}'..='\u{24F}' | '\u{300}'..='\u{36F}' | '\u{1E00}'..='\u{1EFF}' => true,
        'ɓ' | 'ɔ' | 'ɖ' | 'ɗ' | 'ə' | 'ɛ' | 'ɣ' | 'ɨ' | 'ɯ' | 'ɲ' | 'ʉ' | 'ʋ' | 'ʻ' => {
            true
        }
        _ => false,
    }
}

/// Letters of paths: Latin, with accents, and `cyrillicLettersAndMarks`.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || is_accented(c) || matches!(c, '\u{400}'..='\u{4FF}')
}

/// `validGeneralUrlPathChars`; `wide` is Mastodon's.
pub fn in_path(c: char, wide: bool) -> bool {
    match c {
        '(' | ')' | '<' | '>' | '?' => false,
        _ if wide => !c.is_whitespace(),
        '!' | '#'..='\'' | '*'..='/' | ':' | ';' | '=' | '@' => true,
        '[' | ']' | '_' | '|' | '~' | '–' => true,
        _ => is_letter(c),
    }
}

/// `validUrlPathEndingChars` without the parentheses; `wide` is Mastodon's.
pub fn ends_path(c: char, wide: bool) -> bool {
    match c {
        '+' | '-' | '=' if !wide => true,
        '_' | '#' | '/' => true,
        '!' | '"' | '$'..='\'' | '*' | ',' | '.' | ':' | ';' | '=' | '@' => false,
        '[' | ']' | '|' | '~' | '「' | '」' => false,
        _ => {
            if wide {
                in_path(c, true)
            } else {
                is_letter(c)
            }
        }
    }
}

/// `validUrlQueryChars`; `wide` is Mastodon's.
pub fn in_query(c: char, wide: bool) -> bool {
    match c {
        '!' | '#'..='/' | ':' | ';' | '=' | '?' | '@' | '[' | ']' | '_' | '|' | '~' => true,
        '^' | '\u{A0}'.. => wide,
        _ => c.is_ascii_alphanumeric(),
    }
}

/// `validUrlQueryEndingChars`; `wide` is Mastodon's.
pub fn ends_query(c: char, wide: bool) -> bool {
    match c {
        '-' | '_' | '&' | '=' | '#' | '/' => true,
        '\u{A0}'.. => wide,
        _ => c.is_ascii_alphanumeric(),
    }
}
