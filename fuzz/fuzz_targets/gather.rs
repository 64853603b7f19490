//! What a lead pastes comes from mail and chat: it can be anything.
#![no_main]

use libfuzzer_sys::fuzz_target;
use social_media_toolkit::quiz::{MOST_RESULTS, Quiz, gather, team};
use social_media_toolkit::shipped;

fuzz_target!(|text: &str| {
    let library = shipped::library().expect("the shipped packs");
    let quiz = library.quiz.expect("the quiz");
    let findings = library.findings.expect("what follows from the answers");
    let gathered = gather(&quiz, text);
    assert!(gathered.results.len() <= MOST_RESULTS);
    assert!(gathered.over == 0 || gathered.results.len() == MOST_RESULTS);
    for problem in &gathered.problems {
        assert!((1..=text.lines().count()).contains(&problem.line));
    }
    let team = team(Quiz { instrument: &quiz, findings: &findings }, &gathered.results);
    assert_eq!(team.results, gathered.results.len());
    for votes in &team.questions {
        assert_eq!(votes.answers.iter().sum::<usize>() + votes.unsure + votes.open, team.results);
    }
});
