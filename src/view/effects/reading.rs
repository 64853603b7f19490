//! Where the reader is in a chapter.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;

use super::Now;
use crate::host;
use crate::route::Route;
use crate::session::{Action, State};

#[derive(Default)]
pub struct Reading {
    /// The session, for the listeners.
    latest: Rc<RefCell<Option<Rc<State>>>>,
    listeners: Vec<EventListener>,
}

impl Reading {
    /// Follows the reader through the sections of a chapter.
    pub fn run(&mut self, now: &Now<'_>) {
        *self.latest.borrow_mut() = Some(now.state.clone());
        if !self.listeners.is_empty() {
            return;
        }
        let (latest, root, dispatch) =
            (self.latest.clone(), now.root.clone(), now.dispatch.clone());
        self.listeners = host::listen_to_reading(move || {
            let Some(state) = latest.borrow().clone() else { return };
            if !matches!(state.route, Route::Chapter { .. }) {
                return;
            }
            let found = root.cast().and_then(|root| host::reached(&root));
            let route = found.and_then(|id| id.parse().ok());
            if route.is_some() && route != state.reached {
                dispatch.emit(Action::Reach(route));
            }
        });
    }
}
