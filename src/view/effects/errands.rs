//! What the reader asks of the browser: to copy, to print.

use std::rc::Rc;

use super::{Now, tell};
use crate::host::{self, Paper};
use crate::session::{Action, Errand, Outcome, Task};
use crate::view::{copy, paper};

#[derive(Default)]
pub struct Errands {
    seen: Option<Rc<Errand>>,
    /// The page that was opened to print on, until it is filled.
    page: Option<Paper>,
}

impl Errands {
    /// Does what was asked for, once, and tells what came of it.
    pub fn run(&mut self, now: &Now<'_>) {
        let Some(errand) = &now.state.errand else { return };
        if !self.seen.as_ref().is_some_and(|seen| Rc::ptr_eq(seen, errand)) {
            self.seen = Some(errand.clone());
            match (errand.task, errand.outcome) {
                (Task::Copy, Outcome::Asked) => put(now, errand.clone()),
                (Task::Copy, Outcome::Refused) => {
                    if let Some(root) = now.root.cast() {
                        host::select(&root, copy::BOX);
                    }
                }
                // A browser opens a page only while the click counts, so before
                // everything is there to fill it.
                (Task::Print, Outcome::Asked) => self.open(now, errand),
                // Nothing came of it.
                (Task::Print, Outcome::Refused) => self.fill(None),
                _ => {}
            }
        }
        if self.page.is_some() && now.state.paper().is_some() {
            let root = now.root.cast::<web_sys::Element>();
            let part = root.and_then(|root| root.query_selector(paper::PAPER).ok().flatten());
            self.fill(part);
            now.dispatch.emit(Action::Settle(errand.clone(), Outcome::Done));
        }
    }

    fn open(&mut self, now: &Now<'_>, errand: &Rc<Errand>) {
        self.page = now.props.printer.open();
        if self.page.is_none() {
            now.dispatch.emit(Action::Settle(errand.clone(), Outcome::Refused));
        }
    }

    fn fill(&mut self, part: Option<web_sys::Element>) {
        if let Some(page) = self.page.take() {
            page.fill(part.as_ref());
        }
    }
}

fn put(now: &Now<'_>, errand: Rc<Errand>) {
    let (dispatch, element) = (now.dispatch.clone(), now.props.host.clone());
    host::copy(&errand.text.clone(), move |refused| {
        let outcome = refused.map_or(Outcome::Done, |message| {
            tell(&element, "clipboard", &message);
            Outcome::Refused
        });
        dispatch.emit(Action::Settle(errand, outcome));
    });
}
