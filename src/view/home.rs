//! The welcome and the ways in.

use yew::prelude::Html;

use super::prose;
use super::setting::Setting;
use super::tag::{El, el};
use crate::content::ChapterOutline;
use crate::route::{Route, Step};

/// The view of the welcome.
pub fn page(at: &Setting) -> Html {
    let Some(home) = &at.library.home else { return Html::default() };
    let ways = [
        (Route::Quiz(Step::Start), "home.quiz"),
        (Route::Channels, "home.channels"),
        (Route::Quotes, "home.quotes"),
        (Route::Resources, "home.resources"),
    ];
    let shown = ways.iter().filter(|(route, _)| at.library.holds(route));
    let chapters = at.library.core.outline.iter().map(|outline| chapter(at, outline));
    el("div")
        .key("home")
        .child(at.place(0, "nhsuk-heading-l", &Route::Home).text(&home.title))
        .child(el("p").class("nhsuk-lede-text").text(&home.summary))
        .child(grid("ul").children(shown.map(|(route, key)| way(at, route, key))))
        .child(at.heading(1, "nhsuk-heading-m").text(at.word("home.chapters")))
        .child(grid("ol").children(chapters))
        .child(at.heading(1, "nhsuk-heading-m").text(at.word("home.welcome")))
        .child(prose::blocks(at, 2, &home.blocks))
        .child(at.reviewed(&home.reviewed))
        .into()
}

fn grid(tag: &'static str) -> El {
    el(tag).class("toolkit-grid").fixed("role", "list")
}

/// A way in: a card that leads to a view.
fn way(at: &Setting, route: &Route, key: &str) -> El {
    let (title, text) = (format!("{key}.title"), format!("{key}.text"));
    card(at, 1, route, at.word(&title), at.word(&text))
}

fn chapter(at: &Setting, outline: &ChapterOutline) -> El {
    let places = [("n", &*outline.number.to_string()), ("title", &outline.title)];
    card(at, 2, &outline.route(), &at.fill("chapter.numbered", &places), &outline.summary)
}

fn card(at: &Setting, below: u8, route: &Route, title: &str, text: &str) -> El {
    let heading = at
        .heading(below, "nhsuk-card__heading nhsuk-heading-s")
        .child(at.link(route).class("nhsuk-card__link").text(title));
    let content = el("div")
        .class("nhsuk-card__content")
        .child(heading)
        .child(el("p").class("nhsuk-card__description").text(text));
    el("li")
        .class("toolkit-grid__item")
        .key(&route.to_string())
        .child(el("div").class("nhsuk-card nhsuk-card--clickable").child(content))
}
