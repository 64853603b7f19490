//! A text in lines, as it stands in a picture: nothing there can measure letters, so
//! widths are estimated, and rather too wide than too narrow.

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

/// What makes one emoji of two.
const JOINER: char = '\u{200d}';

/// Letters that are written from right to left, and the marks of that.
const FROM_THE_RIGHT: [(u32, u32); 6] = [
    (0x0590, 0x08ff),
    (0x200f, 0x200f),
    (0xfb1d, 0xfdff),
    (0xfe70, 0xfefe),
    (0x1_0800, 0x1_0fff),
    (0x1_e800, 0x1_efff),
];

/// The smallest letters, in pixels.
pub const LEAST: u32 = 28;

/// Where letters are larger, no word is broken.
const WHOLE_WORDS: u32 = 44;

/// A text in lines.
pub struct Block<'a> {
    /// The size of the letters, in pixels.
    pub size: u32,
    /// The lines; none of an empty text.
    pub lines: Vec<&'a str>,
    /// Whether they run from right to left.
    pub runs_left: bool,
}

impl<'a> Block<'a> {
    /// `text`, which is [`clean`], in letters of at most `size`, in a box; none where
    /// the smallest do not fit.
    pub fn fit(text: &'a str, size: u32, width: u32, height: u32) -> Option<Self> {
        for (breaks, least) in [(false, WHOLE_WORDS.min(size)), (true, LEAST)] {
            let mut size = size;
            while size >= least {
                let room = width * 10_000 / WIDER / size;
                let lines = lines(text, room, breaks);
                let block = lines.map(|lines| Block { size, lines, runs_left: runs_left(text) });
                if let Some(block) = block.filter(|block| block.height() <= height) {
                    return Some(block.even(text, room));
                }
                size -= 4;
            }
        }
        None
    }

    /// From one line to the next, in pixels.
    pub fn leading(&self) -> u32 {
        self.size * 5 / 4
    }

    /// The height, in pixels.
    pub fn height(&self) -> u32 {
        self.leading() * u32::try_from(self.lines.len()).unwrap_or(u32::MAX >> 8)
    }

    /// The same number of lines, as long as each other as may be: no word stands alone
    /// at the end.
    fn even(mut self, text: &'a str, mut room: u32) -> Self {
        while let Some(lines) = lines(text, room, false)
            && lines.len() == self.lines.len()
            && room > LEAST
        {
            self.lines = lines;
            room -= room / 50 + 1;
        }
        self
    }
}

/// `text` with one space between words and without what XML 1.0 cannot hold.
pub fn clean(text: &str) -> String {
    let mut clean = String::new();
    let mut gap = false;
    for c in text.chars() {
        match c {
            ' ' | '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => gap = !clean.is_empty(),
            ..' ' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => {
                if gap {
                    clean.push(' ');
                }
                gap = false;
                clean.push(c);
            }
        }
    }
    clean
}

/// `text` in lines of at most `room`, in hundredths of the size of the letters; none
/// where a word is longer and none may be broken.
fn lines(text: &str, room: u32, breaks: bool) -> Option<Vec<&str>> {
    let mut lines = Vec::new();
    // Places with the width before them, from the start of the text: where the line
    // begins, the last space, and the last letter that may begin a line within a word.
    let (mut start, mut gap, mut part) = ((0, 0), (0, 0), (0, 0));
    let (mut used, mut before, mut half) = (0, ' ', false);
    for (at, c) in text.char_indices() {
        let wide = width(c);
        // Two letters make a flag.
        let flag = matches!(c, '\u{1f1e6}'..='\u{1f1ff}');
        half = flag && !half;
        if c == ' ' {
            gap = (at, used);
        } else if !(lies_in(c, &GLUED) || before == JOINER || flag && !half) {
            part = (at, used);
        }
        while c != ' ' && used + wide > start.1 + room && at > start.0 {
            let mut end = if part.0 > start.0 { part } else { (at, used) };
            if gap.0 > start.0 {
                end = (gap.0 + 1, gap.1 + width(' '));
            } else if !breaks {
                return None;
            }
            lines.push(text.get(start.0..end.0)?.trim_end_matches(' '));
            start = end;
        }
        used += wide;
        before = c;
    }
    if !text.is_empty() {
        lines.push(text.get(start.0..)?);
    }
    Some(lines)
}

/// Whether `text` runs from right to left: its first letter does.
fn runs_left(text: &str) -> bool {
    let is_letter = |c: &char| c.is_ascii_alphabetic() || matches!(u32::from(*c), 0xc0..0x2000);
    let from_the_right = |c: &char| lies_in(*c, &FROM_THE_RIGHT);
    text.chars().find(|c| is_letter(c) || from_the_right(c)).is_some_and(|c| from_the_right(&c))
}

fn lies_in(c: char, ranges: &[(u32, u32)]) -> bool {
    ranges.iter().any(|(first, last)| (*first..=*last).contains(&u32::from(c)))
}

/// The width of `c` in hundredths of its size.
pub fn width(c: char) -> u32 {
    let code = u32::from(c);
    // Where a colour of skin is not known, it stands there as a square.
    if code < 0x1_f000 && lies_in(c, &GLUED) || code >= 0xe_0000 {
        return 0;
    }
    let ascii = code.checked_sub(32).and_then(|place| ASCII.get(usize::try_from(place).ok()?));
    let other = || OTHERS.iter().find(|(end, _)| code < *end).map(|(_, width)| width);
    ascii.or_else(other).map_or(0, |width| u32::from(*width))
}
