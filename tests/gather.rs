//! The codes of a team, found in whatever was pasted.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

#[path = "support/instruments.rs"]
#[allow(dead_code, reason = "each test takes what it needs")]
mod instruments;

use instruments::{Quiz, all, any_quiz, best, least, shipped};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use social_media_toolkit::quiz::code::{BadCode, encode};
use social_media_toolkit::quiz::{Answers, Gathered, MOST_RESULTS, gather, team};
use social_media_toolkit::route::{self, Route, Step};

/// Answers to the questions by numbers.
fn answered(quiz: &Quiz, numbers: &[usize]) -> Answers {
    let mut answers = Answers::default();
    for (question, number) in quiz.asked.questions.iter().zip(numbers.iter().cycle()) {
        let place = number % (question.answers.len() + 1);
        let answer = question.answers.get(place).map_or(&quiz.asked.not_sure.id, |one| &one.id);
        assert!(answers.give(&quiz.asked, &question.id, answer));
    }
    answers
}

fn people() -> impl Strategy<Value = Vec<Vec<usize>>> {
    proptest::collection::vec(proptest::collection::vec(0..9_usize, 1..12), 1..9)
}

fn codes(quiz: &Quiz, results: &[Answers]) -> Vec<String> {
    results.iter().map(|answers| encode(&quiz.asked, answers)).collect()
}

fn found(quiz: &Quiz, text: &str) -> Gathered {
    gather(&quiz.asked, text)
}

/// The lines that are named, and why.
fn named(gathered: &Gathered) -> Vec<(usize, BadCode)> {
    gathered.problems.iter().map(|problem| (problem.line, problem.why)).collect()
}

/// The ways in which people pass a code on.
fn passed_on(code: &str, way: usize) -> String {
    let link = format!("https://intranet.example/comms#{}", team_link(code));
    match way {
        0 => code.to_owned(),
        1 => code.to_lowercase(),
        2 => code.replace('-', ""),
        3 => code.replace('-', "\u{2011}"),
        4 => link,
        5 => format!("<{link}>"),
        6 => format!("https://safe.example/?url={}&data=05%7C1a2b", route::encode(&link)),
        7 => format!("Anna: {code}"),
        8 => format!("Anna:{code}."),
        9 => format!("[{link}]({link})"),
        10 => format!("<{link}|result>"),
        _ => format!("“{code}”"),
    }
}

fn team_link(code: &str) -> String {
    format!("toolkit/{}", Route::Quiz(Step::Team(code.to_owned())))
}

proptest! {
    #[test]
    fn any_text_is_read(text in any::<String>(), more in "[0-9A-Z%:/?=&;, \\n-]{0,200}") {
        let quiz = shipped();
        for text in [&text, &more] {
            let lines = text.lines().count();
            prop_assert!(found(&quiz, text).problems.iter().all(|one| (1..=lines).contains(&one.line)));
        }
    }

    #[test]
    fn every_code_is_found_however_it_was_passed_on_and_whatever_stands_between(
        (quiz, people) in any_quiz().prop_flat_map(|quiz| (Just(quiz), people())),
        ways in proptest::collection::vec((0..12_usize, select(vec!["\n", "\r\n", " ", ", ", ";", "\t", "\n\n"])), 9),
    ) {
        for quiz in [quiz, shipped()] {
            let results: Vec<Answers> = people.iter().map(|numbers| answered(&quiz, numbers)).collect();
            let mut text = String::new();
            for (code, (way, between)) in codes(&quiz, &results).iter().zip(&ways) {
                text += &passed_on(code, *way);
                text += between;
            }
            let gathered = found(&quiz, &text);
            prop_assert_eq!(&gathered.problems, &[], "{}", text);
            prop_assert_eq!(gathered.results, results, "{}", text);
        }
    }

    #[test]
    fn a_damaged_character_is_always_named_with_its_line_and_the_rest_counts(
        people in people(), which in any::<Index>(), at in any::<Index>(),
        by in prop_oneof![select(b"0123456789ABCDEFGHJKMNPQRSTVWXYZ".map(char::from).to_vec()), any::<char>()],
        way in select(vec![0, 1, 4, 7, 8]),
    ) {
        let quiz = shipped();
        let mut results: Vec<Answers> = people.iter().map(|numbers| answered(&quiz, numbers)).collect();
        let mut lines = codes(&quiz, &results);
        let which = which.index(lines.len());
        let mut damaged: Vec<char> = lines[which].chars().collect();
        let at = at.index(damaged.len());
        let digit = damaged[at];
        let alias = |c: char| match c.to_ascii_uppercase() { 'O' => '0', 'I' | 'L' => '1', c => c };
        prop_assume!(digit != '-' && alias(by) != digit && !['&', '#'].contains(&by));
        damaged[at] = by;
        lines[which] = passed_on(&damaged.iter().collect::<String>(), way);
        results.remove(which);
        let gathered = found(&quiz, &lines.join("\n"));
        prop_assert_eq!(gathered.results, results);
        let before = u32::from(by == '\n');
        prop_assert!(!gathered.problems.is_empty(), "{}", lines[which]);
        for problem in &gathered.problems {
            prop_assert!((which + 1..=which + 1 + before as usize).contains(&problem.line));
            prop_assert_eq!(problem.why, BadCode::Damaged);
        }
    }

    #[test]
    fn the_order_of_the_codes_is_nothing_to_the_summary(people in people()) {
        let quiz = shipped();
        let results: Vec<Answers> = people.iter().map(|numbers| answered(&quiz, numbers)).collect();
        let mut codes = codes(&quiz, &results);
        let summary = |codes: &[String]| team(quiz.quiz(), &found(&quiz, &codes.join("\n")).results);
        let forth = summary(&codes);
        codes.reverse();
        prop_assert_eq!(summary(&codes), forth);
    }
}

#[test]
fn words_that_cannot_be_codes_are_passed_over() {
    let quiz = shipped();
    let code = encode(&quiz.asked, &all(&quiz.asked, best));
    let text = format!(
        "Dear all,\n\nhere are our codes of 22/11/2026 (2026-11-22), see you face-to-face at 10:30.\n\
         Jean-Pierre Smith-Jones: {code}\n\
         misunderstandings, telecommunications, 020-7946-0018, 0207-946-0018, +447700900123\n\
         id 1a2b3c4d-5e6f-7a8b-9c0d-1234567890ab, plan-2026, team-plan-2026.docx\n\
         anna.smith-jones@nhs.example https://intranet.example/what-were-they-like/1K7Q-4F2M-8XYZ-ABCD-EF\n\
         https://intranet.example/#toolkit/quiz/team?code= 🐦 — 1.\n"
    );
    let gathered = found(&quiz, &text);
    assert_eq!(gathered.problems, []);
    assert_eq!(gathered.results.len(), 1);
}

#[test]
fn another_version_and_another_instrument_are_named_and_left_out() {
    let quiz = shipped();
    let mut other = shipped();
    other.asked.version += 1;
    let code = encode(&quiz.asked, &all(&quiz.asked, best));
    let others = encode(&other.asked, &all(&other.asked, best));
    // A code of the next version: its first digit and the sum over it are others.
    let next = ["2", &code[1..]].concat();
    let next = with_right_sum(&quiz, &next).expect("a sum that is right");
    let gathered = found(&quiz, &format!("{code}\n{others}\nAnna {}\n{code}", next));
    assert_eq!(named(&gathered), [(2, BadCode::OtherInstrument), (3, BadCode::OtherVersion)]);
    assert_eq!(gathered.problems[0].found, others);
    assert_eq!(gathered.results.len(), 2, "the same code twice counts twice");
    let link = format!("https://intranet.example/#{}", team_link(&others));
    assert_eq!(named(&found(&quiz, &link)), [(1, BadCode::OtherInstrument)]);
}

/// `code` with the last three digits that make it whole.
fn with_right_sum(quiz: &Quiz, code: &str) -> Option<String> {
    const DIGITS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let bare = code.replace('-', "");
    let body = &bare[..bare.len() - 3];
    let three = DIGITS.chars().flat_map(|a| {
        DIGITS.chars().flat_map(move |b| DIGITS.chars().map(move |c| format!("{a}{b}{c}")))
    });
    three.map(|sum| format!("{body}{sum}")).find(|code| {
        let read = social_media_toolkit::quiz::code::decode(&quiz.asked, code);
        read == Err(BadCode::OtherVersion)
    })
}

#[test]
fn over_two_hundred_codes_the_rest_is_left_out_and_counted() {
    let quiz = shipped();
    let one = encode(&quiz.asked, &all(&quiz.asked, best));
    let last = encode(&quiz.asked, &all(&quiz.asked, least));
    let text = format!("{}{last}\n{last}", format!("{one}\n").repeat(MOST_RESULTS));
    let gathered = found(&quiz, &text);
    assert_eq!((gathered.results.len(), gathered.over), (MOST_RESULTS, 2));
    assert!(gathered.results.iter().all(|answers| *answers == all(&quiz.asked, best)));
}

#[test]
fn two_hundred_codes_on_one_line_are_taken_together() {
    let quiz = shipped();
    let results: Vec<Answers> =
        (0..MOST_RESULTS).map(|n| answered(&quiz, &[n, n / 3, n / 7])).collect();
    let gathered = found(&quiz, &codes(&quiz, &results).join(", "));
    assert_eq!(gathered.results, results);
    assert_eq!(team(quiz.quiz(), &gathered.results).results, MOST_RESULTS);
}
