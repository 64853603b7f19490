//! What a team answered, taken together: the spread of each dimension and question, where
//! people disagree, and what to talk about first.

use super::{Answers, Outcome};
use crate::content::{Id, Instrument, MOST_POINTS};

/// How many results are taken together at most; that many people fit no meeting.
pub const MOST_RESULTS: usize = 200;

/// The results of a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Team {
    /// How many results there are.
    pub results: usize,
    /// How each dimension came out, in the findings' order.
    pub dimensions: Vec<Spread>,
    /// How each question was answered, in the order of the questions.
    pub questions: Vec<Votes>,
    /// The places of the questions to talk about, the first first: those that people
    /// disagree on most, then those that many are not sure of.
    pub agenda: Vec<usize>,
}

/// From the least to the most of a dimension, in percent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spread {
    /// The dimension.
    pub id: Id,
    /// How many of the results say something of it; where none does, the numbers are 0.
    pub results: usize,
    /// The least.
    pub least: u8,
    /// The middle one, the lower of two.
    pub middle: u8,
    /// The most.
    pub most: u8,
}

/// How a question was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Votes {
    /// The question.
    pub id: Id,
    /// How many gave each answer, in the order of the answers.
    pub answers: Vec<usize>,
    /// How many were not sure.
    pub unsure: usize,
    /// How many left it open.
    pub open: usize,
    /// How far people are apart: 0 where all who answered agree, 100 where half of them
    /// gave the most ready answer and half the least ready.
    pub apart: u8,
}

/// How far people must be apart, or how many in a hundred unsure, for a question to be on
/// the agenda.
const WORTH_TALKING: u8 = 30;

/// Takes results together: each person's answers, and what they come to.
pub fn team(instrument: &Instrument, results: &[(&Answers, &Outcome<'_>)]) -> Team {
    let questions: Vec<Votes> = instrument
        .questions
        .iter()
        .map(|question| {
            let given = |id: &Id| {
                results.iter().filter(|(answers, _)| answers.get(&question.id) == Some(id)).count()
            };
            let answers: Vec<usize> =
                question.answers.iter().map(|answer| given(&answer.id)).collect();
            let unsure = given(&instrument.not_sure.id);
            let points: Vec<u8> = question.answers.iter().map(|answer| answer.points).collect();
            let open = results.len() - unsure - answers.iter().sum::<usize>();
            let apart = apart(&answers, &points);
            Votes { id: question.id.clone(), answers, unsure, open, apart }
        })
        .collect();
    let agenda = agenda(&questions, results.len());
    Team { results: results.len(), dimensions: spreads(results), questions, agenda }
}

fn spreads(results: &[(&Answers, &Outcome<'_>)]) -> Vec<Spread> {
    let Some((_, first)) = results.first() else { return Vec::new() };
    let spread = |(place, id): (usize, &Id)| {
        let mut percents: Vec<u8> = results
            .iter()
            .filter_map(|(_, outcome)| outcome.dimensions.get(place)?.percent)
            .collect();
        percents.sort_unstable();
        let at = |place: usize| percents.get(place).copied().unwrap_or_default();
        let last = percents.len().saturating_sub(1);
        let (least, middle, most) = (at(0), at(last / 2), at(last));
        Spread { id: id.clone(), results: percents.len(), least, middle, most }
    };
    first.dimensions.iter().map(|one| &one.dimension.id).enumerate().map(spread).collect()
}

/// How far people are apart who gave answers with these `points`: the mean difference of
/// two of them, as a share of the greatest that it can be.
fn apart(counts: &[usize], points: &[u8]) -> u8 {
    let votes: Vec<(usize, u8)> = counts.iter().copied().zip(points.iter().copied()).collect();
    let all: usize = counts.iter().sum();
    let mut differences = 0;
    for (place, (count, points)) in votes.iter().enumerate() {
        for (other, other_points) in votes.iter().skip(place + 1) {
            differences += count * other * usize::from(points.abs_diff(*other_points));
        }
    }
    // Half of the people against the other half.
    let most = (all / 2) * all.div_ceil(2) * usize::from(MOST_POINTS);
    u8::try_from(differences * 100 / most.max(1)).unwrap_or(100)
}

/// The questions worth talking about, the first first.
fn agenda(questions: &[Votes], results: usize) -> Vec<usize> {
    let unsure = |votes: &Votes| votes.unsure * 100 / results.max(1);
    let worth = |votes: &Votes| usize::from(votes.apart).max(unsure(votes));
    let mut places: Vec<usize> = (0..questions.len())
        .filter(|place| {
            questions.get(*place).is_some_and(|votes| worth(votes) >= usize::from(WORTH_TALKING))
        })
        .collect();
    places.sort_by_key(|place| {
        questions.get(*place).map(|votes| std::cmp::Reverse((votes.apart, unsure(votes))))
    });
    places
}
