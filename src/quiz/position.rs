//! Where answers lead.

use super::Answers;
use crate::content::{Id, Instrument};
use crate::route::Step;

/// How far the questions are answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position<'a> {
    /// The first question without an answer; none when all have one.
    pub open: Option<&'a Id>,
    /// How many of the questions that count have an answer: once one has, there is a
    /// result.
    pub answered: usize,
    asked: Vec<&'a Id>,
}

/// The position of `answers` in `instrument`. It is derived from the answers alone.
pub fn resolve<'a>(instrument: &'a Instrument, answers: &Answers) -> Position<'a> {
    let asked: Vec<&Id> = instrument.asked().collect();
    let is_open = |id: &&&Id| answers.get(id).is_none();
    let counts = instrument.questions.iter().filter(|asked| answers.get(&asked.id).is_some());
    Position { open: asked.iter().find(is_open).copied(), answered: counts.count(), asked }
}

impl<'a> Position<'a> {
    /// The step that is shown when `step` is asked for: itself, where the answers lead to
    /// it, else the first open question.
    pub fn step(&self, step: Step) -> Step {
        let place = |id: &Id| self.asked.iter().position(|asked| *asked == id);
        let leads = match &step {
            Step::Start | Step::Team(_) => true,
            Step::Check | Step::Result => self.answered > 0,
            Step::Question(id) => match (place(id), self.open.and_then(place)) {
                (Some(asked), Some(open)) => asked <= open,
                (asked, None) => asked.is_some(),
                (None, Some(_)) => false,
            },
        };
        if leads { step } else { self.next() }
    }

    /// The first open question, else the check.
    pub fn next(&self) -> Step {
        self.open.map_or(Step::Check, |open| Step::Question(open.clone()))
    }

    /// The step after `question`: the next question while any is open, else the check, so
    /// that changing an answer returns to the check.
    pub fn after(&self, question: &Id) -> Step {
        let mut rest = self.asked.iter().skip_while(|asked| **asked != question).skip(1);
        match rest.next().filter(|_| self.open.is_some()) {
            Some(next) => self.step(Step::Question((*next).clone())),
            None => self.next(),
        }
    }
}
