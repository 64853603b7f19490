//! The answers before they are scored, each with a way to change it.

use yew::prelude::Html;

use crate::content::{Id, Instrument};
use crate::quiz::{Answers, Position, resolve};
use crate::route::{Route, Step};
use crate::view::callout::inset;
use crate::view::prose::hidden;
use crate::view::setting::Setting;
use crate::view::tag::{El, el};

/// The answers, to be checked; where questions are open, the way on with them.
pub fn page(at: &Setting, quiz: &Instrument, answers: &Answers) -> Html {
    let position = resolve(quiz, answers);
    let opening = quiz.opening.iter().map(|asked| (&asked.id, &asked.text));
    let counted = quiz.questions.iter().map(|asked| (&asked.id, &asked.text));
    let rows = opening.chain(counted).map(|(id, text)| row(at, quiz, id, text, answers));
    let result = at.link(&Route::Quiz(Step::Result)).class("nhsuk-button");
    let title = at.word(key!("quiz.check.title"));
    el("div")
        .key("check")
        .child(at.place(0, "nhsuk-heading-l", &Route::Quiz(Step::Check)).text(title))
        .child(el("p").say(at, key!("quiz.check.lead")))
        .children(missing(at, quiz, &position))
        .child(el("dl").class("nhsuk-summary-list").children(rows))
        .child(result.say(at, key!("quiz.check.result")))
        .into()
}

/// How many of the questions that count are answered, and the way on with those that are
/// open; none where no question is.
pub fn missing(at: &Setting, quiz: &Instrument, position: &Position<'_>) -> Option<El> {
    let next = position.open?;
    let (answered, of) = (position.answered.to_string(), quiz.questions.len().to_string());
    let words = at.fill(key!("quiz.partly"), &[("n", &answered), ("of", &of)]);
    let link = at.link(&Route::Quiz(Step::Question(next.clone())));
    let part = inset(at).key("missing").child(el("p").text(&words));
    Some(part.child(el("p").child(link.say(at, key!("quiz.partly.go-on")))))
}

fn row(at: &Setting, quiz: &Instrument, id: &Id, text: &str, answers: &Answers) -> El {
    let given = answers.said(quiz, id);
    let change = at
        .link(&Route::Quiz(Step::Question(id.clone())))
        .say(at, key!("quiz.change"))
        .child(hidden(&at.fill(key!("quiz.change.hidden"), &[("question", text)])));
    let value = el("dd").class("nhsuk-summary-list__value");
    let row = el("div").key(id).child(el("dt").class("nhsuk-summary-list__key").text(text));
    if given.is_empty() {
        return row
            .class("nhsuk-summary-list__row nhsuk-summary-list__row--no-actions")
            .child(value.say(at, key!("quiz.check.open")));
    }
    row.class("nhsuk-summary-list__row")
        .child(value.children(given.iter().map(|words| el("div").text(words))))
        .child(el("dd").class("nhsuk-summary-list__actions").child(change))
}
