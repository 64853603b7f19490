//! The focus goes where the reader went.

use std::rc::Rc;

use yew::prelude::*;

use crate::host;
use crate::route::{Route, Step};
use crate::session::{By, Memory, State};
use crate::view::notice::NOTICE;
use crate::view::quiz::{MEMORY, problem_id};

/// Takes the focus to the first of `ids` that is there.
pub fn go_to(root: &NodeRef, ids: &[String]) {
    if let Some(root) = root.cast() {
        host::show(&root, ids);
    }
}

/// Takes the focus to the view that the reader asked for, to the notice where
/// it is on its way or did not arrive, and to what is missing in a form. A view
/// that the page asked for takes nothing, and content that arrives late takes
/// nothing from a reader who is busy elsewhere by then.
#[hook]
pub fn use_focus(state: &Rc<State>, anchor: &NodeRef) {
    let (by, root) = (state.by, anchor.clone());
    let seen = use_mut_ref(|| None);
    let visit = (state.visits, state.route.clone(), state.is_ready(), state.is_stuck());
    use_effect_with(visit, move |(visits, route, ready, _)| {
        let late = seen.replace(Some(*visits)) == Some(*visits);
        let busy = late && root.cast().is_some_and(|root| host::is_elsewhere(&root));
        if by == By::Page || busy {
            return;
        }
        if *ready {
            go_to(&root, &[route.to_string(), route.page().to_string()]);
        } else if let Some(root) = root.cast() {
            // The page stays where it is until there is something to go to.
            host::focus(&root, &[NOTICE.to_owned()]);
        }
    });
    let (route, root) = (state.route.clone(), anchor.clone());
    use_effect_with(state.form.errors, move |errors| {
        if let (Route::Quiz(Step::Question(id)), 1..) = (route, *errors) {
            go_to(&root, &[problem_id(&id)]);
        }
    });
    let root = anchor.clone();
    let seen = use_mut_ref(|| state.visits);
    use_effect_with((state.memory.clone(), state.visits), move |(memory, visits)| {
        // The button that the reader pressed has gone. A view that came with it
        // has the focus already.
        let stayed = seen.replace(*visits) == *visits;
        if stayed && matches!(memory, Memory::Kept | Memory::Refused) {
            go_to(&root, &[MEMORY.to_owned()]);
        }
    });
}
