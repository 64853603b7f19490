//! From what was said of the organisation to what the finder of channels asks.

use super::Answers;
use crate::content::Instrument;
use crate::route::Choices;

/// What stands before the number of hours in an answer's id: an id begins with a letter.
const HOURS: &str = "hours-";

/// What `answers` say of the organisation, as the finder's address has it: whom to reach,
/// what for and in how many hours. ‘Not sure’ says nothing.
pub fn choices(instrument: &Instrument, answers: &Answers) -> Choices {
    let mut choices = Choices::default();
    for asked in &instrument.opening {
        for answer in answers.all(&asked.id).filter(|answer| **answer != instrument.not_sure.id) {
            let value = answer.strip_prefix(HOURS).unwrap_or(answer);
            choices = choices.toggled(&asked.choice, value);
        }
    }
    choices
}
