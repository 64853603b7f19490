//! The self-assessment: what its result promises, on the shipped one and on any
//! valid one.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

#[path = "support/instruments.rs"]
mod instruments;

use instruments::{Quiz, all, answered, any_quiz, best, build, choices, give, id, least, shipped};
use proptest::prelude::*;
use proptest::sample::Index;
use social_media_toolkit::content::{Id, Instrument, MOST_POINTS, Question, Rule};
use social_media_toolkit::quiz::{
    Answers, Outcome, Plan, PlannedAction, Reason, choices as asked_of, resolve,
};
use social_media_toolkit::route::Step;

/// The place of the band on the scale.
fn level(quiz: &Quiz, outcome: &Outcome<'_>) -> usize {
    let band = outcome.band.expect("a band");
    quiz.findings.bands.iter().position(|found| found.id == band.id).unwrap()
}

/// Whether `question` is answered and the answer leaves room for more.
fn leaves_room(question: &Question, answers: &Answers) -> bool {
    answers.get(&question.id).is_some_and(|answer| question.points(Some(answer)) < MOST_POINTS)
}

#[test]
fn the_best_answers_come_to_100_and_the_least_to_0() {
    let quiz = shipped();
    for (percent, answers) in [
        (100, all(&quiz.asked, best)),
        (0, all(&quiz.asked, least)),
        (0, all(&quiz.asked, |_| quiz.asked.not_sure.id.clone())),
    ] {
        let outcome = quiz.outcome(&answers);
        assert_eq!(outcome.percent, percent);
        assert!(outcome.dimensions.iter().all(|one| one.percent == Some(percent)));
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
            reached[level(&quiz, &quiz.outcome(&answers))] = true;
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
            let outcome = quiz.outcome(&answers);
            assert_eq!(outcome.rules, [rule]);
            assert_eq!(outcome.band.unwrap().id, rule.band, "{} says nothing", rule.id);
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
        let outcome = quiz.outcome(&answers);
        let plan = &outcome.plan;
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
    let outcome = quiz.outcome(answers);
    // What is open is said.
    let open = instrument.questions.iter().filter(|asked| answers.get(&asked.id).is_none());
    assert_eq!(outcome.open, open.collect::<Vec<_>>());
    for one in &outcome.dimensions {
        let own =
            || instrument.questions.iter().filter(|asked| asked.dimension == one.dimension.id);
        let answered = own().filter(|asked| answers.get(&asked.id).is_some()).count();
        assert_eq!((one.asked, one.answered), (own().count(), answered));
        assert_eq!(one.percent.is_some(), answered > 0);
        let strong = one.is_strong();
        assert!(!strong || answered == one.asked && !one.held, "{} is strong", one.dimension.id);
    }
    if outcome.open.len() == instrument.questions.len() {
        assert_eq!((outcome.percent, outcome.band), (0, None), "no answer, no result");
        return;
    }
    // While a question is open that a rule looks at, nothing is said of the whole.
    let undecided = findings.rules.iter().any(|rule| answers.get(&rule.question).is_none());
    assert_eq!(outcome.band.is_none(), undecided);
    if undecided {
        return;
    }
    let level = level(quiz, &outcome);
    assert!(outcome.percent <= 100);
    // The band is that of the sum, or a rule says why it is not.
    let sum = findings.bands.iter().rposition(|band| band.from <= outcome.percent).unwrap();
    let held = |rule: &&Rule| findings.bands.iter().position(|band| band.id == rule.band);
    let lowest = outcome.rules.iter().filter_map(held).min();
    assert_eq!(level, lowest.map_or(sum, |lowest| lowest.min(sum)));
    for rule in &findings.rules {
        // What is open holds nothing back.
        let given = answers.get(&rule.question);
        let holds = given.is_some_and(|answer| rule.answers.contains(answer));
        assert_eq!(outcome.rules.contains(&rule), holds, "the rule {}", rule.id);
    }
    // An action for each answer that leaves room, and for no other.
    let plan = &outcome.plan;
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
        let place = instrument.questions.iter().position(|asked| asked.id == planned.question.id);
        *planned.action == findings.actions[place.unwrap()]
    };
    assert!(plan.actions.iter().all(own));
    assert!(plan.actions.is_sorted_by_key(|action| action.reason));
    assert!(plan.first().len() == plan.actions.len().min(Plan::FIRST));
    assert_eq!([plan.first(), plan.later()].concat(), plan.actions);
    // ‘Not sure’ is listed.
    let unsure = instrument.questions.iter();
    let unsure = unsure.filter(|q| answers.get(&q.id) == Some(&instrument.not_sure.id));
    assert_eq!(outcome.unsure, unsure.collect::<Vec<_>>());
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
        let before = quiz.outcome(&worse);
        // Answering what was open is another matter: it says more, and not better things.
        prop_assume!(worse.get(&question.id).is_some());
        for answer in question.answers.iter().filter(|answer| answer.points > points) {
            let mut better = worse.clone();
            better.give(&quiz.asked, &question.id, &answer.id);
            let after = quiz.outcome(&better);
            prop_assert!(after.percent >= before.percent);
            prop_assert_eq!(after.band.is_some(), before.band.is_some());
            if after.band.is_some() {
                prop_assert!(level(&quiz, &after) >= level(&quiz, &before));
            }
            for (after, before) in after.dimensions.iter().zip(&before.dimensions) {
                prop_assert_eq!(&after.dimension.id, &before.dimension.id);
                let moved = after.dimension.id == question.dimension;
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
        prop_assert_eq!(quiz.outcome(&one), quiz.outcome(&other));
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
    fn not_sure_counts_as_the_least_answer_and_is_listed((quiz, given) in answered(), at in any::<Index>()) {
        let mut answers = give(&quiz.asked, &given);
        let question = at.get(&quiz.asked.questions);
        answers.give(&quiz.asked, &question.id, &least(question));
        let without = quiz.outcome(&answers);
        let mut unsure = answers.clone();
        unsure.give(&quiz.asked, &question.id, &quiz.asked.not_sure.id);
        let with = quiz.outcome(&unsure);
        prop_assert_eq!(without.percent, with.percent);
        prop_assert!(with.unsure.contains(&question));
        prop_assert!(!without.unsure.contains(&question));
    }

    #[test]
    fn what_is_open_is_left_out_of_the_sum((quiz, given) in answered(), at in any::<Index>()) {
        let answers = give(&quiz.asked, &given);
        let dimension = &at.get(&quiz.findings.dimensions).id;
        // All best but for one dimension, of which nothing is said.
        let mut others = Answers::default();
        for asked in quiz.asked.questions.iter().filter(|asked| asked.dimension != *dimension) {
            others.give(&quiz.asked, &asked.id, &best(asked));
        }
        let outcome = quiz.outcome(&others);
        let other_dimensions = quiz.findings.dimensions.len() > 1;
        prop_assert_eq!(outcome.percent, if other_dimensions { 100 } else { 0 });
        // The opening questions change no part of the result but the advice.
        let mut more = answers.clone();
        for asked in &quiz.asked.opening {
            more.add(&quiz.asked, &asked.id, &asked.offers[0].id);
        }
        let (before, after) = (quiz.outcome(&answers), quiz.outcome(&more));
        prop_assert_eq!(Outcome { notes: Vec::new(), ..before }, Outcome { notes: Vec::new(), ..after });
    }

    #[test]
    fn a_step_that_is_shown_is_one_that_the_answers_lead_to((quiz, given) in answered(), at in any::<Index>()) {
        let answers = give(&quiz.asked, &given);
        let position = resolve(&quiz.asked, &answers);
        let asked: Vec<&Id> = quiz.asked.asked().collect();
        let steps = [Step::Start, Step::Check, Step::Result, Step::Team(String::new())];
        let question = Step::Question((*at.get(&asked)).clone());
        for step in steps.into_iter().chain([question, Step::Question(id("nothing"))]) {
            let shown = position.step(step.clone());
            prop_assert_eq!(&position.step(shown.clone()), &shown, "it stays");
            match &shown {
                Step::Question(shown) => {
                    let place = |id: &Id| asked.iter().position(|asked| *asked == id);
                    let open = asked.iter().position(|id| answers.get(id).is_none());
                    prop_assert!(place(shown).is_some() && place(shown) <= open.or(Some(asked.len())));
                }
                Step::Check | Step::Result => prop_assert!(position.answered > 0 || position.open.is_none()),
                Step::Start | Step::Team(_) => prop_assert_eq!(shown, step),
            }
        }
        for question in asked.into_iter().filter(|asked| answers.get(asked).is_some()) {
            prop_assert_ne!(position.after(question), Step::Question(question.clone()), "it goes on");
        }
    }

    #[test]
    fn several_answers_stand_together_and_not_sure_alone(picks in proptest::collection::vec(0..4_usize, 1..12)) {
        let quiz = shipped();
        let whom = &quiz.asked.opening[0];
        let unsure = quiz.asked.not_sure.id.clone();
        let mut answers = Answers::default();
        for pick in picks {
            let answer = whom.offers.get(pick).filter(|_| pick < 3).map_or(&unsure, |offer| &offer.id);
            prop_assert!(answers.add(&quiz.asked, &whom.id, answer));
            let given: Vec<&Id> = answers.all(&whom.id).collect();
            prop_assert!(given.contains(&answer));
            prop_assert!(!given.contains(&&unsure) || given.len() == 1);
            prop_assert!(given.is_sorted());
        }
    }

    #[test]
    fn every_rule_holds_a_perfect_result_at_its_band_or_below(quiz in any_quiz()) {
        for rule in &quiz.findings.rules {
            let mut answers = all(&quiz.asked, best);
            answers.give(&quiz.asked, &rule.question, &rule.answers[0]);
            let outcome = quiz.outcome(&answers);
            prop_assert!(outcome.rules.contains(&rule));
            let most = quiz.findings.bands.iter().position(|band| band.id == rule.band).unwrap();
            prop_assert!(level(&quiz, &outcome) <= most);
        }
    }
}

#[test]
fn what_is_said_of_the_organisation_words_the_advice_and_asks_the_finder() {
    let quiz = shipped();
    let mut answers = Answers::default();
    for (question, answer) in
        [("whom", "patients"), ("whom", "local"), ("what-for", "not-sure"), ("hours", "hours-7")]
    {
        assert!(answers.add(&quiz.asked, &id(question), &id(answer)), "{answer}");
    }
    assert_eq!(asked_of(&quiz.asked, &answers).to_string(), "audience=local,patients&hours=7");
    let outcome = quiz.outcome(&answers);
    assert_eq!(outcome.band, None, "it counts for nothing");
    let advised = |question: &str, answer: &str| {
        outcome.notes.iter().any(|note| {
            *note.question == *question && note.answers.iter().any(|given| **given == *answer)
        })
    };
    assert!(advised("whom", "patients") && advised("hours", "hours-7"));
    assert!(
        outcome.notes.iter().all(|note| {
            answers.all(&note.question).any(|answer| note.answers.contains(answer))
        })
    );
}

#[test]
fn every_answer_about_the_organisation_has_advice() {
    let quiz = shipped();
    let unsure = &quiz.asked.not_sure.id;
    for asked in &quiz.asked.opening {
        for answer in asked.offers.iter().map(|offer| &offer.id).chain([unsure]) {
            let note = quiz
                .findings
                .notes
                .iter()
                .find(|note| note.question == asked.id && note.answers.contains(answer));
            assert!(note.is_some(), "{} {answer}", asked.id);
        }
    }
}

#[test]
fn an_area_is_not_strong_while_one_of_its_rules_holds() {
    let quiz = shipped();
    for rule in &quiz.findings.rules {
        let mut answers = all(&quiz.asked, best);
        answers.give(&quiz.asked, &rule.question, &rule.answers[0]);
        let of = &quiz.asked.question(&rule.question).unwrap().dimension;
        let outcome = quiz.outcome(&answers);
        for one in &outcome.dimensions {
            assert_eq!(one.is_strong(), one.dimension.id != *of, "{}", one.dimension.id);
        }
    }
}

#[test]
fn one_good_answer_is_no_result_yet() {
    let quiz = shipped();
    let mut answers = Answers::default();
    for asked in &quiz.asked.questions {
        let whole = quiz.findings.rules.iter().all(|rule| answers.get(&rule.question).is_some());
        assert_eq!(quiz.outcome(&answers).band.is_some(), whole, "before {}", asked.id);
        answers.give(&quiz.asked, &asked.id, &best(asked));
    }
    assert!(quiz.outcome(&answers).band.is_some());
}
