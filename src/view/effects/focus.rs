//! The focus goes where the reader went.

use std::rc::Rc;

use yew::prelude::*;

use crate::host;
use crate::route::{Route, Step};
use crate::session::{By, State};
use crate::view::quiz::problem_id;

/// Takes the focus to the first of `ids` that is there.
pub fn go_to(root: &NodeRef, ids: &[String]) {
    if let Some(root) = root.cast() {
        host::show(&root, ids);
    }
}

/// Takes the focus to the view that the reader asked for, once it is there,
/// and to what is missing in a form. A view that the page asked for takes
/// nothing.
#[hook]
pub fn use_focus(state: &Rc<State>, anchor: &NodeRef) {
    let (by, root) = (state.by, anchor.clone());
    let visit = (state.visits, state.route.clone(), state.is_ready());
    use_effect_with(visit, move |(_, route, ready)| {
        if *ready && by != By::Page {
            go_to(&root, &[route.to_string(), route.page().to_string()]);
        }
    });
    let (route, root) = (state.route.clone(), anchor.clone());
    use_effect_with(state.form.errors, move |errors| {
        if let (Route::Quiz(Step::Question(id)), 1..) = (route, *errors) {
            go_to(&root, &[problem_id(&id)]);
        }
    });
}
