//! Whether a quiz of a trust's own can work.

use crate::config::{Problem, Said};
use crate::content::{Fault, Library, MOST_POINTS, MOST_WEIGHT, Part, Trust, Wrong, check_quiz};
use crate::route::Route;

/// Every problem with the quiz of `trust`, whose form is right. `library` is the toolkit
/// without the trust; `is_section` says whether a section is there.
pub fn problems(
    trust: &Trust,
    library: &Library,
    is_section: &dyn Fn(&Route) -> bool,
) -> Vec<Problem> {
    let Some((asked, findings)) = trust.own_quiz() else { return Vec::new() };
    let faults = check_quiz(&asked, &findings, &library.forms, is_section);
    faults.iter().map(problem).collect()
}

fn problem(fault: &Fault) -> Problem {
    let Fault { path, wrong, found, expected } = fault;
    let text = || Said::text(found);
    let whole = || Said { key: "whole".to_owned(), it: found.clone() };
    let plain = Said::plain;
    let limit = |key, most: u8| Said::count(key, most.into());
    let (found, expected) = match wrong {
        Wrong::Again => (text(), plain("new-id")),
        Wrong::Taken => (text(), plain("quiz-free-id")),
        Wrong::NotSure => (text(), plain("quiz-other-id")),
        Wrong::Missing(part) => (text(), plain(kind(*part))),
        Wrong::Weight => (whole(), limit("up-to", MOST_WEIGHT)),
        Wrong::Points => (whole(), limit("from-0", MOST_POINTS)),
        Wrong::Empty => (plain("empty-list"), plain("quiz-some")),
        Wrong::Long => (plain("list"), Said { key: "most-items".to_owned(), it: expected.clone() }),
        Wrong::Unasked => (plain("quiz-unasked"), plain("quiz-asked")),
        Wrong::Range => (plain("quiz-part"), plain("quiz-range")),
        Wrong::FirstBand => (whole(), plain("quiz-first")),
        Wrong::Band => (whole(), Said { key: "quiz-from".to_owned(), it: expected.clone() }),
        Wrong::LastBand => (whole(), plain("quiz-last")),
        Wrong::Never => (plain("quiz-never"), plain("quiz-rule")),
        Wrong::Always => (plain("quiz-always"), plain("quiz-rule")),
        Wrong::Unfair => (plain("quiz-unfair"), plain("quiz-fair")),
    };
    Problem { pointer: ["/quiz/", path].concat(), found, expected }
}

/// What is expected of a name.
fn kind(part: Part) -> &'static str {
    match part {
        Part::Section => "section",
        Part::Dimension => "quiz-dimension",
        Part::Question => "quiz-question",
        Part::Answer | Part::Offer => "quiz-answer",
        Part::Band => "quiz-band",
        Part::Opening => "quiz-opening",
    }
}
