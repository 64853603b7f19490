//! The start of the quiz: what it is, and what becomes of the answers.

use std::rc::Rc;

use yew::prelude::*;

use crate::route::{Route, Step};
use crate::session::{Action, State};
use crate::view::prose;
use crate::view::setting::use_setting;

/// The properties of the start.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The session.
    pub state: Rc<State>,
    /// Takes what the reader does.
    pub dispatch: Callback<Action>,
}

/// The start of the quiz; once there are answers, the way back to them.
#[component]
pub fn Start(Props { state, dispatch }: &Props) -> Html {
    let (Some(at), Some(quiz)) = (use_setting(), state.library.quiz.clone()) else {
        return Html::default();
    };
    let again = dispatch.reform(|_: MouseEvent| Action::StartAgain);
    let next = match (state.answers.first_open(&quiz), quiz.questions.first()) {
        (Some(open), _) => Step::Question(open.id.clone()),
        (None, Some(_)) => Step::Check,
        (None, None) => Step::Start,
    };
    let begun = !state.answers.is_empty();
    let label = if begun { "quiz.go-on" } else { "quiz.start" };
    let count = quiz.questions.len().to_string();
    html! {
        <div class="toolkit-page-quiz">
            { at.heading_at(0, "nhsuk-heading-l", Some(&Route::Quiz(Step::Start)), html! { { quiz.title.clone() } }) }
            { prose::paragraphs(&quiz.about) }
            <p>{ at.fill("quiz.about.count", &[("n", &count)]) }</p>
            <div class="nhsuk-inset-text">
                <span class="nhsuk-u-visually-hidden">{ at.word("callout.inset") }</span>
                <p>{ at.word("quiz.private") }</p>
            </div>
            <div class="toolkit-buttons">
                { at.link(&Route::Quiz(next), "nhsuk-button", html! { { at.word(label) } }) }
                if begun {
                    <button type="button" class="nhsuk-button nhsuk-button--secondary" onclick={again}>
                        { at.word("quiz.again") }
                    </button>
                }
            </div>
        </div>
    }
}
