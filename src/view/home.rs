//! The welcome and the ways in.

use yew::prelude::*;

use super::prose;
use super::setting::{Setting, use_setting};
use crate::content::ChapterOutline;
use crate::route::{Route, Step};

/// The view of the welcome.
#[component]
pub fn HomePage() -> Html {
    let Some(at) = use_setting() else { return Html::default() };
    let core = at.library.core.clone();
    html! {
        <div class="toolkit-page-home">
            { at.heading_at(0, "nhsuk-heading-l", Some(&Route::Home), html! { { core.home.title.clone() } }) }
            <p class="nhsuk-lede-text">{ core.home.summary.clone() }</p>
            <ul class="toolkit-grid" role="list">
                { way(&at, &Route::Quiz(Step::Start), "home.quiz") }
                { way(&at, &Route::Channels, "home.channels") }
                { way(&at, &Route::Quotes, "home.quotes") }
                { way(&at, &Route::Resources, "home.resources") }
            </ul>
            { at.heading(1, "nhsuk-heading-m", html! { { at.word("home.chapters") } }) }
            <ol class="toolkit-grid" role="list">
                { for core.outline.iter().map(|outline| chapter(&at, outline)) }
            </ol>
            { at.heading(1, "nhsuk-heading-m", html! { { at.word("home.welcome") } }) }
            { prose::blocks(&at, 2, &core.home.blocks) }
        </div>
    }
}

/// A way in: a card that leads to a view.
fn way(at: &Setting, route: &Route, key: &str) -> Html {
    let title = html! { { at.word(&format!("{key}.title")) } };
    card(at, route, title, at.word(&format!("{key}.text")))
}

fn chapter(at: &Setting, outline: &ChapterOutline) -> Html {
    let number = outline.number.to_string();
    let places = [("n", number.as_str()), ("title", outline.title.as_str())];
    let title = html! { { at.fill("chapter.numbered", &places) } };
    card(at, &outline.route(), title, outline.summary.clone().into())
}

fn card(at: &Setting, route: &Route, title: Html, text: AttrValue) -> Html {
    html! {
        <li class="toolkit-grid__item" key={route.to_string()}>
            <div class="nhsuk-card nhsuk-card--clickable">
                <div class="nhsuk-card__content">
                    { at.heading(2, "nhsuk-card__heading nhsuk-heading-s", at.link(route, "nhsuk-card__link", title)) }
                    <p class="nhsuk-card__description">{ text }</p>
                </div>
            </div>
        </li>
    }
}
