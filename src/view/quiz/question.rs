//! One question of the quiz.

use std::rc::Rc;

use yew::prelude::*;

use crate::content::{Id, Instrument, Question};
use crate::host;
use crate::route::{Route, Step};
use crate::session::{Action, State};
use crate::view::setting::{Setting, use_setting};

/// The properties of a question.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Which question.
    pub id: Id,
    /// The session.
    pub state: Rc<State>,
    /// Takes what the reader does.
    pub dispatch: Callback<Action>,
}

/// A question with its answers. Going on without one says what is missing and
/// takes the focus there.
#[component]
pub fn Asked(Props { id, state, dispatch }: &Props) -> Html {
    let summary = use_node_ref();
    let first = use_node_ref();
    let errors = state.form.errors;
    use_effect_with(errors, {
        let summary = summary.clone();
        move |errors| {
            if *errors > 0 {
                host::focus(summary.cast().as_ref());
            }
        }
    });
    let (Some(at), Some(quiz)) = (use_setting(), state.library.quiz.clone()) else {
        return Html::default();
    };
    let Some(question) = quiz.question(id) else { return Html::default() };
    let onsubmit = {
        let (dispatch, question) = (dispatch.clone(), id.clone());
        Callback::from(move |submit: SubmitEvent| {
            submit.prevent_default();
            dispatch.emit(Action::Continue { question: question.clone() });
        })
    };
    html! {
        <div class="toolkit-page-question">
            { way_back(&at, &quiz, id) }
            { progress(&at, &quiz, id) }
            if errors > 0 {
                <div>{ problem(&at, &summary, &first) }</div>
            }
            <form novalidate=true {onsubmit}>
                <div class={classes!("nhsuk-form-group", (errors > 0).then_some("nhsuk-form-group--error"))}>
                    { fieldset(&at, &quiz, question, state, dispatch, &first) }
                </div>
                <button type="submit" class="nhsuk-button">{ at.word("quiz.continue") }</button>
            </form>
        </div>
    }
}

fn route(id: &Id) -> Route {
    Route::Quiz(Step::Question(id.clone()))
}

fn way_back(at: &Setting, quiz: &Instrument, id: &Id) -> Html {
    let before = quiz.before(id).map_or(Step::Start, |before| Step::Question(before.id.clone()));
    at.link(&Route::Quiz(before), "nhsuk-back-link", html! { { at.word("quiz.back") } })
}

fn progress(at: &Setting, quiz: &Instrument, id: &Id) -> Html {
    let (number, count) = (quiz.number(id).unwrap_or_default(), quiz.questions.len());
    let text = at.fill("quiz.progress", &[("n", &number.to_string()), ("of", &count.to_string())]);
    html! {
        <div class="toolkit-progress">
            <p>{ text }</p>
            // The words above say it already.
            <progress class="toolkit-progress__bar" aria-hidden="true" max={count.to_string()}
                value={number.saturating_sub(1).to_string()} />
        </div>
    }
}

/// What is missing, with a link to the first answer. The link moves the focus
/// itself: a fragment does not reach into a shadow root.
fn problem(at: &Setting, summary: &NodeRef, first: &NodeRef) -> Html {
    let first = first.clone();
    let onclick = Callback::from(move |click: MouseEvent| {
        click.prevent_default();
        host::focus(first.cast().as_ref());
    });
    html! {
        <div class="nhsuk-error-summary" role="alert" tabindex="-1" ref={summary}>
            { at.heading(0, "nhsuk-error-summary__title", html! { { at.word("quiz.error.title") } }) }
            <div class="nhsuk-error-summary__body">
                <ul class="nhsuk-list nhsuk-error-summary__list" role="list">
                    <li><a href="#" {onclick}>{ at.word("quiz.error.choose") }</a></li>
                </ul>
            </div>
        </div>
    }
}

fn fieldset(
    at: &Setting,
    quiz: &Instrument,
    question: &Question,
    state: &State,
    dispatch: &Callback<Action>,
    first: &NodeRef,
) -> Html {
    let place = route(&question.id);
    let (why, error) = (format!("{place}/why"), format!("{place}/error"));
    let wrong = state.form.errors > 0;
    let described = if wrong { format!("{why} {error}") } else { why.clone() };
    let offered = question.answers.iter().map(|answer| (&answer.id, &answer.text));
    let not_sure = (&quiz.not_sure.id, &quiz.not_sure.text);
    let radio = |(index, (id, text)): (usize, (&Id, &String))| {
        let anchor = if index == 0 { first.clone() } else { NodeRef::default() };
        radio(question, id, text, state, dispatch, anchor)
    };
    html! {
        <fieldset class="nhsuk-fieldset" aria-describedby={described}>
            <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--l">
                { at.heading_at(0, "nhsuk-fieldset__heading", Some(&place), html! { { question.text.clone() } }) }
            </legend>
            <div class="nhsuk-hint" id={why}>{ question.why.clone() }</div>
            if wrong {
                <span class="nhsuk-error-message" id={error}>
                    <span class="nhsuk-u-visually-hidden">{ at.word("quiz.error.label") }</span>
                    { at.word("quiz.error.choose") }
                </span>
            }
            <div class="nhsuk-radios">
                { for offered.enumerate().map(radio) }
                <div class="nhsuk-radios__divider">{ at.word("quiz.or") }</div>
                { radio((question.answers.len(), not_sure)) }
            </div>
        </fieldset>
    }
}

fn radio(
    question: &Question,
    answer: &Id,
    text: &str,
    state: &State,
    dispatch: &Callback<Action>,
    anchor: NodeRef,
) -> Html {
    let id = format!("{}/{answer}", route(&question.id));
    let choose = Action::Choose { question: question.id.clone(), answer: answer.clone() };
    let onchange = dispatch.reform(move |_: Event| choose.clone());
    let checked = state.marked(&question.id) == Some(answer);
    html! {
        <div class="nhsuk-radios__item" key={answer.as_str()}>
            <input class="nhsuk-radios__input" type="radio" id={id.clone()} name={question.id.to_string()}
                value={answer.to_string()} {checked} {onchange} ref={anchor} />
            <label class="nhsuk-label nhsuk-radios__label" for={id}>{ text.to_owned() }</label>
        </div>
    }
}
