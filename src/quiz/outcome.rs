//! From answers to what they come to: percentages, a band and a plan.

use super::{Answers, Plan, plan};
use crate::content::{
    Band, Dimension, Findings, Id, Instrument, MOST_POINTS, Note, Question, Rule,
};

/// The self-assessment: what is asked and what follows from the answers.
#[derive(Clone, Copy, Debug)]
pub struct Quiz<'a> {
    /// What is asked.
    pub instrument: &'a Instrument,
    /// What follows.
    pub findings: &'a Findings,
}

/// What the answers come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome<'a> {
    /// The whole: 0 to 100, the mean of the dimensions by their weights, over the
    /// questions that are answered; 0 where none is.
    pub percent: u8,
    /// Each dimension, in the findings' order.
    pub dimensions: Vec<Standing<'a>>,
    /// The band, after the rules; none while a question that a rule looks at is open, for
    /// its answer may hold the result back.
    pub band: Option<&'a Band>,
    /// The rules that hold and keep the result below the band of the sum.
    pub rules: Vec<&'a Rule>,
    /// The questions answered ‘Not sure’.
    pub unsure: Vec<&'a Question>,
    /// The questions that have no answer, which the result leaves out.
    pub open: Vec<&'a Question>,
    /// The advice that goes by what was said of the organisation.
    pub notes: Vec<&'a Note>,
    /// What to do.
    pub plan: Plan<'a>,
}

/// What the answers of one dimension come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing<'a> {
    /// The dimension.
    pub dimension: &'a Dimension,
    /// 0 to 100, over the questions that are answered; none where none is.
    pub percent: Option<u8>,
    /// How many of its questions are answered.
    pub answered: usize,
    /// How many questions it has.
    pub asked: usize,
    /// Whether a rule that holds looks at one of its answers.
    pub held: bool,
}

impl Standing<'_> {
    /// From here on a dimension counts as a strength: two thirds of its points.
    pub const STRONG: u8 = 67;

    /// Whether the dimension is a strength: all of it is answered, two thirds of its
    /// points are reached, and no rule holds it back.
    pub fn is_strong(&self) -> bool {
        self.percent >= Some(Self::STRONG) && self.answered == self.asked && !self.held
    }
}

/// What `answers` come to.
///
/// Each answer counts 0 to [`MOST_POINTS`], ‘Not sure’ counts 0, and a question without an
/// answer is left out. A dimension's percentage is its share of what its answered questions
/// can reach; the whole is the mean of the dimensions by their weights, and the band is the
/// highest whose start the whole reaches, unless a rule holds it lower; there is none while
/// a question is open that a rule looks at.
/// `scripts/split.mjs` takes what this alone calls out of the engine that the quiz
/// waits for.
#[inline(never)]
pub fn assess<'a>(quiz: Quiz<'a>, answers: &Answers) -> Outcome<'a> {
    let Quiz { instrument, findings } = quiz;
    let holds = |rule: &&Rule| {
        answers.get(&rule.question).is_some_and(|answer| rule.answers.contains(answer))
    };
    let rules: Vec<&Rule> = findings.rules.iter().filter(holds).collect();
    let standings: Vec<(Standing<'_>, f64)> =
        findings.dimensions.iter().map(|one| standing(instrument, one, answers, &rules)).collect();
    let counted = || standings.iter().filter(|(standing, _)| standing.answered > 0);
    let weight = |standing: &Standing<'_>| f64::from(standing.dimension.weight);
    let weighed: f64 = counted().map(|(standing, share)| share * weight(standing)).sum();
    let weights: f64 = counted().map(|(standing, _)| weight(standing)).sum();
    let percent = percent(weighed / weights.max(1.0));
    let decided = findings.rules.iter().all(|rule| answers.get(&rule.question).is_some());
    let given = |question: &&Question| answers.get(&question.id);
    let asked = || instrument.questions.iter();
    let is_unsure = |question: &&Question| given(question) == Some(&instrument.not_sure.id);
    let advised =
        |note: &&Note| answers.all(&note.question).any(|answer| note.answers.contains(answer));
    Outcome {
        percent,
        band: band(findings, percent, &rules).filter(|_| weights > 0.0 && decided),
        plan: plan::plan(quiz, answers, &rules),
        rules,
        unsure: asked().filter(is_unsure).collect(),
        open: asked().filter(|question| given(question).is_none()).collect(),
        notes: findings.notes.iter().filter(advised).collect(),
        dimensions: standings.into_iter().map(|(standing, _)| standing).collect(),
    }
}

/// The highest band that the whole reaches, or that the rules leave.
fn band<'a>(findings: &'a Findings, percent: u8, rules: &[&Rule]) -> Option<&'a Band> {
    let place = |rule: &&Rule| findings.bands.iter().position(|band| band.id == rule.band);
    let reached = findings.bands.iter().rposition(|band| band.from <= percent)?;
    let held = rules.iter().filter_map(place).min();
    findings.bands.get(held.map_or(reached, |held| held.min(reached)))
}

impl Question {
    /// What `answer` counts here; ‘Not sure’ and what is not offered count 0.
    pub fn points(&self, answer: Option<&Id>) -> u8 {
        let given = self.answers.iter().find(|offered| Some(&offered.id) == answer);
        given.map_or(0, |given| given.points)
    }
}

/// How a dimension stands, and the part of its points that was reached: 0 to 1.
fn standing<'a>(
    instrument: &Instrument,
    dimension: &'a Dimension,
    answers: &Answers,
    rules: &[&Rule],
) -> (Standing<'a>, f64) {
    let (mut asked, mut answered, mut points, mut held) = (0, 0, 0, false);
    for question in instrument.questions.iter().filter(|q| q.dimension == dimension.id) {
        asked += 1;
        held |= rules.iter().any(|rule| rule.question == question.id);
        if let Some(answer) = answers.get(&question.id) {
            answered += 1;
            points += u32::from(question.points(Some(answer)));
        }
    }
    let most = answered * u32::from(MOST_POINTS);
    let share = f64::from(points) / f64::from(most.max(1));
    let percent = (answered > 0).then(|| percent(share));
    (Standing { dimension, percent, answered: answered as usize, asked, held }, share)
}

/// A share as a whole percentage; the value is in range, so the cast is exact.
pub(super) fn percent(share: f64) -> u8 {
    (share * 100.0).round().clamp(0.0, 100.0) as u8
}
