//! Configurations of a trust, read, and the toolkit as it then is.

#![allow(dead_code, reason = "each test takes what it needs")]

use futures::executor::block_on;
use scraper::{Html, Selector};
use serde_json::Value;
use social_media_toolkit::config::{Form, Keys, Problem};
use social_media_toolkit::content::{FORMS, Library};
use social_media_toolkit::json::Json;
use social_media_toolkit::route::Route;
use social_media_toolkit::session::{By, State};
use social_media_toolkit::view::{FixturePage, FixturePageProps};
use social_media_toolkit::{shipped, trust};
use yew::LocalServerRenderer;

/// The toolkit whole, as it is shipped.
pub fn library() -> Library {
    shipped::library().unwrap()
}

/// JSON as the engine holds it.
pub fn parsed(value: &Value) -> Json {
    Json::parse(&value.to_string()).unwrap()
}

/// A configuration with these keys beside its version.
pub fn with(mut keys: Value) -> Json {
    keys["version"] = 1.into();
    parsed(&keys)
}

/// The toolkit as a right configuration has it.
pub fn shown(keys: Value) -> Library {
    let told = |problems: Vec<Problem>| -> Library {
        panic!("{:?}", problems.iter().map(|p| p.told(&library())).collect::<Vec<_>>())
    };
    trust::read(with(keys), &library()).map_or_else(told, |(_, library)| library)
}

/// The words of which one stands under a key.
pub fn choice(object: &str, key: &str) -> Vec<&'static str> {
    let key = Keys::of(FORMS, object).iter().find(|found| found.name == key).unwrap();
    let Form::Choice(words) = Form::read(key.form) else { panic!("{key:?}") };
    Form::words(words).collect()
}

/// What is told of a configuration with these keys.
pub fn problems(keys: Value) -> Vec<String> {
    let read = trust::read(with(keys), &library());
    let problems = read.map_or_else(|told| told, |(_, shown)| trust::look(&library(), &shown));
    problems.iter().map(|problem| problem.told(&library())).collect()
}

/// A route as text names it.
pub fn route(text: &str) -> Route {
    text.parse().unwrap()
}

/// The page of a view.
pub fn page(library: &Library, view: &str) -> Html {
    draw(State::start(library.clone(), route(view), By::Page))
}

/// A session drawn.
pub fn draw(state: State) -> Html {
    let props = FixturePageProps {
        state: state.into(),
        stylesheet: "page.css".into(),
        name: "page".into(),
        problems: Vec::new(),
        old_before: "".into(),
    };
    let page = LocalServerRenderer::<FixturePage>::with_props(props).hydratable(false).render();
    Html::parse_document(&block_on(page))
}

/// All words on a page.
pub fn words(page: &Html) -> String {
    page.root_element().text().collect()
}

/// How many elements a selector finds.
pub fn found(page: &Html, selector: &str) -> usize {
    page.select(&Selector::parse(selector).unwrap()).count()
}
