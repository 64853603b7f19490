//! The quiz: its start, one question a page, the check and the result.

mod agenda;
mod bars;
mod chart;
mod check;
#[cfg(not(target_arch = "wasm32"))]
mod checklist;
mod file;
mod fits;
mod load;
mod memory;
mod plan;
mod question;
mod result;
mod share;
mod spread;
mod start;
mod team;
mod working;

use yew::prelude::{Callback, Html};

#[cfg(not(target_arch = "wasm32"))]
pub use checklist::checklist;
pub use load::REFUSED;
pub use memory::MEMORY;
pub use question::problem_id;

use super::setting::Setting;
use super::tag::{El, On, el};
use crate::content::Instrument;
use crate::quiz::Quiz;
use crate::route::Step;
use crate::session::{Action, Memory, State};

/// The view of a step of the quiz.
pub fn page(at: &Setting, state: &State, step: &Step, dispatch: &Callback<Action>) -> Html {
    let Some(quiz) = &state.library.quiz else { return Html::default() };
    // Whose answers these are comes before the first question is answered again.
    let first = *step != Step::Start && matches!(state.memory, Memory::Found(_));
    let step = match step {
        Step::Start => start::page(at, quiz, state, dispatch),
        Step::Question(id) => question::page(at, quiz, id, state, dispatch),
        step => beyond(at, quiz, step, state, dispatch),
    };
    let memory = memory::view(at, state, dispatch);
    let (before, after) = if first { (memory, None) } else { (None, memory) };
    el("div").key("quiz").children(before).child(step).children(after).into()
}

/// What comes after the questions. `scripts/split.mjs` takes what it alone calls out
/// of the engine that the questions wait for.
#[inline(never)]
fn beyond(
    at: &Setting,
    quiz: &Instrument,
    step: &Step,
    state: &State,
    dispatch: &Callback<Action>,
) -> Html {
    match (step, &state.library.findings) {
        (Step::Check, _) => check::page(at, quiz, &state.answers),
        (_, Some(findings)) => {
            let quiz = Quiz { instrument: quiz, findings };
            match step {
                Step::Team(_) => team::page(at, quiz, state, dispatch),
                _ => result::page(at, quiz, state, dispatch),
            }
        }
        _ => Html::default(),
    }
}

/// The button that forgets every answer.
fn again(at: &Setting, dispatch: &Callback<Action>) -> El {
    el("button")
        .fixed("type", "button")
        .class("nhsuk-button nhsuk-button--secondary")
        .on(On::Click, dispatch.reform(|_| Action::StartAgain))
        .say(at, key!("quiz.again"))
}
