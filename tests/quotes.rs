//! The points to share: where they come from, how long they are, and how they are written.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use proptest::prelude::*;
use social_media_toolkit::content::{Block, Chapter, Library, Quote, Quotes, Section};
use social_media_toolkit::route::Route;
use social_media_toolkit::shipped;

/// The eight of the toolkit of 2016, whose addresses readers may have kept.
const FIRST: [&str; 8] = [
    "know-your-why",
    "start-simple",
    "five-reasons",
    "facts-in-numbers",
    "public-health-uses",
    "share-what-others-made",
    "the-toolkit",
    "follow-others",
];

fn library() -> Library {
    shipped::library().unwrap()
}

fn quotes() -> Rc<Quotes> {
    library().quotes.expect("the quotes")
}

/// Both forms of `quote`.
fn forms(quote: &Quote) -> impl Iterator<Item = &str> {
    [Some(quote.text.as_str()), quote.long.as_deref()].into_iter().flatten()
}

/// The number of the chapter that `quote` comes from.
fn chapter(quote: &Quote) -> u8 {
    let section = quote.section.to_string();
    section.split('/').nth(1).unwrap().parse().expect(&section)
}

#[test]
fn there_are_many_points_and_the_eight_of_2016_are_among_them() {
    let quotes = quotes();
    assert!(quotes.quotes.len() >= 44, "{}", quotes.quotes.len());
    for id in FIRST {
        assert!(quotes.quote(id).is_some(), "{id}");
    }
}

#[test]
fn every_topic_has_four_points_and_a_choice_of_readable_hashtags() {
    let quotes = quotes();
    assert!((6..=8).contains(&quotes.topics.len()));
    for topic in &quotes.topics {
        let about = |quote: &&Quote| quote.topic.as_ref() == Some(&topic.id);
        assert!(quotes.quotes.iter().filter(about).count() >= 4, "{}", topic.id);
        assert!((2..=4).contains(&topic.hashtags.len()), "{}", topic.id);
        for tag in &topic.hashtags {
            let capital = tag.starts_with(|first: char| first.is_ascii_uppercase());
            let shouted =
                tag.as_bytes().windows(2).any(|two| two.iter().all(u8::is_ascii_uppercase));
            let letters = tag.bytes().all(|letter| letter.is_ascii_alphabetic());
            assert!(capital && letters && !shouted, "#{tag} is not CamelCase");
            assert_ne!(tag, "HealthSocialTools", "it goes with every point anyway");
        }
        let once: HashSet<&String> = topic.hashtags.iter().collect();
        assert_eq!(once.len(), topic.hashtags.len(), "{}", topic.id);
    }
}

#[test]
fn every_point_comes_from_a_section_and_they_stand_in_its_order() {
    let library = library();
    let of = |chapter: &Chapter| {
        let number = chapter.number;
        let route = move |one: &Section| Route::Chapter { number, section: Some(one.id.clone()) };
        chapter.sections.iter().map(route).collect::<Vec<_>>()
    };
    let sections: Vec<Route> = library.chapters().iter().flat_map(of).collect();
    let mut last = 0;
    for quote in &quotes().quotes {
        let at = sections.iter().position(|section| *section == quote.section);
        let at = at.expect(&quote.id);
        assert!(at >= last, "{} stands behind a later section", quote.id);
        last = at;
    }
}

#[test]
fn every_chapter_has_at_least_five_points() {
    let mut found = HashMap::new();
    for quote in &quotes().quotes {
        *found.entry(chapter(quote)).or_insert(0) += 1;
    }
    for number in 1..=6 {
        assert!(found[&number] >= 5, "chapter {number} has {}", found[&number]);
    }
}

#[test]
fn a_short_form_leaves_room_for_an_address_and_a_long_one_says_more() {
    let quotes = quotes();
    for quote in &quotes.quotes {
        let short = quote.text.chars().count();
        assert!(short <= 200, "{} has {short} characters", quote.id);
        let Some(long) = &quote.long else { continue };
        let length = long.chars().count();
        assert!(length > short && length <= 430, "{}, long, has {length}", quote.id);
        assert_ne!(long, &quote.text);
    }
    let without = quotes.quotes.iter().filter(|quote| quote.long.is_none()).count();
    assert!(without <= 8, "{without} have no long form");
}

#[test]
fn the_words_are_a_plain_paragraph_that_quotes_nobody() {
    const MARKS: [char; 8] = ['"', '“', '”', '‘', '\'', '«', '»', '!'];
    // A hashtag, a handle, an address, a dash, a line break or mark-up.
    const OTHER: [&str; 11] =
        ["#", "@", "http", "www.", ".nhs.uk", "—", " – ", "\n", "  ", "*", "["];
    for quote in &quotes().quotes {
        for form in forms(quote) {
            assert!(!form.contains(MARKS), "{}: {form}", quote.id);
            for found in OTHER {
                assert!(!form.contains(found), "{} has {found:?}", quote.id);
            }
            assert!(form.ends_with(['.', '?']), "{} does not end: {form}", quote.id);
            assert_eq!(form.trim(), form, "{}", quote.id);
            assert!(!opens_a_quotation(form), "{}: {form}", quote.id);
        }
    }
}

/// Whether a `’` stands where no apostrophe does: at the start of a word.
fn opens_a_quotation(text: &str) -> bool {
    text.split(' ').any(|word| word.starts_with('’'))
}

#[test]
fn no_two_points_begin_alike_or_say_the_same() {
    let quotes = quotes();
    let mut beginnings = HashSet::new();
    let mut texts = HashSet::new();
    for quote in &quotes.quotes {
        let start: Vec<&str> = quote.text.split(' ').take(4).collect();
        assert!(beginnings.insert(start.join(" ").to_lowercase()), "{}: {start:?}", quote.id);
        assert!(forms(quote).all(|form| texts.insert(form.to_lowercase())), "{}", quote.id);
    }
}

#[test]
fn in_a_chapter_stand_points_of_that_very_section_each_in_one_place() {
    let library = library();
    let quotes = quotes();
    let mut placed = HashSet::new();
    for chapter in library.chapters() {
        let before = placed.len();
        for section in &chapter.sections {
            for block in &section.blocks {
                let Block::Quote(id) = block else { continue };
                let quote = quotes.quote(id).expect(id);
                let here = format!("chapter/{}/{}", chapter.number, section.id);
                assert_eq!(quote.section.to_string(), here, "{id}");
                assert!(placed.insert(id.clone()), "{id} stands twice");
            }
        }
        assert!(placed.len() >= before + 2, "chapter {} has too few in place", chapter.number);
    }
}

/// The ids of the points that are shown for `topic` and `query`.
fn picked(topic: &str, query: &str) -> Vec<String> {
    quotes().picked(topic, query).iter().map(|quote| quote.id.to_string()).collect()
}

#[test]
fn a_point_is_found_by_words_of_its_forms_and_of_its_topic_in_any_case_and_order() {
    let quotes = quotes();
    for quote in &quotes.quotes {
        let topic = quotes.topic(quote.topic.as_deref().unwrap()).unwrap();
        let mut words: Vec<&str> = forms(quote).flat_map(|form| form.split(' ')).collect();
        words.extend(topic.name.split(' '));
        words.reverse();
        let query = words.join(" ");
        for query in [query.to_ascii_lowercase(), query.to_ascii_uppercase(), query] {
            assert!(picked("", &query).contains(&quote.id.to_string()), "{}: {query}", quote.id);
            assert!(picked(&topic.id, &query).contains(&quote.id.to_string()), "{}", quote.id);
        }
    }
}

#[test]
fn every_word_must_be_there_and_the_topic_be_right() {
    let quotes = quotes();
    assert_eq!(picked("", "").len(), quotes.quotes.len());
    assert_eq!(picked("nothing", ""), [""; 0]);
    let simple = quotes.quote("start-simple").unwrap();
    let own = simple.topic.as_deref().unwrap();
    let word = simple.text.split(' ').next().unwrap();
    assert_ne!(picked("", word), [""; 0]);
    assert_eq!(picked("", &[word, " aeroplane"].concat()), [""; 0]);
    for topic in &quotes.topics {
        let found = picked(&topic.id, word);
        assert_eq!(found.contains(&simple.id.to_string()), &*topic.id == own, "{}", topic.id);
        let of_topic = |quote: &&Quote| quote.topic.as_ref() == Some(&topic.id);
        let all: Vec<_> = quotes.quotes.iter().filter(of_topic).map(|one| &*one.id).collect();
        assert_eq!(picked(&topic.id, ""), all, "{} whole and in order", topic.id);
    }
}

proptest! {
    #[test]
    fn a_longer_query_never_finds_more(
        topic in "(|why|planning|nothing)",
        query in "[a-eA-E]{0,2}( [a-eA-E]{0,2}){0,2}",
        more in "[a-z ]{0,3}",
    ) {
        let fewer = picked(&topic, &[&*query, &more].concat());
        let found = picked(&topic, &query);
        prop_assert!(fewer.iter().all(|id| found.contains(id)), "{:?} in {:?}", fewer, found);
        let elsewhere = picked("", &query);
        prop_assert!(found.iter().all(|id| elsewhere.contains(id)));
    }
}
