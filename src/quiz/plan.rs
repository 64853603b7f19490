//! What to do about a result: the actions that matter most, first.

use super::{Answers, Quiz};
use crate::content::{Improvement, MOST_POINTS, Question, Rule};

/// The actions that the answers ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan<'a> {
    /// All actions, the most pressing first.
    pub actions: Vec<PlannedAction<'a>>,
}

/// One action and why it is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedAction<'a> {
    /// The question whose answer asks for it.
    pub question: &'a Question,
    /// What to do.
    pub action: &'a Improvement,
    /// Why.
    pub reason: Reason,
}

/// Why an action is in the plan; the most pressing first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// A rule looks at this answer: it holds the result back whatever the sum.
    Rule,
    /// The answer is the least ready one.
    Nothing,
    /// ‘Not sure’: finding out is the first step.
    Unsure,
    /// There is a little.
    Little,
    /// There is something, and room for more.
    Some,
}

impl<'a> Plan<'a> {
    /// How many actions are shown as the ones to start with.
    pub const FIRST: usize = 3;

    /// The actions to start with.
    pub fn first(&self) -> &[PlannedAction<'a>] {
        self.actions.get(..Self::FIRST).unwrap_or(&self.actions)
    }

    /// The others.
    pub fn later(&self) -> &[PlannedAction<'a>] {
        self.actions.get(Self::FIRST..).unwrap_or_default()
    }
}

/// The plan for `answers`: an action for every answer that leaves room, those
/// that one of `rules` looks at first, then from the least ready up, in the
/// instrument's order among equals. With every best answer the plan is empty; a question
/// without an answer asks for nothing.
pub(super) fn plan<'a>(quiz: Quiz<'a>, answers: &Answers, rules: &[&Rule]) -> Plan<'a> {
    let reasons = [Reason::Rule, Reason::Nothing, Reason::Unsure, Reason::Little, Reason::Some];
    let mut actions = Vec::new();
    for reason in reasons {
        let because = |(question, _): &(&Question, &Improvement)| {
            self::reason(quiz, question, answers, rules) == Some(reason)
        };
        let asked = quiz.instrument.questions.iter().zip(&quiz.findings.actions).filter(because);
        actions.extend(asked.map(|(question, action)| PlannedAction { question, action, reason }));
    }
    Plan { actions }
}

fn reason(
    quiz: Quiz<'_>,
    question: &Question,
    answers: &Answers,
    rules: &[&Rule],
) -> Option<Reason> {
    let answer = answers.get(&question.id)?;
    if rules.iter().any(|rule| rule.question == question.id) {
        return Some(Reason::Rule);
    }
    if *answer == quiz.instrument.not_sure.id {
        return Some(Reason::Unsure);
    }
    match question.points(Some(answer)) {
        0 => Some(Reason::Nothing),
        1 => Some(Reason::Little),
        points if points < MOST_POINTS => Some(Reason::Some),
        _ => None,
    }
}
