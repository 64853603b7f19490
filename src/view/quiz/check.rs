//! The answers before they are scored, each with a way to change it.

use yew::prelude::Html;

use crate::channels::phrase;
use crate::content::{Id, Instrument, Offer};
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

/// How many of the questions that count are open, and the way on with them; none where
/// none is open.
pub fn missing(at: &Setting, quiz: &Instrument, position: &Position<'_>) -> Option<El> {
    let next = position.open?;
    let (answered, of) = (position.answered.to_string(), quiz.questions.len().to_string());
    let words = at.fill(key!("quiz.partly"), &[("n", &answered), ("of", &of)]);
    let link = at.link(&Route::Quiz(Step::Question(next.clone())));
    let part = inset(at).key("missing").child(el("p").text(&words));
    Some(part.child(el("p").child(link.say(at, key!("quiz.partly.go-on")))))
}

fn row(at: &Setting, quiz: &Instrument, id: &Id, text: &str, answers: &Answers) -> El {
    let given = in_order(quiz, id, answers);
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

/// The words of the answers to a question, in the order in which they are offered.
fn in_order(quiz: &Instrument, id: &Id, answers: &Answers) -> Vec<String> {
    let offers = quiz.opening(id).map_or(&[][..], |asked| &asked.offers);
    let is_given = |offer: &&Offer| answers.all(id).any(|given| *given == offer.id);
    let several = offers.iter().filter(is_given).map(|offer| words(quiz, id, &offer.id));
    let several: Vec<String> = several.collect();
    if several.is_empty() {
        return answers.all(id).map(|answer| words(quiz, id, answer)).collect();
    }
    several
}

/// The words of an answer.
fn words(quiz: &Instrument, question: &Id, answer: &Id) -> String {
    let counted = quiz.question(question).and_then(|asked| {
        asked.answers.iter().find(|offered| offered.id == *answer).map(|found| found.text.clone())
    });
    let opening = || {
        let asked = quiz.opening(question)?;
        asked.offers.iter().find(|offer| offer.id == *answer).map(|found| phrase(&found.text))
    };
    counted.or_else(opening).unwrap_or_else(|| quiz.not_sure.text.clone())
}
