//! A fact in numbers, with its year and its source.

use yew::prelude::Html;

use super::setting::Setting;
use super::tag::el;
use crate::content::Figure;

/// The figure `id`, where it has arrived.
pub fn in_place(at: &Setting, id: &str) -> Html {
    let figures = at.library.reference.iter().flat_map(|all| &all.figures);
    let found = figures.into_iter().find(|figure| &*figure.id == id);
    found.map(|figure| view(at, figure)).unwrap_or_default()
}

fn view(at: &Setting, figure: &Figure) -> Html {
    let year = figure.year.to_string();
    let source = at.fill("figure.source", &[("year", &year), ("source", &figure.source)]);
    el("div")
        .class("toolkit-figure")
        .child(el("p").class("toolkit-figure__value").text(&figure.value))
        .child(el("p").class("toolkit-figure__wording").text(&figure.wording))
        .child(el("p").class("toolkit-figure__source").text(&source))
        .into()
}
