//! What is asked: dimensions, questions and answers.

use super::{Check, MOST_ANSWERS, MOST_POINTS, MOST_QUESTIONS, MOST_WEIGHT, Part, Wrong, below};
use crate::content::Question;
use crate::route::{Route, Step};

impl Check<'_> {
    /// An answer to an opening question may not pass for ‘Not sure’.
    pub(super) fn not_sure(&mut self) {
        let id = &self.asked.not_sure.id;
        if self.opening().any(|(_, offers)| offers.split(' ').any(|offer| *offer == **id)) {
            self.tell("not_sure", "id", Wrong::Taken, id, "");
        }
    }

    pub(super) fn dimensions(&mut self) {
        let dimensions = &self.findings.dimensions;
        if dimensions.is_empty() {
            self.tell("", "dimensions", Wrong::Empty, "", "");
        }
        for (at, dimension) in dimensions.iter().enumerate() {
            let path = below("dimensions", at);
            if !(1..=MOST_WEIGHT).contains(&dimension.weight) {
                self.tell(&path, "weight", Wrong::Weight, &dimension.weight.to_string(), "");
            }
            self.section(&path, "section", &dimension.section);
            if !self.asked.questions.iter().any(|asked| asked.dimension == dimension.id) {
                self.tell(&path, "id", Wrong::Unasked, &dimension.id, "");
            }
        }
        self.twice("dimensions", &mut dimensions.iter().map(|dimension| &dimension.id));
    }

    pub(super) fn questions(&mut self) {
        let questions = &self.asked.questions;
        self.length("", "questions", questions.len(), MOST_QUESTIONS);
        for (at, asked) in questions.iter().enumerate() {
            self.question(&below("questions", at), asked);
        }
        for (at, action) in self.findings.actions.iter().enumerate() {
            self.section(&below("questions", at), "action/section", &action.section);
        }
        self.twice("questions", &mut questions.iter().map(|asked| &asked.id));
    }

    fn length(&mut self, path: &str, key: &str, found: usize, most: usize) {
        let wrong = if found > most { Wrong::Long } else { Wrong::Empty };
        if found > most || found == 0 {
            self.tell(path, key, wrong, &found.to_string(), &most.to_string());
        }
    }

    fn question(&mut self, path: &str, asked: &Question) {
        let Question { id, dimension, answers, .. } = asked;
        let route = Route::Quiz(Step::Question(id.clone()));
        if route.to_string().parse() != Ok(route) || self.opening().any(|(of, _)| *of == **id) {
            self.tell(path, "id", Wrong::Taken, id, "");
        }
        if !self.findings.dimensions.iter().any(|known| known.id == *dimension) {
            self.tell(path, "dimension", Wrong::Missing(Part::Dimension), dimension, "");
        }
        let list = [path, "/answers"].concat();
        for (at, answer) in answers.iter().enumerate() {
            if answer.id == self.asked.not_sure.id {
                self.tell(&below(&list, at), "id", Wrong::NotSure, &answer.id, "");
            }
            if answer.points > MOST_POINTS {
                let found = answer.points.to_string();
                self.tell(&below(&list, at), "points", Wrong::Points, &found, "");
            }
        }
        self.twice(&list, &mut answers.iter().map(|answer| &answer.id));
        if answers.len() > MOST_ANSWERS {
            self.length(path, "answers", answers.len(), MOST_ANSWERS);
        }
        let counts = |points: u8| answers.iter().any(|answer| answer.points == points);
        if !counts(0) || !counts(MOST_POINTS) {
            self.tell(path, "answers", Wrong::Range, id, "");
        }
    }
}
