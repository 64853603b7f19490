//! A text as a picture: an SVG of its own, with nothing in it from elsewhere. The words
//! are large, and at their foot stands whose they are.

use super::lines::{Block, LEAST, clean};

/// The size of a picture. The networks' own pages give limits and hardly any size; these
/// two are what guides to them recommend (docs.ayrshare.com for X, 1200 × 675), and the
/// choice is ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// As wide as high: what Instagram shows whole.
    Square,
    /// 16 to 9: what X shows whole.
    Wide,
}

/// What is in a picture.
#[derive(Clone, Copy, Debug)]
pub struct Card<'a> {
    /// The words.
    pub text: &'a str,
    /// The language of the words, as a tag.
    pub lang: &'a str,
    /// Who shares them.
    pub who: &'a str,
    /// Where they are from.
    pub toolkit: &'a str,
    /// What says the same to who does not see it.
    pub alternative: &'a str,
}

/// The ground, and what is written on a band.
pub const GROUND: &str = "#ffffff";
/// The words, and the band at the foot: half way from NHS blue to black, as the
/// widget's own darkest colour is. It has 13.4 to 1 on the ground.
pub const INK: &str = "#002f5c";
/// The bar beside the words: NHS blue.
const BAR: &str = "#005eb8";

/// The bar's width, in pixels.
const BAR_WIDTH: u32 = 28;
/// From the left of the picture to the words.
const LEFT: u32 = 104;
/// From the words to the right of the picture, at least; most fonts leave more.
const RIGHT: u32 = 28;

impl Format {
    /// All of them.
    pub const ALL: [Format; 2] = [Format::Square, Format::Wide];

    /// Width and height, in pixels.
    pub fn size(self) -> (u32, u32) {
        match self {
            Format::Square => (1080, 1080),
            Format::Wide => (1200, 675),
        }
    }

    /// What it is called in the name of a file.
    pub fn name(self) -> &'static str {
        match self {
            Format::Square => "square",
            Format::Wide => "wide",
        }
    }
}

impl Card<'_> {
    /// The picture as an SVG document; none where the words would have to be smaller than
    /// 28 pixels. 500 letters fit both formats.
    pub fn svg(&self, format: Format) -> Option<String> {
        let (width, height) = format.size();
        let (text, who) = (clean(self.text), clean(self.who));
        let toolkit = if self.toolkit == self.who { "" } else { self.toolkit };
        let room = width - LEFT - RIGHT;
        let (largest, margin) = if format == Format::Square { (80, 72) } else { (64, 48) };
        let name = Block::fit(&who, 36, room, 140)?;
        let whole = Block::fit(toolkit, LEAST, room, 80)?;
        let foot = height - name.height() - whole.height() - margin;
        let words = Block::fit(&text, largest, room, foot - margin * 3 / 2)?;

        let mut svg = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
        let numbers = [width.to_string(), height.to_string()];
        attribute(&mut svg, "width", &numbers[0]);
        attribute(&mut svg, "height", &numbers[1]);
        attribute(&mut svg, "viewBox", &["0 0 ", &numbers.join(" ")].concat());
        attribute(&mut svg, "xml:lang", self.lang);
        attribute(&mut svg, "lang", self.lang);
        attribute(&mut svg, "font-family", "Frutiger W01, Arial, sans-serif");
        svg.push_str(" font-weight=\"700\"><title>");
        escape(&mut svg, &clean(self.alternative));
        svg.push_str("</title>");
        let bar = if words.runs_left { width - BAR_WIDTH } else { 0 };
        rectangle(&mut svg, GROUND, [0, 0, width, height]);
        rectangle(&mut svg, BAR, [bar, 0, BAR_WIDTH, height]);
        rectangle(&mut svg, INK, [0, foot, width, height - foot]);
        let top = (foot - words.height()) / 2;
        block(&mut svg, INK, &words, top, width);
        let below = foot + margin / 2;
        block(&mut svg, GROUND, &name, below, width);
        block(&mut svg, GROUND, &whole, below + name.height(), width);
        svg.push_str("</svg>");
        Some(svg)
    }
}

/// Adds `words`, whose first line begins at `top`, each line in its place.
fn block(svg: &mut String, colour: &str, words: &Block<'_>, top: u32, width: u32) {
    svg.push_str("<g");
    attribute(svg, "fill", colour);
    attribute(svg, "font-size", &words.size.to_string());
    // What runs from right to left starts at the right.
    if words.runs_left {
        svg.push_str(" direction=\"rtl\"");
    }
    svg.push('>');
    let left = if words.runs_left { width - LEFT } else { LEFT };
    let mut baseline = top + words.size;
    for line in &words.lines {
        svg.push_str("<text");
        attribute(svg, "x", &left.to_string());
        attribute(svg, "y", &baseline.to_string());
        svg.push('>');
        escape(svg, line);
        svg.push_str("</text>");
        baseline += words.leading();
    }
    svg.push_str("</g>");
}

fn rectangle(svg: &mut String, colour: &str, sides: [u32; 4]) {
    svg.push_str("<rect");
    attribute(svg, "fill", colour);
    for (name, side) in ["x", "y", "width", "height"].into_iter().zip(sides) {
        attribute(svg, name, &side.to_string());
    }
    svg.push_str("/>");
}

fn attribute(svg: &mut String, name: &str, value: &str) {
    svg.push(' ');
    svg.push_str(name);
    svg.push_str("=\"");
    escape(svg, value);
    svg.push('"');
}

/// Adds `text` as XML holds it.
fn escape(svg: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => svg.push_str("&amp;"),
            '<' => svg.push_str("&lt;"),
            '>' => svg.push_str("&gt;"),
            '"' => svg.push_str("&quot;"),
            '\'' => svg.push_str("&#39;"),
            _ => svg.push(c),
        }
    }
}
