//! What the host page learns.

use super::{Now, changed, tell};
use crate::content::{Library, PackName};
use crate::host::{self, Detail};
use crate::quiz;
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

/// The result of the quiz as the host page learns it: no answers.
fn completed(state: &State) -> Option<Detail> {
    let Library { quiz, findings, .. } = &state.library;
    let score = quiz::score(quiz.as_ref()?, findings.as_ref()?, &state.answers);
    let dimensions = score.dimensions.iter().map(|dimension| {
        Detail::default().text("id", &dimension.id).number("percent", dimension.percent)
    });
    let detail = Detail::default()
        .text("band", &score.band?.id)
        .number("percent", score.percent)
        .list("dimensions", dimensions);
    Some(detail)
}
