//! The static edition: everything on one page that needs no script, drawn by
//! the widget's own components.

use yew::prelude::*;

use super::setting::{Links, Setting};
use super::{case_study, channel, channels, chapter, prose, quiz, quotes, resources, screen};
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
        links: Links::Here,
        edition: AttrValue::default(),
        only: None,
        visit: Callback::noop(),
        share: Callback::noop(),
    };
    let title = library.core.home.title.clone();
    html! {
        <html lang="en-GB">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>{ title }</title>
                <link rel="icon" href="data:," />
                <link rel="stylesheet" href={stylesheet.clone()} />
            </head>
            <body class="toolkit-page">
                <a class="nhsuk-skip-link" href="#main">{ at.word("edition.skip") }</a>
                <div class="toolkit">
                    { screen::header(&at, &Route::Home) }
                    <main class="toolkit-main" id="main">{ parts(&at) }</main>
                    { screen::footer(&at) }
                </div>
            </body>
        </html>
    }
}

fn parts(at: &Setting) -> Html {
    let library = &at.library;
    html! {
        <>
            { welcome(at) }
            { for library.chapters.values().map(|part| html! { <section>{ chapter::body(at, 1, part) }</section> }) }
            { section(at, &Route::Channels, "channels.title", channels_part(at)) }
            <section>{ library.quiz.as_ref().map(|part| quiz::checklist(at, 1, part)).unwrap_or_default() }</section>
            { section(at, &Route::Quotes, "quotes.title", quotes::all(at, true)) }
            { section(at, &Route::Resources, "resources.title", resources_part(at)) }
        </>
    }
}

fn section(at: &Setting, place: &Route, title: &str, body: Html) -> Html {
    html! {
        <section>
            { at.heading_at(1, "nhsuk-heading-l", Some(place), html! { { at.word(title) } }) }
            { body }
        </section>
    }
}

fn welcome(at: &Setting) -> Html {
    let home = &at.library.core.home;
    let chapters = at.library.core.outline.iter().map(|outline| {
        let places = [("n", outline.number.to_string()), ("title", outline.title.clone())];
        let places = places.each_ref().map(|(name, value)| (*name, value.as_str()));
        (outline.route(), at.fill("chapter.numbered", &places))
    });
    let others = [
        (Route::Channels, at.word("channels.title")),
        (Route::Quiz(Step::Start), at.word("nav.quiz")),
        (Route::Quotes, at.word("quotes.title")),
        (Route::Resources, at.word("resources.title")),
    ];
    let entry = |(route, title): (Route, AttrValue)| {
        html! {
            <li class="nhsuk-contents-list__item">
                { at.link(&route, "nhsuk-contents-list__link", html! { { title } }) }
            </li>
        }
    };
    html! {
        <section>
            { at.heading_at(0, "nhsuk-heading-xl", Some(&Route::Home), html! { { home.title.clone() } }) }
            <p class="nhsuk-lede-text">{ home.summary.clone() }</p>
            <nav class="nhsuk-contents-list" aria-label={at.word("edition.contents")}>
                <ol class="nhsuk-contents-list__list" role="list">
                    { for chapters.chain(others).map(entry) }
                </ol>
            </nav>
            { prose::blocks(at, 2, &home.blocks) }
        </section>
    }
}

fn channels_part(at: &Setting) -> Html {
    let all = at.library.channels.iter().flat_map(|all| &all.channels);
    html! {
        <>
            { channels::comparison(at, 2) }
            { for all.map(|one| html! { <section>{ channel::page(at, 2, one) }</section> }) }
        </>
    }
}

fn resources_part(at: &Setting) -> Html {
    html! {
        <>
            { at.heading(2, "nhsuk-heading-m", html! { { at.word("resources.cases") } }) }
            { case_study::list(at, 3, false) }
            { at.heading(2, "nhsuk-heading-m", html! { { at.word("resources.reading") } }) }
            { resources::reading(at, 3) }
        </>
    }
}
