//! The static edition: everything on one page that needs no script, drawn by
//! the widget's own views.

use yew::prelude::*;

use super::setting::{Links, Setting};
use super::tag::{El, el, list};
use super::{channel, channels, chapter, prose, quiz, quotes, resources, screen};
use crate::content::Library;
use crate::route::{Route, Step};

/// The properties of the static edition.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Everything: all packs.
    pub library: Library,
    /// The address of the stylesheet, relative to the page.
    pub stylesheet: AttrValue,
}

/// The static edition, a whole page.
#[component]
pub fn Edition(Props { library, stylesheet }: &Props) -> Html {
    let at = Setting {
        library: library.clone(),
        level: 1,
        links: Links::Here { framed: false },
        edition: AttrValue::default(),
        only: None,
        visit: Callback::noop(),
        go_to: Callback::noop(),
        share: Callback::noop(),
    };
    let skip =
        el("a").class("nhsuk-skip-link").fixed("href", "#main").text(at.word("edition.skip"));
    let main = el("main").class("toolkit-main").fixed("id", "main").child(parts(&at));
    let toolkit = el("div")
        .class("toolkit")
        .child(screen::header(&at, &Route::Home))
        .child(main)
        .child(screen::footer(&at));
    let body = list(vec![skip.into(), toolkit.into()]);
    document(library.core.words.get("widget.name"), stylesheet, body).into()
}

/// A page that needs nothing but its stylesheet.
pub fn document(title: &str, stylesheet: &str, body: Html) -> El {
    let head = el("head")
        .child(el("meta").fixed("charset", "utf-8"))
        .child(
            el("meta")
                .fixed("name", "viewport")
                .fixed("content", "width=device-width, initial-scale=1"),
        )
        .child(el("title").text(title))
        .child(el("link").fixed("rel", "icon").fixed("href", "data:,"))
        .child(el("link").fixed("rel", "stylesheet").attr("href", stylesheet));
    let body = el("body").class("toolkit-page").child(body);
    el("html").fixed("lang", "en-GB").child(head).child(body)
}

fn parts(at: &Setting) -> Html {
    let library = &at.library;
    let mut parts = vec![welcome(at)];
    parts.extend(library.chapters.iter().map(|chapter| chapter::body(at, 1, chapter)));
    parts.push(titled(at, &Route::Channels, "channels.title", channels_part(at)));
    parts.extend(library.quiz.as_ref().map(|quiz| quiz::checklist(at, 1, quiz)));
    parts.push(titled(at, &Route::Quotes, "quotes.title", quotes::all(at, true)));
    parts.push(titled(at, &Route::Resources, "resources.title", resources::body(at, 2)));
    list(parts.into_iter().map(|part| el("section").child(part).into()).collect())
}

fn titled(at: &Setting, place: &Route, title: &str, body: Html) -> Html {
    list(vec![at.place(1, "nhsuk-heading-l", place).text(at.word(title)).into(), body])
}

fn welcome(at: &Setting) -> Html {
    let Some(home) = &at.library.home else { return Html::default() };
    let chapters = at.library.core.outline.iter().map(|outline| {
        let places = [("n", &*outline.number.to_string()), ("title", &outline.title)];
        (outline.route(), at.fill("chapter.numbered", &places))
    });
    let others = [
        (Route::Channels, "channels.title"),
        (Route::Quiz(Step::Start), "nav.quiz"),
        (Route::Quotes, "quotes.title"),
        (Route::Resources, "resources.title"),
    ];
    let others = others.map(|(route, key)| (route, at.word(key).to_owned()));
    let entries = chapters.chain(others).map(|(route, title)| {
        let link = at.link(&route).class("nhsuk-contents-list__link").text(&title);
        el("li").class("nhsuk-contents-list__item").child(link)
    });
    let entries =
        el("ol").class("nhsuk-contents-list__list").fixed("role", "list").children(entries);
    let contents = el("nav")
        .class("nhsuk-contents-list")
        .attr("aria-label", at.word("edition.contents"))
        .child(entries);
    list(vec![
        at.place(0, "nhsuk-heading-xl", &Route::Home).text(&home.title).into(),
        el("p").class("nhsuk-lede-text").text(&home.summary).into(),
        contents.into(),
        prose::blocks(at, 2, &home.blocks),
    ])
}

fn channels_part(at: &Setting) -> Html {
    let all = at.library.channels.iter().flat_map(|all| &all.channels);
    let mut parts = vec![channels::comparison(at, 2)];
    parts.extend(all.map(|one| el("section").child(channel::guide(at, 2, one)).into()));
    list(parts)
}
