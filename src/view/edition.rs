//! The static edition: everything on one page that needs no script, drawn by
//! the widget's own views. It is a page of its own, and what a reader sees on
//! the pages of the widget's own until the engine runs.

use yew::prelude::*;

use super::setting::{Links, Setting};
use super::tag::{El, el, list};
use super::{channels, chapter, prose, quiz, quotes, resources, screen};
use crate::content::{Key, Library};
use crate::route::{Route, Step};
use crate::share::Draft;

/// The page that is made of the static edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// `toolkit.html`, which needs no script.
    Plain,
    /// `embed.html`, the widget in a frame.
    Frame {
        /// The address of the page's own script.
        script: AttrValue,
    },
    /// `toolkit-standalone.html`, the widget in one file; `scripts/standalone.mjs`
    /// puts into it what it names here.
    Alone,
}

/// The properties of the static edition.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Everything: all packs.
    pub library: Library,
    /// The address of the stylesheet, relative to the page.
    pub stylesheet: AttrValue,
    /// The page that is made of it.
    pub form: Form,
}

/// The static edition, a whole page.
#[component]
pub fn Edition(Props { library, stylesheet, form }: &Props) -> Html {
    let at = Setting {
        library: library.clone(),
        level: 1,
        links: Links::Here { framed: matches!(form, Form::Frame { .. }) },
        edition: AttrValue::default(),
        home: None,
        // A page that is kept for years knows no day.
        old_before: AttrValue::default(),
        today: AttrValue::default(),
        problems: Vec::new(),
        only: None,
        visit: Callback::noop(),
        go_to: Callback::noop(),
        share: Callback::noop(),
        dispatch: Callback::noop(),
        draft: Draft::default(),
        reached: None,
        compared: Route::Channels,
        errand: None,
    };
    let skip =
        el("a").class("nhsuk-skip-link").fixed("href", "#main").say(&at, key!("edition.skip"));
    // The element around them may be in another language.
    let lang = library.tag();
    let plain = *form == Form::Plain;
    // Around the element there is a main part already.
    let main = el(if plain { "main" } else { "div" })
        .class("toolkit-main")
        .fixed("id", "main")
        .child(parts(&at));
    let toolkit = el("div")
        .class("toolkit")
        .child(screen::header(&at, &Route::Home))
        .child(main)
        .child(screen::footer(&at));
    let body = list(vec![skip.attr("lang", lang).into(), toolkit.attr("lang", lang).into()]);
    let body = if plain { body } else { element(body).into() };
    let title = library.words.get(key!("widget.name"));
    document(library.tag(), title, stylesheet, &scripts(form), body).into()
}

/// The widget with what a reader sees until it runs.
fn element(children: Html) -> El {
    let element = el("social-media-toolkit").fixed("heading-level", "1").child(children);
    el("main").class("toolkit-page__widget").child(element)
}

/// The scripts of the page, in the order in which they run. The frame's is no
/// module: it has to say so where a sandbox keeps modules from loading.
fn scripts(form: &Form) -> Vec<Html> {
    let module = |address| el("script").fixed("type", "module").fixed("src", address).into();
    match form {
        Form::Plain => Vec::new(),
        Form::Frame { script } => {
            let own = el("script").fixed("defer", "").attr("src", script);
            vec![own.into(), module("toolkit.js")]
        }
        Form::Alone => vec![module("standalone.js")],
    }
}

/// A page with its stylesheet and its scripts.
pub fn document(tag: &str, title: &str, stylesheet: &str, scripts: &[Html], body: Html) -> El {
    let head = el("head")
        .child(el("meta").fixed("charset", "utf-8"))
        .child(
            el("meta")
                .fixed("name", "viewport")
                .fixed("content", "width=device-width, initial-scale=1"),
        )
        .child(el("title").text(title))
        .child(el("link").fixed("rel", "icon").fixed("href", "data:,"))
        .child(el("link").fixed("rel", "stylesheet").attr("href", stylesheet))
        .children(scripts.iter().cloned());
    let body = el("body").class("toolkit-page").child(body);
    el("html").attr("lang", tag).child(head).child(body)
}

fn parts(at: &Setting) -> Html {
    let library = &at.library;
    let mut parts = vec![welcome(at)];
    parts.extend(library.chapters().iter().map(|chapter| chapter::body(at, 1, chapter)));
    parts.push(titled(at, &Route::Channels, key!("channels.title"), channels_part(at)));
    let quiz = library.quiz.as_ref().zip(library.findings.as_ref());
    parts.extend(quiz.map(|(asked, findings)| quiz::checklist(at, 1, asked, findings)));
    parts.push(titled(at, &Route::Quotes, key!("quotes.title"), quotes::all(at)));
    parts.push(titled(at, &Route::Resources, key!("resources.title"), resources::body(at, 2)));
    list(parts.into_iter().map(|part| el("section").child(part).into()).collect())
}

fn titled(at: &Setting, place: &Route, title: Key, body: Html) -> Html {
    list(vec![at.place(1, "nhsuk-heading-l", place).say(at, title).into(), body])
}

fn welcome(at: &Setting) -> Html {
    let Some(home) = &at.library.home else { return Html::default() };
    let chapters = at.library.core.outline.iter().map(|outline| {
        let places = [("n", &*outline.number.to_string()), ("title", &outline.title)];
        (outline.route(), at.fill(key!("chapter.numbered"), &places))
    });
    let others = [
        (Route::Channels, key!("channels.title")),
        (Route::Quiz(Step::Start), key!("nav.quiz")),
        (Route::Quotes, key!("quotes.title")),
        (Route::Resources, key!("resources.title")),
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
        .attr("aria-label", at.word(key!("edition.contents")))
        .child(entries);
    list(vec![
        at.place(0, "nhsuk-heading-xl", &Route::Home).text(&home.title).into(),
        el("p").class("nhsuk-lede-text").text(&home.summary).into(),
        contents.into(),
        prose::blocks(at, 2, &home.blocks),
        at.reviewed(&home.reviewed).into(),
    ])
}

fn channels_part(at: &Setting) -> Html {
    let all = at.library.channels.iter().flat_map(|all| &all.channels);
    let mut parts = vec![channels::comparison(at)];
    parts.extend(all.map(|one| el("section").child(channels::guide(at, 2, one)).into()));
    list(parts)
}
