//! The focus goes where the reader went.

use yew::prelude::*;

use super::{Now, changed};
use crate::host;
use crate::route::{Route, Step};
use crate::session::{By, Memory};
use crate::view::notice::NOTICE;
use crate::view::quiz::{MEMORY, REFUSED, problem_id};

/// Takes the focus to the first of `ids` that is there.
pub fn go_to(root: &NodeRef, ids: &[String]) {
    if let Some(root) = root.cast() {
        host::show(&root, ids);
    }
}

#[derive(Default)]
pub struct Focus {
    visits: Option<u32>,
    view: Option<(Route, bool, bool)>,
    errors: Option<u32>,
    memory: Option<Memory>,
}

impl Focus {
    /// Takes the focus to the view that the reader asked for, to the notice where
    /// it is on its way or did not arrive, to what is missing in a form, and to
    /// what took the place of a button. A view that the page asked for takes
    /// nothing, and content that arrives late takes nothing from a reader who is
    /// busy elsewhere by then.
    pub fn run(&mut self, now: &Now<'_>) {
        let state = now.state;
        let visited = changed(&mut self.visits, state.visits);
        let view = (state.route.told(), state.is_ready(), state.is_stuck());
        if changed(&mut self.view, view) || visited {
            view_shown(now, visited);
        }
        if changed(&mut self.errors, state.form.errors) {
            match (&state.route, state.form.errors) {
                (_, 0) => {}
                (Route::Quiz(Step::Question(id)), _) => go_to(now.root, &[problem_id(id)]),
                _ => go_to(now.root, &[REFUSED.to_owned()]),
            }
        }
        // A view that came with it has the focus already.
        if changed(&mut self.memory, state.memory.clone())
            && !visited
            && matches!(state.memory, Memory::Kept | Memory::Cleared)
        {
            go_to(now.root, &[MEMORY.to_owned()]);
        }
    }
}

fn view_shown(now: &Now<'_>, visited: bool) {
    let (state, root) = (now.state, now.root.cast());
    let busy = !visited && root.as_ref().is_some_and(host::is_elsewhere);
    if state.by == By::Page || busy {
        return;
    }
    if state.is_ready() {
        go_to(now.root, &[state.route.to_string(), state.route.page().to_string()]);
    } else if let Some(root) = root {
        // The page stays where it is until there is something to go to.
        host::focus(&root, &[NOTICE.to_owned()]);
    }
}
