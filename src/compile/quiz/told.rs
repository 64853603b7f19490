//! The faults of the quiz in words.

use super::rows::Rows;
use crate::content::{Fault, MOST_POINTS, MOST_WEIGHT, Part, Wrong};

/// What is wrong, in a sentence.
pub(super) fn told(fault: &Fault, rows: &Rows<'_>) -> String {
    let Fault { path, wrong, found, expected } = fault;
    let list = path.rsplit('/').next().unwrap_or_default();
    match wrong {
        Wrong::Again => format!(
            "found {} a second time; expected it once, and {} has it",
            described(path, found, rows),
            rows.place(expected)
        ),
        Wrong::Taken if path.starts_with("not_sure") => {
            format!(
                "found the answer ‘{found}’, which an opening question has; expected another id"
            )
        }
        Wrong::Taken => {
            format!("found the question ‘{found}’, which names a step; expected another id")
        }
        Wrong::NotSure => format!("found an answer ‘{found}’, which every question has already"),
        Wrong::Missing(part) => missing(*part, found, expected),
        Wrong::Weight => format!("found the weight {found}; expected 1 to {MOST_WEIGHT}"),
        Wrong::Points => format!("found {found} points; expected 0 to {MOST_POINTS}"),
        Wrong::Empty if list == "dimensions" => {
            "found no dimensions; expected at least one with a question".to_owned()
        }
        Wrong::Empty if list == "advice" => {
            "found no advice; expected at least one text".to_owned()
        }
        Wrong::Empty => format!("found no {list}; expected at least one"),
        Wrong::Long => format!("found {found} {list}; expected at most {expected}"),
        Wrong::Unasked => {
            format!("found the dimension ‘{found}’ without a question; expected one")
        }
        Wrong::Range => format!(
            "found the question ‘{found}’ without its whole range; expected an answer of 0 points \
             and one of {MOST_POINTS}"
        ),
        Wrong::FirstBand => format!("found a band from {found}; expected from 0"),
        Wrong::Band => format!("found a band from {found}; expected from {expected} to 100"),
        Wrong::LastBand => {
            format!("found a band from {found} after one from 100; expected none")
        }
        Wrong::Never => {
            format!("found the rule ‘{found}’, which never holds; expected some answers")
        }
        Wrong::Always => {
            format!("found the rule ‘{found}’, which always holds; expected some answers")
        }
        Wrong::Unfair => format!(
            "found the rule ‘{found}’ on an answer, but not on a less ready one; expected it on \
             the least ready answers"
        ),
    }
}

/// What stands there a second time.
fn described(path: &str, id: &str, rows: &Rows<'_>) -> String {
    let list = path.split('/').next().unwrap_or_default();
    match list {
        "questions" if path.contains("/answers/") => {
            format!("the answer to ‘{}’ ‘{id}’", rows.question(path))
        }
        "questions" => format!("‘quiz/{id}’"),
        list => format!("the {} ‘{id}’", list.strip_suffix('s').unwrap_or(list)),
    }
}

fn missing(part: Part, found: &str, of: &str) -> String {
    let what = match part {
        Part::Opening => {
            return format!("found advice on ‘{found}’; expected a question of ‘opening’");
        }
        Part::Offer => {
            return format!("found the answer ‘{found}’, which ‘{of}’ does not offer");
        }
        Part::Section => format!("‘{found}’"),
        Part::Question => format!("‘quiz/{found}’"),
        Part::Dimension => format!("the dimension ‘{found}’"),
        Part::Band => format!("the band ‘{found}’"),
        Part::Answer => format!("the answer to ‘{of}’ ‘{found}’"),
    };
    format!("found a reference to {what}; expected something that the content has")
}
