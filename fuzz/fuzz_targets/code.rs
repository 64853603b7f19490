//! The code of a result comes by mail and chat: it can be anything.
#![no_main]

use libfuzzer_sys::fuzz_target;
use social_media_toolkit::quiz::code::{decode, encode};
use social_media_toolkit::shipped;

fuzz_target!(|text: &str| {
    let library = shipped::library().expect("the shipped packs");
    let quiz = library.quiz.expect("the quiz");
    if let Ok(answers) = decode(&quiz, text) {
        assert_eq!(decode(&quiz, &encode(&quiz, &answers)), Ok(answers));
    }
});
