//! When content was last reviewed: every day of it is found, what is due is
//! told with its line, and readers are told too.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use social_media_toolkit::compile::{Day, Files, Review, due, in_all, reviews};
use social_media_toolkit::shipped;

fn files(texts: &[(&str, &str)]) -> Files {
    texts.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned())).collect()
}

fn shipped_reviews() -> Vec<Review<'static>> {
    let review = |&(file, line, day): &(&'static str, usize, &str)| Review {
        file,
        line,
        day: day.parse().unwrap(),
    };
    shipped::REVIEWS.iter().map(review).collect()
}

/// Every day from the first of 1970, counted one by one.
fn calendar() -> impl Iterator<Item = (i32, u32, u32)> {
    let is_leap = |year: i32| (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    (1970..).flat_map(move |year| {
        let february = if is_leap(year) { 29 } else { 28 };
        let lengths = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        (1..)
            .zip(lengths)
            .flat_map(move |(month, length)| (1..=length).map(move |day| (year, month, day)))
    })
}

#[test]
fn seconds_are_the_day_that_a_calendar_says() {
    for (index, (year, month, day)) in calendar().take(60_000).enumerate() {
        let start = index as u64 * 86_400;
        let written = format!("{year:04}-{month:02}-{day:02}");
        assert_eq!(Day::at(start).unwrap().to_string(), written);
        assert_eq!(Day::at(start + 86_399).unwrap().to_string(), written);
        assert_eq!(written.parse(), Ok(Day::at(start).unwrap()));
    }
    assert_eq!(Day::at(1_795_305_600).unwrap().to_string(), "2026-11-22");
    assert_eq!(Day::at(u64::MAX), None);
}

#[test]
fn a_day_that_is_none_is_refused() {
    let wrong = [
        "",
        "2026",
        "2026-11",
        "2026-11-22-",
        "2026-11-31",
        "2026-02-29",
        "1900-02-29",
        "2026-00-10",
        "2026-13-01",
        "2026-01-00",
        "26-11-22",
        "2026-1-1",
        "2026-11-022",
        "+026-11-22",
        "2026-+1-22",
        "22-11-2026",
        "2026/11/22",
        "2026-11-2२",
    ];
    for text in wrong {
        let message = text.parse::<Day>().unwrap_err();
        assert!(
            message.contains(&format!("‘{text}’")) && message.contains("expected"),
            "{message}"
        );
    }
    for text in ["2028-02-29", "2000-02-29", "2026-02-28", "0001-01-01", "9999-12-31"] {
        assert_eq!(text.parse::<Day>().unwrap().to_string(), text);
    }
}

#[test]
fn a_year_is_over_on_the_day_after_its_last() {
    let cases = [
        ("2026-11-22", "2026-11-22", false),
        ("2026-11-22", "2027-11-22", false),
        ("2026-11-22", "2027-11-23", true),
        ("2026-12-31", "2027-12-31", false),
        ("2026-12-31", "2028-01-01", true),
        ("2028-02-29", "2029-02-28", false),
        ("2028-02-29", "2029-03-01", true),
        ("2027-02-28", "2028-02-28", false),
        ("2027-02-28", "2028-02-29", true),
        ("2027-11-22", "2026-11-22", false),
    ];
    for (reviewed, today, over) in cases {
        let day = |text: &str| text.parse::<Day>().unwrap();
        assert_eq!(day(reviewed).is_over_a_year(day(today)), over, "{reviewed} on {today}");
        assert_eq!(is_old(reviewed, today), over, "{reviewed} on {today}, as the widget sees it");
    }
}

/// What the widget finds: it has days as they are written, and the day a year ago
/// by its year alone.
fn is_old(reviewed: &str, today: &str) -> bool {
    let (year, rest) = today.split_once('-').unwrap();
    let year = year.parse::<u16>().unwrap() - 1;
    *reviewed < *format!("{year:04}-{rest}")
}

fn day() -> impl Strategy<Value = Day> {
    (0_u64..4_000_000_000).prop_map(|seconds| Day::at(seconds).unwrap())
}

proptest! {
    #[test]
    fn a_day_that_is_read_is_written_as_it_was(text in "[0-9]{4}-[01][0-9]-[0-3][0-9]|.{0,12}") {
        if let Ok(day) = text.parse::<Day>() {
            prop_assert_eq!(day.to_string(), text);
        }
    }

    #[test]
    fn any_text_is_searched_and_what_is_found_stands_in_its_line(
        text in r#"(reviewed|["= :]|[0-9]{4}-[01][0-9]-[0-3][0-9]|é|\n|.){0,24}"#,
    ) {
        let files = files(&[("home.md", &text)]);
        for review in reviews(&files) {
            let line = text.lines().nth(review.line - 1).unwrap();
            prop_assert!(line.contains(&review.day.to_string()), "{} in {}", review.day, line);
        }
    }

    #[test]
    fn the_widget_and_the_build_agree_on_what_is_old(reviewed in day(), today in day()) {
        let old = is_old(&reviewed.to_string(), &today.to_string());
        prop_assert_eq!(old, reviewed.is_over_a_year(today));
    }

    #[test]
    fn days_are_in_the_order_of_their_letters(one in day(), other in day()) {
        prop_assert_eq!(one.cmp(&other), one.to_string().cmp(&other.to_string()));
    }

    #[test]
    fn what_is_over_a_year_stays_so_and_is_366_days_ago_at_least(
        reviewed in 0_u64..40_000, passed in 0_u64..2000, more in 0_u64..2000,
    ) {
        let at = |days: u64| Day::at(days * 86_400).unwrap();
        let over = |passed| at(reviewed).is_over_a_year(at(reviewed + passed));
        prop_assert!(!over(passed) || over(passed + more));
        prop_assert!(!(over(passed) && passed < 366));
        prop_assert!(over(passed) || passed <= 366);
    }

    #[test]
    fn each_review_that_is_written_is_found_at_its_line_and_due_when_its_year_is_over(
        days in proptest::collection::vec((day(), 0_usize..3, 0_usize..4), 0..8), today in day(),
    ) {
        let mut text = String::new();
        let mut expected = Vec::new();
        for (day, form, before) in &days {
            text.push_str(&"reviewed\n".repeat(*before));
            expected.push((1 + text.matches('\n').count(), *day));
            text.push_str(&match form {
                0 => format!("reviewed = {day}\n"),
                1 => format!("## A title {{#id reviewed={day}}}\n"),
                _ => format!("  {{ \"a\": 1, \"reviewed\": \"{day}\", \"b\": \"reviewed\" }},\n"),
            });
        }
        let files = files(&[("home.md", &text)]);
        let found = reviews(&files);
        let places: Vec<_> = found.iter().map(|r| (r.line, r.day)).collect();
        prop_assert_eq!(&places, &expected);
        let lines: Vec<usize> = due(&found, today).iter().map(|problem| problem.line).collect();
        let is_due = |(_, day): &&(usize, Day)| *day > today || day.is_over_a_year(today);
        let due: Vec<usize> = expected.iter().filter(is_due).map(|(line, _)| *line).collect();
        prop_assert_eq!(lines, due);
    }
}

#[test]
fn what_is_due_is_told_with_its_place_and_what_was_expected() {
    let files = files(&[
        ("chapters/1-one.md", "+++\nreviewed = 2025-11-21\n+++\n## A {#a reviewed=2025-11-22}\n"),
        ("resources.json", "[{\n\"reviewed\": \"2026-11-23\" }]"),
    ]);
    let told: Vec<String> = due(&reviews(&files), "2026-11-22".parse().unwrap())
        .iter()
        .map(ToString::to_string)
        .collect();
    let expected = [
        "assets/content/en/chapters/1-one.md:2: found a review of 2025-11-21; expected one in the \
         year before 2026-11-22",
        "assets/content/en/resources.json:2: found a review of 2026-11-23; expected none after \
         today, 2026-11-22",
    ];
    assert_eq!(told, expected);
}

#[test]
fn a_translation_is_due_as_the_english_is_with_its_place() {
    let english = files(&[("home.md", "reviewed = 2026-11-22")]);
    let welsh = files(&[("home.md", "+++\nreviewed = 2025-11-21"), ("words.json", "{}")]);
    let all = in_all(&english, &BTreeMap::from([("cy".to_owned(), welsh)]));
    let told: Vec<String> = due(&reviews(&all), "2026-11-23".parse().unwrap())
        .iter()
        .map(ToString::to_string)
        .collect();
    let expected = "assets/content/cy/home.md:2: found a review of 2025-11-21; expected one in the \
                    year before 2026-11-23";
    assert_eq!((told, reviews(&all).len()), (vec![expected.to_owned()], 2));
}

#[test]
fn every_section_resource_and_table_that_has_a_review_is_among_those_looked_at() {
    let library = shipped::library().unwrap();
    let reviews = shipped_reviews();
    let of = |start: &str| reviews.iter().filter(|review| review.file.starts_with(start)).count();
    let sections: usize = library.chapters().iter().map(|chapter| chapter.sections.len()).sum();
    // And one for each chapter's tips and introduction.
    assert_eq!(of("chapters/"), sections + library.chapters().len());
    assert_eq!(of("resources.json"), library.reference.as_ref().unwrap().resources.len());
    assert_eq!(of("networks.json"), library.sharing.as_ref().unwrap().networks.len());
    assert_eq!(of("home.md"), 1);
    assert_eq!(of("channels.json"), library.channels.as_ref().unwrap().channels.len());
    let places: BTreeSet<_> = reviews.iter().map(|review| (review.file, review.line)).collect();
    assert_eq!(places.len(), reviews.len());
}
