//! The answers before they are scored, each with a way to change it.

use std::rc::Rc;

use yew::prelude::*;

use crate::content::{Id, Instrument, Question};
use crate::route::{Route, Step};
use crate::session::State;
use crate::view::setting::{Setting, use_setting};

/// The properties of the check.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The session.
    pub state: Rc<State>,
}

/// The answers, to be checked.
#[component]
pub fn Check(Props { state }: &Props) -> Html {
    let (Some(at), Some(quiz)) = (use_setting(), state.library.quiz.clone()) else {
        return Html::default();
    };
    let place = Route::Quiz(Step::Check);
    let rows = quiz.questions.iter().map(|question| row(&at, &quiz, question, state));
    let result = html! { { at.word("quiz.check.result") } };
    html! {
        <div class="toolkit-page-check">
            { at.heading_at(0, "nhsuk-heading-l", Some(&place), html! { { at.word("quiz.check.title") } }) }
            <p>{ at.word("quiz.check.lead") }</p>
            <dl class="nhsuk-summary-list">{ for rows }</dl>
            { at.link(&Route::Quiz(Step::Result), "nhsuk-button", result) }
        </div>
    }
}

fn row(at: &Setting, quiz: &Instrument, question: &Question, state: &State) -> Html {
    let answer = state.answers.get(&question.id).map_or("", |answer| text(quiz, question, answer));
    let change = html! {
        <>
            { at.word("quiz.change") }
            <span class="nhsuk-u-visually-hidden">
                { at.fill("quiz.change.hidden", &[("question", &question.text)]) }
            </span>
        </>
    };
    let route = Route::Quiz(Step::Question(question.id.clone()));
    html! {
        <div class="nhsuk-summary-list__row" key={question.id.as_str()}>
            <dt class="nhsuk-summary-list__key">{ question.text.clone() }</dt>
            <dd class="nhsuk-summary-list__value">{ answer.to_owned() }</dd>
            <dd class="nhsuk-summary-list__actions">{ at.link(&route, "", change) }</dd>
        </div>
    }
}

/// The words of an answer.
pub fn text<'a>(quiz: &'a Instrument, question: &'a Question, answer: &Id) -> &'a str {
    let offered = question.answers.iter().find(|offered| offered.id == *answer);
    offered.map_or(&quiz.not_sure.text, |offered| &offered.text)
}
