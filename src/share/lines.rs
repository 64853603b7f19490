//! A text in lines, as it stands in a picture.

use super::letters::{WIDER, is_glued, runs_left, width};

/// What makes one emoji of two.
const JOINER: char = '\u{200d}';

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
        } else if !(is_glued(c) || before == JOINER || flag && !half) {
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
