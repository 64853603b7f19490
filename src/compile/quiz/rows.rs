//! The lists of `quiz.json`, which know their lines.

use serde::Deserialize;

use super::super::table::Row;
use super::super::{Named, Names, Place};
use crate::content::{Answer, Band, Dimension, Id, Improvement, Note, Question, Rule};
use crate::route::{Route, Step};

/// A question as the file has it: with what to do about its answer, which
/// belongs to the findings.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Asked {
    pub(super) id: Id,
    pub(super) dimension: Id,
    pub(super) text: String,
    pub(super) why: String,
    pub(super) answers: Vec<Answer>,
    pub(super) action: Improvement,
}

impl Asked {
    pub(super) fn split(self) -> (Question, Improvement) {
        let Asked { id, dimension, text, why, answers, action } = self;
        (Question { id, dimension, text, why, answers }, action)
    }
}

/// The lists of the quiz, item by item.
pub(super) struct Rows<'a> {
    pub(super) file: &'a str,
    pub(super) notes: Vec<Row<Note>>,
    pub(super) dimensions: Vec<Row<Dimension>>,
    pub(super) questions: Vec<Row<Asked>>,
    pub(super) bands: Vec<Row<Band>>,
    pub(super) rules: Vec<Row<Rule>>,
}

impl Rows<'_> {
    /// Gives the names that other languages have to keep, and refers to the sections.
    pub(super) fn name(&self, names: &mut Names) {
        let mut give = |kind: &str, id: &Id, place: &Place| {
            names.give_again(Named::Quiz(kind.to_owned(), id.clone()), place.clone());
        };
        for row in &self.dimensions {
            give("dimension", &row.value.id, &row.place);
        }
        for row in &self.bands {
            give("band", &row.value.id, &row.place);
        }
        for row in &self.rules {
            give("rule", &row.value.id, &row.place);
        }
        for row in &self.questions {
            let kind = format!("answer to ‘{}’", row.value.id);
            row.value.answers.iter().for_each(|answer| give(&kind, &answer.id, &row.place));
        }
        for row in &self.questions {
            let Asked { id, action, .. } = &row.value;
            let route = Route::Quiz(Step::Question(id.clone()));
            names.give_again(Named::Route(route), row.place.clone());
            names.refer(Named::Route(action.section.clone()), row.at("action/section"));
        }
        for row in &self.dimensions {
            names.refer(Named::Route(row.value.section.clone()), row.at("section"));
        }
        for row in &self.notes {
            names.refer(Named::Route(row.value.section.clone()), row.at("section"));
        }
    }

    /// Where `path` leads to. An id stands for its item, which begins with it.
    pub(super) fn place(&self, path: &str) -> Place {
        let path = path.strip_suffix("/id").unwrap_or(path);
        let mut steps = path.splitn(3, '/');
        let list = steps.next();
        let item = steps.next().and_then(|place| place.parse().ok());
        let rest = steps.next().unwrap_or_default();
        fn at<T>(rows: &[Row<T>], item: Option<usize>, rest: &str) -> Option<Place> {
            rows.get(item?).map(|row| row.at(rest))
        }
        let found = match list {
            Some("dimensions") => at(&self.dimensions, item, rest),
            Some("questions") => at(&self.questions, item, rest),
            Some("bands") => at(&self.bands, item, rest),
            Some("rules") => at(&self.rules, item, rest),
            Some("notes") => at(&self.notes, item, rest),
            _ => None,
        };
        found.unwrap_or_else(|| Place::new(self.file, 1))
    }

    /// The question that `path` leads into.
    pub(super) fn question(&self, path: &str) -> &str {
        let place = path.split('/').nth(1).and_then(|place| place.parse().ok());
        let row = place.and_then(|place: usize| self.questions.get(place));
        row.map_or("", |row| &row.value.id)
    }
}
