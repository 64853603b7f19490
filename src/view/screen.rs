//! What is on the screen: a session drawn, and nothing else. The widget, the
//! fixtures and the tests all draw by this.

use std::rc::Rc;

use yew::prelude::*;

use super::channel::ChannelPage;
use super::channels::ChannelsPage;
use super::chapter::ChapterPage;
use super::home::HomePage;
use super::notice;
use super::quiz::QuizPage;
use super::quotes::QuotesPage;
use super::resources::ResourcesPage;
use super::setting::{Links, Setting, Shared};
use crate::route::{Route, Step};
use crate::session::{Action, By, State};

/// The properties of the screen.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The session.
    pub state: Rc<State>,
    /// The level of the top heading: 1 to 4.
    pub level: u8,
    /// The one view that is shown, where there is only one.
    #[prop_or_default]
    pub only: Option<Route>,
    /// How links are written.
    pub links: Links,
    /// The address of the static edition.
    pub edition: AttrValue,
    /// Takes what the reader does.
    pub dispatch: Callback<Action>,
    /// Takes note of a point that is shared.
    pub share: Callback<Shared>,
    /// The element that holds all of it.
    #[prop_or_default]
    pub anchor: NodeRef,
}

/// A session drawn.
#[component]
pub fn Screen(props: &Props) -> Html {
    let at = Setting {
        library: props.state.library.clone(),
        level: props.level,
        links: props.links.clone(),
        edition: props.edition.clone(),
        only: props.only.clone(),
        visit: props.dispatch.reform(|route| Action::Visit { route, by: By::Reader }),
        share: props.share.clone(),
    };
    let label = at.word("widget.label");
    html! {
        <ContextProvider<Setting> context={at.clone()}>
            <div class="toolkit" lang="en-GB" role="region" aria-label={label} ref={props.anchor.clone()}>
                if props.only.is_none() {
                    { header(&at, &props.state.route) }
                }
                <div class="toolkit-main">{ page(&at, props) }</div>
                { footer(&at) }
            </div>
        </ContextProvider<Setting>>
    }
}

/// The view that the route names, or what stands in for it.
fn page(at: &Setting, Props { state, dispatch, .. }: &Props) -> Html {
    if state.is_stuck() {
        return notice::missing(at, dispatch.reform(|_| Action::TryAgain));
    }
    if !state.is_ready() {
        return notice::loading(at);
    }
    match &state.route {
        Route::Home => html! { <HomePage /> },
        Route::Chapter { number, .. } => {
            html! { <ChapterPage key={number.to_string()} number={*number} /> }
        }
        Route::Channels => html! { <ChannelsPage /> },
        Route::Channel(id) => html! { <ChannelPage key={id.as_str()} id={id.clone()} /> },
        Route::Quiz(step) => html! { <QuizPage {state} step={step.clone()} {dispatch} /> },
        Route::Quotes | Route::Quote(_) => html! { <QuotesPage /> },
        Route::Resources => html! { <ResourcesPage /> },
    }
}

/// The band with the toolkit's name and the ways through it.
pub fn header(at: &Setting, route: &Route) -> Html {
    let entries = [
        (Route::Home, "nav.home"),
        (Route::chapter(1), "nav.chapters"),
        (Route::Channels, "nav.channels"),
        (Route::Quiz(Step::Start), "nav.quiz"),
        (Route::Quotes, "nav.quotes"),
        (Route::Resources, "nav.resources"),
    ];
    let entry = |(target, key): &(Route, &str)| {
        html! {
            <li key={target.to_string()}>
                { at.link_as(target, "toolkit-nav__link", current(route, target), html! { { at.word(key) } }) }
            </li>
        }
    };
    html! {
        <div class="toolkit-header">
            <p class="toolkit-header__name">
                { at.link(&Route::Home, "toolkit-header__title", html! { { at.word("widget.name") } }) }
            </p>
            <nav class="toolkit-nav" aria-label={at.word("nav.label")}>
                <ul class="toolkit-nav__list" role="list">{ for entries.iter().map(entry) }</ul>
            </nav>
        </div>
    }
}

/// What an entry of the navigation is to the view that is shown: the view
/// itself, or what it lies under.
fn current(route: &Route, entry: &Route) -> Option<&'static str> {
    let under = match entry {
        Route::Chapter { .. } => matches!(route, Route::Chapter { .. }),
        entry => route.root() == *entry,
    };
    match (under, route == entry) {
        (true, true) => Some("page"),
        (true, false) => Some("true"),
        _ => None,
    }
}

/// Where the toolkit comes from, and that nobody endorses it.
pub fn footer(at: &Setting) -> Html {
    html! {
        <div class="toolkit-footer">
            <p>{ at.word("widget.source") }</p>
            <p>{ at.word("widget.no-endorsement") }</p>
        </div>
    }
}
