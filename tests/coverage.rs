//! All of the toolkit of 2016 stands in this edition, what has aged is marked,
//! what has changed for healthcare since is told with its source, and none of
//! the toolkit's mistakes is repeated. The lists are in `coverage/`; what they
//! name is looked for in the views as they are drawn.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::collections::BTreeMap;
use std::sync::LazyLock;

use futures::executor::block_on;
use scraper::{ElementRef, Html, Selector};
use serde::Deserialize;
use social_media_toolkit::content::{Block, Resource};
use social_media_toolkit::fixtures;
use social_media_toolkit::route::Route;
use social_media_toolkit::shipped;
use social_media_toolkit::view::{FixturePage, FixturePageProps};
use yew::LocalServerRenderer;

/// Where something stands: routes, each with what must be found there.
type Evidence = BTreeMap<String, Vec<String>>;

/// The toolkit of 2016, from its first line to its last.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Source {
    lines: u32,
    parts: Vec<Part>,
}

/// The lines of the toolkit from the end of the part before up to `to`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Part {
    to: u32,
    says: Option<String>,
    furniture: Option<String>,
    #[serde(default, rename = "in")]
    evidence: Evidence,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Systems {
    last: u32,
    rows: Vec<System>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct System {
    n: u32,
    system: String,
    #[serde(rename = "in")]
    evidence: Evidence,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Since {
    aged: Vec<Point>,
    changed: Vec<Point>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Point {
    what: String,
    #[serde(rename = "in")]
    evidence: Evidence,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Mistakes {
    mistakes: Vec<Mistake>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Mistake {
    line: u32,
    says: String,
    never: Vec<String>,
}

/// The text of every view and of every section, by route.
static TEXTS: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let library = shipped::library().unwrap();
    let mut texts = BTreeMap::new();
    for fixture in fixtures::all(&library) {
        let route = match fixture.name.as_str() {
            // At rest it shows the first points alone.
            "quotes" => continue,
            "quotes-all" => "quotes".to_owned(),
            _ => fixture.state.route.to_string(),
        };
        // The first picture of a view is the view at rest.
        if texts.contains_key(&route) {
            continue;
        }
        let props = FixturePageProps {
            state: fixture.state.clone(),
            stylesheet: "page.css".into(),
            name: fixture.name.clone().into(),
            old_before: fixture.old_before.into(),
            problems: Vec::new(),
        };
        let page = LocalServerRenderer::<FixturePage>::with_props(props).hydratable(false).render();
        let page = Html::parse_document(&block_on(page));
        let first = Selector::parse("[id]").unwrap();
        for section in select(&page, "section") {
            if let Some(place) = section.select(&first).find_map(|place| place.attr("id")) {
                texts.insert(place.to_owned(), text(section));
            }
        }
        texts.insert(route, text(page.root_element()));
    }
    texts
});

fn select<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

/// What an element says, in one line.
fn text(element: ElementRef<'_>) -> String {
    let all: String = element.text().collect();
    all.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn read<'a, T: Deserialize<'a>>(list: &'a str) -> T {
    toml::from_str(list).unwrap()
}

/// What of `evidence` is not where it should be.
fn missing(name: &str, evidence: &Evidence) -> Vec<String> {
    let mut missing = Vec::new();
    if evidence.values().flatten().next().is_none() {
        missing.push(format!("{name}: has no evidence"));
    }
    for (place, phrases) in evidence {
        let Some(text) = TEXTS.get(place) else {
            missing.push(format!("{name}: there is no ‘{place}’"));
            continue;
        };
        let absent = phrases.iter().filter(|phrase| !text.contains(phrase.as_str()));
        missing.extend(absent.map(|phrase| format!("{name}: {place} lacks ‘{phrase}’")));
    }
    missing
}

fn assert_none(missing: &[String]) {
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// Whether `words` stand in `text`, not as a part of longer ones.
fn stands(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + words.len()..].chars().next();
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

#[test]
fn every_line_of_the_toolkit_is_accounted_for() {
    let source: Source = read(include_str!("coverage/source.toml"));
    let mut end = 0;
    for part in &source.parts {
        let (from, to) = (end + 1, part.to);
        assert!(from <= to, "the part that ends in line {to} follows the one before");
        assert_ne!(part.says.is_some(), part.furniture.is_some(), "lines {from} to {to}");
        assert_eq!(part.furniture.is_some(), part.evidence.is_empty(), "lines {from} to {to}");
        end = to;
    }
    assert_eq!(end, source.lines, "the last line");
}

#[test]
fn what_the_toolkit_says_stands_in_its_place() {
    let source: Source = read(include_str!("coverage/source.toml"));
    let said = source.parts.iter().filter_map(|part| Some((part, part.says.as_ref()?)));
    let absent = said.flat_map(|(part, says)| {
        missing(&format!("up to line {} ({says})", part.to), &part.evidence)
    });
    assert_none(&absent.collect::<Vec<_>>());
}

#[test]
fn every_system_of_the_toolkit_has_its_place() {
    let systems: Systems = read(include_str!("coverage/systems.toml"));
    let numbers: Vec<u32> = systems.rows.iter().map(|row| row.n).collect();
    assert_eq!(numbers, (1..=systems.last).collect::<Vec<_>>(), "every row, once");
    let absent = systems
        .rows
        .iter()
        .flat_map(|row| missing(&format!("row {} ({})", row.n, row.system), &row.evidence));
    assert_none(&absent.collect::<Vec<_>>());
}

#[test]
fn every_section_of_this_edition_is_some_evidence() {
    let source: Source = read(include_str!("coverage/source.toml"));
    let library = shipped::library().unwrap();
    for outline in &library.core.outline {
        for (id, _) in &outline.sections {
            let place = outline.section(id).to_string();
            assert!(TEXTS.contains_key(&place), "{place} is drawn as a section");
            let named = source.parts.iter().any(|part| part.evidence.contains_key(&place));
            assert!(named, "{place} answers no part of the toolkit");
        }
    }
}

#[test]
fn what_has_aged_is_marked_in_place() {
    let since: Since = read(include_str!("coverage/since-2016.toml"));
    let absent = since.aged.iter().flat_map(|point| missing(&point.what, &point.evidence));
    assert_none(&absent.collect::<Vec<_>>());
}

#[test]
fn what_has_changed_for_healthcare_is_told_with_its_source() {
    let since: Since = read(include_str!("coverage/since-2016.toml"));
    for point in &since.changed {
        assert_none(&missing(&point.what, &point.evidence));
        for place in point.evidence.keys() {
            assert!(TEXTS[place].contains("What has changed since 2016"), "{place} says so");
        }
    }
}

#[test]
fn no_mistake_of_the_toolkit_is_repeated() {
    let list: Mistakes = read(include_str!("coverage/mistakes.toml"));
    for Mistake { line, says, never } in &list.mistakes {
        for (place, text) in TEXTS.iter() {
            let text = text.to_lowercase();
            let found = never.iter().find(|words| stands(&text, words));
            assert_eq!(found, None, "{place} repeats line {line}: {says}");
        }
    }
}

#[test]
fn the_five_reasons_are_five() {
    let library = shipped::library().unwrap();
    let chapter = library.chapter(1).unwrap();
    let section = chapter.sections.iter().find(|section| section.id.as_str() == "suitable");
    let list = section.unwrap().blocks.iter().find_map(|block| match block {
        Block::List { ordered: true, items } => Some(items.len()),
        _ => None,
    });
    assert_eq!(list, Some(5));
}

#[test]
fn no_resource_stands_in_the_place_of_another() {
    let library = shipped::library().unwrap();
    let all = &library.reference.as_ref().unwrap().resources;
    for (at, one) in all.iter().enumerate() {
        let same = |other: &&Resource| one.title.to_lowercase() == other.title.to_lowercase();
        assert_eq!(all[at + 1..].iter().find(same).map(|other| &other.id), None, "{}", one.id);
    }
}

#[test]
fn words_are_found_whole() {
    assert!(stands("the staf of", "staf"));
    assert!(!stands("the staff of", "staf"));
    assert!(stands("5 chapters", "5 chapters"));
    assert!(!stands("15 chapters", "5 chapters"));
}

/// A route in the lists is written as the widget writes it.
#[test]
fn the_places_are_routes() {
    for place in TEXTS.keys() {
        assert_eq!(place.parse::<Route>().map(|route| route.to_string()).as_ref(), Ok(place));
    }
}
