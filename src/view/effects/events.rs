//! What the host page learns.

use std::rc::Rc;

use yew::prelude::*;

use crate::host::{self, Detail};
use crate::quiz;
use crate::route::{Route, Step};
use crate::session::State;

/// Tells the host page what it may know.
#[hook]
pub fn use_events(state: &Rc<State>, host: &web_sys::HtmlElement) {
    use_missed(state, host);
    let announced = use_mut_ref(|| false);
    let (own, element) = (state.clone(), host.clone());
    let visit = (state.visits, state.route.clone(), state.is_ready());
    use_effect_with(visit, move |(_, route, ready)| {
        if !*ready {
            return;
        }
        let detail = Detail::default().text("view", &route.to_string());
        if announced.replace(true) {
            host::emit(&element, "toolkit-view", detail);
        } else {
            let detail = detail.text("version", env!("CARGO_PKG_VERSION"));
            host::emit(&element, "toolkit-ready", detail);
        }
        if let (Route::Quiz(Step::Result), Some(detail)) = (route, completed(&own)) {
            host::emit(&element, "toolkit-quiz-complete", detail);
        }
    });
}

/// Tells of content that could not be had, each time that it could not.
#[hook]
fn use_missed(state: &Rc<State>, host: &web_sys::HtmlElement) {
    let host = host.clone();
    use_effect_with(state.missed.clone(), move |missed| {
        if let Some((_, message)) = missed.last() {
            let detail = Detail::default().text("kind", "content").text("message", message);
            host::emit(&host, "toolkit-error", detail);
        }
    });
}

/// The result of the quiz as the host page learns it: no answers.
fn completed(state: &State) -> Option<Detail> {
    let score = quiz::score(state.library.quiz.as_ref()?, &state.answers);
    let dimensions = score.dimensions.iter().map(|dimension| {
        Detail::default().text("id", &dimension.id).number("percent", dimension.percent)
    });
    let detail = Detail::default()
        .text("band", &score.band?.id)
        .number("percent", score.percent)
        .list("dimensions", dimensions);
    Some(detail)
}
