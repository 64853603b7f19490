//! The rest of the engine travels as a pack that is empty to the library.

#![allow(clippy::unwrap_used, reason = "a test says what went wrong by failing")]

use social_media_toolkit::content::{Library, PackName};
use social_media_toolkit::fixtures;
use social_media_toolkit::route::{Route, Step};
use social_media_toolkit::session::{Action, By, State};
use social_media_toolkit::shipped;

fn core() -> Library {
    let (_, core) = shipped::PACKS.iter().find(|(name, _)| *name == "core").unwrap();
    Library::open(core).unwrap()
}

#[test]
fn every_view_waits_for_the_rest_but_the_questions_of_the_quiz() {
    let library = shipped::library().unwrap();
    for fixture in fixtures::all(&library) {
        let route = &fixture.state.route;
        let waits = Library::needs(route).contains(&PackName::Rest);
        assert_eq!(
            waits,
            !matches!(route, Route::Quiz(Step::Start | Step::Question(_))),
            "{}",
            fixture.name
        );
    }
}

#[test]
fn it_has_come_whatever_is_in_it_and_the_view_is_then_another() {
    for bytes in [Vec::new(), b"\0asm\x01\0\0\0".to_vec()] {
        let before = State::start(core(), Route::Resources, By::Page);
        assert!(before.awaited().contains(&PackName::Rest));
        let take = Action::TakePack { name: PackName::Rest, file: "rest".to_owned(), bytes };
        let after = before.clone().after(take);
        assert!(!after.awaited().contains(&PackName::Rest));
        assert!(before.library != after.library, "the view is drawn anew");
        assert!(after.library == after.library.clone());
        let trust = after.library.of_trust(after.library.trust.clone());
        assert!(trust.has(PackName::Rest), "another trust's has it too");
    }
}

#[test]
fn without_it_a_view_is_stuck_until_it_is_tried_again() {
    let message = "404".to_owned();
    let state = State::start(core(), Route::Quotes, By::Page).after(Action::MissPack {
        name: PackName::Rest,
        file: "rest".to_owned(),
        message,
    });
    assert!(state.is_stuck());
    let again = state.after(Action::TryAgain);
    assert!(again.awaited().contains(&PackName::Rest));
}
