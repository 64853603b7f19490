//! What is on the screen: a session drawn, and nothing else. The widget, the
//! fixtures and the tests all draw by this.

use std::rc::Rc;

use yew::prelude::{Callback, Html, NodeRef};

use super::setting::Setting;
use super::tag::{El, On, el};
use super::{
    channels, chapter, home, language, notice, post, quiz, quotes, resources, search, tongue, trust,
};
use crate::content::Key;
use crate::host;
use crate::route::{Route, Step};
use crate::saved::Saved;
use crate::session::{Action, State};

/// A session drawn. `anchor` is the element that holds all of it.
pub fn screen(at: &Setting, state: &State, dispatch: &Callback<Action>, anchor: &NodeRef) -> Html {
    let screen = el("div")
        .class("toolkit")
        .attr("lang", at.library.tag())
        .fixed("dir", "ltr")
        .fixed("role", "region")
        .attr("aria-label", &label(at))
        .anchor(anchor)
        .on(On::Told, dispatch.reform(|event| told(&host::told(&event))))
        .children(at.only.is_none().then(|| header(at, &state.route)))
        .children(language::switch(at, state, dispatch))
        .children(notice::settings(at))
        .child(el("div").class("toolkit-main").key("main").child(page(at, state, dispatch)))
        .child(footer(at));
    tongue::told_apart(&state.library, screen)
}

/// What the scripts around the engine tell: a file that the reader had read, or what else
/// came of it.
fn told(told: &str) -> Action {
    match told.strip_prefix("file\n") {
        Some(file) => {
            let saved = host::parse_json(file).ok().and_then(|json| Saved::read(&json));
            Action::Load(saved.map(Rc::new))
        }
        None => Action::Know(told.to_owned()),
    }
}

/// The name of the widget as a landmark. Where it keeps to one view, it is told
/// from the others on the page by that view's name.
fn label(at: &Setting) -> String {
    let key = match &at.only {
        None => return at.word(key!("widget.label")).to_owned(),
        Some(Route::Chapter { number, .. }) => {
            let title = at.library.core.chapter(*number).map_or("", |chapter| &chapter.title);
            return at.fill(key!("widget.label.only"), &[("view", title)]);
        }
        Some(Route::Home) => key!("nav.home"),
        Some(Route::Channels | Route::Compared(_) | Route::Finder(_) | Route::Channel(_)) => {
            key!("nav.channels")
        }
        Some(Route::Quiz(_)) => key!("nav.quiz"),
        Some(Route::Quotes | Route::Picked(_) | Route::Quote(_) | Route::Post(_)) => {
            key!("nav.quotes")
        }
        Some(Route::Resources | Route::Resource(_)) => key!("nav.resources"),
        Some(Route::Search(_)) => key!("nav.search"),
    };
    at.fill(key!("widget.label.only"), &[("view", at.word(key))])
}

/// The view that the route names, or what stands in for it.
fn page(at: &Setting, state: &State, dispatch: &Callback<Action>) -> Html {
    if state.is_stuck() {
        return notice::missing(at, dispatch);
    }
    if !state.is_ready() {
        return notice::loading(at);
    }
    match &state.route {
        Route::Quiz(step) => quiz::page(at, state, step, dispatch),
        _ => beyond(at, state, dispatch),
    }
}

/// The views other than the quiz. `scripts/split.mjs` takes what they alone call out
/// of the engine that the quiz waits for.
#[inline(never)]
fn beyond(at: &Setting, state: &State, dispatch: &Callback<Action>) -> Html {
    match &state.route {
        Route::Home => home::page(at),
        Route::Chapter { number, .. } => chapter::page(at, *number),
        Route::Channels | Route::Compared(_) => {
            channels::page(at, &state.route.choices(), dispatch)
        }
        Route::Finder(choices) => channels::find(at, choices, dispatch),
        Route::Channel(id) => channels::channel(at, id),
        Route::Quiz(_) => Html::default(),
        Route::Quotes | Route::Picked(_) | Route::Quote(_) => quotes::page(at, &state.route),
        Route::Post(id) => post::page(at, id),
        Route::Resources | Route::Resource(_) => resources::page(at),
        Route::Search(query) => search::page(at, state, query, dispatch),
    }
}

/// The band with the toolkit's name and the ways through it.
pub fn header(at: &Setting, route: &Route) -> El {
    let chapters = at.library.core.outline.first().map_or(1, |chapter| chapter.number);
    let entries = [
        (Route::Home, key!("nav.home")),
        (Route::chapter(chapters), key!("nav.chapters")),
        (Route::Channels, key!("nav.channels")),
        (Route::Quiz(Step::Start), key!("nav.quiz")),
        (Route::Quotes, key!("nav.quotes")),
        (Route::Resources, key!("nav.resources")),
        (Route::Search(String::new()), key!("nav.search")),
    ];
    // Without a script there is no search.
    let shown = entries.len() - usize::from(at.is_edition());
    let entry = |(target, key): &(Route, Key)| {
        let link = at.link(target).class("toolkit-nav__link").say(at, *key);
        el("li").child(link.maybe("aria-current", current(route, target)))
    };
    let name = at.link(&Route::Home).class("toolkit-header__title").say(at, key!("widget.name"));
    let entries = el("ul")
        .class("toolkit-nav__list")
        .fixed("role", "list")
        .children(entries.iter().take(shown).filter(|(to, _)| at.library.holds(to)).map(entry));
    let label = at.word(key!("nav.label"));
    el(if at.is_edition() { "header" } else { "div" })
        .class("toolkit-header")
        .key("header")
        .child(el("p").class("toolkit-header__name").child(name))
        .child(el("nav").class("toolkit-nav").attr("aria-label", label).child(entries))
}

/// What an entry of the navigation is to the view that is shown: the view
/// itself, or what it lies under.
fn current(route: &Route, entry: &Route) -> Option<&'static str> {
    let under = match entry {
        Route::Chapter { .. } => matches!(route, Route::Chapter { .. }),
        entry => route.root() == *entry,
    };
    match (under, route.told() == *entry) {
        (true, true) => Some("page"),
        (true, false) => Some("true"),
        _ => None,
    }
}

/// Where the toolkit comes from, and that nobody endorses it.
pub fn footer(at: &Setting) -> El {
    el(if at.is_edition() { "footer" } else { "div" })
        .class("toolkit-footer")
        .key("footer")
        .children(trust::foot(at))
        .child(el("p").say(at, key!("widget.source")))
        .child(el("p").say(at, key!("widget.no-endorsement")))
}
