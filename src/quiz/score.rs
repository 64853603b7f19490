//! From answers to percentages and a band.

use super::Answers;
use crate::content::{Band, Findings, Id, Instrument, MOST_POINTS, Question, Rule};

/// What the answers come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score<'a> {
    /// The whole: 0 to 100, the mean of the dimensions by their weights.
    pub percent: u8,
    /// Each dimension, in the findings' order.
    pub dimensions: Vec<DimensionScore>,
    /// The band, after the rules.
    pub band: Option<&'a Band>,
    /// The rules that hold and keep the result below the band of the sum.
    pub rules: Vec<&'a Rule>,
    /// The questions answered ‘Not sure’.
    pub unsure: Vec<&'a Question>,
}

/// What the answers of one dimension come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DimensionScore {
    /// The dimension.
    pub id: Id,
    /// 0 to 100.
    pub percent: u8,
}

impl DimensionScore {
    /// From here on a dimension counts as a strength: two thirds of its points.
    pub const STRONG: u8 = 67;

    /// Whether the dimension is a strength.
    pub fn is_strong(&self) -> bool {
        self.percent >= Self::STRONG
    }
}

/// Scores `answers`: each answer counts 0 to [`MOST_POINTS`], ‘Not sure’ and no
/// answer count 0; a dimension's percentage is its share of what can be
/// reached, the whole is the mean of the dimensions by their weights, and the band is the
/// highest whose start the whole reaches, unless a rule holds it lower. To a rule an
/// open question is one that nobody is sure of.
/// `scripts/split.mjs` takes what this alone calls out of the engine that the quiz
/// waits for.
#[inline(never)]
pub fn score<'a>(
    instrument: &'a Instrument,
    findings: &'a Findings,
    answers: &Answers,
) -> Score<'a> {
    let shares: Vec<f64> = findings
        .dimensions
        .iter()
        .map(|dimension| share(instrument, &dimension.id, answers))
        .collect();
    let weights = || findings.dimensions.iter().map(|dimension| f64::from(dimension.weight));
    let weighed = shares.iter().zip(weights()).map(|(share, weight)| share * weight);
    let percent = percent(weighed.sum::<f64>() / weights().sum::<f64>().max(1.0));
    let rules: Vec<&Rule> = findings
        .rules
        .iter()
        .filter(|rule| {
            // A question that is still open is one that nobody is sure of.
            let answer = answers.get(&rule.question).unwrap_or(&instrument.not_sure.id);
            rule.answers.contains(answer)
        })
        .collect();
    let reached = findings.bands.iter().rposition(|band| band.from <= percent);
    let held =
        rules.iter().filter_map(|rule| findings.bands.iter().position(|band| band.id == rule.band));
    let lowest = held.min();
    let band = reached.map(|reached| lowest.map_or(reached, |lowest| lowest.min(reached)));
    Score {
        percent,
        dimensions: findings
            .dimensions
            .iter()
            .zip(shares)
            .map(|(dimension, share)| DimensionScore {
                id: dimension.id.clone(),
                percent: self::percent(share),
            })
            .collect(),
        band: band.and_then(|band| findings.bands.get(band)),
        rules,
        unsure: instrument
            .questions
            .iter()
            .filter(|question| answers.get(&question.id) == Some(&instrument.not_sure.id))
            .collect(),
    }
}

impl Question {
    /// What `answer` counts here; ‘Not sure’ and what is not offered count 0.
    pub fn points(&self, answer: Option<&Id>) -> u8 {
        let given = self.answers.iter().find(|offered| Some(&offered.id) == answer);
        given.map_or(0, |given| given.points)
    }
}

/// The part of a dimension's points that was reached: 0 to 1.
fn share(instrument: &Instrument, dimension: &Id, answers: &Answers) -> f64 {
    let questions = instrument.questions.iter().filter(|q| q.dimension == *dimension);
    let (points, most) = questions.fold((0, 0), |(points, most), question| {
        let given = question.points(answers.get(&question.id));
        (points + u32::from(given), most + u32::from(MOST_POINTS))
    });
    f64::from(points) / f64::from(most.max(1))
}

/// A share as a whole percentage; the value is in range, so the cast is exact.
fn percent(share: f64) -> u8 {
    (share * 100.0).round().clamp(0.0, 100.0) as u8
}
