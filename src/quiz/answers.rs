//! Answers by question.

use serde::{Deserialize, Serialize};

use crate::content::{Id, Instrument};

/// The answers that were given, in the order of the questions' ids: equal answers are
/// equal whatever the order in which they were given. A question that counts has one
/// answer; one about the organisation may have several.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(Vec<(Id, Id)>);

impl Answers {
    /// The answers in `pairs` that `instrument` offers.
    pub fn of(instrument: &Instrument, pairs: &[(Id, Id)]) -> Self {
        let mut answers = Answers::default();
        for (question, answer) in pairs {
            answers.add(instrument, question, answer);
        }
        answers
    }

    /// Answers `question`, in place of what it was answered before. An answer that the
    /// question does not offer, or to a question that there is not, is ignored; returns
    /// whether it counted.
    pub fn give(&mut self, instrument: &Instrument, question: &Id, answer: &Id) -> bool {
        let offered = instrument.offers(question, answer);
        if offered {
            self.0.retain(|(of, _)| of != question);
            self.put(question, answer);
        }
        offered
    }

    /// Adds an answer to `question` where it may have several, or gives it where it has
    /// one; ‘Not sure’ stands alone. Returns whether it counted.
    pub fn add(&mut self, instrument: &Instrument, question: &Id, answer: &Id) -> bool {
        let unsure = &instrument.not_sure.id;
        let several = instrument.opening(question).is_some_and(|asked| asked.several);
        if !several || answer == unsure {
            return self.give(instrument, question, answer);
        }
        let offered = instrument.offers(question, answer);
        if offered {
            self.0.retain(|(of, given)| of != question || given != unsure && given != answer);
            self.put(question, answer);
        }
        offered
    }

    /// Takes an answer to `question` away.
    pub fn remove(&mut self, question: &Id, answer: &Id) {
        self.0.retain(|(of, given)| of != question || given != answer);
    }

    /// Puts an answer that counts where it belongs, beside what is there.
    pub(super) fn put(&mut self, question: &Id, answer: &Id) {
        let pair = (question.clone(), answer.clone());
        let place = self.0.iter().take_while(|before| **before < pair).count();
        self.0.insert(place, pair);
    }

    /// The answer to `question`; the first where there are several.
    pub fn get(&self, question: &Id) -> Option<&Id> {
        self.all(question).next()
    }

    /// Every answer to `question`.
    pub fn all<'a, 'b>(&'a self, question: &'b Id) -> impl Iterator<Item = &'a Id> + use<'a, 'b> {
        self.0.iter().filter(move |(of, _)| of == question).map(|(_, answer)| answer)
    }

    /// The answers to `question` in words, in the order in which they are offered.
    pub fn said<'a>(&self, instrument: &'a Instrument, question: &Id) -> Vec<&'a str> {
        let given = |id: &Id| self.all(question).any(|given| given == id);
        let mut said: Vec<&str> = Vec::new();
        if let Some(asked) = instrument.question(question) {
            said.extend(asked.answers.iter().filter(|one| given(&one.id)).map(|one| &*one.text));
        } else if let Some(asked) = instrument.opening(question) {
            said.extend(asked.offers.iter().filter(|one| given(&one.id)).map(|one| &*one.text));
        }
        said.extend(given(&instrument.not_sure.id).then_some(&*instrument.not_sure.text));
        said
    }

    /// Every answer with its question, in the order of the questions' ids.
    pub fn to_pairs(&self) -> Vec<(Id, Id)> {
        self.0.clone()
    }

    /// Whether no question has an answer.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
