//! What makes a quiz one that cannot work, over quizzes of every shape: one that is valid
//! passes, and each thing that is then broken is found.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

#[path = "support/instruments.rs"]
#[allow(dead_code, reason = "each test takes what it needs")]
mod instruments;

use instruments::{Quiz, any_quiz, id, shipped};
use proptest::prelude::*;
use proptest::sample::Index;
use social_media_toolkit::content::{
    Fault, MOST_ANSWERS, MOST_QUESTIONS, Note, OPENING, Part, Wrong, check_quiz,
};
use social_media_toolkit::route::Route;

/// The opening questions as a configuration's forms have them, after other lines.
fn opening(quiz: &Quiz) -> String {
    let mut lines = "quiz id! own-id 60\n".to_owned();
    for asked in &quiz.asked.opening {
        let offers: String = asked.offers.iter().map(|offer| format!(" {}", offer.id)).collect();
        lines.push_str(&format!("{OPENING}{}{offers}\n", asked.id));
    }
    lines
}

fn faults(quiz: &Quiz) -> Vec<Fault> {
    let is_section = |section: &Route| *section != Route::Resources;
    check_quiz(&quiz.asked, &quiz.findings, &opening(quiz), &is_section)
}

/// A way to break a quiz, and the fault that it leads to.
type Break = (fn(&mut Quiz, &Index), Wrong);

const BREAKS: &[Break] = &[
    (|quiz, _| quiz.findings.dimensions.clear(), Wrong::Empty),
    (|quiz, _| quiz.asked.questions.clear(), Wrong::Empty),
    (|quiz, _| quiz.findings.bands.clear(), Wrong::Empty),
    (|quiz, at| at.get_mut(&mut quiz.findings.bands).advice.clear(), Wrong::Empty),
    (
        |quiz, at| {
            let more = at.get(&quiz.asked.questions).clone();
            quiz.asked.questions.resize(MOST_QUESTIONS + 1, more);
        },
        Wrong::Long,
    ),
    (
        |quiz, at| {
            let question = at.get_mut(&mut quiz.asked.questions);
            let more = question.answers[0].clone();
            question.answers.resize(MOST_ANSWERS + 1, more);
        },
        Wrong::Long,
    ),
    (|quiz, at| at.get_mut(&mut quiz.findings.dimensions).weight = 0, Wrong::Weight),
    (|quiz, at| at.get_mut(&mut quiz.findings.dimensions).weight = 4, Wrong::Weight),
    (|quiz, at| at.get_mut(&mut quiz.findings.dimensions).id = id("new"), Wrong::Unasked),
    (
        |quiz, at| at.get_mut(&mut quiz.findings.dimensions).id = id("new"),
        Wrong::Missing(Part::Dimension),
    ),
    (
        |quiz, at| at.get_mut(&mut quiz.findings.dimensions).section = Route::Resources,
        Wrong::Missing(Part::Section),
    ),
    (
        |quiz, at| at.get_mut(&mut quiz.findings.actions).section = Route::Resources,
        Wrong::Missing(Part::Section),
    ),
    (
        |quiz, at| {
            let again = at.get(&quiz.findings.dimensions).clone();
            quiz.findings.dimensions.push(again);
        },
        Wrong::Again,
    ),
    (
        |quiz, at| {
            let again = at.get(&quiz.asked.questions).clone();
            quiz.asked.questions.push(again);
        },
        Wrong::Again,
    ),
    (
        |quiz, at| {
            let question = at.get_mut(&mut quiz.asked.questions);
            question.answers[1].id = question.answers[0].id.clone();
        },
        Wrong::Again,
    ),
    (
        |quiz, _| {
            let again = quiz.findings.bands[0].clone();
            quiz.findings.bands.push(again);
        },
        Wrong::Again,
    ),
    (
        |quiz, at| {
            let name = *at.get(&["check", "result", "team", "whom", "hours"]);
            at.get_mut(&mut quiz.asked.questions).id = id(name);
        },
        Wrong::Taken,
    ),
    (|quiz, _| quiz.asked.not_sure.id = id("staff"), Wrong::Taken),
    (
        |quiz, at| {
            let not_sure = quiz.asked.not_sure.id.clone();
            at.get_mut(&mut at.get_mut(&mut quiz.asked.questions).answers).id = not_sure;
        },
        Wrong::NotSure,
    ),
    (
        |quiz, at| at.get_mut(&mut at.get_mut(&mut quiz.asked.questions).answers).points = 4,
        Wrong::Points,
    ),
    (
        |quiz, at| {
            let answers = &mut at.get_mut(&mut quiz.asked.questions).answers;
            answers.iter_mut().for_each(|answer| answer.points = answer.points.min(2));
        },
        Wrong::Range,
    ),
    (
        |quiz, at| {
            let answers = &mut at.get_mut(&mut quiz.asked.questions).answers;
            answers.iter_mut().for_each(|answer| answer.points = answer.points.max(1));
        },
        Wrong::Range,
    ),
    (|quiz, at| at.get_mut(&mut quiz.asked.questions).answers.truncate(1), Wrong::Range),
    (
        |quiz, at| quiz.findings.bands[0].from = 1 + u8::try_from(at.index(100)).unwrap(),
        Wrong::FirstBand,
    ),
    (|quiz, _| band(quiz, 0), Wrong::Band),
    (|quiz, at| band(quiz, 101 + at.index(100)), Wrong::Band),
    (
        |quiz, _| {
            quiz.findings.bands.truncate(1);
            band(quiz, 100);
            let mut more = quiz.findings.bands[1].clone();
            more.id = id("further");
            quiz.findings.bands.push(more);
        },
        Wrong::LastBand,
    ),
    (|quiz, _| rule(quiz, &[]), Wrong::Never),
    (
        |quiz, at| {
            let answers = at.get(&quiz.asked.questions).answers.clone();
            let all: Vec<String> = answers.iter().map(|answer| answer.id.to_string()).collect();
            let all: Vec<&str> = all.iter().map(String::as_str).chain(["not-sure"]).collect();
            rule(quiz, &all);
            let of = at.get(&quiz.asked.questions).id.clone();
            quiz.findings.rules.last_mut().unwrap().question = of;
        },
        Wrong::Always,
    ),
    // The first answer has all points.
    (|quiz, _| rule(quiz, &["a0"]), Wrong::Unfair),
    (|quiz, _| rule(quiz, &["a0", "not-sure"]), Wrong::Unfair),
    (|quiz, _| rule(quiz, &["not-sure", "nowhere"]), Wrong::Missing(Part::Answer)),
    (
        |quiz, _| {
            rule(quiz, &["not-sure"]);
            quiz.findings.rules.last_mut().unwrap().question = id("nowhere");
        },
        Wrong::Missing(Part::Question),
    ),
    (
        |quiz, _| {
            rule(quiz, &["not-sure"]);
            quiz.findings.rules.last_mut().unwrap().band = id("nowhere");
        },
        Wrong::Missing(Part::Band),
    ),
    (
        |quiz, _| {
            rule(quiz, &["not-sure"]);
            rule(quiz, &["not-sure"]);
        },
        Wrong::Again,
    ),
    (|quiz, _| note(quiz, "q0", &["a0"]), Wrong::Missing(Part::Opening)),
    (|quiz, _| note(quiz, "whom", &["staff", "hours-2"]), Wrong::Missing(Part::Offer)),
    (|quiz, _| note(quiz, "hours", &[]), Wrong::Empty),
    (
        |quiz, _| {
            note(quiz, "hours", &["hours-2"]);
            quiz.findings.notes.last_mut().unwrap().section = Route::Resources;
        },
        Wrong::Missing(Part::Section),
    ),
];

/// A band more behind those below 100, from there on.
fn band(quiz: &mut Quiz, from: usize) {
    quiz.findings.bands.retain(|band| band.from < 100);
    let mut band = quiz.findings.bands[0].clone();
    (band.id, band.from) =
        (id(format!("more{}", quiz.findings.bands.len())), u8::try_from(from).unwrap());
    quiz.findings.bands.push(band);
}

/// A rule more, on the first question.
fn rule(quiz: &mut Quiz, answers: &[&str]) {
    quiz.findings.rules.push(social_media_toolkit::content::Rule {
        id: id("more"),
        question: quiz.asked.questions[0].id.clone(),
        answers: answers.iter().map(id).collect(),
        band: quiz.findings.bands[0].id.clone(),
        message: "words".to_owned(),
    });
}

/// A note more.
fn note(quiz: &mut Quiz, question: &str, answers: &[&str]) {
    let answers = answers.iter().map(id).collect();
    let text = "words".to_owned();
    quiz.findings.notes.push(Note { question: id(question), answers, text, section: Route::Home });
}

#[test]
fn the_shipped_quiz_passes() {
    assert_eq!(faults(&shipped()), []);
}

proptest! {
    #[test]
    fn a_valid_quiz_passes_with_notes_on_what_is_offered(quiz in any_quiz()) {
        prop_assert_eq!(faults(&quiz), []);
        let mut quiz = quiz;
        note(&mut quiz, "whom", &["patients", "not-sure"]);
        note(&mut quiz, "hours", &["hours-2"]);
        prop_assert_eq!(faults(&quiz), []);
    }

    #[test]
    fn whatever_is_broken_in_a_valid_quiz_is_found(
        quiz in any_quiz(),
        broken in any::<Index>(),
        at in any::<Index>(),
    ) {
        let (make, wrong) = broken.get(BREAKS);
        let mut quiz = quiz;
        make(&mut quiz, &at);
        let found = faults(&quiz);
        prop_assert!(found.iter().any(|fault| fault.wrong == *wrong), "{:?}: {:?}", wrong, found);
    }

    /// Every percentage is in one band of a quiz that passes, and every band has one.
    #[test]
    fn bands_that_pass_have_neither_gaps_nor_overlaps(
        starts in proptest::collection::vec(0..=120_u8, 0..6),
    ) {
        let mut quiz = shipped();
        quiz.findings.rules.clear();
        quiz.findings.bands.truncate(1);
        let first = quiz.findings.bands.pop().unwrap();
        for (place, from) in starts.iter().enumerate() {
            let mut band = first.clone();
            (band.id, band.from) = (id(format!("b{place}")), *from);
            quiz.findings.bands.push(band);
        }
        let holds = |place: usize, percent: u8| {
            let next = starts.get(place + 1).copied().unwrap_or(101);
            starts[place] <= percent && percent < next
        };
        let of = |percent| (0..starts.len()).filter(|place| holds(*place, percent)).count();
        let each = |place| (0..=100).any(|percent| holds(place, percent));
        let right = (0..=100).all(|percent| of(percent) == 1) && (0..starts.len()).all(each);
        prop_assert_eq!(faults(&quiz).is_empty(), right, "{:?}", starts);
    }
}
