//! Facts in numbers and the day, drawn: what is drawn is what the data says, and
//! the words beside it say the same.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use std::rc::Rc;

use futures::executor::block_on;
use proptest::prelude::*;
use scraper::{ElementRef, Html, Selector};
use social_media_toolkit::content::{Block, Drawn, Figure, Library, Reference, Stretch};
use social_media_toolkit::fixtures::Fixture;
use social_media_toolkit::route::Route;
use social_media_toolkit::session::{By, State};
use social_media_toolkit::shipped;
use social_media_toolkit::view::{FixturePage, FixturePageProps};
use yew::LocalServerRenderer;

fn library() -> Library {
    shipped::library().unwrap()
}

/// Chapter `number` of `library` as a page.
fn chapter(library: Library, number: u8) -> Html {
    let state = Rc::new(State::start(library, Route::chapter(number), By::Page));
    let fixture = Fixture { name: "test".to_owned(), state, problems: Vec::new(), old_before: "" };
    let props = FixturePageProps {
        state: fixture.state,
        stylesheet: "page.css".into(),
        name: "test".into(),
        old_before: fixture.old_before.into(),
        problems: fixture.problems,
    };
    let page = LocalServerRenderer::<FixturePage>::with_props(props).hydratable(false).render();
    Html::parse_document(&block_on(page))
}

/// Chapter 1 with no figures in it but `figures`.
fn with(figures: Vec<Figure>) -> Html {
    let mut library = library();
    let reference = library.reference.as_deref().unwrap().clone();
    library.reference = Some(Rc::new(Reference { figures, ..reference }));
    chapter(library, 1)
}

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn within<'a>(element: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    element.select(&Selector::parse(selector).unwrap()).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

/// What a drawing of marks shows: filled rings, plus signs and empty rings.
fn counted(drawing: ElementRef<'_>) -> (usize, usize, usize) {
    let path = |fill: &str| {
        let path = within(drawing, &format!("path[fill={fill}]"))[0].attr("d").unwrap().to_owned();
        // A ring is two arcs; a plus sign has none.
        (path.matches('a').count() / 2, path.matches('M').count())
    };
    let ((filled, shapes), (empty, _)) = (path("currentColor"), path("none"));
    (filled, shapes - filled, empty)
}

fn figure(drawn: Drawn) -> Figure {
    let mut figure = library().reference.as_ref().unwrap().figures[0].clone();
    figure.drawn = Some(drawn);
    figure
}

#[test]
fn every_figure_stands_in_chapter_1_with_its_year_its_source_and_its_drawing() {
    let library = library();
    let figures = &library.reference.as_ref().unwrap().figures;
    let page = chapter(library.clone(), 1);
    let cards = all(&page, "ul.toolkit-grid > li > .toolkit-figure");
    assert_eq!(cards.len(), figures.len());
    assert!(figures.iter().is_sorted_by_key(|figure| figure.year));
    for (card, figure) in cards.into_iter().zip(figures) {
        let words: Vec<String> = within(card, "p").into_iter().map(text).collect();
        let source = match &figure.source {
            Some(source) => format!("Source: {source}"),
            None => "As given by the toolkit in 2016, source not named.".to_owned(),
        };
        assert_eq!(words[0], format!("Figure from {}", figure.year));
        assert_eq!((&words[1], &words[2]), (&figure.value, &figure.wording));
        assert_eq!(words.last(), Some(&source));
        let drawings = within(card, "svg");
        assert_eq!(drawings.len(), usize::from(figure.drawn.is_some()), "{}", figure.id);
        if let (Some(drawn), Some(drawing)) = (figure.drawn, drawings.first()) {
            let marks = usize::from(drawn.marks);
            let rest = drawn.of.map_or(0, |of| usize::from(of) - marks - usize::from(drawn.more));
            assert_eq!(counted(*drawing), (marks, usize::from(drawn.more), rest), "{}", figure.id);
            assert!(words[3].contains(&format!("{marks}")), "{}", words[3]);
            assert_eq!(words[3].contains("plus sign"), drawn.more, "{}", words[3]);
        }
    }
}

#[test]
fn more_than_is_drawn_as_more_and_a_share_as_one_of_100() {
    for figure in &library().reference.as_ref().unwrap().figures {
        let Some(drawn) = figure.drawn else {
            assert!(!figure.value.contains('%'), "{} is a share and not drawn", figure.id);
            continue;
        };
        assert_eq!(drawn.more, figure.value.starts_with("more than "), "{}", figure.id);
        assert_eq!(drawn.of.is_some(), figure.value.contains('%'), "{}", figure.id);
    }
}

#[test]
fn what_the_toolkit_gives_without_a_source_says_so() {
    let unsourced: Vec<String> = library()
        .reference
        .as_ref()
        .unwrap()
        .figures
        .iter()
        .filter(|figure| figure.source.is_none())
        .map(|figure| figure.id.to_string())
        .collect();
    for id in ["information-affects-decisions", "adults-on-networks"] {
        assert!(unsourced.iter().any(|found| found == id), "{id}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn there_are_as_many_marks_as_the_data_says(
        marks in 1_u8..=100, rest in proptest::option::of(0_u8..=100), more in any::<bool>(),
    ) {
        let of = rest.map(|rest| (marks + rest).min(100).max(marks + u8::from(more)));
        let page = with(vec![figure(Drawn { marks, of, more })]);
        let drawing = all(&page, "svg.toolkit-marks")[0];
        let (filled, plus, empty) = counted(drawing);
        prop_assert_eq!((filled, plus), (usize::from(marks), usize::from(more)));
        let all = filled + plus + empty;
        prop_assert_eq!(all, of.map_or(filled + plus, usize::from));
        let height = all.div_ceil(10) * 10;
        let shown = format!("0 0 100 {height}");
        prop_assert_eq!(drawing.attr("viewBox"), Some(shown.as_str()));
    }
}

/// The day of chapter 5.
fn stretches(library: &Library) -> Vec<Stretch> {
    let sections = &library.chapters()[4].sections;
    let mut blocks = sections.iter().flat_map(|section| &section.blocks);
    let day = blocks.find_map(|block| match block {
        Block::Day { stretches, .. } => Some(stretches.clone()),
        _ => None,
    });
    day.expect("a day in chapter 5")
}

/// An hour as the NHS writes it.
fn hour(hour: u8) -> String {
    match hour {
        0 | 24 => "midnight".to_owned(),
        12 => "midday".to_owned(),
        1..12 => format!("{hour}am"),
        _ => format!("{}pm", hour - 12),
    }
}

#[test]
fn the_five_times_are_drawn_as_a_day_with_the_hours_that_the_words_say() {
    let library = library();
    let stretches = stretches(&library);
    let page = chapter(library, 5);
    let items = all(&page, "figure.toolkit-day > ul > li");
    assert_eq!((items.len(), stretches.len()), (5, 5));
    for (item, stretch) in items.into_iter().zip(&stretches) {
        let hours = format!("{} to {}", hour(stretch.from), hour(stretch.to));
        assert_eq!(stretch.hours, hours, "{}", stretch.what);
        let words = text(item);
        assert!(words.starts_with(&format!("{}: {hours}, ", stretch.what)), "{words}");
        assert_eq!(words.contains("illustration"), !stretch.given, "{words}");
        let paths = within(item, "svg[aria-hidden=true] > path");
        let (start, length) = (stretch.from, stretch.to - stretch.from);
        assert_eq!(paths[1].attr("d"), Some(format!("M{start} 1h{length}v3h-{length}z").as_str()));
        let fill = if stretch.given { "currentColor" } else { "none" };
        assert_eq!(paths[1].attr("fill"), Some(fill), "{words}");
        assert_eq!(paths[1].attr("stroke-dasharray").is_some(), !stretch.given, "{words}");
    }
    let figure = all(&page, "figure.toolkit-day")[0];
    assert!(!text(within(figure, "figcaption")[0]).is_empty());
    assert!(text(figure).contains("illustration by this edition"));
}

#[test]
fn only_the_evening_has_hours_of_the_toolkit() {
    let given: Vec<Stretch> =
        stretches(&library()).into_iter().filter(|stretch| stretch.given).collect();
    assert_eq!(given.len(), 1);
    assert_eq!((given[0].from, given[0].to), (20, 23));
}
