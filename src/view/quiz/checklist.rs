//! The quiz on paper: the static edition's questions with boxes to tick.

use yew::prelude::*;

use crate::content::{Instrument, Question};
use crate::route::{Route, Step};
use crate::view::prose;
use crate::view::setting::Setting;

/// All questions with boxes to tick, and what the bands mean.
pub fn checklist(at: &Setting, below: u8, quiz: &Instrument) -> Html {
    let place = Route::Quiz(Step::Start);
    let questions = quiz.questions.iter().map(|question| asked(at, below + 1, quiz, question));
    html! {
        <>
            { at.heading_at(below, "nhsuk-heading-l", Some(&place), html! { { quiz.title.clone() } }) }
            { prose::paragraphs(&quiz.about) }
            <p>{ at.word("quiz.paper") }</p>
            <ol class="toolkit-checklist">{ for questions }</ol>
        </>
    }
}

fn asked(at: &Setting, below: u8, quiz: &Instrument, question: &Question) -> Html {
    let answers = question.answers.iter().map(|answer| (&answer.text, Some(answer.points)));
    let boxes = answers.chain([(&quiz.not_sure.text, None)]).map(|(text, points)| {
        let points = points.unwrap_or_default().to_string();
        html! { <li>{ at.fill("quiz.paper.answer", &[("text", text), ("points", &points)]) }</li> }
    });
    let section = html! { { at.word("quiz.plan.help") } };
    html! {
        <li key={question.id.as_str()}>
            { at.heading(below, "nhsuk-heading-s", html! { { question.text.clone() } }) }
            <p>{ question.why.clone() }</p>
            <ul role="list">{ for boxes }</ul>
            <p>
                { at.fill("quiz.paper.action", &[("title", &question.action.title), ("how", &question.action.how)]) }
                { " " }
                { at.link(&question.action.section, "", section) }
            </p>
        </li>
    }
}
