//! The welcome and the ways in.

use yew::prelude::Html;

use super::setting::Setting;
use super::tag::{El, el, list};
use super::{paper, prose};
use crate::content::{ChapterOutline, Key};
use crate::route::{Route, Step};

/// The view of the welcome.
pub fn page(at: &Setting) -> Html {
    let Some(home) = &at.library.home else { return Html::default() };
    el("div")
        .key("home")
        .child(at.place(0, "nhsuk-heading-l", &Route::Home).text(&home.title))
        .child(el("p").class("nhsuk-lede-text").text(&home.summary))
        .child(ways_in(at))
        .child(at.heading(1, "nhsuk-heading-m").say(at, key!("home.welcome")))
        .child(prose::blocks(at, 2, &home.blocks))
        .child(at.reviewed(&home.reviewed))
        .child(paper::offer(at, &Route::Home, key!("print.whole")))
        .into()
}

/// The ways in: back to where the reader left off, the tools, the chapters.
fn ways_in(at: &Setting) -> Html {
    let ways = [
        (Route::Quiz(Step::Start), [key!("home.quiz.title"), key!("home.quiz.text")]),
        (Route::Channels, [key!("home.channels.title"), key!("home.channels.text")]),
        (Route::Quotes, [key!("home.quotes.title"), key!("home.quotes.text")]),
        (Route::Resources, [key!("home.resources.title"), key!("home.resources.text")]),
    ];
    let shown = ways.iter().filter(|(route, _)| at.library.holds(route));
    list(vec![
        list(at.reached.iter().map(|place| go_on(at, place).into()).collect()),
        grid("ul").children(shown.map(|(route, keys)| way(at, route, *keys))).into(),
        chapters(at),
    ])
}

/// The chapters, to read one.
pub fn chapters(at: &Setting) -> Html {
    let chapters = at.library.core.outline.iter().map(|outline| chapter(at, outline));
    list(vec![
        at.heading(1, "nhsuk-heading-m").say(at, key!("home.chapters")).into(),
        grid("ol").children(chapters).into(),
    ])
}

/// The way back to `place`, where the reader left off.
fn go_on(at: &Setting, place: &Route) -> El {
    let part = el("p");
    let Route::Chapter { number, section } = place else { return part };
    let Some(outline) = at.library.core.chapter(*number) else { return part };
    let mut sections = outline.sections.iter();
    let section = section.as_ref().and_then(|id| sections.find(|(found, _)| found == id));
    let title = section.map_or(&outline.title, |(_, title)| title);
    let label = at.fill(key!("home.go-on"), &[("n", &number.to_string()), ("title", title)]);
    part.child(at.link(place).text(&label))
}

fn grid(tag: &'static str) -> El {
    el(tag).class("toolkit-grid").fixed("role", "list")
}

/// A way in: a card that leads to a view.
fn way(at: &Setting, route: &Route, [title, text]: [Key; 2]) -> El {
    card(at, 1, route, at.word(title), at.word(text), None)
}

fn chapter(at: &Setting, outline: &ChapterOutline) -> El {
    let places = [("n", &*outline.number.to_string()), ("title", &outline.title)];
    let (title, minutes) = (at.fill(key!("chapter.numbered"), &places), at.minutes(outline));
    card(at, 2, &outline.route(), &title, &outline.summary, Some(&minutes))
}

fn card(
    at: &Setting,
    below: u8,
    route: &Route,
    title: &str,
    text: &str,
    minutes: Option<&str>,
) -> El {
    let heading = at
        .heading(below, "nhsuk-card__heading nhsuk-heading-s")
        .child(at.link(route).class("nhsuk-card__link").text(title));
    let content = el("div")
        .class("nhsuk-card__content")
        .child(heading)
        .child(el("p").class("nhsuk-card__description").text(text))
        .children(minutes.map(|minutes| el("p").class("toolkit-reviewed").text(minutes)));
    el("li")
        .class("toolkit-grid__item")
        .key(&route.to_string())
        .child(el("div").class("nhsuk-card nhsuk-card--clickable").child(content))
}
