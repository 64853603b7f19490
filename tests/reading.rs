//! Reading, leaving and coming back, copying and printing: as sessions, and as
//! what is drawn of them.

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
use social_media_toolkit::content::{Library, PackName};
use social_media_toolkit::route::Route;
use social_media_toolkit::session::{Action, By, Errand, Outcome, State, Task};
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

fn reach(place: &str) -> Action {
    Action::Reach(Some(route(place)))
}

fn errand(task: Task, place: &str) -> Rc<Errand> {
    Rc::new(Errand::new(task, route(place), "2026-11-22".to_owned()))
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

/// What is printed of `place`.
fn paper(place: &str) -> Html {
    let page = draw(at("quiz").after(Action::Ask(errand(Task::Print, place))));
    Html::parse_document(&all(&page, "[hidden] > .toolkit-paper")[0].html())
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
    let copy = errand(Task::Copy, "chapter/2/audience");
    let asked = at("chapter/2").after(Action::Ask(copy.clone()));
    let page = draw(asked.clone());
    let sections = library().core.outline[1].sections.len();
    assert_eq!(labels(&page).len(), sections);
    assert!(labels(&page).iter().all(|label| label.starts_with("Copy link to this section: ")));
    assert_eq!(text(all(&page, "[role=status]")[0]), "");

    let page = draw(asked.clone().after(Action::Settle(copy.clone(), Outcome::Done)));
    assert_eq!(labels(&page).iter().filter(|label| label.starts_with("Link copied")).count(), 1);
    assert_eq!(text(all(&page, "[role=status]")[0]), "Link copied");
    assert!(all(&page, "input").is_empty());

    let refused = asked.after(Action::Settle(copy, Outcome::Refused));
    let page = draw(refused.clone());
    let boxes = all(&page, ".toolkit-copy label > input[readonly]");
    assert_eq!(boxes.len(), 1);
    assert_eq!(boxes[0].attr("value"), Some("2026-11-22"), "the text that was to be copied");
    assert!(refused.after(visit("home")).errand.is_none(), "it is over with the next visit");
}

#[test]
fn what_was_asked_for_before_settles_nothing_that_was_asked_since() {
    let (copy, print) = (errand(Task::Copy, "chapter/2"), errand(Task::Print, "chapter/2"));
    let state = at("chapter/2").after(Action::Ask(copy.clone())).after(Action::Ask(print));
    let state = state.after(Action::Settle(copy, Outcome::Refused));
    assert!(state.printing().is_some());
}

#[test]
fn printing_the_whole_toolkit_waits_for_every_pack_and_gives_up_without_one() {
    let bytes = |name: PackName| {
        let name = name.to_string();
        shipped::PACKS.iter().find(|(found, _)| *found == name).unwrap().1
    };
    let core = Library::open(bytes(PackName::Core)).unwrap();
    let state = State::start(core, Route::Home, By::Page);
    let mut state = state.after(Action::Ask(errand(Task::Print, "home"))).after(visit("quiz"));
    let awaited = state.awaited();
    for name in (1..=6).map(PackName::Chapter).chain([PackName::Quotes, PackName::Reference]) {
        assert!(awaited.contains(&name), "{name}");
    }
    let missed = Action::MissPack { name: PackName::Quotes, message: "gone".to_owned() };
    assert!(state.clone().after(missed).printing().is_none(), "refused");
    for name in awaited {
        assert!(state.paper().is_none(), "before {name}");
        state = state.after(Action::TakePack { name, bytes: bytes(name).to_vec() });
    }
    assert!(state.paper().is_some());
}

#[test]
fn a_chapter_on_paper_is_whole_open_and_without_anything_to_press() {
    for chapter in &library().chapters {
        let page = paper(&format!("chapter/{}", chapter.number));
        let whole = text(page.root_element());
        assert!(whole.contains("Printed on 22 November 2026"));
        assert!(chapter.sections.iter().all(|section| whole.contains(&section.title)));
        assert!(all(&page, "input, .toolkit-copy, [id], [tabindex='-1']").is_empty());
        assert!(all(&page, "details:not([open])").is_empty());
        for link in all(&page, ".toolkit-main > div > :not(nav) a") {
            let href = link.attr("href").unwrap();
            assert!(text(link).ends_with(&format!(" ({href})")), "{href} is written out");
        }
    }
    assert!(text(paper("chapter/2").root_element()).contains(" (see chapter 3)"));
    assert!(!text(paper("chapter/2").root_element()).contains(" (see chapter 2)"));
}

#[test]
fn the_whole_toolkit_on_paper_leaves_nothing_out_but_the_quiz() {
    let library = library();
    let page = paper("home");
    let whole = text(page.root_element());
    let holds = |words: &str| assert!(whole.contains(words), "{words}");
    for chapter in &library.chapters {
        chapter.tips.iter().for_each(|tip| holds(tip));
        chapter.sections.iter().for_each(|section| holds(&section.title));
    }
    library.quotes.as_ref().unwrap().iter().for_each(|quote| holds(&quote.text));
    for channel in &library.channels.as_ref().unwrap().channels {
        holds(&channel.used_for);
        channel.start.iter().for_each(|step| holds(step));
    }
    let reference = library.reference.as_ref().unwrap();
    for study in &reference.case_studies {
        study.done.iter().chain(&study.worked).chain(&study.outcome).for_each(|part| holds(part));
    }
    reference.resources.iter().for_each(|resource| holds(&resource.about));
    assert!(!whole.contains("(see "), "everything is there");
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
}
