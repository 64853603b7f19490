//! What the host page learns.

use super::{Now, changed, tell};
use crate::content::{Library, PackName};
use crate::host::{self, Detail};
use crate::quiz::{self, Quiz};
use crate::route::{Route, Step};
use crate::session::State;

#[derive(Default)]
pub struct Events {
    announced: bool,
    visit: Option<(u32, Route)>,
    missed: Vec<(PackName, String)>,
}

impl Events {
    /// Tells the host page what it may know.
    pub fn run(&mut self, now: &Now<'_>) {
        let (state, element) = (now.state, &now.props.host);
        // Content that could not be had is told each time that it could not.
        for missed in state.missed.iter().filter(|missed| !self.missed.contains(missed)) {
            tell(element, "content", &missed.1);
        }
        self.missed.clone_from(&state.missed);
        // What the reader types into the search is told to nobody.
        let visit = (state.visits, state.route.told());
        if !state.is_ready() || !changed(&mut self.visit, visit) {
            return;
        }
        let detail = Detail::default().text("view", &state.route.told().to_string());
        if self.announced {
            host::emit(element, "toolkit-view", detail);
        } else {
            self.announced = true;
            let detail = detail.text("version", env!("CARGO_PKG_VERSION"));
            host::emit(element, "toolkit-ready", detail);
        }
        if let (Route::Quiz(Step::Result), Some(detail)) = (&state.route, completed(state)) {
            host::emit(element, "toolkit-quiz-complete", detail);
        }
    }
}

/// The result of the quiz as the host page learns it, once every question is answered: no
/// answers.
fn completed(state: &State) -> Option<Detail> {
    let Library { quiz, findings, .. } = &state.library;
    let quiz = Quiz { instrument: quiz.as_ref()?, findings: findings.as_ref()? };
    let outcome = quiz::assess(quiz, &state.answers);
    let dimensions = outcome.dimensions.iter().map(|one| {
        let detail = Detail::default().text("id", &one.dimension.id);
        detail.number("percent", one.percent.unwrap_or_default())
    });
    let detail = Detail::default()
        .text("band", &outcome.band?.id)
        .number("percent", outcome.percent)
        .list("dimensions", dimensions);
    outcome.open.is_empty().then_some(detail)
}
