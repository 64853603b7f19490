//! The self-assessment: what its result promises, on the shipped one and on any
//! valid one.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

#[path = "support/instruments.rs"]
mod instruments;

use instruments::{Quiz, all, answered, any_quiz, best, build, choices, give, id, least, shipped};
use proptest::prelude::*;
use proptest::sample::Index;
use social_media_toolkit::content::{Id, Instrument, MOST_POINTS, Question, Rule};
use social_media_toolkit::quiz::{Answers, Plan, PlannedAction, Reason, Score};

/// The place of the band on the scale.
fn level(quiz: &Quiz, score: &Score<'_>) -> usize {
    let band = score.band.expect("a band");
    quiz.findings.bands.iter().position(|found| found.id == band.id).unwrap()
}

/// Whether the answer to `question` leaves room for more.
fn leaves_room(question: &Question, answers: &Answers) -> bool {
    question.points(answers.get(&question.id)) < MOST_POINTS
}

#[test]
fn the_best_answers_come_to_100_and_the_least_to_0() {
    let quiz = shipped();
    for (percent, answers) in [
        (100, all(&quiz.asked, best)),
        (0, all(&quiz.asked, least)),
        (0, all(&quiz.asked, |_| quiz.asked.not_sure.id.clone())),
        (0, Answers::default()),
    ] {
        let score = quiz.score(&answers);
        assert_eq!(score.percent, percent);
        assert!(score.dimensions.iter().all(|dimension| dimension.percent == percent));
    }
}

#[test]
fn every_band_is_reached_while_answers_get_less_one_by_one() {
    let quiz = shipped();
    let mut reached = vec![false; quiz.findings.bands.len()];
    let mut answers = all(&quiz.asked, best);
    for points in (0..MOST_POINTS).rev() {
        for question in &quiz.asked.questions {
            let next = question.answers.iter().find(|answer| answer.points == points);
            answers.give(&quiz.asked, &question.id, &next.expect("an answer of these points").id);
            reached[level(&quiz, &quiz.score(&answers))] = true;
        }
    }
    assert_eq!(reached, vec![true; quiz.findings.bands.len()]);
}

#[test]
fn every_shipped_rule_holds_a_perfect_result_back_to_its_band() {
    let quiz = shipped();
    assert!(!quiz.findings.rules.is_empty());
    for rule in &quiz.findings.rules {
        for answer in &rule.answers {
            let mut answers = all(&quiz.asked, best);
            assert!(answers.give(&quiz.asked, &rule.question, answer));
            let score = quiz.score(&answers);
            assert_eq!(score.rules, [rule]);
            assert_eq!(score.band.unwrap().id, rule.band, "{} says nothing", rule.id);
        }
    }
}

#[test]
fn what_a_rule_looks_at_comes_first_in_the_plan() {
    let quiz = shipped();
    for rule in &quiz.findings.rules {
        // Every other answer leaves a little room, and no rule looks at it.
        let mut answers = all(&quiz.asked, |question| question.answers[1].id.clone());
        answers.give(&quiz.asked, &rule.question, &rule.answers[0]);
        let score = quiz.score(&answers);
        let plan = quiz.plan(&answers, &score);
        assert_eq!(plan.actions[0].question.id, rule.question);
        assert_eq!(plan.actions[0].reason, Reason::Rule);
        assert!(plan.actions[1..].iter().all(|action| action.reason == Reason::Some));
    }
}

#[test]
fn an_answer_to_an_unknown_question_is_ignored() {
    let quiz = shipped();
    let mut answers = all(&quiz.asked, best);
    let before = answers.clone();
    assert!(!answers.give(&quiz.asked, &id("nothing"), &quiz.asked.not_sure.id));
    assert_eq!(answers, before);
}

#[test]
fn an_answer_that_the_question_does_not_offer_is_ignored() {
    let quiz = shipped();
    let mut answers = all(&quiz.asked, best);
    let before = answers.clone();
    let [first, second, ..] = quiz.asked.questions.as_slice() else { unreachable!() };
    assert!(!answers.give(&quiz.asked, &first.id, &id("nothing")));
    assert!(!answers.give(&quiz.asked, &first.id, &second.answers[0].id));
    assert_eq!(answers, before);
}

/// Every way of answering an instrument that is small enough.
fn every(instrument: &Instrument) -> Vec<Vec<(Id, Option<Id>)>> {
    instrument.questions.iter().fold(vec![Vec::new()], |ways, question| {
        let choices = choices(instrument, question);
        let with = |way: &Vec<_>, answer: &Id| {
            let mut way = way.clone();
            way.push((question.id.clone(), Some(answer.clone())));
            way
        };
        ways.iter().flat_map(|way| choices.iter().map(move |answer| with(way, answer))).collect()
    })
}

#[test]
fn every_combination_of_answers_gives_a_band_and_a_plan() {
    let looks = (0, 1, true, 0);
    let small = build(&[vec![vec![1], vec![]], vec![vec![2, 1], vec![2]]], [50, 80], &[looks]);
    let ways = every(&small.asked);
    assert_eq!(ways.len(), 4 * 3 * 5 * 4);
    for way in ways {
        promises(&small, &give(&small.asked, &way));
    }
}

/// What every result promises.
fn promises(quiz: &Quiz, answers: &Answers) {
    let Quiz { asked: instrument, findings } = quiz;
    let score = quiz.score(answers);
    let level = level(quiz, &score);
    assert!(score.percent <= 100);
    // The band is that of the sum, or a rule says why it is not.
    let sum = findings.bands.iter().rposition(|band| band.from <= score.percent).unwrap();
    let held = |rule: &&Rule| findings.bands.iter().position(|band| band.id == rule.band);
    let lowest = score.rules.iter().filter_map(held).min();
    assert_eq!(level, lowest.map_or(sum, |lowest| lowest.min(sum)));
    for rule in &findings.rules {
        // An open question is one that nobody is sure of.
        let answer = answers.get(&rule.question).unwrap_or(&instrument.not_sure.id);
        let holds = rule.answers.contains(answer);
        assert_eq!(score.rules.contains(&rule), holds, "the rule {}", rule.id);
    }
    // An action for each answer that leaves room, and for no other.
    let plan = quiz.plan(answers, &score);
    let mut planned: Vec<&Id> = plan.actions.iter().map(|action| &action.question.id).collect();
    let mut asked: Vec<&Id> = instrument
        .questions
        .iter()
        .filter(|question| leaves_room(question, answers))
        .map(|question| &question.id)
        .collect();
    planned.sort();
    asked.sort();
    assert_eq!(planned, asked);
    let own = |planned: &PlannedAction<'_>| {
        let number = instrument.number(&planned.question.id).unwrap();
        *planned.action == findings.actions[number - 1]
    };
    assert!(plan.actions.iter().all(own));
    assert!(plan.actions.is_sorted_by_key(|action| action.reason));
    assert!(plan.first().len() == plan.actions.len().min(Plan::FIRST));
    assert_eq!([plan.first(), plan.later()].concat(), plan.actions);
    // ‘Not sure’ is listed.
    let unsure = instrument.questions.iter();
    let unsure = unsure.filter(|q| answers.get(&q.id) == Some(&instrument.not_sure.id));
    assert_eq!(score.unsure, unsure.collect::<Vec<_>>());
}

proptest! {
    #[test]
    fn every_result_keeps_its_promises((quiz, given) in answered()) {
        promises(&quiz, &give(&quiz.asked, &given));
    }

    #[test]
    fn a_better_answer_lowers_neither_the_whole_nor_a_dimension_nor_the_band(
        (quiz, given) in answered(),
        at in any::<Index>(),
    ) {
        let worse = give(&quiz.asked, &given);
        let question = at.get(&quiz.asked.questions);
        let points = question.points(worse.get(&question.id));
        let before = quiz.score(&worse);
        for answer in question.answers.iter().filter(|answer| answer.points > points) {
            let mut better = worse.clone();
            better.give(&quiz.asked, &question.id, &answer.id);
            let after = quiz.score(&better);
            prop_assert!(after.percent >= before.percent);
            prop_assert!(level(&quiz, &after) >= level(&quiz, &before));
            for (after, before) in after.dimensions.iter().zip(&before.dimensions) {
                prop_assert_eq!(&after.id, &before.id);
                let moved = after.id == question.dimension;
                let right = if moved { after.percent > before.percent } else { after == before };
                prop_assert!(right, "from {:?} to {:?}", before, after);
            }
        }
    }

    #[test]
    fn the_order_of_answering_never_matters(
        (quiz, given, shuffled) in answered().prop_flat_map(|(quiz, given)| {
            let shuffled = Just(given.clone()).prop_shuffle();
            (Just(quiz), Just(given), shuffled)
        })
    ) {
        let (one, other) = (give(&quiz.asked, &given), give(&quiz.asked, &shuffled));
        prop_assert_eq!(quiz.score(&one), quiz.score(&other));
        prop_assert_eq!(one, other);
    }

    #[test]
    fn the_last_answer_to_a_question_counts((quiz, given) in answered(), first in any::<Index>()) {
        let mut answers = all(&quiz.asked, |q| first.get(&choices(&quiz.asked, q)).clone());
        for (question, answer) in &given {
            let best = || best(quiz.asked.question(question).unwrap());
            answers.give(&quiz.asked, question, &answer.clone().unwrap_or_else(best));
        }
        let expected: Vec<_> = given
            .iter()
            .map(|(question, answer)| {
                let best = || best(quiz.asked.question(question).unwrap());
                (question.clone(), Some(answer.clone().unwrap_or_else(best)))
            })
            .collect();
        prop_assert_eq!(answers, give(&quiz.asked, &expected));
    }

    #[test]
    fn not_sure_counts_as_much_as_no_answer_at_all((quiz, given) in answered()) {
        let blank = give(&quiz.asked, &given);
        let mut unsure = blank.clone();
        let open: Vec<&Question> =
            quiz.asked.questions.iter().filter(|q| blank.get(&q.id).is_none()).collect();
        for question in &open {
            unsure.give(&quiz.asked, &question.id, &quiz.asked.not_sure.id);
        }
        let (without, with) = (quiz.score(&blank), quiz.score(&unsure));
        prop_assert_eq!(without.percent, with.percent);
        prop_assert_eq!(without.dimensions, with.dimensions);
        prop_assert!(open.iter().all(|question| with.unsure.contains(question)));
    }

    #[test]
    fn every_rule_holds_a_perfect_result_at_its_band_or_below(quiz in any_quiz()) {
        for rule in &quiz.findings.rules {
            let mut answers = all(&quiz.asked, best);
            answers.give(&quiz.asked, &rule.question, &rule.answers[0]);
            let score = quiz.score(&answers);
            prop_assert!(score.rules.contains(&rule));
            let most = quiz.findings.bands.iter().position(|band| band.id == rule.band).unwrap();
            prop_assert!(level(&quiz, &score) <= most);
        }
    }
}
