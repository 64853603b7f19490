//! Characters that browsers take for others in an address (UTS #46): what is not seen is
//! dropped, and other forms of letters and dots are the plain ones.

use crate::beyond::{between, beyond};

/// Forms of letters and digits that follow no order of their own, with what they stand for
/// by the table of UTS #46: a character outside ASCII begins a run, and each space in it
/// goes on to the next character, which stands for itself where no letters follow.
const FORMS: &str = beyond!(
    "ªa²2 3¹1 oĲij ijſsǇlj lj lj nj nj njǱdz dz dzʰh  j rʷw yˡl s xᴬa  b  d e  g h \
    i j k l m n  o  p r t u w aᵇb d eᵍg  k m  oᵖp t u   vᵢi r u vᶜcᶠfᶻz\
    ⁰0 i   4 5 6 7 8 9ⁿn 0 1 2 3 4 5 6 7 8 9ₐa e o x  h k l m n p s t w y z₨rsℂc\
    ℊg h h h h  i i l l  n no   p q r r r   sm tel tm  zℨz  k  b c  e e f  m o\
    ℹi  faxⅅd d e i jⅠi ii iii iv v vi vii viii ix x xi xii l c d m①1 2 3 4 5 6 7 \
    8 9 10 11 12 13 14 15 16 17 18 19 20⓪0ⱼj v㉐pte 21 22 23 24 25 26 27 28 29 30 \
    31 32 33 34 35㊱36 37 38 39 40 41 42 43 44 45 46 47 48 49 50㋌hg erg ev ltd\
    ㍱hpa da au bar ov pc dm dm2 dm3 iu㎀pa na  ma ka kb mb gb cal kcal pf nf   mg \
    kg hz khz mhz ghz thz  ml dl kl fm nm  mm cm km mm2 cm2 m2 km2 mm3 cm3 m3 \
    km3   pa kpa mpa gpa rad   ps ns  ms pv nv  mv kv mv pw nw  mw kw mw\
    ㏃bq cc cd   db gy ha hp in kk km kt lm ln log lx mb mil mol ph  ppm pr sr sv \
    wb㏿gal꟱s c f qﬀff fi fl ffi ffl st st﹣-𐞥q𝚦ss𝾕ss🄫c r cd wz🅊hv mv sd ss ppv wc\
    🅪mc md mr🆐dj"
);

/// `word` as a browser reads a host: in lower case, as far as letters are ASCII's.
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for c in word.chars().filter(|c| !is_unseen(*c)) {
        let c = plain(c).to_ascii_lowercase();
        let before = folded.len();
        // Chinese and Korean have none, and are not looked up.
        if !c.is_ascii() && !matches!(c, '\u{3400}'..='\u{a7f0}' | '\u{a800}'..='\u{faff}') {
            spell(c, &mut folded);
        }
        if folded.len() == before {
            folded.push(c);
        }
    }
    folded
}

/// Adds what `c` stands for by [`FORMS`]; nothing where it is not in there.
fn spell(c: char, folded: &mut String) {
    let mut code = 0;
    for form in between(FORMS).chars() {
        match form {
            ' ' => code += 1,
            _ if !form.is_ascii() => code = u32::from(form),
            _ if code == u32::from(c) => folded.push(form),
            _ => {}
        }
        if code > u32::from(c) {
            return;
        }
    }
}

/// Whether a browser drops `c` in a host, or anywhere in an address.
fn is_unseen(c: char) -> bool {
    matches!(c,
        '\t' | '\n' | '\r' | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}'
        | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// The plain form of `c`, where it is a full-width form, an ideographic full stop, or a
/// letter or digit in a circle, in a square or of mathematics; of a small Roman number the
/// great one.
fn plain(c: char) -> char {
    let code = u32::from(c);
    let letter = |place: u32| if place < 26 { place + 0x41 } else { place - 26 + 0x61 };
    let code = match code {
        0x2024 | 0x3002 | 0xfe52 | 0xff61 => 0x2e,
        0x2170..=0x217f => code - 0x10,
        0xff01..=0xff5e => code - 0xff01 + 0x21,
        0x24b6..=0x24e9 => letter(code - 0x24b6),
        0x1_ccd6..=0x1_ccef => letter(code - 0x1_ccd6),
        0x1_ccf0..=0x1_ccf9 => code - 0x1_ccf0 + 0x30,
        0x1_d400..=0x1_d6a3 => letter((code - 0x1_d400) % 52),
        0x1_d7ce..=0x1_d7ff => (code - 0x1_d7ce) % 10 + 0x30,
        0x1_f130..=0x1_f149 => letter(code - 0x1_f130),
        0x1_fbf0..=0x1_fbf9 => code - 0x1_fbf0 + 0x30,
        code => code,
    };
    char::from_u32(code).unwrap_or(c)
}

/// Whether no address goes on behind `c`: white space and control characters, and
/// punctuation that stands around addresses. A dot of any form is a part of one.
pub fn separates(c: char) -> bool {
    matches!(c,
        '\0'..=' ' | '!' | '"' | '$' | '\'' | '(' | ')' | '*' | ',' | ';' | '<' | '>' | '^' | '`'
        | '{' | '|' | '}' | '\u{7f}'..='\u{a0}' | '«' | '®' | '»' | '\u{60c}' | '\u{61b}'
        | '\u{61f}' | '\u{6d4}' | '\u{964}' | '\u{965}' | '\u{1680}' | '\u{2000}'..='\u{200a}'
        | '\u{2010}'..='\u{2023}' | '\u{2025}'..='\u{2029}' | '\u{202f}'..='\u{205f}'
        | '\u{3000}' | '\u{3001}' | '\u{3003}'..='\u{303f}')
}
