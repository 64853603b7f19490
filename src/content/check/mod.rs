//! Whether a quiz can work: what the build holds of the toolkit's own, and the reading of
//! a configuration of a trust's. Each tells the faults in its own way.

mod asked;
mod fault;
mod findings;

use super::{Findings, Id, Instrument, MOST_POINTS, MOST_WEIGHT};
use crate::route::Route;
pub use fault::{Fault, Part, Wrong};

/// The most answers that a question offers: what the code of a result has room for.
pub const MOST_ANSWERS: usize = 6;

/// The most questions that count.
pub const MOST_QUESTIONS: usize = 60;

/// What a line of the opening questions begins with.
pub const OPENING: char = '=';

/// Every fault of a quiz whose form is right. `opening` has a line for each opening
/// question: [`OPENING`], its id and, each behind a space, the ids of its answers; any
/// other lines are passed over. `is_section` says whether a section is there.
pub fn check_quiz(
    asked: &Instrument,
    findings: &Findings,
    opening: &str,
    is_section: &dyn Fn(&Route) -> bool,
) -> Vec<Fault> {
    let mut check = Check { asked, findings, opening, is_section, faults: Vec::new() };
    check.not_sure();
    check.dimensions();
    check.questions();
    check.bands();
    check.rules();
    check.notes();
    check.faults
}

struct Check<'a> {
    asked: &'a Instrument,
    findings: &'a Findings,
    opening: &'a str,
    is_section: &'a dyn Fn(&Route) -> bool,
    faults: Vec<Fault>,
}

impl<'a> Check<'a> {
    /// Tells a fault of what stands under `key` in `path`.
    #[inline(never)]
    fn tell(&mut self, path: &str, key: &str, wrong: Wrong, found: &str, expected: &str) {
        let path = if path.is_empty() { key.to_owned() } else { [path, "/", key].concat() };
        let (found, expected) = (found.to_owned(), expected.to_owned());
        self.faults.push(Fault { path, wrong, found, expected });
    }

    /// Tells every id of a list that stands there before.
    #[inline(never)]
    fn twice(&mut self, list: &str, ids: &mut dyn Iterator<Item = &Id>) {
        let mut before: Vec<&Id> = Vec::new();
        for id in ids {
            if let Some(first) = before.iter().position(|known| *known == id) {
                let first = below(list, first);
                self.tell(&below(list, before.len()), "id", Wrong::Again, id, &first);
            }
            before.push(id);
        }
    }

    fn section(&mut self, path: &str, key: &str, section: &Route) {
        if !(self.is_section)(section) {
            self.tell(path, key, Wrong::Missing(Part::Section), &section.to_string(), "");
        }
    }

    /// The opening questions, each with its id and those of its answers.
    fn opening(&self) -> impl Iterator<Item = (&'a str, &'a str)> + use<'a> {
        let lines = self.opening.split('\n').filter_map(|line| line.strip_prefix(OPENING));
        lines.map(|line| line.split_once(' ').unwrap_or((line, "")))
    }
}

/// The path of an item.
#[inline(never)]
fn below(list: &str, at: usize) -> String {
    [list, "/", &at.to_string()].concat()
}
