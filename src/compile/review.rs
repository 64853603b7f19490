//! What is due for review: every day that the content gives as that of a
//! review, with its place, and those that are too long ago.

use std::collections::BTreeMap;

use super::day::Day;
use super::{Files, Problem};

/// When something was last reviewed, and where that is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Review<'a> {
    /// The file, relative to the content folder.
    pub file: &'a str,
    /// The line, from 1.
    pub line: usize,
    /// The day.
    pub day: Day,
}

/// Every review of `files`, in the order of files and lines. They are read from
/// the lines themselves, whatever the form of the file: `reviewed = 2026-11-22`,
/// `{#id reviewed=2026-11-22}` or `"reviewed": "2026-11-22"`.
pub fn reviews(files: &Files) -> Vec<Review<'_>> {
    let mut all = Vec::new();
    for (file, text) in files {
        for (index, line) in text.lines().enumerate() {
            let days = line.match_indices("reviewed").filter_map(|(at, word)| {
                let rest = line[at + word.len()..].trim_start_matches(['"', ' ']);
                let day =
                    rest.strip_prefix(['=', ':'])?.trim_start_matches(['"', ' ']).get(..10)?;
                day.parse().ok()
            });
            all.extend(days.map(|day| Review { file, line: index + 1, day }));
        }
    }
    all
}

/// The files of all languages, by their names from the English folder: readers of a
/// translation are told of its age too.
pub fn in_all(english: &Files, others: &BTreeMap<String, Files>) -> Files {
    let theirs = others.iter().flat_map(|(folder, files)| {
        files.iter().map(move |(file, text)| (format!("../{folder}/{file}"), text.clone()))
    });
    theirs.chain(english.clone()).collect()
}

/// What is to be looked at again on the day `today`, with what was found and
/// what was expected. A day that is still to come is looked at too: it keeps
/// what it belongs to from ever being due.
pub fn due(reviews: &[Review<'_>], today: Day) -> Vec<Problem> {
    let problem = |review: &Review<'_>| {
        let day = review.day;
        let expected = match (day.is_over_a_year(today), day > today) {
            (true, _) => "one in the year before",
            (_, true) => "none after today,",
            _ => return None,
        };
        let message = format!("found a review of {day}; expected {expected} {today}");
        Some(Problem { file: review.file.to_owned(), line: review.line, message })
    };
    reviews.iter().filter_map(problem).collect()
}
