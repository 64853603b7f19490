//! Answers by question, and where they lead.

use serde::{Deserialize, Serialize};

use crate::content::{Id, Instrument, Question};
use crate::route::Step;

/// The answer to each question that has one, sorted by the question's id: equal
/// answers are equal whatever the order in which they were given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(Vec<(Id, Id)>);

impl Answers {
    /// Answers `question`. An answer that the question does not offer, or to a
    /// question that there is not, is ignored; returns whether it counted.
    pub fn give(&mut self, instrument: &Instrument, question: &Id, answer: &Id) -> bool {
        let offered = instrument.question(question).is_some_and(|question| {
            *answer == instrument.not_sure.id || question.answers.iter().any(|a| a.id == *answer)
        });
        if offered {
            match self.place(question) {
                Ok(place) => self.0[place].1 = answer.clone(),
                Err(place) => self.0.insert(place, (question.clone(), answer.clone())),
            }
        }
        offered
    }

    /// The answer to `question`.
    pub fn get(&self, question: &Id) -> Option<&Id> {
        self.0.get(self.place(question).ok()?).map(|(_, answer)| answer)
    }

    /// Where the answer to `question` stands, or where it would.
    fn place(&self, question: &Id) -> Result<usize, usize> {
        self.0.binary_search_by(|(found, _)| found.cmp(question))
    }

    /// Every question that has an answer, with it, in the order of the questions'
    /// ids.
    pub fn to_pairs(&self) -> Vec<(Id, Id)> {
        self.0.clone()
    }

    /// Whether no question has an answer.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many questions have an answer.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The first question without an answer; none when all have one.
    pub fn first_open<'a>(&self, instrument: &'a Instrument) -> Option<&'a Question> {
        instrument.questions.iter().find(|question| self.get(&question.id).is_none())
    }

    /// The step that is shown when `step` is asked for: itself, where the
    /// answers lead to it, else the first open question.
    pub fn resolve(&self, instrument: &Instrument, step: Step) -> Step {
        let open = self.first_open(instrument);
        let leads = match &step {
            Step::Start => true,
            Step::Check | Step::Result => open.is_none(),
            Step::Question(id) => {
                let place = |id: &Id| instrument.questions.iter().position(|q| q.id == *id);
                match (place(id), open.and_then(|open| place(&open.id))) {
                    (Some(asked), Some(open)) => asked <= open,
                    (asked, None) => asked.is_some(),
                    (None, Some(_)) => false,
                }
            }
        };
        match open {
            _ if leads => step,
            Some(open) => Step::Question(open.id.clone()),
            None => Step::Check,
        }
    }

    /// The step after `question`: the next question while any is open, else
    /// the check, so that changing an answer returns to the check.
    pub fn after(&self, instrument: &Instrument, question: &Id) -> Step {
        if self.first_open(instrument).is_none() {
            return Step::Check;
        }
        let mut rest = instrument.questions.iter().skip_while(|q| q.id != *question).skip(1);
        match rest.next().or(self.first_open(instrument)) {
            Some(next) => self.resolve(instrument, Step::Question(next.id.clone())),
            None => Step::Check,
        }
    }
}

impl Instrument {
    /// The question `id`.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| &*question.id == id)
    }

    /// The question before `id`, where there is one.
    pub fn before(&self, id: &str) -> Option<&Question> {
        let place = self.questions.iter().position(|question| &*question.id == id)?;
        self.questions.get(place.checked_sub(1)?)
    }

    /// The place of the question `id`, from 1.
    pub fn number(&self, id: &str) -> Option<usize> {
        self.questions.iter().position(|question| &*question.id == id).map(|place| place + 1)
    }
}
