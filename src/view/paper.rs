//! Printing: the ways to ask for it, and what is printed.

use std::rc::Rc;

use yew::prelude::Html;

use super::screen;
use super::setting::Setting;
use super::tag::{El, On, el};
use super::trust;
use crate::content::{ChapterOutline, Library};
use crate::host;
use crate::route::Route;
use crate::session::{Action, Errand, Outcome, Task};

/// The button that prints `what`, and what to do where the browser opens no page.
pub fn offer(at: &Setting, what: Route, key: &'static str) -> El {
    let refused = at.errand.as_ref().filter(|errand| errand.is(Task::Print, Outcome::Refused));
    let edition = refused.map(|_| {
        let link = el("a").attr("href", &at.edition).text(at.word("print.edition"));
        el("p").fixed("role", "alert").text(at.word("print.refused")).child(at.new_tab(link))
    });
    let print = at.act.reform(move |_| {
        Action::Ask(Rc::new(Errand::new(Task::Print, what.clone(), host::today())))
    });
    let button = el("button")
        .fixed("type", "button")
        .class("nhsuk-button nhsuk-button--secondary")
        .on(On::Click, print)
        .text(at.word(key));
    el("div").class("toolkit-buttons").key("print").child(button).children(edition)
}

/// Where what is printed is found.
pub const PAPER: &str = ".toolkit-paper";

/// What is printed, `pages` in a row and under a line that names it, and whose it is
/// where a trust has set it up; out of sight, for the page of its own that it is copied to.
pub fn view(at: &Setting, errand: &Errand, pages: Vec<Html>) -> El {
    let mut name = el("p").text(at.word("widget.name")).text(". ");
    if let Some(whose) = trust::whose(at) {
        name = name.text(&whose).text(". ");
    }
    let printed = at.fill("paper.printed", &[("date", &at.date(&errand.text))]);
    let page = el("div")
        .class("toolkit toolkit-paper")
        .child(name.text(&printed))
        .child(el("div").class("toolkit-main").children(pages))
        .child(screen::footer(at));
    el("div").fixed("hidden", "").key("paper").child(page)
}

/// The views that are printed with `place`: at `home` the whole toolkit.
pub fn routes(library: &Library, place: &Route) -> Vec<Route> {
    let mut routes = vec![place.clone()];
    if *place == Route::Home {
        routes.extend(library.core.outline.iter().map(ChapterOutline::route));
        routes.push(Route::Channels);
        let channels = library.channels.iter().flat_map(|all| &all.channels);
        routes.extend(channels.map(|channel| Route::Channel(channel.id.clone())));
        routes.extend([Route::Quotes, Route::Resources]);
        routes.retain(|route| library.holds(route));
    }
    routes
}
