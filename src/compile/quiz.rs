//! The quiz, read and checked: one that cannot work is refused.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::table::{Row, Source};
use super::{Named, Names, Place, Problems};
use crate::content::{
    Answer, Band, Channels, Dimension, Findings, Id, Improvement, Instrument, MOST_POINTS,
    MOST_WEIGHT, NotSure, Note, Offer, Opening, Question, Rule, Term,
};
use crate::route::choice::{AIM, AUDIENCE, HOURS, HOURS_STEPS};
use crate::route::{Route, Step};

/// The most answers that a question offers: what the code of a result has room for.
const MOST_ANSWERS: usize = 6;

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
        let offer = |term: &Term| Offer { id: term.id.clone(), text: term.name.clone() };
        let several = terms.is_some();
        let offers = terms.map_or(offers, |terms| terms.iter().map(offer).collect());
        Opening { id, choice, text, why, several, offers }
    }
}

/// A question as the file has it: with what to do about its answer, which
/// belongs to the findings.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    id: Id,
    dimension: Id,
    text: String,
    why: String,
    answers: Vec<Answer>,
    action: Improvement,
}

impl Asked {
    fn split(self) -> (Question, Improvement) {
        let Asked { id, dimension, text, why, answers, action } = self;
        (Question { id, dimension, text, why, answers }, action)
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
    let notes: Vec<Row<Note>> = source.items(&file.notes, problems);
    let dimensions: Vec<Row<Dimension>> = source.items(&file.dimensions, problems);
    let questions: Vec<Row<Asked>> = source.items(&file.questions, problems);
    let bands: Vec<Row<Band>> = source.items(&file.bands, problems);
    let rules: Vec<Row<Rule>> = source.items(&file.rules, problems);
    for row in &dimensions {
        give_dimension(row, names, problems);
    }
    for row in &questions {
        give_question(row, &file.not_sure.id, names, problems);
    }
    check_dimensions_asked(&dimensions, &questions, problems);
    check_bands(source.file, &bands, names, problems);
    for row in &rules {
        check_rule(row, &questions, &file.not_sure.id, names, problems);
    }
    let opening = file.opening.into_iter().map(|asked| asked.with(channels));
    let opening: Vec<Opening> = opening.collect();
    check_opening(source.file, &opening, names, problems);
    for row in &notes {
        check_note(row, &opening, &file.not_sure.id, names, problems);
    }
    let (questions, actions) = questions.into_iter().map(|row| row.value.split()).unzip();
    let QuizFile { id, version, title, about, not_sure, .. } = file;
    let findings = Findings {
        dimensions: values(dimensions),
        actions,
        bands: values(bands),
        rules: values(rules),
        notes: values(notes),
    };
    Some((Instrument { id, version, title, about, not_sure, opening, questions }, findings))
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

/// Advice goes by answers that are offered.
fn check_note(
    row: &Row<Note>,
    opening: &[Opening],
    not_sure: &Id,
    names: &mut Names,
    problems: &mut Problems,
) {
    let Note { question, answers, section, .. } = &row.value;
    names.refer(Named::Route(section.clone()), row.find("section"));
    let Some(asked) = opening.iter().find(|asked| asked.id == *question) else {
        let message = format!("found advice on ‘{question}’; expected a question of ‘opening’");
        return report(problems, &row.find("question"), message);
    };
    let offered = |id: &Id| id == not_sure || asked.offers.iter().any(|offer| offer.id == *id);
    for answer in answers.iter().filter(|answer| !offered(answer)) {
        let message = format!("found the answer ‘{answer}’, which ‘{question}’ does not offer");
        report(problems, &row.find(answer), message);
    }
    if answers.is_empty() {
        report(problems, &row.find("answers"), "found no answers; expected at least one");
    }
}

fn values<T>(rows: Vec<Row<T>>) -> Vec<T> {
    rows.into_iter().map(|row| row.value).collect()
}

fn report(problems: &mut Problems, place: &Place, message: impl Into<String>) {
    problems.add(&place.file, place.line, message);
}

fn dimension(id: &Id) -> Named {
    Named::Quiz("dimension".to_owned(), id.clone())
}

fn band(id: &Id) -> Named {
    Named::Quiz("band".to_owned(), id.clone())
}

fn give_dimension(row: &Row<Dimension>, names: &mut Names, problems: &mut Problems) {
    names.give(dimension(&row.value.id), row.place.clone(), problems);
    names.refer(Named::Route(row.value.section.clone()), row.find("section"));
    let weight = row.value.weight;
    if !(1..=MOST_WEIGHT).contains(&weight) {
        let message = format!("found the weight {weight}; expected 1 to {MOST_WEIGHT}");
        report(problems, &row.find("weight"), message);
    }
}

fn give_question(row: &Row<Asked>, not_sure: &Id, names: &mut Names, problems: &mut Problems) {
    let Asked { id, dimension: of, answers, action, .. } = &row.value;
    let Improvement { section, .. } = action;
    let route = Route::Quiz(Step::Question(id.clone()));
    if route.to_string().parse() != Ok(route.clone()) {
        let message = format!("found the question ‘{id}’, which names a step; expected another id");
        report(problems, &row.place, message);
    }
    names.give(Named::Route(route), row.place.clone(), problems);
    names.refer(dimension(of), row.find("dimension"));
    names.refer(Named::Route(section.clone()), row.find("section"));
    let kind = format!("answer to ‘{id}’");
    for (index, answer) in answers.iter().enumerate() {
        let before = answers[..index].iter().filter(|earlier| earlier.id == answer.id).count();
        let place = row.find_in("answers", before, &answer.id);
        names.give(Named::Quiz(kind.clone(), answer.id.clone()), place, problems);
        if answer.id == *not_sure {
            let message = format!("found an answer ‘{not_sure}’, which every question has already");
            report(problems, &row.find(&answer.id), message);
        }
        if answer.points > MOST_POINTS {
            let message = format!("found {} points; expected 0 to {MOST_POINTS}", answer.points);
            report(problems, &row.find(&answer.id), message);
        }
    }
    if answers.len() > MOST_ANSWERS {
        let message = format!("found {} answers; expected at most {MOST_ANSWERS}", answers.len());
        report(problems, &row.find("answers"), message);
    }
    let points = || answers.iter().map(|answer| answer.points);
    if points().max() != Some(MOST_POINTS) || points().min() != Some(0) {
        let message = format!(
            "found the question ‘{id}’ without its whole range; expected an answer of 0 points and \
             one of {MOST_POINTS}"
        );
        report(problems, &row.find("answers"), message);
    }
}

fn check_dimensions_asked(
    dimensions: &[Row<Dimension>],
    questions: &[Row<Asked>],
    problems: &mut Problems,
) {
    if dimensions.is_empty() {
        problems.add("quiz.json", 1, "found no dimensions; expected at least one with a question");
    }
    for row in dimensions {
        let id = &row.value.id;
        if !questions.iter().any(|question| question.value.dimension == *id) {
            let message = format!("found the dimension ‘{id}’ without a question; expected one");
            report(problems, &row.place, message);
        }
    }
}

/// A rule may not look at an answer and pass over a less ready one, ‘Not sure’
/// among them: a better answer would then lower the result.
fn check_rule_is_fair(
    row: &Row<Rule>,
    asked: &Asked,
    looked: &BTreeSet<&Id>,
    not_sure: &Id,
    problems: &mut Problems,
) {
    let points = |held: bool| {
        let answers = asked.answers.iter().filter(move |a| looked.contains(&a.id) == held);
        answers.map(|answer| answer.points)
    };
    let most = points(true).max().max(looked.contains(not_sure).then_some(0));
    let least = points(false).chain((!looked.contains(not_sure)).then_some(0)).min();
    if most.zip(least).is_some_and(|(held, free)| held > free) {
        let message = format!(
            "found the rule ‘{}’ on an answer, but not on a less ready one; expected it on the \
             least ready answers",
            row.value.id
        );
        report(problems, &row.find("answers"), message);
    }
}

/// Bands start at 0 and rise, so that every score is in one of them.
fn check_bands(file: &str, bands: &[Row<Band>], names: &mut Names, problems: &mut Problems) {
    for row in bands.iter().filter(|row| row.value.advice.is_empty()) {
        report(problems, &row.find("advice"), "found no advice; expected at least one text");
    }
    if bands.is_empty() {
        problems.add(file, 1, "found no bands; expected at least one");
    }
    let mut next = 0;
    for (index, row) in bands.iter().enumerate() {
        names.give(band(&row.value.id), row.place.clone(), problems);
        let from = row.value.from;
        let fits = if index == 0 { from == 0 } else { from >= next && from <= 100 };
        if !fits {
            let expected = if index == 0 { "0".to_owned() } else { format!("{next} to 100") };
            let message = format!("found a band from {from}; expected from {expected}");
            report(problems, &row.find("from"), message);
        }
        next = from.saturating_add(1);
    }
}

/// A rule looks at answers that are there, and not at all of them: one that
/// always holds says nothing.
fn check_rule(
    row: &Row<Rule>,
    questions: &[Row<Asked>],
    not_sure: &Id,
    names: &mut Names,
    problems: &mut Problems,
) {
    let Rule { id, question, answers, band: most, .. } = &row.value;
    names.give(Named::Quiz("rule".to_owned(), id.clone()), row.place.clone(), problems);
    names.refer(band(most), row.find("band"));
    names.refer(Named::Route(Route::Quiz(Step::Question(question.clone()))), row.find("question"));
    for answer in answers.iter().filter(|answer| *answer != not_sure) {
        let named = Named::Quiz(format!("answer to ‘{question}’"), answer.clone());
        names.refer(named, row.find(answer));
    }
    let looked: BTreeSet<&Id> = answers.iter().collect();
    let asked = questions.iter().find(|asked| asked.value.id == *question);
    let all = asked.is_some_and(|asked| looked.len() > asked.value.answers.len());
    if let Some(asked) = asked {
        check_rule_is_fair(row, &asked.value, &looked, not_sure, problems);
    }
    if looked.is_empty() || all {
        let found = if all { "always" } else { "never" };
        let message = format!("found the rule ‘{id}’, which {found} holds; expected some answers");
        report(problems, &row.find("answers"), message);
    }
}
