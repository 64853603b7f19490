//! The way to go on from a file that was saved with a result. `assets/loader/desk.js` reads
//! it and tells the widget what is in it.

use crate::session::{BadFile, State};
use crate::view::prose::hidden;
use crate::view::setting::Setting;
use crate::view::tag::{El, el};

/// The id of the field. No question's id has a plus sign.
const FIELD: &str = "quiz+file";

/// The id of what is said of a file that was not taken, where the focus goes.
pub const REFUSED: &str = "quiz+file/error";

/// The field for a file and, where the last one was not taken, why not.
pub fn view(at: &Setting, state: &State) -> El {
    const HINT: &str = "quiz+file/hint";
    let error = state.refused.map(|bad| {
        let why = match bad {
            BadFile::Unreadable => key!("quiz.load.unreadable"),
            BadFile::OtherQuiz => key!("quiz.load.other"),
        };
        el("span")
            .key("error")
            .class("nhsuk-error-message")
            .fixed("id", REFUSED)
            .fixed("tabindex", "-1")
            .child(hidden(at.word(key!("quiz.error.label"))))
            .say(at, why)
    });
    let (group, described) = match error {
        None => ("nhsuk-form-group", HINT),
        Some(_) => ("nhsuk-form-group nhsuk-form-group--error", "quiz+file/hint quiz+file/error"),
    };
    let label = el("label").key("label").class("nhsuk-label nhsuk-label--s").fixed("for", FIELD);
    let hint = el("div").key("hint").class("nhsuk-hint").fixed("id", HINT);
    let input = el("input")
        .key("field")
        .class("nhsuk-file-upload__input")
        .fixed("type", "file")
        .fixed("accept", ".json,application/json")
        .fixed("id", FIELD)
        .fixed("aria-describedby", described);
    el("div")
        .class(group)
        .key("load")
        .child(label.say(at, key!("quiz.load")))
        .child(hint.say(at, key!("quiz.load.hint")))
        .children(error)
        .child(input)
}
