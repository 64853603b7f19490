//! The quiz, read and checked: one that cannot work is refused.

mod rows;
mod told;

use rows::{Asked, Rows};
use serde::Deserialize;
use serde_json::value::RawValue;
use told::told;

use super::table::{Row, Source};
use super::{Named, Names, Place, Problems};
use crate::content::{
    Channels, Findings, Id, Instrument, NotSure, OPENING, Offer, Opening, Term, check_quiz, phrase,
};
use crate::route::choice::{AIM, AUDIENCE, HOURS, HOURS_STEPS};
use crate::route::{Route, Step};

/// `quiz.json` before its lists are read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QuizFile<'a> {
    id: Id,
    version: u32,
    title: String,
    about: Vec<String>,
    not_sure: NotSure,
    opening: Vec<OpeningFile>,
    #[serde(borrow)]
    notes: Vec<&'a RawValue>,
    #[serde(borrow)]
    dimensions: Vec<&'a RawValue>,
    #[serde(borrow)]
    questions: Vec<&'a RawValue>,
    #[serde(borrow)]
    bands: Vec<&'a RawValue>,
    #[serde(borrow)]
    rules: Vec<&'a RawValue>,
}

/// A question about the organisation as the file has it. The audiences and the aims that
/// it offers are those of the channels, which the finder goes by.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OpeningFile {
    id: Id,
    choice: String,
    text: String,
    why: String,
    #[serde(default)]
    offers: Vec<Offer>,
}

impl OpeningFile {
    fn with(self, channels: Option<&Channels>) -> Opening {
        let OpeningFile { id, choice, text, why, offers } = self;
        let terms = match choice.as_str() {
            AUDIENCE => channels.map(|all| &all.audiences),
            AIM => channels.map(|all| &all.aims),
            _ => None,
        };
        let offer = |term: &Term| Offer { id: term.id.clone(), text: phrase(&term.name) };
        let several = terms.is_some();
        let offers = terms.map_or(offers, |terms| terms.iter().map(offer).collect());
        Opening { id, choice, text, why, several, offers }
    }
}

/// Reads `quiz.json`: what is asked, and what follows from the answers.
pub fn read(
    source: Source<'_>,
    channels: Option<&Channels>,
    names: &mut Names,
    problems: &mut Problems,
) -> Option<(Instrument, Findings)> {
    let file: QuizFile<'_> = source.whole(problems)?.value;
    let rows = Rows {
        file: source.file,
        notes: source.items(&file.notes, problems),
        dimensions: source.items(&file.dimensions, problems),
        questions: source.items(&file.questions, problems),
        bands: source.items(&file.bands, problems),
        rules: source.items(&file.rules, problems),
    };
    let opening = file.opening.into_iter().map(|asked| asked.with(channels));
    let opening: Vec<Opening> = opening.collect();
    check_opening(source.file, &opening, names, problems);
    rows.name(names);
    let (questions, actions) = values(&rows.questions).into_iter().map(Asked::split).unzip();
    let QuizFile { id, version, title, about, not_sure, .. } = file;
    let findings = Findings {
        dimensions: values(&rows.dimensions),
        actions,
        bands: values(&rows.bands),
        rules: values(&rows.rules),
        notes: values(&rows.notes),
    };
    let asked = Instrument { id, version, title, about, not_sure, opening, questions };
    // A section that is not there is told once all names are known.
    for fault in check_quiz(&asked, &findings, &opening_lines(&asked), &|_| true) {
        let Place { file, line } = rows.place(&fault.path);
        problems.add(&file, line, told(&fault, &rows));
    }
    Some((asked, findings))
}

/// The opening questions as [`check_quiz`] takes them. They travel with the forms of a
/// configuration, for a trust's own quiz is checked before the toolkit's has come.
pub fn opening_lines(asked: &Instrument) -> String {
    let mut lines = String::new();
    for asked in &asked.opening {
        let mut line = format!("{OPENING}{}", asked.id);
        asked.offers.iter().for_each(|offer| line.push_str(&format!(" {}", offer.id)));
        lines.push_str(&line);
        lines.push('\n');
    }
    lines
}

/// Questions about the organisation have names of their own and something to choose.
fn check_opening(file: &str, opening: &[Opening], names: &mut Names, problems: &mut Problems) {
    for asked in opening {
        let place = Place { file: file.to_owned(), line: 1 };
        names.give(Named::Route(Route::Quiz(Step::Question(asked.id.clone()))), place, problems);
        if asked.offers.is_empty() {
            let message =
                format!("found the question ‘{}’ without answers; expected some", asked.id);
            problems.add(file, 1, message);
        }
        let hours = |offer: &Offer| {
            let hours = offer.id.strip_prefix("hours-").and_then(|hours| hours.parse().ok());
            hours.is_some_and(|hours: u8| HOURS_STEPS.contains(&hours))
        };
        for offer in asked.offers.iter().filter(|offer| asked.choice == HOURS && !hours(offer)) {
            let message = format!(
                "found the answer ‘{}’; expected hours- and one of the finder’s: {HOURS_STEPS:?}",
                offer.id
            );
            problems.add(file, 1, message);
        }
    }
}

fn values<T: Clone>(rows: &[Row<T>]) -> Vec<T> {
    rows.iter().map(|row| row.value.clone()).collect()
}
