//! The answers before they are scored, each with a way to change it.

use yew::prelude::Html;

use crate::content::{Id, Instrument, Question};
use crate::quiz::Answers;
use crate::route::{Route, Step};
use crate::view::prose::hidden;
use crate::view::setting::Setting;
use crate::view::tag::{El, el};

/// The answers, to be checked.
pub fn page(at: &Setting, quiz: &Instrument, answers: &Answers) -> Html {
    let rows = quiz.questions.iter().map(|question| row(at, quiz, question, answers));
    let result = at.link(&Route::Quiz(Step::Result)).class("nhsuk-button");
    let title = at.word(key!("quiz.check.title"));
    el("div")
        .key("check")
        .child(at.place(0, "nhsuk-heading-l", &Route::Quiz(Step::Check)).text(title))
        .child(el("p").say(at, key!("quiz.check.lead")))
        .child(el("dl").class("nhsuk-summary-list").children(rows))
        .child(result.say(at, key!("quiz.check.result")))
        .into()
}

fn row(at: &Setting, quiz: &Instrument, question: &Question, answers: &Answers) -> El {
    let answer = answers.get(&question.id).map_or("", |answer| words(quiz, question, answer));
    let route = Route::Quiz(Step::Question(question.id.clone()));
    let change = at
        .link(&route)
        .say(at, key!("quiz.change"))
        .child(hidden(&at.fill(key!("quiz.change.hidden"), &[("question", &question.text)])));
    el("div")
        .class("nhsuk-summary-list__row")
        .key(&question.id)
        .child(el("dt").class("nhsuk-summary-list__key").text(&question.text))
        .child(el("dd").class("nhsuk-summary-list__value").text(answer))
        .child(el("dd").class("nhsuk-summary-list__actions").child(change))
}

/// The words of an answer.
fn words<'a>(quiz: &'a Instrument, question: &'a Question, answer: &Id) -> &'a str {
    let offered = question.answers.iter().find(|offered| offered.id == *answer);
    offered.map_or(&quiz.not_sure.text, |offered| &offered.text)
}
