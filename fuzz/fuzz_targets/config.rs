//! A configuration can hold anything: a page editor wrote it, or its address was
//! wrong. What is right makes a toolkit that can be shown.
#![no_main]

use std::rc::Rc;

use libfuzzer_sys::fuzz_target;
use social_media_toolkit::config::{Config, Source};
use social_media_toolkit::content::{FORMS, Library};
use social_media_toolkit::json::Json;
use social_media_toolkit::route::Route;
use social_media_toolkit::session::{By, State};
use social_media_toolkit::{shipped, trust};

thread_local! {
    static LIBRARY: Library = shipped::library().expect("the content was compiled");
}

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let source = Source::read(text);
    let Ok(json) = Json::parse(text) else { return };
    let read = Config::read(&json, FORMS);
    // The reader of files says the same, and has a line for each problem.
    let Ok(source) = source else { panic!("only one reader takes it for JSON") };
    assert_eq!(Config::read(&source.json, FORMS).is_ok(), read.is_ok());
    for problem in read.as_ref().err().into_iter().flatten() {
        assert!(source.line(&problem.pointer) <= 1 + text.matches('\n').count());
    }
    LIBRARY.with(|library| {
        // Whatever it is, what is made of it can be shown.
        let shown = library.of_trust(Rc::new(trust::of(source.json.clone(), library)));
        let state = State::start(shown, Route::Quotes, By::Page);
        assert!(state.library.holds(&state.route));
        let told = match trust::read(source.json.clone(), library) {
            Ok((config, shown)) => {
                assert_eq!(Ok(config), read);
                trust::look(library, &shown)
            }
            Err(problems) => {
                assert!(!problems.is_empty());
                problems
            }
        };
        for problem in told {
            assert!(source.line(&problem.pointer) <= 1 + text.matches('\n').count());
        }
    });
});
