//! The quiz on paper: the static edition's questions with boxes to tick.

use yew::prelude::Html;

use crate::content::{Findings, Improvement, Instrument, MOST_POINTS, Opening, Question};
use crate::route::{Route, Step};
use crate::view::prose;
use crate::view::setting::Setting;
use crate::view::tag::{El, el, list};

/// All questions with boxes to tick.
pub fn checklist(at: &Setting, below: u8, quiz: &Instrument, findings: &Findings) -> Html {
    let place = Route::Quiz(Step::Start);
    let opening = quiz.opening.iter().map(|asked| opened(at, below + 1, quiz, asked));
    let questions = quiz.questions.iter().zip(&findings.actions);
    let questions =
        questions.map(|(asked, action)| self::asked(at, below + 1, quiz, asked, action));
    list(vec![
        at.place(below, "nhsuk-heading-l", &place).text(&quiz.title).into(),
        prose::paragraphs(&quiz.about),
        el("p").text(&at.fill(key!("quiz.paper"), &[("most", &MOST_POINTS.to_string())])).into(),
        el("ul").class("toolkit-checklist").fixed("role", "list").children(opening).into(),
        el("ol").class("toolkit-checklist").children(questions).into(),
    ])
}

/// A question about the organisation, which counts for nothing.
fn opened(at: &Setting, below: u8, quiz: &Instrument, question: &Opening) -> El {
    let offers = question.offers.iter().map(|offer| offer.text.clone());
    let offers = offers.chain([quiz.not_sure.text.clone()]).map(|text| el("li").text(&text));
    let place = Route::Quiz(Step::Question(question.id.clone()));
    el("li")
        .attr("id", &place.to_string())
        .child(at.heading(below, "nhsuk-heading-s").text(&question.text))
        .child(el("p").text(&question.why))
        .child(el("ul").fixed("role", "list").children(offers))
}

fn asked(
    at: &Setting,
    below: u8,
    quiz: &Instrument,
    question: &Question,
    action: &Improvement,
) -> El {
    let offered = question.answers.iter().map(|answer| (&answer.text, answer.points));
    let boxes = offered.chain([(&quiz.not_sure.text, 0)]).map(|(text, points)| {
        let places = [("text", text.as_str()), ("points", &*points.to_string())];
        el("li").text(&at.fill(key!("quiz.paper.answer"), &places))
    });
    let step =
        at.fill(key!("quiz.paper.action"), &[("title", &action.title), ("how", &action.how)]);
    let help = at.link(&action.section).say(at, key!("quiz.plan.help"));
    let place = Route::Quiz(Step::Question(question.id.clone()));
    el("li")
        .attr("id", &place.to_string())
        .child(at.heading(below, "nhsuk-heading-s").text(&question.text))
        .child(el("p").text(&question.why))
        .child(el("ul").fixed("role", "list").children(boxes))
        .child(el("p").text(&step).text(" ").child(help))
}
