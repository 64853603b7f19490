//! Facts in numbers, each with its year and its source.

use yew::prelude::Html;

use super::setting::Setting;
use super::tag::{El, el};
use crate::content::{Drawn, Figure};

/// The figure `id`, where it has arrived.
pub fn in_place(at: &Setting, id: &str) -> Html {
    let found = figures(at).iter().find(|figure| &*figure.id == id);
    found.map(|figure| view(at, figure).into()).unwrap_or_default()
}

/// All figures, from the earliest year on.
pub fn all(at: &Setting) -> Html {
    let mut list = el("ul").class("toolkit-grid").fixed("role", "list");
    for figure in figures(at) {
        let item = el("li").class("toolkit-grid__item").key(&figure.id);
        list = list.child(item.child(view(at, figure)));
    }
    list.into()
}

fn figures(at: &Setting) -> &[Figure] {
    at.library.reference.as_ref().map_or(&[], |all| &all.figures)
}

/// The words say all that the drawing shows, so assistive technology passes it
/// over.
fn view(at: &Setting, figure: &Figure) -> El {
    let year = at.fill(key!("figure.year"), &[("year", &figure.year.to_string())]);
    let source = match &figure.source {
        Some(source) => at.fill(key!("figure.source"), &[("source", source)]),
        None => at.word(key!("figure.unsourced")).to_owned(),
    };
    let small = || el("p").class("toolkit-figure__source");
    let drawn = figure.drawn.as_ref();
    el("div")
        .class("toolkit-figure")
        .child(el("p").child(el("strong").class("nhsuk-tag nhsuk-tag--grey").text(&year)))
        .child(el("p").class("toolkit-figure__value").text(&figure.value))
        .child(el("p").class("toolkit-figure__wording").text(&figure.wording))
        .children(drawn.map(marks))
        .children(drawn.map(|drawn| small().text(&key(at, drawn))))
        .child(small().text(&source))
}

/// What the marks stand for.
fn key(at: &Setting, drawn: &Drawn) -> String {
    let n = drawn.marks.to_string();
    let key = match drawn.of {
        Some(of) => at.fill(key!("figure.share"), &[("n", &n), ("of", &of.to_string())]),
        None => at.fill(key!("figure.count"), &[("n", &n)]),
    };
    if drawn.more { key + " " + at.word(key!("figure.more")) } else { key }
}

/// Marks in rows of ten: filled ones, then rings for the rest of the whole. How
/// many more there were than is known stands as one plus sign.
fn marks(drawn: &Drawn) -> El {
    const RING: &str = "m1 5a4 4 0 1 0 8 0a4 4 0 1 0-8 0";
    const PLUS: &str = "m4 1h2v3h3v2h-3v3h-2v-3h-3v-2h3z";
    let (mut filled, mut empty) = (String::new(), String::new());
    let last = drawn.of.unwrap_or(drawn.marks + u8::from(drawn.more));
    for mark in 0..last {
        let (path, shape) = match drawn.more && mark == drawn.marks {
            true => (&mut filled, PLUS),
            false if mark < drawn.marks => (&mut filled, RING),
            false => (&mut empty, RING),
        };
        path.push_str(&format!("M{} {}{shape}", mark % 10 * 10, mark / 10 * 10));
    }
    let shown = format!("0 0 100 {}", last.div_ceil(10) * 10);
    drawing("toolkit-marks", &shown).child(filled_path(&filled)).child(outline(&empty))
}

/// A drawing that only repeats what words beside it say.
pub fn drawing(class: &'static str, shown: &str) -> El {
    el("svg")
        .class(class)
        .attr("viewBox", shown)
        .fixed("focusable", "false")
        .fixed("aria-hidden", "true")
}

/// A filled part of a drawing.
pub fn filled_path(path: &str) -> El {
    el("path").attr("d", path).fixed("fill", "currentColor")
}

/// A part of a drawing that is told from a filled one without its colour.
pub fn outline(path: &str) -> El {
    el("path").attr("d", path).fixed("fill", "none").fixed("stroke", "currentColor")
}
