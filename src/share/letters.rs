//! How wide letters are, and which way they run. Nothing can measure them where a picture
//! is drawn, so widths are estimated, and rather too wide than too narrow.

/// The widths of the letters from the space to `~` in hundredths of their size: the
/// greater of those of Arial Bold, as Liberation Sans Bold has them, and of those of
/// DejaVu Sans Bold, the widest that may stand in for it, divided by [`WIDER`].
const ASCII: [u8; 95] = [
    29, 38, 48, 70, 58, 89, 73, 26, 39, 39, 44, 70, 32, 35, 32, 31, 58, 58, 58, 58, 58, 58, 58, 58,
    58, 58, 34, 34, 70, 70, 70, 62, 98, 73, 73, 73, 73, 67, 62, 78, 73, 31, 56, 73, 62, 84, 73, 78,
    67, 78, 73, 67, 62, 73, 67, 95, 67, 67, 62, 39, 31, 39, 70, 56, 42, 57, 62, 56, 62, 57, 37, 62,
    62, 29, 29, 56, 29, 89, 62, 62, 62, 62, 42, 56, 40, 62, 56, 78, 56, 56, 50, 60, 31, 60, 70,
];

/// By how much a line may come out wider than estimated, in hundredths.
pub const WIDER: u32 = 120;

/// Other letters: the first that is not of this width any more, and the width. Emoji are
/// the widest: 1.37 of their size in Segoe UI Emoji.
const OTHERS: [(u32, u8); 11] = [
    (0x0174, 75),
    // Ŵ alone.
    (0x0175, 95),
    (0x0300, 75),
    (0x0590, 78),
    (0x1100, 80),
    (0x2000, 75),
    (0x2010, 60),
    (0x2190, 90),
    (0x2c00, 115),
    (0x1_f000, 105),
    (u32::MAX, 115),
];

/// What takes no room of its own and stays with what is before it: accents and points,
/// marks of direction, joiners, selectors, colours of skin and tags.
const GLUED: [(u32, u32); 15] = [
    (0x0300, 0x036f),
    (0x0483, 0x0489),
    (0x0591, 0x05bd),
    (0x0610, 0x061a),
    (0x064b, 0x065f),
    (0x0e31, 0x0e31),
    (0x0e34, 0x0e3a),
    (0x0e47, 0x0e4e),
    (0x200b, 0x200f),
    (0x202a, 0x202e),
    (0x2060, 0x206f),
    (0x20d0, 0x20ff),
    (0xfe00, 0xfe2f),
    (0x1_f3fb, 0x1_f3ff),
    (0xe_0000, 0xe_0fff),
];

/// Letters that are written from right to left, and the marks of that.
const FROM_THE_RIGHT: [(u32, u32); 6] = [
    (0x0590, 0x08ff),
    (0x200f, 0x200f),
    (0xfb1d, 0xfdff),
    (0xfe70, 0xfefe),
    (0x1_0800, 0x1_0fff),
    (0x1_e800, 0x1_efff),
];

/// Whether `text` runs from right to left: its first letter does.
pub fn runs_left(text: &str) -> bool {
    let is_letter = |c: &char| c.is_ascii_alphabetic() || matches!(u32::from(*c), 0xc0..0x2000);
    let from_the_right = |c: &char| lies_in(*c, &FROM_THE_RIGHT);
    text.chars().find(|c| is_letter(c) || from_the_right(c)).is_some_and(|c| from_the_right(&c))
}

/// Whether no line may begin with `c`.
pub fn is_glued(c: char) -> bool {
    lies_in(c, &GLUED)
}

fn lies_in(c: char, ranges: &[(u32, u32)]) -> bool {
    ranges.iter().any(|(first, last)| (*first..=*last).contains(&u32::from(c)))
}

/// The width of `c` in hundredths of its size.
pub fn width(c: char) -> u32 {
    let code = u32::from(c);
    // Where a colour of skin is not known, it stands there as a square.
    if code < 0x1_f000 && is_glued(c) || code >= 0xe_0000 {
        return 0;
    }
    let ascii = code.checked_sub(32).and_then(|place| ASCII.get(usize::try_from(place).ok()?));
    let other = || OTHERS.iter().find(|(end, _)| code < *end).map(|(_, width)| width);
    ascii.or_else(other).map_or(0, |width| u32::from(*width))
}
