//! What a session does to find things.

use std::rc::Rc;

use super::State;
use crate::content::Library;
use crate::route::Route;
use crate::search::{Found, Index, find};

impl State {
    /// Finds what the route asks for, once everything is there to find it in.
    pub(super) fn search(&mut self) {
        if let Route::Search(query) = &self.route
            && self.library.missing(&self.route).is_empty()
        {
            self.found = found(&self.found, &self.library, query);
        }
    }
}

/// What `query` finds, in the index that was searched `before` while the library is
/// the same. `scripts/split.mjs` takes what this alone calls out of the engine
/// that the quiz waits for.
#[inline(never)]
fn found(before: &Found, library: &Library, query: &str) -> Rc<Found> {
    let known = before.index.clone().filter(|index| index.is_of(library));
    let index = known.or_else(|| Index::new(library).map(Rc::new));
    index.map(|index| Rc::new(find(&index, query))).unwrap_or_default()
}
