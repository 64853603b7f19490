//! What a team answered, taken together: the spread of each dimension and question, where
//! people disagree, and what to talk about first.

use super::outcome::percent;
use super::{Answers, Quiz};
use crate::content::{Id, MOST_POINTS, Question};

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

impl Team {
    /// How many questions of the agenda are shown as the ones to begin with.
    pub const FIRST: usize = 5;
}

impl Votes {
    /// How far people must be apart, or how many in a hundred unsure, for a question to be
    /// on the agenda.
    const WORTH_TALKING: usize = 30;

    /// Whether people are far enough apart to talk about it.
    pub fn is_apart(&self) -> bool {
        usize::from(self.apart) >= Self::WORTH_TALKING
    }

    /// How many in a hundred were not sure.
    fn percent_unsure(&self, results: usize) -> usize {
        self.unsure * 100 / results.max(1)
    }

    /// A question that nobody has answered yet.
    fn none(question: &Question) -> Self {
        let answers = vec![0; question.answers.len()];
        Votes { id: question.id.clone(), answers, unsure: 0, open: 0, apart: 0 }
    }

    /// Counts `answer`; returns what it counts for the dimension, where it does.
    fn count(&mut self, quiz: Quiz<'_>, question: &Question, answer: Option<&Id>) -> Option<u8> {
        let place = question.answers.iter().position(|offered| Some(&offered.id) == answer);
        let (count, points) = match place {
            Some(place) => (self.answers.get_mut(place)?, question.answers.get(place)?.points),
            None if answer == Some(&quiz.instrument.not_sure.id) => (&mut self.unsure, 0),
            None => {
                self.open += 1;
                return None;
            }
        };
        *count += 1;
        Some(points)
    }
}

/// How many results have each percentage, 0 to 100.
type Percents = [usize; 101];

/// Takes results together. What each comes to in a dimension is what
/// [`assess`](super::assess) says of it; it is counted here in one go, because a lead sees
/// the sum with every letter.
pub fn team(quiz: Quiz<'_>, results: &[Answers]) -> Team {
    let dimensions = &quiz.findings.dimensions;
    let asked = &quiz.instrument.questions;
    let place =
        |question: &Question| dimensions.iter().position(|one| one.id == question.dimension);
    let places: Vec<Option<usize>> = asked.iter().map(place).collect();
    let mut questions: Vec<Votes> = asked.iter().map(Votes::none).collect();
    let mut percents: Vec<Percents> = vec![[0; 101]; dimensions.len()];
    for answers in results {
        // Of each dimension: how many questions are answered, and their points.
        let mut reached = vec![(0_u32, 0_u32); dimensions.len()];
        for ((question, votes), place) in asked.iter().zip(&mut questions).zip(&places) {
            let points = votes.count(quiz, question, answers.get(&question.id));
            let counted = place.and_then(|place| reached.get_mut(place));
            if let (Some(points), Some(counted)) = (points, counted) {
                *counted = (counted.0 + 1, counted.1 + u32::from(points));
            }
        }
        for ((answered, points), percents) in reached.into_iter().zip(&mut percents) {
            let most = answered * u32::from(MOST_POINTS);
            let percent = percent(f64::from(points) / f64::from(most.max(1)));
            if let Some(count) = percents.get_mut(usize::from(percent)).filter(|_| answered > 0) {
                *count += 1;
            }
        }
    }
    for (question, votes) in asked.iter().zip(&mut questions) {
        votes.apart = apart(question, &votes.answers);
    }
    let spreads = dimensions.iter().zip(&percents);
    Team {
        results: results.len(),
        dimensions: spreads.map(|(dimension, percents)| spread(&dimension.id, percents)).collect(),
        agenda: agenda(&questions, results.len()),
        questions,
    }
}

fn spread(id: &Id, percents: &Percents) -> Spread {
    let results: usize = percents.iter().sum();
    // The percentage of the result at a place, from the least up.
    let at = |place: usize| {
        let mut before = 0;
        let found = percents.iter().position(|count| {
            before += count;
            before > place
        });
        found.and_then(|percent| u8::try_from(percent).ok()).unwrap_or_default()
    };
    let last = results.saturating_sub(1);
    Spread { id: id.clone(), results, least: at(0), middle: at(last / 2), most: at(last) }
}

/// How far people are apart who gave these answers: the mean difference of two of them, as
/// a share of the greatest that it can be.
fn apart(question: &Question, counts: &[usize]) -> u8 {
    let votes = || question.answers.iter().zip(counts);
    let all: usize = counts.iter().sum();
    let mut differences = 0;
    for (place, (answer, count)) in votes().enumerate() {
        for (other, others) in votes().skip(place + 1) {
            differences += count * others * usize::from(answer.points.abs_diff(other.points));
        }
    }
    // Half of the people against the other half.
    let most = (all / 2) * all.div_ceil(2) * usize::from(MOST_POINTS);
    u8::try_from(differences * 100 / most.max(1)).unwrap_or(100)
}

/// The questions worth talking about, the first first; equal ones stay in their order.
fn agenda(questions: &[Votes], results: usize) -> Vec<usize> {
    // Below what is worth talking about, how far people are apart is nothing.
    let apart = |votes: &Votes| if votes.is_apart() { votes.apart } else { 0 };
    let rank = |votes: &Votes| (apart(votes), votes.percent_unsure(results));
    let mut agenda: Vec<usize> = Vec::new();
    for (place, votes) in questions.iter().enumerate() {
        if votes.is_apart() || votes.percent_unsure(results) >= Votes::WORTH_TALKING {
            let before =
                |one: &&usize| questions.get(**one).is_some_and(|other| rank(other) >= rank(votes));
            agenda.insert(agenda.iter().take_while(before).count(), place);
        }
    }
    agenda
}
