//! One question of the quiz.

use yew::prelude::{Callback, Html};

use crate::content::{Id, Instrument, Question};
use crate::route::{Route, Step};
use crate::session::{Action, State};
use crate::view::prose::hidden;
use crate::view::setting::Setting;
use crate::view::tag::{El, On, el};

/// A question with its answers. Going on without one says what is missing.
pub fn page(
    at: &Setting,
    quiz: &Instrument,
    question: &Question,
    state: &State,
    dispatch: &Callback<Action>,
) -> Html {
    let wrong = state.form.errors > 0;
    el("div")
        .key(&question.id)
        .child(way_back(at, quiz, &question.id))
        .child(progress(at, quiz, &question.id))
        .children(wrong.then(|| problem(at, question)))
        .child(form(at, quiz, question, state, dispatch))
        .into()
}

fn route(id: &Id) -> Route {
    Route::Quiz(Step::Question(id.clone()))
}

/// Where the focus goes when an answer is missing.
pub fn problem_id(question: &Id) -> String {
    format!("{}/problem", route(question))
}

fn answer_id(question: &Id, answer: &Id) -> String {
    format!("{}/{answer}", route(question))
}

fn way_back(at: &Setting, quiz: &Instrument, id: &Id) -> El {
    let before = quiz.before(id).map_or(Step::Start, |before| Step::Question(before.id.clone()));
    at.link(&Route::Quiz(before)).class("nhsuk-back-link").say(at, key!("quiz.back"))
}

fn progress(at: &Setting, quiz: &Instrument, id: &Id) -> El {
    let number = quiz.number(id).unwrap_or_default();
    let count = quiz.questions.len().to_string();
    let words = at.fill(key!("quiz.progress"), &[("n", &number.to_string()), ("of", &count)]);
    // The words say it already.
    let bar = el("progress")
        .class("toolkit-progress__bar")
        .fixed("aria-hidden", "true")
        .attr("max", &count)
        .attr("value", &number.saturating_sub(1).to_string());
    el("div").class("toolkit-progress").child(el("p").text(&words)).child(bar)
}

/// What is missing, with a link to the first answer. The link moves the focus
/// itself: a fragment does not reach into a shadow root.
fn problem(at: &Setting, question: &Question) -> El {
    let first = question.answers.first().map(|answer| answer_id(&question.id, &answer.id));
    let (go_to, first) = (at.go_to.clone(), first.unwrap_or_default());
    let link = el("a").attr("href", &format!("#{first}")).say(at, key!("quiz.error.choose")).on(
        On::Click,
        Callback::from(move |click: web_sys::Event| {
            click.prevent_default();
            go_to.emit(first.clone());
        }),
    );
    let links = el("ul")
        .class("nhsuk-list nhsuk-error-summary__list")
        .fixed("role", "list")
        .child(el("li").child(link));
    el("div")
        .class("nhsuk-error-summary")
        .fixed("role", "alert")
        .fixed("tabindex", "-1")
        .attr("id", &problem_id(&question.id))
        .child(at.heading(0, "nhsuk-error-summary__title").say(at, key!("quiz.error.title")))
        .child(el("div").class("nhsuk-error-summary__body").child(links))
}

fn form(
    at: &Setting,
    quiz: &Instrument,
    question: &Question,
    state: &State,
    dispatch: &Callback<Action>,
) -> El {
    let go_on = Action::Continue { question: question.id.clone() };
    let submit = dispatch.reform(move |submit: web_sys::Event| {
        submit.prevent_default();
        go_on.clone()
    });
    let group = el("div").class(if state.form.errors > 0 {
        "nhsuk-form-group nhsuk-form-group--error"
    } else {
        "nhsuk-form-group"
    });
    let button =
        el("button").fixed("type", "submit").class("nhsuk-button").say(at, key!("quiz.continue"));
    el("form")
        .fixed("novalidate", "")
        .on(On::Submit, submit)
        .child(group.child(fieldset(at, quiz, question, state, dispatch)))
        .child(button)
}

fn fieldset(
    at: &Setting,
    quiz: &Instrument,
    question: &Question,
    state: &State,
    dispatch: &Callback<Action>,
) -> El {
    let place = route(&question.id);
    let (why, error) = (format!("{place}/why"), format!("{place}/error"));
    let wrong = state.form.errors > 0;
    let described = if wrong { format!("{why} {error}") } else { why.clone() };
    let heading = at.place(0, "nhsuk-fieldset__heading", &place).text(&question.text);
    let legend = el("legend").class("nhsuk-fieldset__legend nhsuk-fieldset__legend--l");
    let message = el("span")
        .class("nhsuk-error-message")
        .attr("id", &error)
        .child(hidden(at.word(key!("quiz.error.label"))))
        .say(at, key!("quiz.error.choose"));
    let mark = |id: &Id, text: &str| radio(question, id, text, state, dispatch);
    let radios = el("div")
        .class("nhsuk-radios")
        .children(question.answers.iter().map(|answer| mark(&answer.id, &answer.text)))
        .child(el("div").class("nhsuk-radios__divider").key("or").say(at, key!("quiz.or")))
        .child(mark(&quiz.not_sure.id, &quiz.not_sure.text));
    el("fieldset")
        .class("nhsuk-fieldset")
        .attr("aria-describedby", &described)
        .child(legend.child(heading))
        .child(el("div").class("nhsuk-hint").attr("id", &why).text(&question.why))
        .children(wrong.then_some(message))
        .child(radios)
}

fn radio(
    question: &Question,
    answer: &Id,
    text: &str,
    state: &State,
    dispatch: &Callback<Action>,
) -> El {
    let id = answer_id(&question.id, answer);
    let choose = Action::Choose { question: question.id.clone(), answer: answer.clone() };
    let input = el("input")
        .class("nhsuk-radios__input")
        .fixed("type", "radio")
        .attr("id", &id)
        .attr("name", &question.id)
        .attr("value", answer)
        .checked(state.marked(&question.id) == Some(answer))
        .on(On::Change, dispatch.reform(move |_| choose.clone()));
    let label = el("label").class("nhsuk-label nhsuk-radios__label").attr("for", &id).text(text);
    el("div").class("nhsuk-radios__item").key(answer).child(input).child(label)
}
