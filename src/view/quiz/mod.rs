//! The quiz: its start, one question a page, the check and the result.

mod check;
mod checklist;
mod question;
mod result;
mod start;

use std::rc::Rc;

use yew::prelude::*;

pub use checklist::checklist;

use crate::route::Step;
use crate::session::{Action, State};

/// The properties of the quiz's views.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The session, whose route is one of the quiz.
    pub state: Rc<State>,
    /// The step that is shown.
    pub step: Step,
    /// Takes what the reader does.
    pub dispatch: Callback<Action>,
}

/// The view of a step of the quiz.
#[component]
pub fn QuizPage(Props { state, step, dispatch }: &Props) -> Html {
    match step {
        Step::Start => html! { <start::Start {state} {dispatch} /> },
        Step::Question(id) => {
            html! { <question::Asked key={id.as_str()} id={id.clone()} {state} {dispatch} /> }
        }
        Step::Check => html! { <check::Check {state} /> },
        Step::Result => html! { <result::Result {state} {dispatch} /> },
    }
}
