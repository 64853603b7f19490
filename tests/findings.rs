//! What follows from the answers of the quiz, and the rest of the engine, which shows
//! it, travel apart from what it asks: no
//! question waits for it, it is asked for in good time, and where it does not
//! arrive no answer is lost.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use std::rc::Rc;

use social_media_toolkit::content::{Library, PackName};
use social_media_toolkit::fixtures;
use social_media_toolkit::route::{Route, Step};
use social_media_toolkit::saved::Saved;
use social_media_toolkit::session::{Action, By, Memory, State};
use social_media_toolkit::shipped;

fn bytes(name: PackName) -> Vec<u8> {
    let found = shipped::PACKS.iter().find(|(pack, _)| *pack == name.to_string());
    found.expect("a shipped pack").1.to_vec()
}

fn take(name: PackName) -> Action {
    Action::TakePack { name, file: name.to_string(), bytes: bytes(name) }
}

/// The packs that what follows takes.
const FOLLOWS: [PackName; 2] = [PackName::Findings, PackName::Rest];

/// What follows comes.
fn came(state: State) -> State {
    FOLLOWS.into_iter().fold(state, |state, name| state.after(take(name)))
}

/// What follows does not come.
fn missed(state: State) -> State {
    FOLLOWS.into_iter().fold(state, |state, name| {
        state.after(Action::MissPack {
            name,
            file: name.to_string(),
            message: "it is not there".to_owned(),
        })
    })
}

fn visit(step: Step) -> Action {
    Action::Visit { route: Route::Quiz(step), by: By::Reader }
}

/// A session at the start of the quiz, with what is asked and nothing else.
fn asked() -> State {
    let library = Library::open(&bytes(PackName::Core)).unwrap();
    State::start(library, Route::Quiz(Step::Start), By::Page).after(take(PackName::Quiz))
}

/// The actions that answer every question, each with its first answer: one to
/// choose and one to go on.
fn answers() -> Vec<Action> {
    fixtures::answers(asked().library.quiz.as_ref().unwrap(), |_| Some(0))
}

/// A session that has answered the first `count` questions; whatever is asked
/// for beside them fails.
fn answered(count: usize) -> State {
    answers().into_iter().take(2 * count).fold(asked(), |state, action| {
        let state = state.after(action);
        if state.awaited() == FOLLOWS { missed(state) } else { state }
    })
}

fn questions() -> usize {
    answers().len() / 2
}

#[test]
fn the_start_and_the_first_question_ask_for_nothing_but_what_is_asked() {
    let state = asked();
    assert!(state.is_ready());
    assert_eq!(state.awaited(), []);
    let first = state.library.quiz.as_ref().unwrap().opening[0].id.clone();
    let state = state.after(visit(Step::Question(first)));
    assert!(state.is_ready());
    assert_eq!(state.awaited(), [], "nobody has answered yet");
    let marked = state.after(answers().remove(0));
    assert_eq!(marked.awaited(), [], "an answer that is marked is not given yet");
}

#[test]
fn what_follows_is_asked_for_beside_the_second_question_and_once_it_is_there_no_more() {
    let second = answers().into_iter().take(2).fold(asked(), State::after);
    assert!(second.is_ready(), "the question does not wait for it");
    assert_eq!(second.awaited(), FOLLOWS);
    let there = came(second);
    assert_eq!(there.awaited(), []);
    let (route, visits) = (there.route.clone(), there.visits);
    let done = answers().into_iter().skip(2).fold(there, State::after);
    assert_ne!((&done.route, done.visits), (&route, visits));
    for step in [Step::Check, Step::Result] {
        let shown = done.clone().after(visit(step.clone()));
        assert!(shown.is_ready(), "{step:?} opens at once");
        // The channels that fit come to the result later, or do not.
        let channels: &[PackName] =
            if step == Step::Result { &[PackName::Channels, PackName::Sharing] } else { &[] };
        assert_eq!(shown.awaited(), channels);
        let without = channels.iter().fold(shown, |state, name| {
            let (name, file) = (*name, name.to_string());
            state.after(Action::MissPack { name, file, message: "it is not there".to_owned() })
        });
        assert!(without.is_ready() && !without.is_stuck(), "{step:?} does without");
        assert_eq!(without.awaited(), []);
        assert_eq!(without.route, Route::Quiz(step));
    }
}

#[test]
fn a_question_is_shown_whatever_becomes_of_what_follows_and_the_next_one_asks_again() {
    for count in 1..questions() {
        let state = answered(count);
        assert!(state.is_ready() && !state.is_stuck(), "after {count} answers");
        assert_eq!(state.awaited(), [], "what has failed is not asked for at once");
        let on = answers().into_iter().skip(2 * count).take(2).fold(state, State::after);
        assert_eq!(on.awaited(), FOLLOWS, "after {count} answers and one more");
    }
}

#[test]
fn where_what_follows_never_came_the_check_tells_and_trying_again_brings_it_with_every_answer() {
    let state = answered(questions());
    assert_eq!(state.route, Route::Quiz(Step::Check));
    assert!(state.is_stuck() && !state.is_ready());
    let answers = state.answers.clone();
    assert_eq!(answers.to_pairs().len(), questions());
    let again = state.after(Action::TryAgain);
    assert_eq!(again.awaited(), FOLLOWS);
    let there = came(again);
    assert!(there.is_ready());
    assert_eq!((there.route, there.answers), (Route::Quiz(Step::Check), answers));
}

#[test]
fn going_somewhere_else_and_back_asks_again_too() {
    let state = answered(questions());
    let away = state.after(visit(Step::Start));
    assert!(away.is_ready(), "the start needs none of it");
    assert_eq!(away.awaited(), FOLLOWS);
    let back = missed(away).after(visit(Step::Result));
    assert!(!back.is_stuck());
    assert_eq!(back.awaited(), FOLLOWS);
}

#[test]
fn answers_that_are_remembered_lead_to_the_check_which_waits_for_what_follows() {
    let answers = answered(questions()).answers.to_pairs();
    let found = Memory::Found(Rc::new(Saved { answers, ..Saved::default() }));
    let state = asked().after(Action::FindMemory(found));
    assert_eq!(state.awaited(), [], "they are not taken yet");
    let taken = state.after(Action::TakeRemembered);
    assert_eq!(taken.route, Route::Quiz(Step::Check));
    assert_eq!(taken.awaited(), FOLLOWS);
    assert!(came(taken).is_ready());
}

#[test]
fn words_of_another_language_that_do_not_come_keep_nothing_of_it_away() {
    let spoken = asked().after(Action::Speak { language: 1, by: By::Reader });
    assert_eq!(spoken.awaited(), [PackName::Words]);
    let message = "they are not there".to_owned();
    let second = answers().into_iter().take(2).fold(spoken, State::after);
    let missed = second.after(Action::MissPack {
        name: PackName::Words,
        file: "words.cy".to_owned(),
        message,
    });
    assert_eq!(missed.awaited(), FOLLOWS);
}
