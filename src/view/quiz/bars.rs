//! What the drawings of a result and of a team's results have in common: a row for each
//! area, with its name above a bar. Heights are in ems and lengths in percent, so that
//! letters keep their size however narrow the drawing is.

use crate::content::Key;
use crate::view::setting::Setting;
use crate::view::tag::{El, el};

/// How high a row is, in ems.
const ROW: usize = 3;

/// A drawing with these rows, whose name for assistive technology is under `name`.
pub fn drawing(at: &Setting, class: &'static str, name: Key, rows: Vec<El>) -> El {
    el("svg")
        .class(class)
        .fixed("focusable", "false")
        .fixed("role", "img")
        .attr("height", &((rows.len() * ROW).to_string() + "em"))
        .attr("aria-label", at.word(name))
        .children(rows)
}

/// How far down `tenths` of an em in the row at `place` are.
fn down(place: usize, tenths: usize) -> String {
    let tenths = place * ROW * 10 + tenths;
    [&*(tenths / 10).to_string(), ".", &*(tenths % 10).to_string(), "em"].concat()
}

/// Words at the top of the row at `place`.
pub fn words(place: usize, words: &str) -> El {
    el("text").attr("y", &down(place, 10)).text(words)
}

/// A bar in the row at `place`, from `start` on and so long, in percent.
pub fn bar(place: usize, class: &'static str, start: u8, length: u8) -> El {
    el("rect")
        .class(class)
        .attr("x", &percent(start))
        .attr("y", &down(place, 14))
        .attr("width", &percent(length))
        .fixed("height", "0.9em")
}

/// A line across the bar of the row at `place`, from `top` tenths of an em on.
pub fn line(place: usize, class: &'static str, at: u8, top: usize) -> El {
    let x = percent(at);
    el("line")
        .class(class)
        .attr("x1", &x)
        .attr("x2", &x)
        .attr("y1", &down(place, top))
        .attr("y2", &down(place, 26))
}

/// A number of percent.
pub fn percent(number: u8) -> String {
    number.to_string() + "%"
}
