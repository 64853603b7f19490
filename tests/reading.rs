//! Reading, leaving and coming back, and what came of copying and printing: as
//! sessions, and as what is drawn of them. `browser/print.test.mjs` tests the paper.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::rc::Rc;

use futures::executor::block_on;
use proptest::prelude::*;
use scraper::{ElementRef, Html, Selector};
use social_media_toolkit::content::Library;
use social_media_toolkit::route::Route;
use social_media_toolkit::session::{Action, By, State};
use social_media_toolkit::shipped;
use social_media_toolkit::view::{FixturePage, FixturePageProps};
use yew::LocalServerRenderer;

fn library() -> Library {
    shipped::library().unwrap()
}

fn route(text: &str) -> Route {
    text.parse().expect(text)
}

fn at(view: &str) -> State {
    State::start(library(), route(view), By::Page)
}

fn visit(view: &str) -> Action {
    Action::Visit { route: route(view), by: By::Reader }
}

/// What the scripts around the engine tell, line by line.
fn know(lines: &[&str]) -> Action {
    Action::Know(lines.join("\n"))
}

fn reach(place: &str) -> Action {
    know(&["reached", place])
}

fn draw(state: State) -> Html {
    let props = FixturePageProps {
        state: Rc::new(state),
        stylesheet: "page.css".into(),
        name: "test".into(),
        problems: Vec::new(),
        old_before: Default::default(),
    };
    let page = LocalServerRenderer::<FixturePage>::with_props(props).hydratable(false).render();
    Html::parse_document(&block_on(page))
}

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

#[test]
fn a_chapter_says_how_long_it_takes_at_its_head_on_home_and_where_it_is_next() {
    let home = draw(at("home"));
    for chapter in &library().core.outline {
        let minutes = format!("About {} minutes to read", chapter.minutes);
        assert!((2..60).contains(&chapter.minutes), "{minutes}");
        let page = draw(at(&chapter.route().to_string()));
        let said = |page: &Html, within: &str| {
            all(page, within).into_iter().any(|part| text(part).contains(&minutes))
        };
        assert!(said(&page, ".toolkit-reviewed"), "chapter {}", chapter.number);
        let card = all(&home, ".nhsuk-card").into_iter().map(text);
        assert!(
            card.filter(|card| card.contains(&chapter.summary)).any(|card| card.contains(&minutes))
        );
        if chapter.number > 1 {
            let before = draw(at(&format!("chapter/{}", chapter.number - 1)));
            assert!(said(&before, ".nhsuk-pagination-item--next"), "before {}", chapter.number);
        }
        let of = format!("Chapter {} of 6", chapter.number);
        assert!(text(all(&page, "h1")[0]).starts_with(&of), "{of}");
    }
}

#[test]
fn the_contents_mark_the_section_that_is_read_and_no_other() {
    assert!(all(&draw(at("chapter/2")), ".nhsuk-contents-list [aria-current]").is_empty());
    let page = draw(at("chapter/2").after(reach("chapter/2/audience")));
    let marked = all(&page, ".nhsuk-contents-list [aria-current]");
    assert_eq!(marked.len(), 1);
    assert_eq!(marked[0].attr("href"), Some("#toolkit/chapter/2/audience"));
}

#[test]
fn home_offers_to_go_on_where_the_reader_left_off_and_not_before() {
    let offered = |state: State| {
        let page = draw(state);
        let links = all(&page, ".toolkit-main a").into_iter();
        let found = links.filter(|link| text(*link).starts_with("Go on with"));
        found.map(|link| (text(link), link.attr("href").unwrap().to_owned())).collect::<Vec<_>>()
    };
    assert_eq!(offered(at("home")), []);
    assert_eq!(offered(at("quiz").after(visit("home"))), []);
    let title = &library().core.outline[1].title;
    let started = (format!("Go on with chapter 2: {title}"), "#toolkit/chapter/2".to_owned());
    assert_eq!(offered(at("chapter/2").after(visit("home"))), [started]);
    let read = at("chapter/1").after(visit("chapter/2")).after(reach("chapter/2/audience"));
    let left = read.after(visit("quotes")).after(visit("home"));
    let there = "#toolkit/chapter/2/audience".to_owned();
    assert_eq!(offered(left), [("Go on with chapter 2: Define your audience".to_owned(), there)]);
}

#[test]
fn what_was_reached_outlives_a_panic() {
    let state = at("chapter/2").after(reach("chapter/2/audience")).after(visit("home"));
    let again = at("quiz").taking_up(Rc::new(state.to_saved()));
    assert_eq!((again.route, again.reached), (Route::Home, Some(route("chapter/2/audience"))));
}

#[test]
fn a_section_has_a_button_that_says_what_came_of_copying() {
    let labels =
        |page: &Html| all(page, ".toolkit-copy button").into_iter().map(text).collect::<Vec<_>>();
    let (about, address) = ("#toolkit/chapter/2/audience", "https://intranet.example/page#toolkit");
    let page = draw(at("chapter/2"));
    let sections = &library().core.outline[1].sections;
    assert_eq!(labels(&page).len(), sections.len());
    assert!(labels(&page).iter().all(|label| label.starts_with("Copy link to this section: ")));
    assert_eq!(text(all(&page, "[role=status]")[0]), "");
    let values = all(&page, ".toolkit-copy button[name=copy]").into_iter();
    let values: Vec<_> = values.map(|button| button.attr("value").unwrap().to_owned()).collect();
    let ids = sections.iter().map(|(id, _)| format!("#toolkit/chapter/2/{id}"));
    assert_eq!(values, ids.collect::<Vec<_>>());

    let page = draw(at("chapter/2").after(know(&["done", about, address])));
    assert_eq!(labels(&page).iter().filter(|label| label.starts_with("Link copied")).count(), 1);
    assert_eq!(text(all(&page, "[role=status]")[0]), "Link copied");
    assert!(all(&page, "input").is_empty());

    let refused = at("chapter/2").after(know(&["refused", about, address]));
    let page = draw(refused.clone());
    let boxes = all(&page, ".toolkit-copy label > input[readonly]");
    assert_eq!(boxes.len(), 1);
    assert_eq!(boxes[0].attr("value"), Some(address), "what was to be copied");
    assert_eq!(text(all(&page, "[role=status]")[0]), "");
    assert!(refused.after(visit("home")).errand.is_none(), "it is over with the next visit");
}

#[test]
fn what_is_printed_is_named_by_its_button_and_another_way_is_offered_where_that_was_refused() {
    for (view, what) in [("home", "home"), ("chapter/3", "chapter/3"), ("resources", "home")] {
        let state = at(view);
        let page = draw(state.clone());
        let buttons = all(&page, "button[name=print]");
        assert_eq!(buttons.len(), 1, "{view}");
        assert_eq!(buttons[0].attr("value"), Some(what));
        assert!(all(&page, "[role=alert]").is_empty());
        let page = draw(state.after(know(&["refused", what, "https://intranet.example/home"])));
        let ways = all(&page, "[role=alert] a");
        assert_eq!(ways.len(), 1, "{view}");
        assert_eq!(ways[0].attr("href"), Some("toolkit.html"));
    }
}

proptest! {
    #[test]
    fn wherever_a_reader_goes_home_offers_the_chapter_that_was_shown_last(
        views in proptest::collection::vec("chapter/[1-6]|home|quiz|quotes|resources", 1..12),
    ) {
        let state = views.iter().fold(at("home"), |state, view| state.after(visit(view)));
        let last = views.iter().rev().find(|view| view.starts_with("chapter"));
        prop_assert_eq!(state.reached, last.map(|view| route(view)));
    }

    #[test]
    fn whatever_is_told_the_reader_is_somewhere_that_can_be_drawn(told in "(reached|done|refused|)\n?.*") {
        let state = at("chapter/2").after(Action::Know(told));
        prop_assert_eq!(state.route.to_string(), "chapter/2");
        draw(state);
    }
}
