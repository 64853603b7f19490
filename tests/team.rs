//! A result as a code, and the results of a team taken together.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

#[path = "support/instruments.rs"]
#[allow(dead_code, reason = "each test takes what it needs")]
mod instruments;

use instruments::{Quiz, all, any_quiz, best, least, shipped};
use proptest::prelude::*;
use social_media_toolkit::content::{Id, Question};
use social_media_toolkit::quiz::code::{BadCode, decode, encode};
use social_media_toolkit::quiz::{Answers, Team, team};

/// Answers to some of the questions, by numbers: 0 leaves one open.
fn some(quiz: &Quiz, numbers: &[usize]) -> Answers {
    let mut answers = Answers::default();
    for (question, number) in quiz.asked.questions.iter().zip(numbers.iter().cycle()) {
        let answer = match number % (question.answers.len() + 2) {
            0 => continue,
            1 => &quiz.asked.not_sure.id,
            place => &question.answers[place - 2].id,
        };
        assert!(answers.give(&quiz.asked, &question.id, answer));
    }
    answers
}

fn together(quiz: &Quiz, results: &[Answers]) -> Team {
    team(quiz.quiz(), results)
}

#[test]
fn a_code_is_short_and_says_nothing_but_the_answers() {
    let quiz = shipped();
    let code = encode(&quiz.asked, &all(&quiz.asked, best));
    assert!(code.len() <= 30, "{code}");
    assert!(code.split('-').all(|group| (1..=4).contains(&group.len())), "{code}");
    assert_eq!(
        code,
        encode(&quiz.asked, &all(&quiz.asked, best)),
        "the same for all who say the same"
    );
    assert_ne!(code, encode(&quiz.asked, &all(&quiz.asked, least)));
}

#[test]
fn a_code_of_another_version_or_instrument_is_named() {
    let quiz = shipped();
    let mut other = shipped();
    other.asked.version += 1;
    let code = encode(&other.asked, &all(&other.asked, best));
    assert_eq!(decode(&quiz.asked, &code), Err(BadCode::OtherInstrument));
    let mut shorter = shipped();
    shorter.asked.questions.pop();
    assert_eq!(
        decode(&shorter.asked, &encode(&quiz.asked, &Answers::default())),
        Err(BadCode::OtherInstrument)
    );
    for text in ["", "-", "1", "hello", "https://example.org/#1K7Q", "🐦", &"1".repeat(1000)] {
        assert_eq!(decode(&quiz.asked, text), Err(BadCode::Damaged), "{text}");
    }
}

proptest! {
    #[test]
    fn a_code_is_read_as_what_was_written(
        quiz in any_quiz(), numbers in proptest::collection::vec(0..9_usize, 1..12),
    ) {
        let answers = some(&quiz, &numbers);
        let code = encode(&quiz.asked, &answers);
        prop_assert_eq!(decode(&quiz.asked, &code), Ok(answers.clone()));
        // However it was passed on.
        let loose = format!(" {}\n", code.replace('-', " ").to_lowercase());
        prop_assert_eq!(decode(&quiz.asked, &loose), Ok(answers.clone()));
        let mistaken = code.replace('0', "o").replace('1', "l");
        prop_assert_eq!(decode(&quiz.asked, &mistaken), Ok(answers));
    }

    #[test]
    fn a_slip_in_a_code_is_found(
        numbers in proptest::collection::vec(0..9_usize, 1..12), at in any::<prop::sample::Index>(), by in 1..32_usize,
    ) {
        const DIGITS: &[u8] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        let quiz = shipped();
        let mut code = encode(&quiz.asked, &some(&quiz, &numbers)).replace('-', "").into_bytes();
        let at = at.index(code.len());
        let old = DIGITS.iter().position(|digit| *digit == code[at]).unwrap();
        let right = code.clone();
        code[at] = DIGITS[(old + by) % 32];
        let text = |code: Vec<u8>| String::from_utf8(code).unwrap();
        prop_assert_eq!(decode(&quiz.asked, &text(code)), Err(BadCode::Damaged));
        // Two neighbours in each other's place, and one that was lost.
        let mut turned = right.clone();
        if at + 4 < turned.len() && turned[at] != turned[at + 1] {
            turned.swap(at, at + 1);
            prop_assert_eq!(decode(&quiz.asked, &text(turned)), Err(BadCode::Damaged));
        }
        let mut short = right;
        short.remove(at);
        prop_assert!(decode(&quiz.asked, &text(short)).is_err());
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,60}|[0-9A-Za-z -]{0,60}") {
        let quiz = shipped();
        if let Ok(answers) = decode(&quiz.asked, &text) {
            prop_assert_eq!(decode(&quiz.asked, &encode(&quiz.asked, &answers)), Ok(answers));
        }
    }

    #[test]
    fn a_team_counts_everybody_and_whoever_comes_first_is_nothing(
        people in proptest::collection::vec(proptest::collection::vec(0..9_usize, 1..12), 1..12),
    ) {
        let quiz = shipped();
        let mut results: Vec<Answers> = people.iter().map(|numbers| some(&quiz, numbers)).collect();
        let team = together(&quiz, &results);
        prop_assert_eq!(team.results, people.len());
        for votes in &team.questions {
            let counted = votes.answers.iter().sum::<usize>() + votes.unsure + votes.open;
            prop_assert_eq!(counted, people.len());
            prop_assert!(votes.apart <= 100);
        }
        for spread in &team.dimensions {
            prop_assert!(spread.least <= spread.middle && spread.middle <= spread.most && spread.most <= 100);
        }
        results.reverse();
        prop_assert_eq!(together(&quiz, &results), team);
    }

    #[test]
    fn the_spread_of_an_area_is_that_of_what_each_result_says_of_it(
        (quiz, people) in any_quiz().prop_flat_map(|quiz| {
            (Just(quiz), proptest::collection::vec(proptest::collection::vec(0..9_usize, 1..12), 1..12))
        }),
    ) {
        let results: Vec<Answers> = people.iter().map(|numbers| some(&quiz, numbers)).collect();
        let team = together(&quiz, &results);
        prop_assert_eq!(team.dimensions.len(), quiz.findings.dimensions.len());
        for (place, spread) in team.dimensions.iter().enumerate() {
            let mut said: Vec<u8> =
                results.iter().filter_map(|answers| quiz.outcome(answers).dimensions[place].percent).collect();
            said.sort_unstable();
            let at = |place: usize| said.get(place).copied().unwrap_or_default();
            let last = said.len().saturating_sub(1);
            prop_assert_eq!(&spread.id, &quiz.findings.dimensions[place].id);
            prop_assert_eq!(spread.results, said.len());
            prop_assert_eq!((spread.least, spread.middle, spread.most), (at(0), at(last / 2), at(last)));
        }
    }

    #[test]
    fn people_who_agree_are_not_apart(numbers in proptest::collection::vec(0..9_usize, 1..12), count in 1..9_usize) {
        let quiz = shipped();
        let results = vec![some(&quiz, &numbers); count];
        prop_assert!(together(&quiz, &results).questions.iter().all(|votes| votes.apart == 0));
    }
}

#[test]
fn half_against_half_is_as_far_apart_as_can_be_and_first_on_the_agenda() {
    let quiz = shipped();
    let first = &quiz.asked.questions[0];
    let but_first = |answer: fn(&Question) -> Id| {
        let mut answers = all(&quiz.asked, best);
        answers.give(&quiz.asked, &first.id, &answer(first));
        answers
    };
    let results = [but_first(best), but_first(best), but_first(least), but_first(least)];
    let team = together(&quiz, &results);
    assert_eq!(team.questions[0].apart, 100);
    assert_eq!(team.agenda, [0]);
    assert_eq!(team.questions[0].answers, [2, 0, 0, 2]);
}

#[test]
fn what_many_are_not_sure_of_is_on_the_agenda_behind_what_they_disagree_on() {
    let quiz = shipped();
    let (one, other) = (&quiz.asked.questions[0], &quiz.asked.questions[1]);
    let mut unsure = all(&quiz.asked, best);
    unsure.give(&quiz.asked, &one.id, &quiz.asked.not_sure.id);
    let mut apart = all(&quiz.asked, best);
    apart.give(&quiz.asked, &other.id, &least(other));
    let team = together(&quiz, &[unsure.clone(), unsure, apart]);
    assert_eq!(team.agenda, [1, 0]);
    assert_eq!(team.questions[0].unsure, 2);
}

#[test]
fn what_more_people_are_not_sure_of_comes_first_where_nobody_is_far_apart() {
    let quiz = shipped();
    let (one, other) = (&quiz.asked.questions[0], &quiz.asked.questions[1]);
    let people = (0..10).map(|person| {
        let mut answers = all(&quiz.asked, best);
        // 4 are not sure of the first, and one of the others is a little apart.
        if person < 4 {
            answers.give(&quiz.asked, &one.id, &quiz.asked.not_sure.id);
        } else if person == 4 {
            answers.give(&quiz.asked, &one.id, &one.answers[1].id);
        }
        if person < 7 {
            answers.give(&quiz.asked, &other.id, &quiz.asked.not_sure.id);
        }
        answers
    });
    let team = together(&quiz, &people.collect::<Vec<_>>());
    assert!(team.questions[0].apart > team.questions[1].apart);
    assert_eq!(team.agenda, [1, 0]);
}
